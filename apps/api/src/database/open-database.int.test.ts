import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openDatabase } from './open-database.js';

describe('a database that others run', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return { databaseUrl: url.href, dataDir: '/nowhere' };
  };

  test('is used as it is, and no embedded server starts', async () => {
    const opened = await openDatabase(changed(() => undefined));
    expect(opened.url).toBe(database.url);
    expect(opened.description).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+$/);
  });

  test.each<[string, (url: URL) => void, string]>([
    ['a wrong password', (url) => (url.password = 'hidden'), 'the name or the password is wrong; correct it.'],
    ['an unknown database', (url) => (url.pathname = 'nowhere'), 'there is no database of that name; create it or correct the address.'],
    ['a port where nothing listens', (url) => (url.port = '1'), 'nothing answers there; start PostgreSQL or correct the address.'],
    ['a machine that does not exist', (url) => (url.hostname = 'nowhere.invalid'), 'there is no machine of that name; correct the address.'],
  ])('%s is one sentence with its cure and without the password', async (_, change, sentence) => {
    const refusal = await openDatabase(changed(change)).catch((error: unknown) => error as Error);
    expect(refusal).toMatchObject({ name: 'CannotStart', message: expect.stringContaining(sentence) });
    expect((refusal as Error).message).not.toContain('hidden');
  });
});
