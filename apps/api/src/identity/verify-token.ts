import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { SignInUnavailable } from './refused.js';

/** What a token must be to be believed. */
export interface TokenRules {
  readonly issuer: string;
  /** It must be meant for one of these. */
  readonly audience: readonly string[];
  /** Asymmetric ones alone: with a shared secret, whoever can check a token could make one. */
  readonly algorithms: readonly string[];
  /** What its header may call it, in small letters: `at+jwt` (RFC 9068); Microsoft Entra ID says `jwt`. */
  readonly types: readonly string[];
}

/** Every signature by which the holder of the public key cannot sign. */
export const ASYMMETRIC = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512', 'EdDSA', 'Ed25519'] as const;

/** How far the clocks of provider and server may lie apart, in seconds. */
export const SKEW = 30;

/** In ms: how long a fetch of the provider's keys may take, how long they are kept, and how soon an unknown key asks for them again. */
const FETCHING = { timeoutDuration: 5_000, cacheMaxAge: 600_000, cooldownDuration: 30_000 };

/** Checks a token. Null whatever is wrong with it: why is nobody's business. @throws SignInUnavailable if the provider's keys cannot be had */
export type Verify = (token: string) => Promise<JWTPayload | null>;

/** @param now milliseconds since 1970 */
export function tokenVerifier(rules: TokenRules, keys: JWTVerifyGetKey, now: () => number): Verify {
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: rules.issuer, audience: [...rules.audience], algorithms: [...rules.algorithms], clockTolerance: SKEW, currentDate: new Date(now()), requiredClaims: ['exp', 'iat', 'sub'],
      });
      const isFromTheFuture = (payload.iat ?? 0) > now() / 1_000 + SKEW;
      return rules.types.includes(typeOf(protectedHeader.typ)) && !isFromTheFuture ? payload : null;
    } catch (error) {
      if (isAboutTheToken(error)) return null;
      throw new SignInUnavailable('The provider cannot be asked for its keys.', { cause: error });
    }
  };
}

/** RFC 7515: the media type may be written out or in short. */
const typeOf = (typ: string | undefined): string => (typ ?? '').toLowerCase().replace(/^application\//, '');

/** Everything else is about the provider: it was not reached, or its keys make no sense. */
const ABOUT_THE_PROVIDER: readonly string[] = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code];
const isAboutTheToken = (error: unknown): boolean => error instanceof errors.JOSEError && !ABOUT_THE_PROVIDER.includes(error.code);

/**
 * The keys of a provider, found by its discovery document when the first token comes. A key that is not known makes it fetch them
 * again, at most twice a minute, so that keys can change at any time and nobody can make this server hammer the provider.
 */
export function keysOf(issuer: string, fetching: Partial<typeof FETCHING> = {}): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    found ??= discover(issuer, { ...FETCHING, ...fetching }).catch((error: unknown) => { found = undefined; throw error; });
    return (await found)(header, token);
  };
}

async function discover(issuer: string, fetching: typeof FETCHING): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(fetching.timeoutDuration), redirect: 'error' });
  const { issuer: named, jwks_uri: keys } = (response.ok ? await response.json() : {}) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (named !== issuer || typeof keys !== 'string') throw new Error('The discovery document is not that of the issuer.');
  return createRemoteJWKSet(new URL(keys), fetching);
}
