import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { VIEWER_ROLE_NAMES } from './viewer.js';
import type { ViewerRole } from './viewer.js';

/** Which claims of a force's tokens say what. A name with dots reaches into objects where there is no claim of the whole name. */
export interface ClaimRules {
  /** The claim that names the person: `sub`, with Microsoft Entra ID `oid`. */
  readonly person: string;
  /** The claim with the person's number in the force, where the provider gives it: the way to a person whose subject is not written down. */
  readonly number: string | null;
  readonly roles: string;
  /** The provider's word for a role, in small letters. A word that is not here gives nothing. */
  readonly roleOf: ReadonlyMap<string, ViewerRole>;
  /** The claim that names the force, where one deployment has several. */
  readonly force: string | null;
  /** The code of a force by the provider's word for it; a word that is not here is the code itself. */
  readonly forceOf: ReadonlyMap<string, string>;
}

/** Each role under its own name. */
export const ROLES_BY_NAME: ClaimRules['roleOf'] = new Map(VIEWER_ROLE_NAMES.map((role) => [role, role]));

/** What a verified token says of who asks. */
export interface Asserted {
  readonly issuer: string;
  /** Null where nobody is named. */
  readonly subject: string | null;
  readonly number: string | null;
  /** The code of the force; null where the token names none and need not. */
  readonly force: string | null;
  /** Whether the token should name a force, and does not. */
  readonly forceMissing: boolean;
  readonly roles: readonly ViewerRole[];
  /** The client, where the token is a client's own and no person's. */
  readonly client: string | null;
  /** Every word with which the token may name a purpose: R53, R54. */
  readonly purposeWords: readonly string[];
  readonly session: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Reads a verified token by the rules of the deployment. */
export function assertedBy(payload: JWTPayload, token: string, rules: ClaimRules): Asserted {
  const client = clientOf(payload);
  const force = rules.force === null ? null : textOf(claim(payload, rules.force));
  const roleWords = wordsOf(claim(payload, rules.roles));
  return {
    issuer: payload.iss ?? '', subject: textOf(claim(payload, rules.person)), number: rules.number === null ? null : textOf(claim(payload, rules.number)),
    force: force === null ? null : (rules.forceOf.get(force.toLowerCase()) ?? force), forceMissing: rules.force !== null && force === null,
    roles: client === null ? VIEWER_ROLE_NAMES.filter((role) => roleWords.some((word) => rules.roleOf.get(word.toLowerCase()) === role)) : [],
    client, purposeWords: [...wordsOf(payload['purpose']), ...wordsOf(payload['scope']), ...wordsOf(payload['scp']), ...(client === null ? [] : [...roleWords, ...wordsOf(payload['roles'])])],
    session: sessionOf(payload, token), expires: payload.exp ?? 0,
  };
}

/**
 * The client, if the token is its own: one that was got with client credentials. Providers say it in different ways: the subject is
 * the client, `idtyp` is `app` (Microsoft Entra ID), or the grant is named. A token that somebody got through a client is that person's.
 */
function clientOf(payload: JWTPayload): string | null {
  const client = textOf(payload['client_id']) ?? textOf(payload['azp']) ?? textOf(payload['appid']);
  const isOwn = payload.sub === undefined || payload.sub === client || payload['idtyp'] === 'app' || payload['gty'] === 'client-credentials';
  return client !== null && isOwn ? client : null;
}

/** What tells this sign-in from others. Where a provider names no session, only this one token can be ended. */
const sessionOf = (payload: JWTPayload, token: string): string =>
  textOf(payload['sid']) ?? textOf(payload.jti) ?? textOf(payload['uti']) ?? createHash('sha256').update(token).digest('base64url');

function claim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined), payload);
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Words of a list, or of a text with spaces between them. */
const wordsOf = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []).filter((word) => word !== '');
