import { isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { buildSchema } from '../schema.js';
import { saveEveryState } from '../testing/every-state.js';
import { TestApi } from '../testing/test-api.js';

const WORDS = 'Invented words of an account';
const FACT = { number: 1, lookedAtOn: '2026-05-01', material: 'OTHER', item: WORDS, summary: WORDS, relevance: WORDS, disposedOn: null };

/** Ours, with fields of a case that tell words past the reading, as somebody might write them who forgot it. */
function leaking(): GraphQLSchema {
  const schema = buildSchema();
  const type = schema.getType('Case');
  const plant = (name: string, resolve: GraphQLFieldResolver<unknown, Context>): void => { const field = isObjectType(type) ? type.getFields()[name] : undefined; if (field) field.resolve = resolve; };
  plant('account', () => ({ declinedOn: null, disposedOn: null, versions: [{ number: 1, text: WORDS }] }));
  plant('factFinding', () => leaked);
  return schema;
}
let leaked: readonly object[] = [];

let api: TestApi;
let id: string;
beforeAll(async () => {
  api = await TestApi.start({ schema: leaking() });
  const told = await saveEveryState(api.office.on('2026-06-01'), api.force);
  id = [...told].find(([, { case: c }]) => c.reference === 'FOLLOW_UP')?.[0] ?? '';
}, 60_000);
afterAll(() => api.close());

const asked = async (query: string): Promise<{ readonly status: number; readonly text: string }> => { const response = await api.post('authority', query); return { status: response.status, text: await response.text() }; };

/** Asked twice, because a query that comes again is answered in another way. */
async function isHeldBack(query: string): Promise<void> {
  for (const time of ['the first time', 'the second']) {
    const { status, text } = await asked(query);
    expect([time, status, text.includes(WORDS)]).toEqual([time, 500, false]);
    expect(JSON.parse(text)).toEqual({ errors: [{ message: expect.stringMatching(/^Something went wrong on our side\./), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } }] });
  }
}

describe('R26 words told past the reading do not leave, though the reader may see the case', () => {
  test('an account that nothing was written down of', () => isHeldBack(`{ case(id: "${id}") { reference account { versions { text } } } }`));
  test('R64 a fact learnt from the account, also where nobody asks which it is', async () => {
    leaked = [{ ...FACT, learntFromAccount: true }];
    for (const fields of ['summary', 'learntFromAccount summary', '__typename', 'number']) await isHeldBack(`{ case(id: "${id}") { reference factFinding { ${fields} } } }`);
    leaked = [{ ...FACT, learntFromAccount: false, summary: 'A log.' }, { ...FACT, learntFromAccount: true }];
    await isHeldBack(`{ x: caseByReference(reference: "FOLLOW_UP") { y: factFinding { z: summary } } }`);
  });
  test('R64 a fact that does not say whether it was learnt from the account counts as if it were', async () => {
    leaked = [FACT];
    await isHeldBack(`{ case(id: "${id}") { reference factFinding { item } } }`);
  });
  test('other facts are told', async () => {
    leaked = [{ ...FACT, learntFromAccount: false, summary: 'A log.' }];
    for (const _ of [1, 2]) expect(await asked(`{ case(id: "${id}") { factFinding { summary learntFromAccount } } }`)).toEqual({ status: 200, text: expect.stringContaining('A log.') });
  });
});
