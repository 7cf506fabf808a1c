import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK } from 'jose';
import { pino } from 'pino';
import { createApi } from '../api.js';
import { startServer, type RunningServer } from '../server.js';
import { ViewerContexts } from '../access/viewer-context.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { TEST_CONTEXT_KEY } from '../testing/context-key.js';
import { TestOffice, inventForce, type InventedForce } from '../testing/invented-force.js';
import { TestIssuer, newKey } from '../testing/test-issuer.js';
import { testSigningKey } from '../testing/test-ledger.js';
import { withClient } from '../database/logins.js';
import { oidcBoundary } from './oidc-boundary.js';
import { readSignIn } from './sign-in-config.js';
import type { SignInConfig } from './sign-in-config.js';
import { keysOf } from './verify-token.js';

let database: AppDatabase;
let issuer: TestIssuer;
let force: InventedForce;
let other: InventedForce;
let server: RunningServer;
let settings: SignInConfig;
let clock = 0;
const servers: RunningServer[] = [];

const serve = async (config: SignInConfig): Promise<RunningServer> => {
  const boundary = oidcBoundary({ pool: database.app, contexts: new ViewerContexts(TEST_CONTEXT_KEY) }, config, { keys: keysOf(config.tokens.issuer, { cooldownDuration: 300 }), now: () => Date.now() + clock });
  const started = await startServer({ config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...createApi(new TestOffice(database), boundary, false, testSigningKey()) });
  servers.push(started);
  return started;
};
const settingsWith = (env: Record<string, string> = {}): SignInConfig => {
  const read = readSignIn({ OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour', ...env });
  if (read === undefined) throw new Error('No settings.');
  return read;
};

beforeAll(async () => {
  [database, issuer] = await Promise.all([openTestDatabase(), TestIssuer.start()]);
  [force, other] = [await inventForce(database.pool), await inventForce(database.pool, 'STH')];
  await link('subject-1', force.ids.inspector);
  settings = settingsWith();
  server = await serve(settings);
}, 60_000);
afterEach(() => { clock = 0; issuer.isDown = false; });
afterAll(async () => {
  await Promise.all(servers.map((each) => each.stop()));
  await issuer.stop();
  await database.close();
});

const link = (subject: string, person: string): Promise<unknown> =>
  withClient(database.ownerUrl, (owner) => owner.query('INSERT INTO person_subjects (issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, now())', [issuer.issuer, subject, person]));

interface Told { readonly status: number; readonly text: string }
const VIEWER = '{ viewer { id name roles force { code } } }';
const send = async (token: string | null, { query = VIEWER, at = server }: { readonly query?: string; readonly at?: RunningServer } = {}): Promise<Told> => {
  const response = await fetch(`${at.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query }) });
  return { status: response.status, text: await response.text() };
};
const viewerOf = async (token: string, at = server): Promise<unknown> => {
  const { status, text } = await send(token, { at });
  return status === 200 ? (JSON.parse(text) as { data: { viewer: unknown } }).data.viewer : status;
};
const NOBODY: Told = { status: 401, text: '{"errors":[{"message":"Sign in first.","extensions":{"code":"UNAUTHENTICATED"}}]}\n' };
const in10 = (minutes: number): number => Math.floor(Date.now() / 1_000) + minutes * 60;

describe('a token of the provider', () => {
  test('makes the person whom it names, with the roles it names', async () => {
    expect(await viewerOf(await issuer.token({ roles: ['manager', 'something-else'] }))).toEqual({ id: force.ids.inspector, name: 'Invented inspector', roles: ['MANAGER'], force: { code: 'NTH' } });
  });

  test('gives no role that only the people table lists: an import gives no power', async () => {
    await link('subject-authority', force.ids.authority);
    expect(await viewerOf(await issuer.token({ sub: 'subject-authority' }))).toMatchObject({ id: force.ids.authority, roles: [] });
  });

  test('is believed half a minute beyond its times, since clocks differ', async () => {
    const now = in10(0);
    expect((await send(await issuer.token({ exp: now - 20 }))).status).toBe(200);
    expect((await send(await issuer.token({ nbf: now + 20, iat: now + 20 }))).status).toBe(200);
  });

  test('is not believed once it has run out, though it was a moment ago', async () => {
    const token = await issuer.token({ exp: in10(1) });
    expect((await send(token)).status).toBe(200);
    clock = 120_000;
    expect(await send(token)).toEqual(NOBODY);
  });
});

describe('an attack with a token is answered 401, with the same bytes', () => {
  const altered = async (): Promise<string> => {
    const [head, body = '', mark] = (await issuer.token()).split('.');
    const payload = { ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), roles: ['authority'] };
    return [head, Buffer.from(JSON.stringify(payload)).toString('base64url'), mark].join('.');
  };
  const withHeader = async (header: object, mark: (input: string) => string): Promise<string> => {
    const [, body] = (await issuer.token()).split('.');
    const input = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}`;
    return `${input}.${mark(input)}`;
  };
  const publicKeyAsSecret = async (): Promise<string> => {
    const secret = await exportSPKI((await importJWK(issuer.keys[0]?.published ?? {}, 'ES256')) as CryptoKey);
    return withHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'first' }, (input) => createHmac('sha256', secret).update(input).digest('base64url'));
  };
  const expiring = (claims: object): Promise<string> => issuer.token({ ...claims });

  test.each<readonly [string, () => Promise<string | null> | string | null]>([
    ['no token', () => null],
    ['no token at all after the word', () => ''],
    ['no JWT', () => 'nonsense'],
    ['another issuer', () => issuer.token({ iss: 'https://elsewhere.example' })],
    ['another audience', () => issuer.token({ aud: 'api://something-else' })],
    ['no audience', () => issuer.token({ aud: undefined } as never)],
    ['run out', () => expiring({ exp: in10(-5) })],
    ['without an end', () => issuer.token({ exp: undefined } as never)],
    ['not valid yet', () => expiring({ nbf: in10(5) })],
    ['from the future', () => expiring({ iat: in10(5) })],
    ['a key of somebody else under a known name', async () => issuer.token({}, { key: await newKey('first') })],
    ['an unknown key', async () => issuer.token({}, { key: await newKey('unknown') })],
    ['no signature', () => withHeader({ alg: 'none', typ: 'at+jwt' }, () => '')],
    ['the public key as a shared secret', publicKeyAsSecret],
    ['another algorithm than the key has', () => withHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'first' }, () => 'AAAA')],
    ['an identity token', () => issuer.token({}, { typ: 'JWT' })],
    ['no type', () => issuer.token({}, { typ: '' })],
    ['altered', altered],
    ['critical extension', () => withHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'first', crit: ['x'], x: 1 }, () => 'AAAA')],
    ['of somebody unknown', () => issuer.token({ sub: 'nobody-here' })],
    ['of an unknown client', () => issuer.token({ sub: 'client-x', client_id: 'client-x' })],
  ])('%s', async (_, made) => {
    expect(await send(await made())).toEqual(NOBODY);
  });

  test('whatever is asked with it: nothing of it is read', async () => {
    for (const query of ['{', '{ __schema { types { name } } }', 'mutation { x }', 'x'.repeat(5_000)]) expect(await send('nonsense', { query })).toEqual(NOBODY);
    const odd = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{ no json' });
    expect({ status: odd.status, text: await odd.text() }).toEqual(NOBODY);
  });

  test('a leaver is nobody from the day after their last', async () => {
    await link('subject-leaver', force.ids.sergeant);
    const token = await issuer.token({ sub: 'subject-leaver' });
    await database.pool.query(`UPDATE people SET leaver_on = current_date + 1 WHERE id = $1`, [force.ids.sergeant]);
    expect((await send(token)).status).toBe(200);
    await database.pool.query(`UPDATE people SET leaver_on = current_date - 1 WHERE id = $1`, [force.ids.sergeant]);
    clock = 6_000;
    expect(await send(token)).toEqual(NOBODY);
  });
});

