import type { JWTVerifyGetKey } from 'jose';
import { serveSignIn } from './sign-in.routes.js';
import type { SignInConfig } from './sign-in-config.js';
import { endSession } from './sign-in.query.js';
import type { SessionEnding } from './sign-in.query.js';
import { tokenDoor } from './token-boundary.js';
import { keysOf, tokenVerifier } from './verify-token.js';
import type { ViewerBoundary } from './viewer-boundary.js';

/** What a boundary works with where it is not the ordinary: another set of keys, another clock. */
export interface OidcMeans {
  readonly demo: boolean;
  readonly keys: JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told why the provider could not be asked. */
  readonly report: (error: unknown) => void;
}

/** The provider of a force: whoever brings a token of it is who it says, as far as the record knows them. */
export function oidcBoundary(record: SessionEnding, { tokens, claims, clientId, scope }: SignInConfig, { demo = false, keys = keysOf(tokens.issuer), now = Date.now, report = () => undefined }: Partial<OidcMeans> = {}): ViewerBoundary {
  const verify = tokenVerifier(tokens, keys, now);
  const door = tokenDoor({ database: record.pool, verify: (token) => verify(token).catch((error: unknown) => { report(error); throw error; }), rules: claims, now });
  return {
    viewerFromRequest: door.viewerFromRequest,
    personas: () => Promise.resolve([]),
    signInOrigin: new URL(tokens.issuer).origin,
    routes: (app) => serveSignIn(app, {
      settings: () => Promise.resolve({ issuer: tokens.issuer, clientId, scope, demo }), door, provider: () => Promise.resolve({ tokens, keys, clientId }), now,
      end: async (session, until) => { await endSession(record, session, until); door.forget(session); },
    }),
  };
}
