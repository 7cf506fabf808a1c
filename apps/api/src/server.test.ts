import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildSchema, GraphQLError } from 'graphql';
import { pino } from 'pino';
import { startServer, type RunningServer } from './server.js';

/** What the driver throws: its words and fields quote what a person wrote. */
const fromTheDatabase = () =>
  Object.assign(new Error('invalid input syntax for type date: "what was said"'), { severity: 'ERROR', code: '22007', detail: 'what was said', query: 'SELECT secret', parameters: ['what was said'] });

const failures: Record<string, () => Error> = {
  database: fromTheDatabase,
  wrapped: () => new Error('could not save', { cause: fromTheDatabase() }),
  signedOut: () => new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } }),
};

describe('the server', () => {
  let server: RunningServer;
  let logged: string[];
  let databaseIsThere = true;
  const folder = mkdtempSync(join(tmpdir(), 'candour-server-'));

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<div id="root"></div>');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'the code');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), gzipSync('the code'));
    logged = [];
    const schema = buildSchema('type Query { ok: String, echo(day: Int): Int }');
    server = await startServer({
      config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: folder },
      log: pino({ level: 'debug', base: null }, { write: (line: string) => void logged.push(line) }),
      schema,
      context: async (req, requestId) => {
        const failure = failures[String(req.headers['x-fail-context'] ?? '')];
        if (failure) throw failure();
        return { requestId, beforeAnswer: () => Promise.resolve() };
      },
      graphql: {
        plugins: [
          {
            requestDidStart: async () => ({
              executionDidStart: async () => ({
                willResolveField: ({ args }: { args: { day?: number } }) => {
                  const failure = Object.values(failures)[args.day ?? -1];
                  if (failure) throw failure();
                },
              }),
            }),
          },
        ],
      },
      databaseAnswers: () => (databaseIsThere ? Promise.resolve() : Promise.reject(new Error('gone'))),
      routes: (app) => app.get('/broken', () => { throw fromTheDatabase(); }),
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => logged.splice(0));

  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
    return { status: answer.status, id: answer.headers.get('x-request-id'), text: await answer.text() };
  };

  test('logs a request without its query, under an id that a proxy may give', async () => {
    const { status, id } = await ask('{ ok } # what was said', { 'x-request-id': 'from-the-proxy' });
    expect({ status, id }).toEqual({ status: 200, id: 'from-the-proxy' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(logged.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ requestId: 'from-the-proxy', method: 'POST', path: '/graphql', status: 200, msg: 'request' })]);
    expect((await ask('{ ok }', { 'x-request-id': 'odd id; drop' })).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ['a failing resolver', '{ echo(day: 0) }', {}],
    ['a failure behind a failure', '{ echo(day: 1) }', {}],
    ['a context that cannot be built', '{ ok }', { 'x-fail-context': 'database' }],
  ])('%s shows one sentence with the id, and neither answer nor log repeats the words of the database', async (_, query, headers) => {
    const { id, text } = await ask(query, headers);
    const [error] = (JSON.parse(text) as { errors: { message: string; extensions: object }[] }).errors;
    expect(error).toMatchObject({ message: `Something went wrong on our side. It has been recorded; please quote ${id} if you report it.`, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id } });
    expect(text + logged.join('')).not.toMatch(/what was said|SELECT secret|    at /);
    const record = logged.map((line) => JSON.parse(line) as { level: number; requestId: string }).find(({ level }) => level === 50);
    expect(record).toMatchObject({ requestId: id, error: { at: expect.arrayContaining([expect.stringContaining('server.test')]) } });
  });

  test('a failing route shows the same sentence', async () => {
    const answer = await fetch(`${server.url}/broken`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain(`please quote ${answer.headers.get('x-request-id')}`);
    expect(logged.join('')).not.toContain('what was said');
  });

  test('an error that is meant for the caller passes as it is', async () => {
    const { status, text } = await ask('{ ok }', { 'x-fail-context': 'signedOut' });
    expect({ status, text: JSON.parse(text) as object }).toEqual({ status: 401, text: { errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect((await ask('{ nothing }')).text).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  test.each([
    ['no JSON', '{', 400, 'The request could not be read; send JSON.'],
    ['too long', JSON.stringify({ query: 'x'.repeat(2_000_000) }), 413, 'The request is too long.'],
  ])('a body that is %s is refused in one sentence', async (_, body, status, sentence) => {
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ errors: [{ message: sentence, extensions: { code: 'BAD_REQUEST' } }] });
  });

  test.each([
    ['a form', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ ok }"}' }],
    ['a link', { method: 'GET' }],
  ])('a request that a foreign page could send by itself is refused: %s', async (_, init) => {
    expect((await fetch(`${server.url}/graphql?query=%7Bok%7D`, init)).status).toBe(400);
  });

  test('health tells whether the database answers', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    databaseIsThere = false;
    const answer = await fetch(`${server.url}/healthz`);
    databaseIsThere = true;
    expect({ status: answer.status, body: (await answer.json()) as object }).toEqual({ status: 503, body: { server: 'answers', database: 'does not answer' } });
  });

  test('every address opens the page, except one that looks like a file', async () => {
    const page = await fetch(`${server.url}/cases/NTH-2026-0001?tab=timeline`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toBe('<div id="root"></div>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${server.url}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${server.url}/assets/..%2f..%2fpackage.json`)).status).toBeGreaterThanOrEqual(400);
  });

  test('files with a hash in their name are kept for a year, and sent compressed to whoever can read it', async () => {
    const plain = await raw(`${server.url}/assets/app-1a2b.js`, 'identity');
    expect({ body: plain.body.toString(), encoding: plain.headers['content-encoding'], cache: plain.headers['cache-control'] }).toEqual({ body: 'the code', encoding: undefined, cache: 'public, max-age=31536000, immutable' });
    const small = await raw(`${server.url}/assets/app-1a2b.js`, 'gzip');
    expect({ body: gunzipSync(small.body).toString(), encoding: small.headers['content-encoding'], type: small.headers['content-type'] }).toEqual({ body: 'the code', encoding: 'gzip', type: 'text/javascript; charset=utf-8' });
    expect(small.headers['vary']).toContain('Accept-Encoding');
  });

  const raw = (url: string, encoding: string) =>
    new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
      request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
      }).on('error', reject).end();
    });
});
