import { pino } from 'pino';
import { boundaryFor, createApi } from '../api.js';
import { startServer, type RunningServer } from '../server.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { TestOffice, inventForce } from '../testing/invented-force.js';
import { testSigningKey } from '../testing/test-ledger.js';
import { DEMO_FORCES, DEMO_PERSONAS } from './demo-personas.js';

let database: AppDatabase;
let demo: RunningServer;
let production: RunningServer;
const serve = (office: TestOffice, isDemo: boolean): Promise<RunningServer> =>
  startServer({ config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...createApi(office, boundaryFor(isDemo, office), isDemo, testSigningKey()) });

beforeAll(async () => {
  database = await openTestDatabase();
  const [first, second] = [await inventForce(database.pool), await inventForce(database.pool, DEMO_FORCES.second)];
  for (const { number, id, force } of DEMO_PERSONAS) {
    await database.pool.query('INSERT INTO people (id, force_id, number, name, special, staff, probationer, chief_officer, standards_staff) VALUES (gen_random_uuid(), $1, $2, $3, false, false, false, false, false)', [(force === 'first' ? first : second).id, number, `Invented ${id}`]);
  }
  const office = new TestOffice(database);
  [demo, production] = [await serve(office, true), await serve(office, false)];
}, 60_000);
afterAll(async () => {
  await Promise.all([demo.stop(), production.stop()]);
  await database.close();
});

