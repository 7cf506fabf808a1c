/** The reference of a case as part of an address. It may have parts (NSH/2026/0398), which stay readable. */
const pathOf = (reference: string): string => reference.split('/').map(encodeURIComponent).join('/');

/** The page of a case. */
export const caseAddress = (reference: string): string => `/cases/${pathOf(reference)}`;

/** Where the officer gives an account, or adds to it. An address never holds a word of it. */
export const accountAddress = (reference: string): string => `/give-account/${pathOf(reference)}`;

/** Where the officer lets somebody read. */
export const grantAddress = (reference: string): string => `/let-read/${pathOf(reference)}`;

/** What one may see and why; of one case where one is named. */
export const sightAddress = (reference?: string): string => (reference === undefined ? '/what-i-see' : `/what-i-see/${pathOf(reference)}`);
