import { buildSchema } from 'graphql';
import { everyQuestion } from './every-question.js';

const schema = buildSchema(`
  enum Mode { A B }
  type Query { people(first: Int!): [Person!]! things: Thing count(by: [Mode!]!, mode: Mode!): Int }
  type Person { name: String! cases: [Case!]! }
  type Case { id: ID! officer: Person }
  union Thing = Person | Case
`);

describe('every question', () => {
  test('asks for every field along every path that comes to no type twice', () => {
    expect(everyQuestion(schema, { Int: '1' })).toEqual([
      '{ __typename people(first: 1) { __typename name } people(first: 1) { cases { __typename id } } thingsPerson: things { ... on Person { __typename name } } thingsPerson: things { ... on Person { cases { __typename id } } } thingsCase: things { ... on Case { __typename id } } thingsCase: things { ... on Case { officer { __typename name } } } count0: count(by: [A], mode: A) count1: count(by: [A], mode: B) }',
    ]);
  });

  test('does not leave out a field that it cannot ask', () => {
    expect(() => everyQuestion(schema, {})).toThrow('Query.people cannot be asked without first, of type Int!: say which.');
  });
});