describe('keys of the provider', () => {
  test('may change at any time: an unknown one is fetched, and not over and over', async () => {
    const second = await newKey('second', 'RS256');
    issuer.keys.push(second);
    await new Promise((resolve) => { setTimeout(resolve, 350); });
    const before = issuer.fetched;
    expect((await send(await issuer.token({}, { key: second }))).status).toBe(200);
    expect(issuer.fetched).toBe(before + 1);
    for (let i = 0; i < 5; i += 1) expect(await send(await issuer.token({}, { key: second, kid: `unknown-${i}` }))).toEqual(NOBODY);
    expect(issuer.fetched).toBe(before + 1);
    issuer.keys = issuer.keys.filter(({ kid }) => kid !== 'second');
    await new Promise((resolve) => { setTimeout(resolve, 350); });
    await send(await issuer.token({}, { kid: 'unknown' }));
    expect(await send(await issuer.token({}, { key: second }))).toEqual(NOBODY);
  });

  test('that cannot be had are not the fault of whoever signs in', async () => {
    const fresh = await serve(settings);
    issuer.isDown = true;
    expect(await send(await issuer.token(), { at: fresh })).toMatchObject({ status: 503, text: expect.stringContaining('The sign-in service of the force does not answer.') });
    issuer.isDown = false;
    expect((await send(await issuer.token(), { at: fresh })).status).toBe(200);
  });
});

