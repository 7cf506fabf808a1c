/** What a system can be registered for. Nothing on this list chooses between people. */
export const CLIENT_PURPOSES = {
  HR_PDR: 'Reminds of the talk in the yearly review of performance.',
  TRAINING: 'Books what an officer agreed to learn.',
  STANDARDS_SYSTEM: 'Keeps the case list of professional standards in step.',
  ROSTER: 'Knows when somebody is away.',
  NATIONAL_RETURN: 'Sends the coded return.',
  WAREHOUSE: 'Takes protected figures.',
} as const;
export type ClientPurpose = keyof typeof CLIENT_PURPOSES;
export const CLIENT_PURPOSE_NAMES = Object.keys(CLIENT_PURPOSES) as readonly ClientPurpose[];

export const isClientPurpose = (purpose: string): purpose is ClientPurpose => (CLIENT_PURPOSE_NAMES as readonly string[]).includes(purpose);

/** R53, R54: purposes for which nobody is ever registered, in whatever form a token names them. */
const NEVER = /^(?:promotions?|selections?|postings?|vetting)$/i;

/**
 * Whether words of a token (a purpose, scopes, application roles) name a purpose that nothing is given to. `Candour.Promotion`,
 * `promotion:read` and `POSTING` all do: each word between signs is looked at, and each part of camelCase.
 */
export const namesForbiddenPurpose = (words: readonly string[]): boolean =>
  words.some((each) => each.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^a-zA-Z\d]+/).some((part) => NEVER.test(part)));
