import { buildSchema } from 'graphql';
import { everyQuestion } from './every-question.js';

const schema = buildSchema(`
  type Query { people(first: Int!): [Person!]! things: Thing }
  type Person { name: String! cases: [Case!]! }
  type Case { id: ID! officer: Person }
  union Thing = Person | Case
`);

describe('every question', () => {
  test('asks for every field along every path that comes to no type twice', () => {
    expect(everyQuestion(schema, { 'Query.people': '(first: 1)' })).toEqual([
      '{ __typename people(first: 1) { __typename name } people(first: 1) { cases { __typename id } } things { ... on Person { __typename name } } things { ... on Person { cases { __typename id } } } things { ... on Case { __typename id } } things { ... on Case { officer { __typename name } } } }',
    ]);
  });

  test('does not leave out a field that it cannot ask', () => {
    expect(() => everyQuestion(schema, {})).toThrow('Query.people cannot be asked without arguments: say which.');
  });
});