describe('claims are read as the deployment says', () => {
  test('a token like one of Microsoft Entra ID', async () => {
    const entra = await serve(settingsWith({ OIDC_TOKEN_TYPES: 'JWT', OIDC_PERSON_CLAIM: 'oid', OIDC_ALGORITHMS: 'ES256 RS256', OIDC_FORCE_CLAIM: 'tid', OIDC_FORCES: 'tenant-north=NTH, tenant-south=STH', OIDC_ROLES: 'Candour.Authority=authority, Candour Manager=manager' }));
    await link('object-7', other.ids.authority);
    const claims = { sub: 'pairwise', oid: 'object-7', tid: 'tenant-south', azp: 'candour-page', scp: 'Cases.Access', roles: ['Candour.Authority', 'Candour Manager', 'Somewhere.Else'], uti: 'u1', ver: '2.0', jti: undefined };
    expect(await viewerOf(await issuer.token(claims as never, { typ: 'JWT' }), entra)).toEqual({ id: other.ids.authority, name: 'Invented authority', roles: ['AUTHORITY', 'MANAGER'], force: { code: 'STH' } });
    expect(await viewerOf(await issuer.token({ ...claims, tid: 'tenant-north' } as never, { typ: 'JWT' }), entra)).toBe(401);
    expect(await viewerOf(await issuer.token({ ...claims, tid: undefined } as never, { typ: 'JWT' }), entra)).toBe(401);
    expect(await viewerOf(await issuer.token(claims as never), entra)).toBe(401);
  });

  test('a number of the force leads to the person where no subject is written down, and only in a force that is named', async () => {
    const numbered = await serve(settingsWith({ OIDC_NUMBER_CLAIM: 'collar', OIDC_FORCE_CLAIM: 'force', OIDC_ROLES_CLAIM: 'realm_access.roles' }));
    const claims = { sub: 'somebody-new', collar: 'inspector', realm_access: { roles: ['manager'] } };
    expect(await viewerOf(await issuer.token({ ...claims, force: 'STH' }), numbered)).toMatchObject({ id: other.ids.inspector, roles: ['MANAGER'], force: { code: 'STH' } });
    expect(await viewerOf(await issuer.token(claims), numbered)).toBe(401);
    const unnamed = await serve(settingsWith({ OIDC_NUMBER_CLAIM: 'collar' }));
    expect(await viewerOf(await issuer.token({ ...claims, force: 'STH' }), unnamed)).toBe(401);
  });

  test('a subject that is written down goes before a number', async () => {
    const numbered = await serve(settingsWith({ OIDC_NUMBER_CLAIM: 'collar', OIDC_FORCE_CLAIM: 'force' }));
    expect(await viewerOf(await issuer.token({ collar: 'authority', force: 'NTH' }), numbered)).toMatchObject({ id: force.ids.inspector });
    expect(await viewerOf(await issuer.token({ collar: 'authority', force: 'STH' }), numbered)).toBe(401);
  });
});

