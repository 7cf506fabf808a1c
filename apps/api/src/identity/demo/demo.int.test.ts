import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { pino } from 'pino';
import { createApi } from '../../api.js';
import { withClient } from '../../database/logins.js';
import { startServer, type RunningServer } from '../../server.js';
import { openTestDatabase, type AppDatabase } from '../../testing/app-database.js';
import { TestOffice, inventForce } from '../../testing/invented-force.js';
import { Browser, begin, clientToken, signInAs } from '../../testing/sign-in-as.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';
import { testSigningKey } from '../../testing/test-ledger.js';
import { boundaryFor } from '../boundary-for.js';
import { DEMO_CLIENTS, DEMO_FORCES, DEMO_PERSONAS } from '../demo-personas.js';
import { registerClient } from '../service-clients.js';

let database: AppDatabase;
let demo: RunningServer;
const keyDir = mkdtempSync(join(temporaryFolder(), 'candour-demo-keys-'));
const serve = async (office: TestOffice, isDemo = true): Promise<RunningServer> => {
  const boundary = await boundaryFor({ signIn: undefined, demo: isDemo, keyDir, dashboardDir: '/none' }, office, () => undefined);
  return startServer({ config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...createApi(office, boundary, isDemo, testSigningKey()) });
};

beforeAll(async () => {
  database = await openTestDatabase();
  const [first, second] = [await inventForce(database.pool), await inventForce(database.pool, DEMO_FORCES.second)];
  for (const { number, id, force } of DEMO_PERSONAS) {
    await database.pool.query('INSERT INTO people (id, force_id, number, name, special, staff, probationer, chief_officer, standards_staff) VALUES (gen_random_uuid(), $1, $2, $3, false, false, false, false, false)', [(force === 'first' ? first : second).id, number, `Invented ${id}`]);
  }
  for (const { clientId, name, purpose, scope } of DEMO_CLIENTS.filter((each) => each.clientId !== 'demo-promotion')) await registerClient(database.pool, { id: randomUUID(), forceId: first.id, clientId, name, purpose, scopes: [scope], registeredBy: null, at: new Date().toISOString() });
  demo = await serve(new TestOffice(database));
}, 60_000);
afterAll(async () => {
  await demo.stop();
  await database.close();
  rmSync(keyDir, { recursive: true });
});

const VIEWER = '{ viewer { name roles force { code } } }';
const ask = async (token: string | null, query = VIEWER, server = demo): Promise<{ readonly status: number; readonly data?: Readonly<Record<string, unknown>>; readonly errors?: readonly { readonly message: string }[] }> => {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query }) });
  return { status: response.status, ...((await response.json()) as object) };
};
const nameOf = async (token: string): Promise<unknown> => ((await ask(token)).data?.['viewer'] as { readonly name: string } | undefined)?.name;

