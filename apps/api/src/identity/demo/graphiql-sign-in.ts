import { createHash, randomBytes } from 'node:crypto';
import type { IRouter } from 'express';
import { graphiqlPage, GRAPHIQL_POLICY } from '../../http/graphiql.js';
import { API_SCOPE, GRAPHIQL_CLIENT } from './provider.js';

/** Sign-ins that were begun and not finished; the oldest goes first. */
const MOST = 100;

/** GraphiQL at /graphiql, signed in like the page: by authorization code and PKCE, as whoever one is in the dashboard. */
export function serveSignedInGraphiql(router: IRouter, url: string): void {
  const begun = new Map<string, string>();
  const redirect = `${url}/graphiql/signed-in`;

  router.get('/graphiql', (_request, response) => {
    const [state, verifier] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')];
    begun.set(state, verifier);
    if (begun.size > MOST) begun.delete(begun.keys().next().value ?? '');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    response.set('Cache-Control', 'no-store').redirect(303, `/oidc/auth?${new URLSearchParams({ client_id: GRAPHIQL_CLIENT, response_type: 'code', scope: `openid ${API_SCOPE}`, redirect_uri: redirect, state, code_challenge: challenge, code_challenge_method: 'S256' })}`);
  });

  router.get('/graphiql/signed-in', async (request, response) => {
    const { state, code } = request.query;
    const verifier = typeof state === 'string' ? begun.get(state) : undefined;
    if (verifier === undefined || typeof code !== 'string') return response.redirect(303, '/graphiql');
    begun.delete(String(state));
    const answer = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: GRAPHIQL_CLIENT, code, redirect_uri: redirect, code_verifier: verifier }) });
    const { access_token: token } = (await answer.json()) as { readonly access_token?: string };
    if (token === undefined) return response.redirect(303, '/graphiql');
    return response.set({ 'Content-Security-Policy': GRAPHIQL_POLICY, 'Cache-Control': 'no-store' }).type('html').send(await graphiqlPage(token));
  });
}
