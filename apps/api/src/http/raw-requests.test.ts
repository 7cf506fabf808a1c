import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { startServer, type RunningServer } from '../server.js';
import type { Step } from './graphql-door.js';

/*
 * The door of GraphQL as whoever opens a socket finds it: bytes as no browser and no library would send them.
 */
let server: RunningServer;
let logged = '';
let asked = 0;
const gate: Step = (request, response, next) => {
  if (request.headers.authorization === 'Bearer invented') return next();
  response.statusCode = 401;
  response.setHeader('WWW-Authenticate', 'Bearer');
  response.end('{"errors":[{"message":"Sign in first."}]}');
};
beforeAll(async () => {
  server = await startServer({
    config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' },
    log: pino({ level: 'debug', base: null }, { write: (line: string) => { logged += line; } }),
    schema: buildSchema('type Query { ok(of: String): String } type Mutation { change: String }'), gate, databaseAnswers: () => Promise.resolve(),
    context: (_request, requestId) => { asked += 1; return Promise.resolve({ requestId, beforeAnswer: () => Promise.resolve() }); },
  });
});
afterAll(() => server.stop());
beforeEach(() => { logged = ''; asked = 0; });

interface Said { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
const portOf = (url: string): number => Number(new URL(url).port);

/** Sends bytes and gives back everything that came until the other side closed, or said nothing for a while. */
function bytes(...sent: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(portOf(server.url), '127.0.0.1');
    let got = '';
    socket.setTimeout(1_500, () => socket.destroy());
    socket.on('data', (part: Buffer) => { got += part.toString(); }).on('close', () => resolve(got)).on('error', reject);
    for (const each of sent) socket.write(each);
  });
}
/** The answers on one connection, each with its status, headers and body. */
function answersIn(text: string): readonly Said[] {
  const all: Said[] = [];
  for (let rest = text; rest.startsWith('HTTP/1.1 ');) {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => { const at = line.indexOf(':'); return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]; }));
    const length = Number(headers['content-length'] ?? 0);
    const chunked = headers['transfer-encoding'] === 'chunked';
    const body = chunked ? rest.slice(end + 4) : rest.slice(end + 4, end + 4 + length);
    all.push({ status: Number(first.split(' ')[1]), headers, body });
    rest = chunked ? '' : rest.slice(end + 4 + length);
  }
  return all;
}
const HEAD = 'Host: invented\r\nAuthorization: Bearer invented\r\n';
const request = (line: string, headers: string, body: string | Buffer = '', close = true): readonly (string | Buffer)[] => [`${line} HTTP/1.1\r\n${headers}${close ? 'Connection: close\r\n' : ''}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, body];
const JSON_TYPE = 'Content-Type: application/json\r\n';
const ask = async (line: string, headers: string, body: string | Buffer = ''): Promise<Said> => {
  const [said] = answersIn(await bytes(...request(line, headers, body)));
  if (said === undefined) throw new Error('Nothing was answered.');
  return said;
};
const OK = '{"query":"{ ok }"}';

/** What every answer of this address says, whoever asked and whatever came of it. */
function keepsToItself({ headers, body }: Said): void {
  expect([headers['cache-control'], headers['vary'], headers['x-content-type-options'], headers['etag'], headers['x-powered-by'], headers['access-control-allow-origin']]).toEqual(['no-store', 'Authorization', 'nosniff', undefined, undefined, undefined]);
  expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
  expect(body).not.toMatch(/\bat \S+ \(|\.js:\d|node_modules|\.ts:\d/);
}

describe('the door of GraphQL, asked in bytes', () => {
  test.each<readonly [string, number, string, string, string | Buffer]>([
    ['a request that is right', 200, 'POST /graphql', HEAD + JSON_TYPE, OK],
    ['the whole address in the first line', 200, 'POST http://invented/graphql', HEAD + JSON_TYPE, OK],
    ['a body that came packed', 200, 'POST /graphql', `${HEAD}${JSON_TYPE}Content-Encoding: gzip\r\n`, gzipSync(OK)],
    ['nobody', 401, 'POST /graphql', `Host: invented\r\n${JSON_TYPE}`, OK],
    ['nobody, with a body nobody could read', 401, 'POST /graphql', `Host: invented\r\n${JSON_TYPE}`, '{ no json'],
    ['a page elsewhere asking whether it may', 401, 'OPTIONS /graphql', 'Host: invented\r\nOrigin: https://elsewhere.example\r\nAccess-Control-Request-Method: POST\r\n', ''],
    ['the same with a token', 405, 'OPTIONS /graphql', `${HEAD}Origin: https://elsewhere.example\r\n${JSON_TYPE}`, ''],
    ['a form of another page', 400, 'POST /graphql', `${HEAD}Content-Type: text/plain\r\n`, OK],
    ['a form with fields', 400, 'POST /graphql', `${HEAD}Content-Type: application/x-www-form-urlencoded\r\n`, 'query=%7Bok%7D'],
    ['no word of what the body is', 400, 'POST /graphql', HEAD, OK],
    ['a link', 400, 'GET /graphql?query=%7Bok%7D', HEAD, ''],
    ['a step in a link', 405, 'GET /graphql?query=mutation%7Bchange%7D', HEAD + JSON_TYPE, ''],
    ['another method', 405, 'PUT /graphql', HEAD + JSON_TYPE, OK],
    ['a method that takes away', 405, 'DELETE /graphql', HEAD + JSON_TYPE, ''],
    ['several at once', 400, 'POST /graphql', HEAD + JSON_TYPE, `[${OK},${OK}]`],
    ['nothing in the body', 400, 'POST /graphql', HEAD + JSON_TYPE, ''],
    ['no JSON', 400, 'POST /graphql', HEAD + JSON_TYPE, '{ "query": '],
    ['JSON that is no object', 400, 'POST /graphql', HEAD + JSON_TYPE, '"{ ok }"'],
    ['an alphabet that JSON has not', 415, 'POST /graphql', `${HEAD}Content-Type: application/json; charset=iso-8859-1\r\n`, OK],
    ['a packing nobody has', 415, 'POST /graphql', `${HEAD}${JSON_TYPE}Content-Encoding: invented\r\n`, OK],
    ['a body that is not packed as it says', 400, 'POST /graphql', `${HEAD}${JSON_TYPE}Content-Encoding: gzip\r\n`, OK],
    ['a little that unpacks to much', 413, 'POST /graphql', `${HEAD}${JSON_TYPE}Content-Encoding: gzip\r\n`, gzipSync(`{"query":"${'x'.repeat(20_000_000)}"}`)],
    ['a body that is too long', 413, 'POST /graphql', HEAD + JSON_TYPE, `{"query":"${'x'.repeat(1_100_000)}"}`],
    ['a hash in the place of a document', 200, 'POST /graphql', HEAD + JSON_TYPE, `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`],
    ['a document too deep to be read', 400, 'POST /graphql', HEAD + JSON_TYPE, JSON.stringify({ query: `{ ok(of: ${'['.repeat(200_000)}` })],
    ['values nested too deep to be read', 400, 'POST /graphql', HEAD + JSON_TYPE, `{"query":"query($of: String) { ok(of: $of) }","variables":{"of":${'['.repeat(300_000)}${']'.repeat(300_000)}}}`],
  ])('%s is answered with %i', async (_what, status, line, headers, body) => {
    const said = await ask(line, headers, body);
    expect([said.status, said.body.slice(0, 300)]).toEqual([status, expect.any(String)]);
    keepsToItself(said);
    if (status === 401) expect(asked).toBe(0);
    expect(logged).not.toMatch(/query|variables|xxx/);
    expect(logged).not.toContain('"level":50');
  });

  test('of a head that is asked for there is no body, and headers too long to be read are refused before anything is looked at', async () => {
    const [head] = answersIn((await bytes(...request('HEAD /graphql', HEAD + JSON_TYPE))).replace(/content-length: \d+/i, 'content-length: 0'));
    expect([head?.status, head?.body]).toEqual([405, '']);
    expect(await bytes(`POST /graphql HTTP/1.1\r\n${HEAD}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await bytes('POST /graphql HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}')).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('a connection goes on after a refusal, and each answer is to its own question', async () => {
    const long = request('POST /graphql', HEAD + JSON_TYPE, `{"query":"${'x'.repeat(1_100_000)}"}`, false);
    const refused = request('POST /graphql', `Host: invented\r\n${JSON_TYPE}`, OK, false);
    const right = request('POST /graphql', HEAD + JSON_TYPE, '{"query":"{ mine: ok }"}');
    const answers = answersIn(await bytes(...long, ...refused, ...right));
    expect(answers.map(({ status }) => status)).toEqual([413, 401, 200]);
    expect(answers[2]?.body).toBe('{"data":{"mine":null}}\n');
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(3);
  });

  test('one that goes away in the middle of its question, or before the answer, harms nobody', async () => {
    for (const sent of [`POST /graphql HTTP/1.1\r\n${HEAD}${JSON_TYPE}Content-Length: 1000\r\n\r\n{"query":`, `${request('POST /graphql', HEAD + JSON_TYPE, OK).join('')}`]) {
      const socket = connect(portOf(server.url), '127.0.0.1');
      await new Promise<void>((sentAll) => { socket.write(sent, () => { sentAll(); }); });
      socket.destroy();
    }
    await sleep(50);
    expect((await ask('POST /graphql', HEAD + JSON_TYPE, OK)).status).toBe(200);
    expect(logged).not.toContain('"level":50');
  });

  test.each(['//graphql', '/%67raphql', '/graphql/../healthz', '/x/../graphql', '/graphqlx', '/./graphql'])('%s leads nowhere past it', async (path) => {
    const { status, body } = await ask(`POST ${path}`, `Host: invented\r\n${JSON_TYPE}`, OK);
    expect([status === 401 || status === 404, body.includes('data')]).toEqual([true, false]);
    expect(asked).toBe(0);
  });
});