describe('in the demonstration', () => {
  test('nobody is anybody before they signed in', async () => {
    expect((await ask(null)).status).toBe(401);
  });

  test.each(DEMO_PERSONAS.map(({ id, roles, force }) => [id, roles, force] as const))('one can sign in as the %s', async (id, roles, force) => {
    const { accessToken } = await signInAs(new Browser(demo.url), id);
    expect((await ask(accessToken)).data).toEqual({ viewer: { name: `Invented ${id}`, roles: roles.map((role) => role.toUpperCase()), force: { code: DEMO_FORCES[force] } } });
  });

  test('tokens are what a force’s own provider would give', async () => {
    const { accessToken, idToken } = await signInAs(new Browser(demo.url), 'reviewer');
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(decodeJwt(accessToken)).toMatchObject({ iss: `${demo.url}/oidc`, aud: 'urn:candour:api', sub: 'reviewer', client_id: 'candour-dashboard', sid: expect.any(String), roles: ['manager'], force: 'NTH', number: 'D0003' });
    expect(decodeJwt(idToken)).toMatchObject({ name: 'Invented reviewer', preferred_username: 'reviewer', sid: decodeJwt(accessToken)['sid'] });
    expect((await ask(idToken)).status).toBe(401);
  });

  test('one chooses from a page that says that all persons are invented', async () => {
    const browser = new Browser(demo.url);
    const { at, text } = await begin(browser);
    expect(at.pathname).toMatch(/^\/oidc\/choose\//);
    expect(text).toContain('All persons, cases and numbers in it are invented.');
    expect([...text.matchAll(/name="persona" value="([^"]+)"/g)].map(([, id]) => id)).toEqual(DEMO_PERSONAS.map(({ id }) => id));
    const nobody = await browser.go(at.href, { method: 'POST', body: new URLSearchParams({ persona: 'nobody' }) });
    expect(nobody.response.status).toBe(400);
    const chosen = await browser.go(at.href, { method: 'POST', body: new URLSearchParams({ persona: 'officer' }) });
    expect(chosen.at.searchParams.get('code')).toEqual(expect.any(String));
  });

  test('no word of a persona is taken for markup', async () => {
    const other = await openTestDatabase();
    await inventForce(other.pool, 'EAS');
    await other.pool.query(`UPDATE people SET name = '<script>alert(1)</script>'`);
    const server = await serve(new TestOffice(other));
    expect((await begin(new Browser(server.url))).text).toContain('&#60;script&#62;alert(1)');
    await server.stop();
    await other.close();
  });

  test('a code without the secret it was asked with gives nothing', async () => {
    const { finish } = await begin(new Browser(demo.url), { login_hint: 'officer' });
    expect((await finish(undefined, 'another-secret-another-secret-another-secret')).status).toBe(400);
  });

  test('a sign-in is renewed without asking while the session lasts, and not without one', async () => {
    const browser = new Browser(demo.url);
    const { accessToken } = await signInAs(browser, 'reviewer');
    const again = await begin(browser, { prompt: 'none' });
    expect(decodeJwt((await again.finish()).tokens.accessToken)['sid']).toBe(decodeJwt(accessToken)['sid']);
    expect((await begin(new Browser(demo.url), { prompt: 'none' })).at.searchParams.get('error')).toBe('login_required');
  });

  test('being somebody else is one step, and the one before is signed out', async () => {
    const browser = new Browser(demo.url);
    const { accessToken: before } = await signInAs(browser, 'reviewer');
    const { accessToken: after } = await signInAs(browser, 'officer');
    expect([await nameOf(after), (await ask(before)).status]).toEqual(['Invented officer', 401]);
    expect((await begin(browser, { prompt: 'none', login_hint: 'reviewer' })).at.searchParams.get('error')).toBe('login_required');
  });

  test('signing out at the provider ends every token of the session, also one that somebody kept', async () => {
    const browser = new Browser(demo.url);
    const { accessToken, idToken } = await signInAs(browser, 'reviewer');
    expect(await nameOf(accessToken)).toBe('Invented reviewer');
    const { at, text } = await browser.go(`/oidc/session/end?${new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${demo.url}/signed-out` })}`);
    const [, action = '', xsrf = ''] = /action="([^"]+)"><input type="hidden" name="xsrf" value="([^"]+)"/.exec(text) ?? [];
    const left = await browser.go(new URL(action, at).href, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(left.at.pathname).toBe('/signed-out');
    expect((await ask(accessToken)).status).toBe(401);
    expect((await begin(browser, { prompt: 'none' })).at.searchParams.get('error')).toBe('login_required');
  });

  test('a start on the same keys believes the tokens of the one before', async () => {
    expect(statSync(join(keyDir, 'demo-sign-in.jwk')).mode & 0o777).toBe(0o600);
    const keys = (url: string): Promise<unknown> => fetch(`${url}/oidc/jwks`).then((response) => response.json());
    const next = await serve(new TestOffice(database));
    expect(await keys(next.url)).toEqual(await keys(demo.url));
    expect(JSON.stringify(await keys(next.url))).not.toContain('"d"');
    await next.stop();
  });

  test('5.1 roles without cases are told that none is open to them; everybody else may look for theirs', async () => {
    const open = await Promise.all(DEMO_PERSONAS.map(async ({ id }) => {
      const { accessToken } = await signInAs(new Browser(demo.url), id);
      const { data } = (await ask(accessToken, '{ viewer { mayUseCases } }')) as unknown as { readonly data: { readonly viewer: { readonly mayUseCases: boolean } } };
      return data.viewer.mayUseCases ? [] : [id];
    }));
    expect(open.flat()).toEqual(['analyst', 'auditor', 'administrator', 'investigator', 'national-viewer']);
  });

  test('all of them are listed with their posts', async () => {
    const { accessToken } = await signInAs(new Browser(demo.url), 'psd-lead');
    const { data } = await ask(accessToken, '{ personas { id title says force { code } } }');
    expect(data?.['personas']).toEqual(DEMO_PERSONAS.map(({ id, title, says, force }) => ({ id, title, says, force: { code: DEMO_FORCES[force] } })));
  });

  test('the shape of the API may be asked for by whoever signed in', async () => {
    const { accessToken } = await signInAs(new Browser(demo.url), 'psd-lead');
    expect((await ask(accessToken, '{ __schema { queryType { name } } }')).status).toBe(200);
    expect((await ask(accessToken, '{ caze { id } }')).errors?.[0]?.message).toContain('Did you mean');
  });

  test('GraphiQL signs in by itself as whoever one is, and asks who one wants to be otherwise', async () => {
    const browser = new Browser(demo.url);
    expect((await browser.go('/graphiql')).at.pathname).toMatch(/^\/oidc\/choose\//);
    await signInAs(browser, 'reviewer');
    const { response, text } = await browser.go('/graphiql');
    expect(text).toContain('Candour: GraphiQL');
    expect(text.match(/(?:src|href)="https?:[^"]*"/g) ?? []).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, token = ''] = /Bearer ([\w.-]+)/.exec(text) ?? [];
    expect(await nameOf(token)).toBe('Invented reviewer');
  });
});

describe('a system of the demonstration', () => {
  test('that is registered is known by its registration, and told who it is', async () => {
    const { data } = await ask(await clientToken(demo.url, 'demo-training'), '{ viewer { name roles force { code } mayUsePatterns mayUseCases } }');
    expect(data).toEqual({ viewer: { name: 'Training bookings (invented)', roles: [], force: { code: 'NTH' }, mayUsePatterns: false, mayUseCases: false } });
    expect((await ask(await clientToken(demo.url, 'demo-hr'))).data).toEqual({ viewer: { name: 'Yearly reviews (invented)', roles: [], force: { code: 'NTH' } } });
  });

  // 5.1: of the figures HR and learning and development get none, protected or not; those are for the warehouse (5.4).
  test.each(['demo-training', 'demo-hr'] as const)('5.1 of HR or learning and development is given no figure: %s', async (clientId) => {
    const { data, errors } = await ask(await clientToken(demo.url, clientId), '{ pattern(metric: REFERRALS, by: [STANDARD]) { __typename } }');
    expect({ data, errors }).toEqual({ data: undefined, errors: [{ message: 'This system is not registered for that.', extensions: { code: 'FORBIDDEN' } }] });
  });

  test.each([
    ['5.4 cases', '{ cases { totalCount nodes { id } } }'], ['5.4 actions', '{ actions { nodes { id } } }'], ['people', '{ colleagues(search: "Invented") { name } }'], ['something beside who it is', '{ viewer { name } units { code } }'],
    ['by another name', '{ viewer: units { code } }'], ['in a fragment', 'query { ...All } fragment All on Query { ... on Query { taxonomy { standards { code } } } }'],
    ['a step in a case', `mutation { draftReferral(input: { idempotencyKey: "${randomUUID()}", details: { officer: "${randomUUID()}", scheme: OFFICER_PCR, source: LINE_MANAGER, incidentOn: "2026-02-20", knownOn: "2026-02-21", unitAtIncident: "RES-N", whatHappened: "Invented.", whyReflection: "Invented.", standards: [DUT] } }) { __typename } }`],
  ])('may ask for nothing it was not registered for: %s', async (_, query) => {
    const { data, errors } = await ask(await clientToken(demo.url, 'demo-training'), query);
    expect({ data, errors }).toEqual({ data: undefined, errors: [{ message: 'This system is not registered for that.', extensions: { code: 'FORBIDDEN' } }] });
  });

  test('is nobody once its registration is no longer active, and the API can neither list nor change registrations', async () => {
    for (const forbidden of ['SELECT * FROM service_clients', 'UPDATE service_clients SET active = false', 'SELECT * FROM person_subjects', 'SELECT * FROM ended_sessions']) await expect(database.app.query(forbidden)).rejects.toMatchObject({ code: '42501' });
    const setActive = (active: boolean): Promise<unknown> => withClient(database.ownerUrl, (owner) => owner.query('UPDATE service_clients SET active = $1', [active]));
    await setActive(false);
    expect((await ask(await clientToken(demo.url, 'demo-training'))).status).toBe(401);
    await setActive(true);
    expect((await ask(await clientToken(demo.url, 'demo-training'))).status).toBe(200);
  });

  test('R53 for promotion gets one answer, the same bytes whatever it sends and however', async () => {
    const token = await clientToken(demo.url, 'demo-promotion');
    expect(decodeJwt(token)).toMatchObject({ sub: 'demo-promotion', purpose: 'PROMOTION' });
    const { app: pool } = database;
    const { query, connect } = pool;
    let asked = 0;
    pool.query = ((...args: Parameters<typeof query>) => { asked += 1; return query.apply(pool, args); }) as typeof query;
    pool.connect = ((...args: Parameters<typeof connect>) => { asked += 1; return connect.apply(pool, args); }) as typeof connect;
    const json = { 'content-type': 'application/json' };
    const documents: readonly RequestInit[] = [
      ...['{ viewer { name } }', '{ cases { totalCount } }', '{ __schema { types { name } } }', '{ __typename }', 'query Q($id: ID!) { case(id: $id) { reference } }', 'mutation { draftReferral(input: {}) { __typename } }', 'subscription { x }', '{ personas { id } }', '{', '', 'nonsense', '{ '.repeat(3_000), 'x'.repeat(2_000_000)]
        .map((text): RequestInit => ({ method: 'POST', headers: json, body: JSON.stringify({ query: text }) })),
      { method: 'POST', headers: json, body: '{ no json' }, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'cases' }, { method: 'GET' }, { method: 'PUT', body: 'x' }, { method: 'DELETE' }, { method: 'OPTIONS' }, { method: 'PATCH', body: 'x' },
      { method: 'POST', headers: { ...json, 'x-request-id': 'my-own-id-1234', 'accept-language': 'cy', 'apollo-require-preflight': '1', origin: 'https://elsewhere.example', accept: 'text/html' }, body: '{}' },
    ];
    const answers = await Promise.all(documents.map(async (init) => {
      const response = await fetch(`${demo.url}/graphql?query=%7Bcases%7BtotalCount%7D%7D`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      return JSON.stringify([response.status, headers, Buffer.from(await response.arrayBuffer()).toString('hex')]);
    }));
    Object.assign(pool, { query, connect });
    expect(documents.length).toBeGreaterThanOrEqual(20);
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')[0]).toBe(403);
    expect(asked).toBe(0);
  });

  test.each(['PROMOTION', 'SELECTION', 'POSTING', 'VETTING', 'Promotion'])('R53 R54 cannot be registered for %s', async (purpose) => {
    const { rows: [force] } = await database.pool.query<{ id: string }>('SELECT id FROM forces LIMIT 1');
    const registration = { id: randomUUID(), forceId: force?.id ?? '', clientId: 'new', name: 'New', purpose, scopes: [], registeredBy: null, at: new Date().toISOString() };
    await expect(registerClient(database.pool, registration)).rejects.toThrow('No system is registered for promotion, selection, posting or vetting (R53, R54).');
    await expect(registerClient(database.pool, { ...registration, purpose: 'TRAINING', scopes: [`${purpose.toLowerCase()}.read`] })).rejects.toThrow('R53');
    await expect(registerClient(database.pool, { ...registration, purpose: 'PAYROLL' })).rejects.toThrow('must be one of HR_PDR');
    for (const [as, scopes] of [[purpose, '{}'], ['TRAINING', `{${purpose}}`]]) {
      await expect(database.pool.query('INSERT INTO service_clients (id, force_id, client_id, name, purpose, scopes, registered_at, active) VALUES (gen_random_uuid(), $1, $2, $2, $3, $4, now(), true)', [force?.id, 'by hand', as, scopes])).rejects.toMatchObject({ code: '23514' });
    }
  });
});

describe('without the demonstration and without a provider', () => {
  test('nobody is anybody, there is nobody to be and nothing to sign in to', async () => {
    const closed = await serve(new TestOffice(database), false);
    const { accessToken } = await signInAs(new Browser(demo.url), 'officer');
    expect([(await ask(null, VIEWER, closed)).status, (await ask(accessToken, VIEWER, closed)).status]).toEqual([401, 401]);
    for (const path of ['/oidc/.well-known/openid-configuration', '/oidc/auth', '/graphiql']) expect((await fetch(`${closed.url}${path}`)).status).not.toBe(200);
    expect(await (await fetch(`${closed.url}/sign-in/settings`)).json()).toEqual({ issuer: null });
    await closed.stop();
  });
});

describe('a record without the people of the demonstration', () => {
  let other: AppDatabase;
  let server: RunningServer;
  beforeEach(async () => {
    other = await openTestDatabase();
    server = await serve(new TestOffice(other));
  });
  afterEach(async () => {
    await server.stop();
    await other.close();
  });

  test('says how to come by some', async () => {
    expect((await begin(new Browser(server.url))).text).toContain('import people.csv with system_roles');
  });

  test('lets one be those to whom an import gave roles, the desk first, whatever their numbers', async () => {
    const force = await inventForce(other.pool, 'EAS');
    await other.pool.query(`UPDATE people SET number = 'D0001' WHERE id = $1`, [force.ids.sergeant]);
    const { text } = await begin(new Browser(server.url));
    expect(/name="persona" value="([^"]+)"/.exec(text)?.[1]).toBe(force.ids.authority);
    const { accessToken } = await signInAs(new Browser(server.url), force.ids.sergeant);
    expect((await ask(accessToken, VIEWER, server)).data).toEqual({ viewer: { name: 'Invented sergeant', roles: ['MANAGER'], force: { code: 'EAS' } } });
    await expect(signInAs(new Browser(server.url), force.ids.officer)).rejects.toThrow('/oidc/choose/');
  });
});

describe('a force that comes beside the demonstration', () => {
  test('is nobody’s by a number that a persona has too', async () => {
    const beside = await inventForce(database.pool, 'ZZZ');
    await database.pool.query(`UPDATE people SET number = 'D0001' WHERE id = $1`, [beside.ids.authority]);
    const fresh = await serve(new TestOffice(database));
    const { accessToken } = await signInAs(new Browser(fresh.url), 'psd-lead');
    expect((await ask(accessToken, VIEWER, fresh)).data?.['viewer']).toMatchObject({ name: 'Invented psd-lead', force: { code: 'NTH' } });
    await fresh.stop();
  });
});
