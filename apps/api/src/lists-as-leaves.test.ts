import { buildSchema, graphqlSync, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { listsAsLeaves } from './lists-as-leaves.js';

const schema = buildSchema('enum Colour { RED GREEN } interface Thing { numbers: [Int!]! } type Table implements Thing { numbers: [Int!]!, holes: [Int], words: [String!], colours: [Colour!]!, rows: [[Int!]!]!, below: [Table!]! } type Query { table: Table, thing: Thing }');
const QUERY = '{ table { ...T below { ...T } } thing { __typename numbers } } fragment T on Table { numbers holes words colours rows }';
const table = (more: object = {}): object => ({ __typename: 'Table', numbers: [1, 2, 3], holes: [1, null, 0], words: null, colours: ['RED', 'GREEN'], rows: [[1], []], below: [], ...more });

const compiled = (of: GraphQLSchema, root: object): ExecutionResult => {
  const made = compileQuery(of, parse(QUERY));
  if (!isCompiledQuery(made)) throw new Error('The query was not compiled.');
  return made.query(root, {}, {}) as ExecutionResult;
};
const asBefore = (root: object): ExecutionResult => graphqlSync({ schema, source: QUERY, rootValue: root });

describe('a list of leaves that is told as one', () => {
  test('is told as it was item by item, wherever it stands', () => {
    const root = { table: table({ below: [table({ words: ['a', 'b'] }), table({ numbers: new Set([7]) })] }), thing: table() };
    expect(JSON.stringify(compiled(listsAsLeaves(schema), root))).toBe(JSON.stringify(asBefore(root)));
  });

  test.each([
    ['a number that is none', { numbers: [1, 'x'] }], ['a number that is no whole one', { numbers: [1.5] }], ['an item that is missing where none may be', { numbers: [1, null] }], ['a word that is in no list', { colours: ['BLUE'] }],
    ['an error in place of an item', { holes: [new Error('broken')] }], ['no list at all', { numbers: 3 }], ['a text in place of a list', { words: 'abc' }], ['no number in a list of lists', { rows: [[1], [Number.NaN]] }],
  ])('holds back %s, with an error', (_, more) => {
    const root = { table: table(more), thing: null };
    const [now, before] = [compiled(listsAsLeaves(schema), root), asBefore(root)];
    expect([now.errors?.length, before.errors?.length]).toEqual([1, 1]);
    expect(JSON.stringify(now.data)).not.toMatch(/"x"|1\.5|BLUE|abc|NaN/);
    if (before.data?.['table'] === null) expect(now.data).toEqual({ table: null, thing: null });
  });

  test('leaves the schema that everybody else sees as it is', () => {
    listsAsLeaves(schema);
    expect(String(schema.getQueryType()?.getFields()['table']?.type)).toBe('Table');
    expect(asBefore({ table: table(), thing: null }).errors).toBeUndefined();
  });
});
