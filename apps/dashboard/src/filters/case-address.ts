/** The page of a case. A reference may have parts (NSH/2026/0398), which stay readable. */
export const caseAddress = (reference: string): string => `/cases/${reference.split('/').map(encodeURIComponent).join('/')}`;
