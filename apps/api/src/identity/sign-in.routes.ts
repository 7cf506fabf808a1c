import express from 'express';
import type { IRouter, RequestHandler, Response } from 'express';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { jwtVerify } from 'jose';
import type { TokenDoor } from './token-boundary.js';
import { Refused, answerRefused } from './refused.js';
import { SKEW } from './verify-token.js';
import type { TokenRules } from './verify-token.js';

/** What the page needs to sign in: nothing secret, and asked before anybody is known. */
export interface PageSettings { readonly issuer: string; readonly clientId: string; readonly scope: string; readonly demo: boolean }

export interface SignInRoutes {
  readonly settings: () => Promise<PageSettings>;
  readonly door: TokenDoor;
  /** Ends a sign-in here and in the record. */
  readonly end: (session: string, until: string) => Promise<void>;
  /** What a notice of the provider is checked against. */
  readonly provider: () => Promise<{ readonly tokens: TokenRules; readonly keys: JWTVerifyGetKey; readonly clientId: string }>;
  readonly now: () => number;
}

/** No sign-in lasts longer at any provider we know of; until then an ended one is remembered. */
const LONGEST_SIGN_IN = 24 * 60 * 60 * 1_000;

/** Settings for the page, sign-out by the page, and sign-out by the provider (OpenID Connect Back-Channel Logout 1.0). */
export function serveSignIn(app: IRouter, parts: SignInRoutes): void {
  app.get('/sign-in/settings', async (_request, response) => void response.set('Cache-Control', 'no-store').json(await parts.settings()));
  app.post('/sign-in/end', endBySelf(parts));
  app.post('/sign-in/back-channel-logout', express.urlencoded({ extended: false, limit: '16kb' }), endByProvider(parts));
}

const endBySelf = ({ door, end, now }: SignInRoutes): RequestHandler => async (request, response) => {
  try {
    const { session, expires } = await door.assertedIn(request);
    await end(session, latest(now(), expires));
    response.status(204).end();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    answerRefused(error, response);
  }
};

const latest = (now: number, expires: number): string => new Date(Math.max(now + LONGEST_SIGN_IN, (expires + SKEW) * 1_000)).toISOString();

const endByProvider = ({ provider, end, now }: SignInRoutes): RequestHandler => async (request, response) => {
  const { logout_token: token } = (request.body ?? {}) as { readonly logout_token?: unknown };
  const session = typeof token === 'string' ? await sessionToEnd(token, await provider(), now()) : null;
  if (session === null) return answer(response, 400, { error: 'invalid_request' });
  await end(session, latest(now(), 0));
  answer(response, 200, {});
};

const answer = (response: Response, status: number, body: object): void => void response.status(status).set('Cache-Control', 'no-store').json(body);

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';

/** The session a logout token names; null if it is not one to be believed. A token that anybody signs in with is none: it has no event. */
async function sessionToEnd(token: string, { tokens, keys, clientId }: Awaited<ReturnType<SignInRoutes['provider']>>, now: number): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, keys, { issuer: tokens.issuer, audience: clientId, algorithms: [...tokens.algorithms], clockTolerance: SKEW, currentDate: new Date(now), maxTokenAge: '5 minutes' });
    return isLogout(payload) && typeof payload['sid'] === 'string' ? payload['sid'] : null;
  } catch {
    return null;
  }
}

function isLogout(payload: JWTPayload): boolean {
  const { events } = payload;
  return typeof events === 'object' && events !== null && Object.hasOwn(events, LOGOUT) && !('nonce' in payload);
}