const ask = async (server: RunningServer, query: string, headers: Record<string, string> = {}): Promise<{ status: number; body: { data?: Record<string, { name: string; roles: string[]; force: { code: string } }>; errors?: { message: string; extensions: { code: string } }[] } }> => {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
  return { status: response.status, body: (await response.json()) as never };
};
const choose = (server: RunningServer, persona: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/demo/persona`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ persona }) });
const VIEWER = '{ viewer { name roles force { code } } }';

describe('in the demonstration', () => {
  test('one is the PSD lead before choosing', async () => {
    expect((await ask(demo, VIEWER)).body.data).toEqual({ viewer: { name: 'Invented psd-lead', roles: ['AUTHORITY', 'STANDARDS'], force: { code: 'NTH' } } });
  });

  test.each(DEMO_PERSONAS.map(({ id, roles, force }) => [id, roles, force] as const))('one can be the %s', async (id, roles, force) => {
    const response = await choose(demo, id);
    expect(response.status).toBe(204);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^candour_persona=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask(demo, VIEWER, { cookie: cookie.split(';')[0] ?? '' })).body.data).toEqual({ viewer: { name: `Invented ${id}`, roles: roles.map((role) => role.toUpperCase()), force: { code: DEMO_FORCES[force] } } });
  });

  test('5.1 analyst, auditor and administrator are told that no case is open to their role; everybody else may look for theirs', async () => {
    const open = await Promise.all(DEMO_PERSONAS.map(async ({ id }) => {
      const cookie = ((await choose(demo, id)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const { data } = (await ask(demo, '{ viewer { mayUseCases } }', { cookie })).body as { data?: { viewer: { mayUseCases: boolean } } };
      return data?.viewer.mayUseCases === true ? [] : [id];
    }));
    expect(open.flat()).toEqual(['analyst', 'auditor', 'administrator']);
  });

  test('all of them are listed with their posts', async () => {
    const { body } = await ask(demo, '{ personas { id title says force { code } } }');
    expect(body.data?.['personas']).toEqual(DEMO_PERSONAS.map(({ id, title, says, force }) => ({ id, title, says, force: { code: DEMO_FORCES[force] } })));
  });

  test('a cookie that was not signed here is not believed', async () => {
    const cookie = ((await choose(demo, 'officer')).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    for (const forged of [cookie.replace('officer', 'auditor'), 'candour_persona=officer', 'candour_persona=officer.', `${cookie}x`, 'candour_persona=']) {
      expect((await ask(demo, VIEWER, { cookie: forged })).body.data?.['viewer']?.name).toBe('Invented psd-lead');
    }
  });

  test('a page of another address cannot choose: neither by a form, nor from another origin', async () => {
    const form = await fetch(`${demo.url}/demo/persona`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'persona=officer' });
    const plain = await fetch(`${demo.url}/demo/persona`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"persona":"officer"}' });
    const elsewhere = await choose(demo, 'officer', { origin: 'https://elsewhere.example' });
    const crossSite = await choose(demo, 'officer', { 'sec-fetch-site': 'cross-site' });
    expect([form, plain, elsewhere, crossSite].map(({ status, headers }) => [status, headers.get('set-cookie')])).toEqual([[403, null], [403, null], [403, null], [403, null]]);
    expect((await choose(demo, 'officer', { origin: demo.url })).status).toBe(204);
  });

  test('a persona that does not exist is refused', async () => {
    for (const persona of ['nobody', '', 7, null, { id: 'officer' }]) expect((await choose(demo, persona)).status).toBe(400);
  });

  test('GraphiQL is there, from this address alone', async () => {
    const response = await fetch(`${demo.url}/graphiql`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Candour: GraphiQL');
    expect(page.match(/(?:src|href)="https?:[^"]*"/g) ?? []).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('the shape of the API may be asked for', async () => {
    expect((await ask(demo, '{ __schema { queryType { name } } }')).status).toBe(200);
    expect((await ask(demo, '{ caze { id } }')).body.errors?.[0]?.message).toContain('Did you mean');
  });
});

describe('in production, until an identity provider is connected', () => {
  test('nobody is anybody: every request is answered alike', async () => {
    const cookie = ((await choose(demo, 'officer')).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const answers = await Promise.all([ask(production, VIEWER), ask(production, '{ cases { totalCount } }'), ask(production, VIEWER, { cookie }), ask(production, VIEWER, { authorization: 'Bearer x' }), ask(production, '{ __schema { queryType { name } } }')]);
    for (const answer of answers) expect(answer).toEqual({ status: 401, body: { errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] } });
  });

  test('there is no persona to choose and no GraphiQL', async () => {
    expect((await choose(production, 'officer')).status).toBe(404);
    expect((await fetch(`${production.url}/graphiql`)).status).not.toBe(200);
  });
});

describe('a record without the people of the demonstration', () => {
  let other: AppDatabase;
  let server: RunningServer;
  beforeEach(async () => {
    other = await openTestDatabase();
    server = await serve(new TestOffice(other), true);
  });
  afterEach(async () => {
    await server.stop();
    await other.close();
  });

  test('says how to come by some', async () => {
    expect(await ask(server, VIEWER)).toMatchObject({ status: 503, body: { errors: [{ message: expect.stringContaining('import people.csv with system_roles'), extensions: { code: 'DEMONSTRATION_MISSING' } }] } });
  });

  test('lets one be those to whom an import gave roles, the desk first, whatever their numbers', async () => {
    const force = await inventForce(other.pool, 'EAS');
    await other.pool.query(`UPDATE people SET number = 'D0001' WHERE id = $1`, [force.ids.sergeant]);
    expect((await ask(server, VIEWER)).body.data).toEqual({ viewer: { name: 'Invented authority', roles: ['AUTHORITY'], force: { code: 'EAS' } } });
    const { body } = await ask(server, '{ personas { id name title says } }');
    expect(body.data?.['personas']).toContainEqual({ id: force.ids.sergeant, name: 'Invented sergeant', title: 'Manager', says: 'Leads people and may draft referrals.' });
    const response = await choose(server, force.ids.sergeant);
    expect((await ask(server, VIEWER, { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' })).body.data?.['viewer']).toMatchObject({ name: 'Invented sergeant', roles: ['MANAGER'] });
    expect((await choose(server, force.ids.officer)).status).toBe(400);
  });
});

describe('a force that comes beside the demonstration', () => {
  test('is nobody’s by a number that a persona has too', async () => {
    const beside = await inventForce(database.pool, 'ZZZ');
    await database.pool.query(`UPDATE people SET number = 'D0001' WHERE id = $1`, [beside.ids.authority]);
    const fresh = await serve(new TestOffice(database), true);
    expect((await ask(fresh, VIEWER)).body.data?.['viewer']).toMatchObject({ name: 'Invented psd-lead', force: { code: 'NTH' } });
    await fresh.stop();
  });
});
