import { buildSchema as parsed } from 'graphql';
import { buildSchema } from '../schema.js';
import { classOf, requireClasses } from './class-of-field.js';

const small = parsed('type Query { case: Case } type Case { id: ID! notice: String }');

describe('R26 a field without a protection class fails the build', () => {
  test('names it, and says where a class is given', () => {
    expect(() => requireClasses(small, { Query: { C: 'case' }, Case: { C: 'id' } })).toThrow(/Case\.notice has no protection class[\s\S]*field-classes\.ts/);
  });
  test('names the fields that are gone, that have two classes, or one that is none', () => {
    const table = { Query: { C: 'case' }, Case: { C: 'id notice gone', NOTICE: 'notice', SECRET: '' } };
    expect(() => requireClasses(small, table)).toThrow(/Case\.gone has a class and is not in the schema[\s\S]*Case\.notice has more than one class/);
    expect(() => requireClasses(small, { Query: { C: 'case' }, Case: { C: 'id', SECRET: 'notice' } as object })).toThrow('Case.notice has the class SECRET, which is none');
  });
  test('is content with a schema whose every field has one', () => {
    expect(() => requireClasses(small, { Query: { C: 'case' }, Case: { C: 'id', NOTICE: 'notice' } })).not.toThrow();
    expect(() => buildSchema()).not.toThrow();
    expect([classOf('Case', 'notice'), classOf('Person', 'name')]).toEqual(['NOTICE', 'WITHIN']);
    expect(() => classOf('Case', 'anything')).toThrow('Case.anything has no protection class.');
  });
});
