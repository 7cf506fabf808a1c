import { createHmac } from 'node:crypto';
import { buildSchema, execute, parse } from 'graphql';
import type { DocumentNode, GraphQLResolveInfo } from 'graphql';
import { connection, pageSize, positionOf } from './page.js';
import { keptFor, merged, selectionOf } from './selection.js';
import type { Selection } from './selection.js';
import { allOf, anyOf, jsonObject, rows, sql, word } from './sql.js';
import type { Database, Sql } from './sql.js';

/** What would be sent for a statement. */
async function sent(statement: Sql): Promise<{ readonly text: string; readonly values: readonly unknown[]; readonly name?: string }> {
  let query: { text: string; values: unknown[]; name?: string } = { text: '', values: [] };
  await rows({ query: (given: typeof query) => { query = given; return Promise.resolve({ rows: [] }); } } as unknown as Database, statement);
  return query;
}

describe('a statement', () => {
  test('keeps what comes from outside out of its text', async () => {
    const evil = "'; DROP TABLE cases; --";
    expect(await sent(sql`SELECT * FROM cases c WHERE ${allOf([sql`c.state = ${evil}`, sql`c.source = ANY(${['A', evil]}::text[])`])} LIMIT ${5}`))
      .toMatchObject({ text: 'SELECT * FROM cases c WHERE (c.state = $1 AND c.source = ANY($2::text[])) LIMIT $3', values: [evil, ['A', evil], 5] });
  });

  test('put together from pieces numbers its values from left to right', async () => {
    const inner = sql`a = ${1} OR b = ${2}`;
    expect(await sent(sql`${inner} AND ${sql`(${inner})`} AND c = ${3}`)).toMatchObject({ text: 'a = $1 OR b = $2 AND (a = $3 OR b = $4) AND c = $5', values: [1, 2, 1, 2, 3] });
  });

  test('without conditions is true, without alternatives false', async () => {
    expect((await sent(sql`${allOf([])} ${anyOf([])} ${anyOf([word('x')])}`)).text).toBe('true false (x)');
  });

  test('is prepared under a name that follows from its text', async () => {
    const [a, b, c] = [await sent(sql`SELECT ${1}`), await sent(sql`SELECT ${2}`), await sent(sql`SELECT ${1}, ${2}`)];
    expect(a.name).toBe(b.name);
    expect(a.name).not.toBe(c.name);
  });

  test('makes one object of more members than PostgreSQL takes at once', async () => {
    const { text } = await sent(jsonObject(Array.from({ length: 60 }, (_, i) => [`f${i}`, word(String(i))] as const)));
    expect(text.match(/jsonb_build_object/g)).toHaveLength(2);
    expect((await sent(jsonObject([['it’s', word('1')], ["o'clock", word('2')]]))).text).toBe("json_build_object('it’s', 1, 'o''clock', 2)");
  });
});

describe('what was asked for', () => {
  const schema = buildSchema('type Query { a: A } type A { x: Int y: Int b: B } type B { z: Int a: A }');
  async function asked(query: string | DocumentNode, variables: Record<string, unknown> = {}): Promise<Selection> {
    let found: Selection = {};
    await execute({ schema, document: typeof query === 'string' ? parse(query) : query, rootValue: { a: (_: unknown, __: unknown, info: GraphQLResolveInfo) => { found = selectionOf(info); return null; } }, variableValues: variables });
    return found;
  }

  test('is told by name, through fragments, aliases and repeated fields', async () => {
    expect(await asked('{ a { one: x ...F b { z } } a { b { a { __typename y } } } } fragment F on A { y ... on A { b { __typename } } ...G } fragment G on A { x }')).toEqual({ x: {}, y: {}, b: { z: {}, a: { y: {} } } });
  });

  test('is without what @skip and @include leave out', async () => {
    expect(await asked('query Q($no: Boolean!, $yes: Boolean!) { a { x @include(if: $no) y @skip(if: $yes) b @include(if: $yes) @skip(if: $no) { z } ... @include(if: $no) { x } } }', { no: false, yes: true })).toEqual({ b: { z: {} } });
  });

  test('is gathered once for a document, unless it hangs on a variable, wherever that stands', async () => {
    const [plain, conditional] = [parse('{ a { x b { z } } }'), parse('query Q($no: Boolean!) { a { x ...F } } fragment F on A { b { z @include(if: $no) a { y } } }')];
    expect(await asked(plain)).toBe(await asked(plain));
    expect(await asked(conditional, { no: false })).toEqual({ x: {}, b: { a: { y: {} } } });
    expect(await asked(conditional, { no: true })).toEqual({ x: {}, b: { z: {}, a: { y: {} } } });
  });

  test('is made something of once, and anew for another day', () => {
    const make = keptFor((selection: Selection, day: string) => ({ of: Object.keys(selection), day }));
    const [one, other] = [{ x: {} }, { x: {} }];
    expect(make(one, 'Monday')).toBe(make(one, 'Monday'));
    expect(make(one, 'Tuesday')).toEqual({ of: ['x'], day: 'Tuesday' });
    expect(make(one, 'Monday')).toEqual({ of: ['x'], day: 'Monday' });
    expect(make(other, 'Monday')).not.toBe(make(one, 'Monday'));
  });

  test('follows each fragment once for a field, however often it is written', async () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `fragment F${i} on A { ...F${i + 1} ...F${i + 1} }`).join(' ');
    expect(await asked(`{ a { ...F0 } } ${doubling} fragment F40 on A { x }`)).toEqual({ x: {} });
  });

  test('of two roads to the same thing is put together', () => {
    expect(merged({ a: { x: {} }, b: {} }, undefined, { a: { y: {} } })).toEqual({ a: { x: {}, y: {} }, b: {} });
  });
});

describe('a page', () => {
  const ours = { fingerprint: (purpose: string, text: string): Buffer => createHmac('sha256', 'a key').update(purpose).update(text).digest() };
  const found = [1, 2, 3].map((n) => ({ position: [`2026-03-0${n}`, String(n)], node: n }));
  test('has a next one where there is one more than asked for', () => {
    expect(connection(ours, found, 2, 7)).toMatchObject({ nodes: [1, 2], totalCount: 7, pageInfo: { hasNextPage: true } });
    expect(connection(ours, found, 3, null)).toMatchObject({ nodes: [1, 2, 3], totalCount: null, pageInfo: { hasNextPage: false } });
    expect(connection(ours, [], 3, 0).pageInfo).toMatchObject({ hasNextPage: false, endCursor: null });
  });

  test('ends with a cursor that leads back to its position', () => {
    const { endCursor } = connection(ours, found, 2, null).pageInfo;
    expect(positionOf(ours, endCursor, () => true)).toEqual(['2026-03-02', '2']);
    expect(positionOf(ours, null, () => false)).toBeNull();
    expect(() => positionOf(ours, endCursor, () => false)).toThrow('endCursor of the page before');
  });

  test('holds from one to a hundred', () => {
    expect([pageSize(1), pageSize(100)]).toEqual([1, 100]);
    for (const wrong of [0, -1, 101]) expect(() => pageSize(wrong)).toThrow('Ask for at');
  });
});
