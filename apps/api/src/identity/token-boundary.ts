import { hash } from 'node:crypto';
import { londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import { assertedBy } from './claims.js';
import type { Asserted, ClaimRules } from './claims.js';
import { namesForbiddenPurpose } from './purposes.js';
import { NothingForThisClient, SignInFirst } from './refused.js';
import { RememberedFor } from './remembered.js';
import { knownBy } from './sign-in.query.js';
import type { ViewerBoundary } from './viewer-boundary.js';
import type { Viewer } from './viewer.js';
import { SKEW } from './verify-token.js';
import type { Verify } from './verify-token.js';

/** In ms. A checked signature is not checked again for a minute; who somebody is, and whether they still are, is asked every few seconds. */
const SIGNATURE_HOLDS = 60_000;
const PERSON_HOLDS = 5_000;

/** How tokens become viewers. */
export interface TokenDoor {
  readonly viewerFromRequest: ViewerBoundary['viewerFromRequest'];
  /** What a request's token says, if it is one to be believed. @throws Refused */
  readonly assertedIn: (request: Pick<Parameters<ViewerBoundary['viewerFromRequest']>[0], 'headers'>) => Promise<Asserted>;
  /** Forgets a sign-in that has ended, so that here it is over at once and not in a few seconds. */
  readonly forget: (session: string) => void;
}

export interface DoorParts { readonly database: Pick<pg.Pool, 'query'>; readonly verify: Verify; readonly rules: ClaimRules; readonly now: () => number }

/**
 * Believes tokens. The order matters: first the signature, then R53 and R54 (before the database is asked anything), then who it is.
 */
export function tokenDoor({ database, verify, rules, now }: DoorParts): TokenDoor {
  const checked = new RememberedFor<Asserted | null>(SIGNATURE_HOLDS, now);
  const viewers = new RememberedFor<Viewer | null>(PERSON_HOLDS, now);

  const believed = async (token: string, digest: string): Promise<Asserted> => {
    const asserted = await checked.get(digest, async () => {
      const payload = await verify(token);
      return payload === null ? null : assertedBy(payload, token, rules);
    });
    if (asserted === null || asserted.expires + SKEW <= now() / 1_000) throw new SignInFirst();
    if (namesForbiddenPurpose(asserted.purposeWords)) throw new NothingForThisClient();
    return asserted;
  };

  return {
    assertedIn: async ({ headers }) => { const token = bearerOf(headers.authorization); return believed(token, digestOf(token)); },
    viewerFromRequest: async ({ headers }) => {
      const token = bearerOf(headers.authorization);
      const digest = digestOf(token);
      const asserted = await believed(token, digest);
      const viewer = await viewers.get(`${asserted.session} ${digest}`, () => viewerFor(asserted, database, now()));
      if (viewer === null) throw new SignInFirst();
      return viewer;
    },
    forget: (session) => viewers.forget((key) => key.startsWith(`${session} `)),
  };
}

async function viewerFor(asserted: Asserted, database: DoorParts['database'], now: number): Promise<Viewer | null> {
  if (asserted.forceMissing && asserted.client === null) return null;
  const known = await knownBy(database, asserted, londonDay(new Date(now).toISOString()));
  if (known === null) return null;
  const rest = { session: asserted.session, expiresAt: new Date(asserted.expires * 1_000).toISOString(), issuer: asserted.issuer };
  if (known.kind === 'CLIENT') return { ...known, roles: [], ...rest };
  const { delegation, ...person } = known;
  // Whoever is at the desk by their own sign-in needs no delegation, and does not lose the desk with one.
  const isDelegate = delegation !== null && !asserted.roles.includes('authority');
  return { ...person, roles: isDelegate ? ['authority', ...asserted.roles] : asserted.roles, purpose: 'CASE_WORK', ...rest, ...(isDelegate ? { delegation } : {}) };
}

/** RFC 6750: the token stands in the header and nowhere else. */
function bearerOf(header: string | undefined): string {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '') ?? [];
  if (token === undefined) throw new SignInFirst();
  return token;
}

const digestOf = (token: string): string => hash('sha256', token, 'base64url');
