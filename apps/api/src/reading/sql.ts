import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A piece of a statement with the values it needs. Values never become part of the text. */
export class Sql {
  constructor(readonly texts: readonly string[], readonly values: readonly unknown[]) {}
}

/** A piece of a statement: what stands between the braces is another piece or a value. */
export function sql(texts: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  const out: string[] = [texts[0] ?? ''];
  const values: unknown[] = [];
  const extend = (text: string): void => { out[out.length - 1] += text; };
  parts.forEach((part, i) => {
    if (part instanceof Sql) {
      extend(part.texts[0] ?? '');
      part.values.forEach((value, j) => { values.push(value); out.push(part.texts[j + 1] ?? ''); });
    } else {
      values.push(part);
      out.push('');
    }
    extend(texts[i + 1] ?? '');
  });
  return new Sql(out, values);
}

/** A name or word of the program's own. Never for anything from outside. */
export const word = (text: string): Sql => new Sql([text], []);
const quoted = (text: string): Sql => word(`'${text.replaceAll("'", "''")}'`);

export const joined = (parts: readonly Sql[], between: string): Sql =>
  parts.reduce((all, part, i) => (i === 0 ? part : sql`${all}${word(between)}${part}`), word(''));
/** All of the conditions; true where there is none. */
export const allOf = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? word('true') : sql`(${joined(conditions, ' AND ')})`);
/** Any of the conditions; false where there is none. */
export const anyOf = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? word('false') : sql`(${joined(conditions, ' OR ')})`);

/** PostgreSQL's functions take at most 100 arguments. */
const PAIRS_AT_ONCE = 50;

/** A JSON object with these members. */
export function jsonObject(members: readonly (readonly [string, Sql])[]): Sql {
  const pairs = members.map(([name, value]) => sql`${quoted(name)}, ${value}`);
  if (pairs.length <= PAIRS_AT_ONCE) return sql`json_build_object(${joined(pairs, ', ')})`;
  const parts = Array.from({ length: Math.ceil(pairs.length / PAIRS_AT_ONCE) }, (_, i) => pairs.slice(i * PAIRS_AT_ONCE, (i + 1) * PAIRS_AT_ONCE));
  return sql`(${joined(parts.map((part) => sql`jsonb_build_object(${joined(part, ', ')})`), ' || ')})`;
}

const NAMED_STATEMENTS = 200;
const names = new Map<string, string>();

/** Statements are prepared under a name made from their text; after the first few hundred kinds, without one, so that no caller can fill the server with them. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= NAMED_STATEMENTS) return known;
  const name = createHash('sha1').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}

/** What can run a statement: a pool or one of its connections. */
export type Database = Pick<pg.Pool, 'query'>;

/** Runs a statement and gives its rows. */
export async function rows<T>(database: Database, statement: Sql): Promise<readonly T[]> {
  const text = statement.texts.reduce((all, part, i) => `${all}$${i}${part}`);
  const name = nameOf(text);
  const { rows: found } = await database.query({ text, values: [...statement.values], ...(name === undefined ? {} : { name }) });
  return found as T[];
}
