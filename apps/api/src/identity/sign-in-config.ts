import { CannotStart } from '../cannot-start.js';
import { ROLES_BY_NAME } from './claims.js';
import type { ClaimRules } from './claims.js';
import { VIEWER_ROLE_NAMES } from './viewer.js';
import type { ViewerRole } from './viewer.js';
import { ASYMMETRIC } from './verify-token.js';
import type { TokenRules } from './verify-token.js';

/** An identity provider of the force: what its tokens must be, how they are read, and what the page needs to sign in. */
export interface SignInConfig { readonly tokens: TokenRules; readonly claims: ClaimRules; readonly clientId: string; readonly scope: string }

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
/** Whether an address is this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Reads the provider's settings; undefined where none is named. @throws CannotStart with one sentence that names the variable and its cure */
export function readSignIn(env: NodeJS.ProcessEnv): SignInConfig | undefined {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) throw new CannotStart('OIDC_ISSUER must be the https address that the provider gives as "issuer".');
  return {
    tokens: { issuer, audience: list(needed(env, 'OIDC_AUDIENCE')), algorithms: algorithms(env['OIDC_ALGORITHMS']), types: list(env['OIDC_TOKEN_TYPES'] || 'at+jwt').map((type) => type.toLowerCase()) },
    claims: {
      person: env['OIDC_PERSON_CLAIM'] || 'sub', number: env['OIDC_NUMBER_CLAIM'] || null, roles: env['OIDC_ROLES_CLAIM'] || 'roles', force: env['OIDC_FORCE_CLAIM'] || null,
      roleOf: env['OIDC_ROLES'] ? roleMap(env['OIDC_ROLES']) : ROLES_BY_NAME, forceOf: pairs('OIDC_FORCES', env['OIDC_FORCES'] || ''),
    },
    clientId: needed(env, 'OIDC_CLIENT_ID'), scope: env['OIDC_SCOPE'] || 'openid profile',
  };
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new CannotStart(`${name} is needed beside OIDC_ISSUER; docs/operations/configuration.md says what it is.`);
}

const list = (text: string): readonly string[] => text.split(/[\s,]+/).filter((each) => each !== '');

function algorithms(text: string | undefined): readonly string[] {
  const wanted = list(text || 'ES256 PS256 RS256 EdDSA');
  const odd = wanted.find((each) => !(ASYMMETRIC as readonly string[]).includes(each));
  if (odd !== undefined) throw new CannotStart(`OIDC_ALGORITHMS may name ${ASYMMETRIC.join(', ')}, not "${odd}": with a shared secret whoever checks a token could make one.`);
  return wanted;
}

/** `their word=ours` in a list with commas, so that a word may hold spaces. Theirs are compared in small letters. */
function pairs(name: string, text: string): ReadonlyMap<string, string> {
  return new Map(text.split(',').map((pair) => pair.trim()).filter((pair) => pair !== '').map((pair) => {
    const at = pair.lastIndexOf('=');
    const [theirs, ours] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || theirs === '' || ours === '') throw new CannotStart(`${name} is a list of pairs, their word=ours, with commas between; "${pair}" is none.`);
    return [theirs.toLowerCase(), ours];
  }));
}

function roleMap(text: string): ReadonlyMap<string, ViewerRole> {
  return new Map([...pairs('OIDC_ROLES', text)].map(([theirs, ours]) => {
    const role = VIEWER_ROLE_NAMES.find((each) => each === ours.toLowerCase());
    if (role === undefined) throw new CannotStart(`OIDC_ROLES names "${ours}"; the roles are ${VIEWER_ROLE_NAMES.join(', ')}.`);
    return [theirs, role];
  }));
}
