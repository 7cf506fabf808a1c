import { buildSchema, execute, parse, validate } from 'graphql';
import type { GraphQLError } from 'graphql';
import { withoutValues } from './without-values.js';

const schema = buildSchema(`
  enum Mode { ORAL WRITTEN }
  input Details { mode: Mode! text: String! count: Int on: [Int!] }
  type Query { give(details: Details): Int }
`);
const SECRET = 'A "word"; said in confidence';
const problems = (query: string, details?: unknown): readonly GraphQLError[] => {
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    return invalid.length > 0 ? invalid : ((execute({ schema, document, variableValues: { details } }) as { errors?: readonly GraphQLError[] }).errors ?? []);
  } catch (error) {
    return [error as GraphQLError];
  }
};
const said = (query: string, details?: unknown): readonly string[] => problems(query, details).map(({ message }) => withoutValues(message, 'BAD_USER_INPUT'));
const BY_VARIABLE = 'query ($details: Details) { give(details: $details) }';

describe('what GraphQL says of what it cannot take', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['a word that is no code', { mode: SECRET, text: 'a' }, ['Variable "$details" got an invalid value at "details.mode". The value does not exist in "Mode" enum.']],
    ['a code that is no text', { mode: { a: SECRET }, text: 'a' }, ['Variable "$details" got an invalid value at "details.mode". Enum "Mode" cannot represent this value.']],
    ['a text that is none', { mode: 'ORAL', text: { [SECRET]: SECRET } }, ['Variable "$details" got an invalid value at "details.text". String cannot represent this value.']],
    ['a number that is none', { mode: 'ORAL', text: 'a', count: SECRET }, ['Variable "$details" got an invalid value at "details.count". Int cannot represent this value.']],
    ['an entry of a list', { mode: 'ORAL', text: 'a', on: [1, SECRET] }, ['Variable "$details" got an invalid value at "details.on[1]". Int cannot represent this value.']],
    ['a text in the place of a group', SECRET, ['Variable "$details" got an invalid value. Expected a value of type "Details".']],
    ['what is missing beside it', { text: SECRET }, ['Variable "$details" got an invalid value. Field "mode" of required type "Mode!" was not provided.']],
    ['nothing where something is needed', { mode: null, text: SECRET }, ['Variable "$details" got an invalid value at "details.mode". Expected non-nullable type "Mode!" not to be null.']],
  ])('of a variable, %s, is where and why, never what', (_, details, expected) => {
    expect(said(BY_VARIABLE, details)).toEqual(expected);
  });

  test('of a field there is none of, is that there is one, never its name', () => {
    const [sentence] = said(BY_VARIABLE, { mode: 'ORAL', text: 'a', [SECRET]: SECRET });
    expect(sentence).toBe('Variable "$details" got an invalid value. There is a field that is not defined by type "Details".');
  });

  test.each([
    ['a word that is no code', '{ give(details: { mode: Secret, text: "a" }) }', 'The value does not exist in "Mode" enum.'],
    ['a text in the place of a code', `{ give(details: { mode: ${JSON.stringify(SECRET)}, text: "a" }) }`, 'Enum "Mode" cannot represent this value.'],
    ['a text in the place of a number', `{ give(details: { mode: ORAL, text: "a", count: ${JSON.stringify(SECRET)} }) }`, 'Int cannot represent this value.'],
    ['a text in the place of a group', `{ give(details: ${JSON.stringify(SECRET)}) }`, 'Expected a value of type "Details".'],
    ['a text where a name belongs', `{ give ${JSON.stringify(SECRET)} }`, 'Syntax Error: Expected Name, found String.'],
    ['a block of text where a name belongs', `{ give """${SECRET}""" }`, 'Syntax Error: Expected Name, found BlockString.'],
    ['a name where none belongs', '{ give(Secret Secret) }', 'Syntax Error: Expected ":", found Name.'],
    ['a beginning that is none', 'Secret { give }', 'Syntax Error: Unexpected Name.'],
  ])('of an operation, %s, is where and why, never what', (_, query, expected) => {
    expect(said(query)).toEqual([expected]);
  });

  test('does not take a value that looks like its own words for them', () => {
    const tricky = 'a" at "details.text"; Value "said in confidence';
    expect(said(BY_VARIABLE, { mode: tricky, text: { [tricky]: tricky }, [tricky]: 1 }).join()).not.toContain('confidence');
  });

  test('keeps what helps who writes an operation', () => {
    expect(said('{ given }')).toEqual(['Cannot query field "given" on type "Query". Did you mean "give"?']);
  });

  test('leaves our own sentences as they are', () => {
    expect(withoutValues('Expected type "Day": there is none.', 'NOT_FOUND')).toBe('Expected type "Day": there is none.');
  });
});
