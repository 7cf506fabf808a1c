import express from 'express';
import type { IRouter, Request, Response } from 'express';
import type { Provider } from 'oidc-provider';
import type { JWK } from 'jose';
import { RememberedFor } from '../remembered.js';
import { oidcBoundary } from '../oidc-boundary.js';
import { ROLES_BY_NAME } from '../claims.js';
import type { SessionEnding } from '../sign-in.query.js';
import type { SignInConfig } from '../sign-in-config.js';
import type { ViewerBoundary } from '../viewer-boundary.js';
import type { Database } from '../../reading/sql.js';
import { serveSignedInGraphiql } from './graphiql-sign-in.js';
import { PAGE_POLICY, choicePage, styleOf } from './pages.js';
import { peopleOneCanBe } from './people-one-can-be.js';
import type { People } from './people-one-can-be.js';
import { API_SCOPE, DASHBOARD_CLIENT, DEMO_AUDIENCE, demoProvider } from './provider.js';

export interface DemoParts { readonly record: SessionEnding; readonly jobs: Database; readonly key: JWK; readonly dashboardDir: string }

/** The provider's people hardly change, so one look in a few seconds serves every request. */
const PEOPLE_HOLD = 5_000;

/**
 * The demonstration: the same boundary as with a force's own provider, and beside it a provider inside this process where one says
 * whom one is. It can only be built once the address of the server is known, because tokens name it.
 */
export function demoBoundary({ record, jobs, key, dashboardDir }: DemoParts): ViewerBoundary {
  const remembered = new RememberedFor<People>(PEOPLE_HOLD, Date.now);
  const people = (): Promise<People> => remembered.get('people', () => peopleOneCanBe(jobs));
  const router = express.Router();
  let open: (boundary: ViewerBoundary) => void = () => undefined;
  const opened = new Promise<ViewerBoundary>((resolve) => { open = resolve; });
  return {
    viewerFromRequest: async (request) => (await opened).viewerFromRequest(request),
    personas: async () => [...(await people()).values()].map(({ persona }) => persona),
    routes: (app) => void app.use(router),
    listening: (url) => {
      const boundary = oidcBoundary(record, settingsFor(url), { demo: true });
      boundary.routes(router);
      serveSignedInGraphiql(router, url);
      const style = styleOf(dashboardDir);
      serveProvider(router, demoProvider({ url, key, people, style }), people, style);
      open(boundary);
    },
  };
}

/** The same settings that a force gives for its own provider. */
const settingsFor = (url: string): SignInConfig => ({
  tokens: { issuer: `${url}/oidc`, audience: [DEMO_AUDIENCE], algorithms: ['ES256'], types: ['at+jwt'] },
  claims: { person: 'sub', number: 'number', roles: 'roles', roleOf: ROLES_BY_NAME, force: 'force', forceOf: new Map() },
  clientId: DASHBOARD_CLIENT, scope: `openid profile ${API_SCOPE}`,
});

/** The provider, and before it the one page of its own that asks something: whom one wants to be. */
function serveProvider(router: IRouter, provider: Promise<Provider>, people: () => Promise<People>, style: string): void {
  const answering = provider.then((each) => each.callback());
  const finish = async (request: Request, response: Response, accountId: string): Promise<void> =>
    (await provider).interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false });

  router.get('/oidc/choose/:uid', async (request, response) => {
    const asked = await (await provider).interactionDetails(request, response).catch(() => null);
    if (asked === null) return response.redirect(303, '/');
    const { login_hint: wanted } = asked.params;
    const known = await people();
    if (typeof wanted === 'string' && known.has(wanted)) return finish(request, response, wanted);
    return void response.set({ 'Content-Security-Policy': PAGE_POLICY, 'Cache-Control': 'no-store' }).type('html').send(choicePage(style, [...known]));
  });
  router.post('/oidc/choose/:uid', express.urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
    const { persona } = (request.body ?? {}) as { readonly persona?: unknown };
    if (typeof persona !== 'string' || !(await people()).has(persona)) return void response.status(400).type('text').send('There is no such persona: choose one of the list.');
    return finish(request, response, persona);
  });
  router.use('/oidc', async (request, response) => {
    response.set('Content-Security-Policy', PAGE_POLICY);
    await (await answering)(request, response);
  });
}
