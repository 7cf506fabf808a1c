import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, isObjectType, parse } from 'graphql';
import { NEVER_CACHED, createCache, neverCachedIn } from './cache.js';

const schema = buildSchema(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../api/schema.graphql'), 'utf8'));
const CASE = parse('query Page { case { __typename id account { __typename declinedOn versions { __typename text } } } }');

describe('the cache of the page', () => {
  test('R26 does not take in an account, at whatever depth it stands', () => {
    const cache = createCache();
    const result = { case: { __typename: 'Case', id: 'c', account: { __typename: 'Account', declinedOn: null, versions: [{ __typename: 'AccountVersion', text: 'said in confidence' }] } } };
    expect(() => cache.writeQuery({ query: CASE, data: result })).toThrow('Account would stay in the cache');
    expect(JSON.stringify(cache.extract())).not.toContain('said in confidence');
  });

  test('takes in the facts of a case', () => {
    const cache = createCache();
    cache.writeQuery({ query: CASE, data: { case: { __typename: 'Case', id: 'c', account: null } } });
    expect(cache.extract()['Case:c']).toMatchObject({ id: 'c' });
    expect(neverCachedIn([{ deep: { __typename: 'Case' } }])).toBeUndefined();
  });

  test('knows the protected types by the names they have in the schema', () =>
    expect([...NEVER_CACHED].filter((name) => !isObjectType(schema.getType(name)))).toEqual([]));

  test('knows every type that stands beneath a protected one, so that none is asked for by itself', () => {
    const shared = ['Person', 'Action', 'Lesson', 'Notice', 'Case'];
    const beneath = [...NEVER_CACHED].flatMap((name) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.values(type.getFields()).map(({ type: of }) => String(of).replace(/[[\]!]/g, '')) : [];
    });
    const missing = [...new Set(beneath)].filter((name) => isObjectType(schema.getType(name)) && !NEVER_CACHED.has(name) && !shared.includes(name));
    expect(missing).toEqual([]);
  });
});
