import { GraphQLError } from 'graphql';
import { TestApi } from './testing/test-api.js';

let api: TestApi;
let production: TestApi;
beforeAll(async () => { [api, production] = [await TestApi.start(), await TestApi.start({ demo: false })]; }, 60_000);
afterAll(() => Promise.all([api.close(), production.close()]));

describe('what one operation may ask', () => {
  const deep = (n: number): string => `{ cases { nodes { ${'actions { case { '.repeat(n)}id${' } }'.repeat(n)} } } }`;
  test.each([
    ['too deep', deep(8)],
    ['too many aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: viewer { id }`).join(' ')} }`],
    ['too long', `{ ${'viewer { id } '.repeat(1_500)} }`],
    ['too costly', `{ ${Array.from({ length: 12 }, (_, i) => `a${i}: cases(first: 100) { nodes { id reference state officer { id name rank } timeline { label facts { label value } answers { code question reason } } } }`).join(' ')} }`],
  ])('is refused where it is %s', async (_, query) => {
    const { status, data, errors } = await api.ask('authority', query);
    expect([status, data, errors?.[0]?.extensions['code']]).toEqual([400, undefined, expect.stringMatching(/GRAPHQL_(VALIDATION|PARSE)_FAILED/)]);
  });

  test('is enough for everything a person asks of a case', async () => {
    expect((await api.ask('authority', deep(1))).errors).toBeUndefined();
    expect((await api.ask('authority', '{ cases(first: 100) { totalCount nodes { id reference stateLabel officer { name } reviewer { name } unitAtIncident { name } nextStep { label due } actions { status due } } } }')).errors).toBeUndefined();
  });
});

describe('in production', () => {
  test('nothing tells the shape of the API', async () => {
    expect((await production.ask('authority', '{ __schema { queryType { name } } }')).errors?.[0]?.extensions['code']).toMatch(/INTROSPECTION_DISABLED|GRAPHQL_VALIDATION_FAILED/);
    const said = async (query: string, variables: object = {}): Promise<string> => ((await production.ask('authority', query, variables)).errors ?? []).map(({ message }) => message).join(' ');
    expect(await said('{ caze { id } }')).toBe('Cannot query field "caze" on type "Query".');
    expect(await said('{ cases(order: SUBMITTED_NEWES) { totalCount } }')).toBe('The value does not exist in "CaseOrder" enum.');
    expect(await said('query Q($o: CaseOrder!) { cases(order: $o) { totalCount } }', { o: 'REFERENC' })).not.toMatch(/mean|REFERENCE/);
    expect(await said('{ cases(ordre: REFERENCE) { totalCount } }')).not.toMatch(/mean|"order"/);
    expect((await production.ask('authority', '{ viewer { id } }')).errors).toBeUndefined();
  });
});

describe('what nobody foresaw', () => {
  /** Lets reads fail as a database could, for one request. */
  async function failing(error: Error): Promise<Awaited<ReturnType<TestApi['ask']>>> {
    const { app } = api.database;
    const { connect } = app;
    app.connect = () => Promise.reject(error);
    try {
      return await api.ask('authority', '{ viewer { name } cases { nodes { id } } }');
    } finally {
      app.connect = connect;
    }
  }

  test.each([['an outage', new Error('relation "cases" does not exist: Mr Invented')], ['an error of the library', new GraphQLError('Mr Invented')], ['a defect', new TypeError('Cannot read properties of Mr Invented')]])('is answered with one plain sentence and the id under which it is recorded: %s', async (_, error) => {
    const { data, errors } = await failing(error);
    expect(data).toBeNull();
    expect(errors).toEqual([{ message: expect.stringMatching(/^Something went wrong on our side\. It has been recorded; please quote [\w-]{8,} if you report it\.$/), path: ['cases'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) } }]);
  });
});
