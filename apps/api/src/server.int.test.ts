import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { aCommand } from '@candour/domain/testing';
import type { CommandType } from '@candour/domain';
import { pino } from 'pino';
import { createApi } from './api.js';
import { withClient } from './database/logins.js';
import { startServer, type RunningServer } from './server.js';
import { aViewer } from './testing/a-viewer.js';
import { openTestDatabase, type AppDatabase } from './testing/app-database.js';
import { testSigningKey } from './testing/test-ledger.js';
import { Story, TestOffice, giver, inventForce, placed, type InventedForce } from './testing/invented-force.js';
import type { ViewerRole } from './identity/viewer.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
let server: RunningServer;
let log = '';
let isDatabaseGone = false;
beforeAll(async () => {
  database = await openTestDatabase();
  office = new TestOffice(database);
  force = await inventForce(database.pool);
  const boundary = {
    viewerFromRequest: async () => aViewer({ id: force.ids.inspector, name: 'Invented inspector', force: { id: force.id, code: force.code, name: 'Invented force' }, roles: giver(force, 'inspector').roles as readonly ViewerRole[] }),
    personas: () => Promise.resolve([]), routes: () => undefined,
  };
  server = await startServer({
    config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'trace', base: null }, new Writable({ write: (chunk, _encoding, done) => { log += String(chunk); done(); } })),
    databaseAnswers: async () => { if (isDatabaseGone) throw new Error('gone'); await database.pool.query('SELECT 1'); }, ...createApi(office, boundary, true, testSigningKey()),
  });
});
afterAll(async () => {
  await server.stop();
  await database.close();
});
beforeEach(() => { log = ''; });

interface Answer { readonly data: Readonly<Record<string, { readonly __typename?: string; readonly code?: string; readonly message?: string }>> | null; readonly errors?: readonly { readonly message: string }[] }
const ask = async (query: string, variables: object = {}): Promise<Answer> =>
  (await (await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })).json()) as Answer;
const give = (story: Story, type: CommandType, facts: object): Promise<Answer> => {
  const { type: _type, ...details } = aCommand<CommandType>(type, office.today, facts as never);
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return ask(`mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Refusal { code message } } }`, { input: { caseId: story.caseId, expectedVersion: story.version, idempotencyKey: randomUUID(), details: placed(details, force, story.caseId) } });
};

describe('the log', () => {
  test('R64 has no word of the account where a refusal shows it to the one who may read it', async () => {
    const story = await new Story(office, force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice', 'SubmitAccount');
    const { data } = await give(story, 'ConfirmSuitability', { reason: 'The officer was called away before I had finished and meant to come back.' });
    expect(data?.['confirmSuitability']).toMatchObject({ __typename: 'InvalidDetails', code: 'PACK_HAS_PROTECTED', message: expect.stringContaining('called away before I had finished') });
    expect(log).toContain('"request"');
    expect(log).not.toMatch(/called away|had finished|inspector/);
  });

  test('has neither what was asked nor what the database said where something went wrong', async () => {
    const { connect } = database.app;
    database.app.connect = () => Promise.reject(Object.assign(new Error('invalid input syntax for type uuid: "Mr Invented"'), { severity: 'ERROR', code: '22P02', detail: 'Key (name)=(Mr Invented) is there.' }));
    const answer = await ask('query Q($search: String) { cases(filter: { search: $search }) { nodes { id } } }', { search: 'Mr Searched' }).finally(() => { database.app.connect = connect; });
    expect(answer.errors?.[0]?.message).toMatch(/^Something went wrong on our side/);
    expect(log).toContain('22P02');
    expect(log).not.toMatch(/Mr Invented|Mr Searched/);
    expect(JSON.stringify(answer)).not.toMatch(/Mr Invented|SELECT|at /);
  });
});

describe('when the database is gone while the product serves', () => {
  const cutOff = (): Promise<unknown> => withClient(database.ownerUrl, (owner) => owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'candour_app' AND datname = current_database()`));

  test('every request is answered with one plain sentence, and the next one after it is back finds it', async () => {
    const waiting = ask('{ a: cases { nodes { id } } b: actions { nodes { id } } }');
    await cutOff();
    const [first, second] = [await waiting, await ask('{ cases { nodes { id } } }')];
    for (const { errors = [] } of [first, second]) for (const { message } of errors) expect(message).toMatch(/^Something went wrong on our side\. It has been recorded/);
    expect((await ask('{ cases { nodes { id } } }')).errors).toBeUndefined();
    expect(log).not.toMatch(/SELECT/);
  });

  test('a command that was under way wrote nothing, and can be given again', async () => {
    const story = await new Story(office, force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral');
    const holder = await database.pool.connect();
    holder.on('error', () => undefined);
    await holder.query('BEGIN');
    await holder.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [story.caseId]);
    const attempt = story.try('DeclineReferral').then(() => 'answered', (error: Error) => error.name);
    while ((await withClient(database.ownerUrl, (owner) => owner.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`))).rowCount === 0);
    await cutOff();
    holder.release(new Error('cut off'));
    expect(await attempt).toBe('DatabaseFailure');
    await story.give('DeclineReferral');
  });

  test('the health check says so', async () => {
    isDatabaseGone = true;
    const gone = await fetch(`${server.url}/healthz`);
    isDatabaseGone = false;
    const back = await fetch(`${server.url}/healthz`);
    expect([gone.status, await gone.json(), back.status]).toEqual([503, { server: 'answers', database: 'does not answer' }, 200]);
  });
});

describe('a request that cannot be read', () => {
  const send = async (body: string, headers: Record<string, string> = {}): Promise<readonly [number, string]> => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    return [response.status, JSON.stringify(await response.json())];
  };
  test.each([['no JSON', '{ "query": ', 400, 'send JSON'], ['JSON that is too long', `{ "query": "${'x'.repeat(1_100_000)}" }`, 413, 'too long']])('%s is one sentence', async (_, body, status, words) => {
    expect(await send(body)).toEqual([status, expect.stringContaining(words)]);
    expect(log).not.toContain('xxx');
  });

  test('an id of a proxy is kept only where it is a plain one', async () => {
    const idFor = async (given: string): Promise<string | null> => (await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idFor('proxy-12345678')).toBe('proxy-12345678');
    expect(await idFor('"}{"level":60')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
