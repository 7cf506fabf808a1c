import { keptProof } from './kept-proof.js';
import { homeOf } from './settings.js';
import { pathIn } from './sign-in.js';
import { signedInFetch } from './signed-in-fetch.js';

const keep = (user: unknown): void => sessionStorage.setItem('oidc.user:https://login.force.example:candour', typeof user === 'string' ? user : JSON.stringify(user));
const user = { access_token: 'token-1', expires_at: 1_000, profile: { sub: 'subject-1' } };
beforeEach(() => sessionStorage.clear());

describe('the sign-in a tab has', () => {
  test('is read from what the library keeps', () => {
    keep(user);
    expect(keptProof(sessionStorage, 999_000)).toEqual({ token: 'token-1', subject: 'subject-1', isOver: false });
    expect(keptProof(sessionStorage, 1_000_000)?.isOver).toBe(true);
  });

  test.each([['nothing', undefined], ['no JSON', '{'], ['no token', { profile: { sub: 's' } }], ['nobody', { access_token: 't' }]])('is none where there is %s', (_, kept) => {
    if (kept !== undefined) keep(kept);
    expect(keptProof()).toBeNull();
  });
});

describe('an address to go on to', () => {
  test.each([['/cases?standard=UOF#x', '/cases?standard=UOF#x'], ['https://elsewhere.example/', '/'], ['//elsewhere.example', '/'], ['/\\elsewhere.example', '/'], ['data:text/html,x', '/'], [null, '/']])('%s is %s', (given, path) => {
    expect(pathIn(given)).toBe(path);
  });

  test('of the demonstration is the one its provider knows, whatever this machine was called', () => {
    const demo = { issuer: 'http://localhost:4000/oidc', clientId: 'c', scope: 's', demo: true };
    expect(homeOf(demo, new URL('http://127.0.0.1:4000/cases?x=1') as unknown as Location)).toBe('http://localhost:4000/cases?x=1');
    expect(homeOf(demo, new URL('http://localhost:4000/') as unknown as Location)).toBeNull();
    expect(homeOf({ ...demo, demo: false }, new URL('https://candour.force.example/') as unknown as Location)).toBeNull();
  });
});

describe('a question to the API', () => {
  const statusesOf = (believed: readonly string[]) => {
    const asked: string[] = [];
    const ask = ((_input: RequestInfo | URL, init?: RequestInit) => {
      const token = new Headers(init?.headers).get('authorization') ?? '';
      asked.push(`${token} ${String(init?.body)}`);
      return Promise.resolve({ status: believed.includes(token) ? 200 : 401 } as Response);
    }) as typeof fetch;
    return { asked, ask };
  };

  test('that is not believed is asked again, whole, with a new token', async () => {
    const { asked, ask } = statusesOf(['Bearer new']);
    let unknown = 0;
    const answer = await signedInFetch({ token: async () => 'old', renewed: async (spent) => (spent === 'old' ? 'new' : 'wrong'), isUnknown: () => { unknown += 1; } }, ask)('/graphql', { method: 'POST', body: 'what was typed' });
    expect({ status: answer.status, asked, unknown }).toEqual({ status: 200, asked: ['Bearer old what was typed', 'Bearer new what was typed'], unknown: 0 });
  });

  test('that a new token does not help is of somebody the force does not know', async () => {
    const { ask } = statusesOf([]);
    let unknown = 0;
    await signedInFetch({ token: async () => 'old', renewed: async () => 'new', isUnknown: () => { unknown += 1; } }, ask)('/graphql');
    expect(unknown).toBe(1);
  });
});
