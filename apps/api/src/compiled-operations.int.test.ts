import { isAbstractType, parse } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { executorOf } from './compiled-operations.js';
import { buildSchema } from './schema.js';
import { TestApi } from './testing/test-api.js';
import { UNTIL_FOLLOW_UP, told } from './testing/told.js';

let api: TestApi;
let caseId: string;
beforeAll(async () => {
  api = await TestApi.start();
  caseId = (await told(api, UNTIL_FOLLOW_UP)).caseId ?? '';
}, 60_000);
afterAll(() => api.close());

/** The first time a document is walked through, from the second time on it is compiled. */
async function thrice(query: string, variables: object = {}, who: 'authority' | 'inspector' = 'authority'): Promise<object> {
  const answers = [await api.ask(who, query, variables), await api.ask(who, query, variables), await api.ask(who, query, variables)].map(withoutNumbers);
  expect(JSON.stringify(answers[1])).toBe(JSON.stringify(answers[0]));
  expect(JSON.stringify(answers[2])).toBe(JSON.stringify(answers[0]));
  return answers[0] as object;
}
/** The number of a request in an apology is another each time, and so is the instant of counting. */
const withoutNumbers = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer).replace(/[0-9a-f]{8}-[0-9a-f-]{27} if you/g, '# if you').replace(/"requestId":"[^"]*"/g, '"requestId":"#"').replace(/"asOf":"[^"]*"/g, '"asOf":"#"'));

describe('a query that comes again is answered as it was the first time', () => {
  test.each([
    ['lists, objects, days, words of a list', '{ cases(first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id state stateLabel standards notifiedOn accountDue { due } officer { name rank } actions { id type due status owner { name } } } } } }'],
    ['what was left out and what was put in', 'query Q($yes: Boolean!, $no: Boolean!) { cases { nodes { id @skip(if: $yes) reference @include(if: $yes) officer @include(if: $no) { name } ... on Case @include(if: $yes) { reviewer { name } } } } }'],
    ['a fragment under a condition in one place and under none in another', 'query Q($no: Boolean!) { a: cases(first: 1) { nodes { reference ...F @include(if: $no) } } b: cases(first: 1) { nodes { ...F } } } fragment F on Case { state officer { name } }'],
    ['fragments and other names', 'query Q { a: cases(first: 1) { ...F } b: cases(first: 2) { ...F nodes { state } } } fragment F on CaseConnection { nodes { here: id ...G } } fragment G on Case { id timeline { label __typename } }'],
    ['one of several types', 'query Q { pattern(metric: REFERRALS, by: [STANDARD], filter: { from: "2022-01" }) { __typename ... on Pattern { cases points { key share } } ... on Refusal { rule message } } }'],
    ['a refusal', '{ pattern(metric: REFERRALS, by: [STANDARD, STANDARD]) { __typename ... on Pattern { cases } ... on InvalidDetails { rule code problems { field message } } } }'],
    ['a default in place of what was not given', 'query Q($first: Int = 1) { cases(first: $first) { nodes { id } } }'],
    ['the shape of the API', '{ __schema { queryType { name fields { name } } } __type(name: "Case") { fields { name } } __typename }'],
    ['a name that every object has already', '{ cases(first: 1) { __proto__: nodes { id } constructor: totalCount } }'],
    ['nothing, where nothing is to be seen', '{ case(id: "00000000-0000-4000-8000-000000000000") { reference officer { name } } }'],
  ])('%s', async (_, query) => {
    expect(await thrice(query, { yes: true, no: false })).toMatchObject({ status: 200 });
  });

  test.each([
    ['a request that cannot be answered', '{ cases(first: 5000) { nodes { id } } }', {}, { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }],
    ['that beside one that can', '{ a: case(id: "x") { id } cases(first: 0) { nodes { id } } }', {}, { errors: [{ path: ['cases'] }] }],
    ['a variable that is missing', 'query Q($id: ID!) { case(id: $id) { id } }', {}, { status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }],
    ['a variable of another kind', 'query Q($first: Int!) { cases(first: $first) { nodes { id } } }', { first: 'many' }, { status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }],
    ['a word that is in no list', 'query Q($by: [PatternDimension!]!) { pattern(metric: REFERRALS, by: $by) { __typename } }', { by: ['COLOUR'] }, { status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }],
  ])('with the same words and code: %s', async (_, query, variables, expected) => {
    expect(await thrice(query, variables)).toMatchObject(expected);
  });

  test('with an apology and nothing of the defect, where something went wrong', async () => {
    await api.database.pool.query('REVOKE SELECT ON units FROM candour_app');
    const answer = await thrice('query Broken { units { code } }');
    await api.database.pool.query('GRANT SELECT ON units TO candour_app');
    expect(answer).toMatchObject({ errors: [{ message: expect.stringMatching(/^Something went wrong on our side/), extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(JSON.stringify(answer)).not.toContain('units,');
  });

  test('to each person what they may see, whoever asked first', async () => {
    const query = 'query Whose($id: ID!) { case(id: $id) { reference } }';
    expect(await thrice(query, { id: caseId })).toMatchObject({ data: { case: { reference: expect.any(String) } } });
    expect(await api.ask('lawyer', query, { id: caseId })).toMatchObject({ data: { case: null } });
    expect(await api.ask('STH/authority', query, { id: caseId })).toMatchObject({ data: { case: null } });
  });
});

describe('what is remembered', () => {
  const schema = buildSchema();
  const ask = (executor: ReturnType<typeof executorOf>, name: string, asked: object[]): Promise<ExecutionResult> => {
    const source = `query ${name} { viewer { name } }`;
    const document: DocumentNode = parse(source);
    return executor({ queryHash: source, source, operationName: name, document, operation: document.definitions[0], request: {}, context: { get viewer() { asked.push({}); return { kind: 'PERSON', name, force: {}, roles: [] }; } } } as unknown as Parameters<typeof executor>[0]) as Promise<ExecutionResult>;
  };

  test('is so many documents and no more, those used last', async () => {
    const executor = executorOf(schema, 2);
    const asked: object[] = [];
    for (const name of ['A', 'A', 'B', 'B', 'C', 'C', 'A', 'A']) expect((await ask(executor, name, asked)).data).toEqual({ viewer: { name } });
    expect(asked).toHaveLength(8);
  });

  test('every union and interface tells its type at once: a compiled query does not wait for it', () => {
    const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
    expect(abstract.length).toBeGreaterThan(5);
    for (const type of abstract) expect([type.name, type.resolveType?.constructor.name]).toEqual([type.name, 'Function']);
  });
});
