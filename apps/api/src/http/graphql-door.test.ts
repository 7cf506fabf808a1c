import { ApolloServer } from '@apollo/server';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphqlDoor, isForGraphql, type Step } from './graphql-door.js';

describe('the address of GraphQL', () => {
  test.each(['/graphql', '/graphql/', '/GraphQL', '/graphql?query=x', '/graphql/below', '/graphql#x', 'http://invented/graphql', 'HTTPS://invented:4000/graphql?query=x'])('%s is behind the door', (url) => expect(isForGraphql({ url } as IncomingMessage)).toBe(true));
  test.each(['/', '/graphqlx', '/graphql-docs', '/x/graphql', 'http://invented', 'http://invented/?x=/graphql', 'http:///graphqlx', undefined])('%s is not', (url) => expect(isForGraphql({ url } as IncomingMessage)).toBe(false));
});

describe('the way to GraphQL', () => {
  const apollo = new ApolloServer<object>({ typeDefs: 'type Query { ok: Boolean }', resolvers: { Query: { ok: () => { taken.push('resolver'); return true; } } }, stopOnTerminationSignals: false });
  let taken: string[] = [];
  let server: Server;
  const step = (name: string, then: 'GO_ON' | 'ANSWER' | 'FAIL' | 'THROW' | 'FAIL_LATER'): Step => (_request, response, next) => {
    taken.push(name);
    if (then === 'ANSWER') return void response.end('refused');
    if (then === 'THROW') throw new Error('thrown');
    if (then === 'FAIL_LATER') return void setImmediate(() => { next(new Error('later')); });
    next(then === 'FAIL' ? new Error('given') : undefined);
  };
  const reads: Step = (request, _response, next) => { (request as { body?: unknown }).body = { query: '{ ok }' }; next(); };
  async function asked(...steps: readonly Step[]): Promise<{ readonly status: number; readonly text: string; readonly length: string | null }> {
    taken = [];
    const door = graphqlDoor(apollo, steps, () => { taken.push('context'); return Promise.resolve({}); }, (error, _request, response) => { response.statusCode = 500; response.end(`failed: ${(error as Error).message}`); });
    server = createServer(door);
    await new Promise<void>((listens) => { server.listen(0, '127.0.0.1', listens); });
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    const text = await answer.text();
    await new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
    return { status: answer.status, text, length: answer.headers.get('content-length') };
  }
  beforeAll(() => apollo.start());
  afterAll(() => apollo.stop());

  test('leads through every step in order before anything is asked', async () => {
    expect(await asked(step('first', 'GO_ON'), step('second', 'GO_ON'), reads)).toEqual({ status: 200, text: '{"data":{"ok":true}}\n', length: '21' });
    expect(taken).toEqual(['first', 'second', 'context', 'resolver']);
  });

  test.each([['ANSWER', 'refused'], ['FAIL', 'failed: given'], ['THROW', 'failed: thrown'], ['FAIL_LATER', 'failed: later']] as const)('ends at a step that does %s, and nothing behind it is reached', async (then, text) => {
    expect((await asked(step('first', 'GO_ON'), step('second', then), step('third', 'GO_ON'), reads)).text).toBe(text);
    expect(taken).toEqual(['first', 'second']);
  });

  test('one that throws after another took its time fails the request alone', async () => {
    const slow: Step = (_request, _response, next) => void setImmediate(() => { next(); });
    expect((await asked(slow, step('second', 'THROW'), reads)).text).toBe('failed: thrown');
  });
});
