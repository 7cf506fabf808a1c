/** The mark every file carries. */
export const MARK = 'OFFICIAL-SENSITIVE';

const inWords = (text: string): string => text.toLowerCase().replaceAll('’', '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** "which-standards-are-named-most-northshire-constabulary-2024-11-to-2026-10-exact-not-for-release-OFFICIAL-SENSITIVE.csv": what it is, whose, of when, how exact, how marked. */
export const fileName = (question: string, force: string, period: string, exact: boolean, extension: 'csv' | 'png' | 'xlsx'): string =>
  `${[question, force, period, exact ? 'exact-not-for-release' : 'protected'].map(inWords).join('-')}-${MARK}.${extension}`;
