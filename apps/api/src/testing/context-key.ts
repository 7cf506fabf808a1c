/** The key that viewers are signed with in tests; every test database knows it. */
export const TEST_CONTEXT_KEY = Buffer.alloc(32, 9);