describe('a sign-in that has ended', () => {
  test('is over at once, for every token of it and no other', async () => {
    const [token, sibling, stranger] = [await issuer.token({ sid: 'session-1' }), await issuer.token({ sid: 'session-1' }), await issuer.token({ sid: 'session-2' })];
    for (const each of [token, sibling, stranger]) expect((await send(each)).status).toBe(200);
    const ended = await fetch(`${server.url}/sign-in/end`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect(ended.status).toBe(204);
    expect(await send(token)).toEqual(NOBODY);
    expect(await send(sibling)).toEqual(NOBODY);
    expect((await send(stranger)).status).toBe(200);
    expect((await send(token, { at: await serve(settings) })).status).toBe(401);
  });

  test('may be a single token, where the provider names no session', async () => {
    const [token, another] = [await issuer.token(), await issuer.token()];
    await fetch(`${server.url}/sign-in/end`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect([(await send(token)).status, (await send(another)).status]).toEqual([401, 200]);
  });

  test('cannot be ended by somebody whose token is not believed', async () => {
    const response = await fetch(`${server.url}/sign-in/end`, { method: 'POST', headers: { authorization: 'Bearer nonsense' } });
    expect({ status: response.status, text: await response.text() }).toEqual(NOBODY);
  });

  const LOGOUT = { events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, aud: 'candour' };
  const notice = (token: string): Promise<Response> => fetch(`${server.url}/sign-in/back-channel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });

  test('may be told by the provider', async () => {
    const token = await issuer.token({ sid: 'session-3' });
    expect((await send(token)).status).toBe(200);
    expect((await notice(await issuer.token({ ...LOGOUT, sid: 'session-3' }, { typ: 'logout+jwt' }))).status).toBe(200);
    expect(await send(token)).toEqual(NOBODY);
  });

  test.each<readonly [string, () => Promise<string> | string]>([
    ['without the event', () => issuer.token({ aud: 'candour', sid: 'session-4' })],
    ['for somebody else', () => issuer.token({ ...LOGOUT, aud: 'another', sid: 'session-4' })],
    ['without a session', () => issuer.token({ ...LOGOUT })],
    ['with a nonce', () => issuer.token({ ...LOGOUT, sid: 'session-4', nonce: 'n' })],
    ['of long ago', () => issuer.token({ ...LOGOUT, sid: 'session-4', iat: in10(-30) })],
    ['signed by somebody else', async () => issuer.token({ ...LOGOUT, sid: 'session-4' }, { key: await newKey('first') })],
    ['that is nothing', () => ''],
  ])('is not ended by a notice %s', async (_, made) => {
    const token = await issuer.token({ sid: 'session-4' });
    expect((await notice(await made())).status).toBe(400);
    expect((await send(token)).status).toBe(200);
  });
});

test('what the page needs to sign in is told to everybody, and nothing more', async () => {
  const response = await fetch(`${server.url}/sign-in/settings`);
  expect(await response.json()).toEqual({ issuer: issuer.issuer, clientId: 'candour', scope: 'openid profile', demo: false });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-security-policy')).toContain(`connect-src 'self' ${new URL(issuer.issuer).origin};`);
});
