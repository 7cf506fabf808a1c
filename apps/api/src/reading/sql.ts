import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A piece of a statement with the values it needs. Values never become part of the text. */
export class Sql {
  #text: string | undefined;

  constructor(readonly texts: readonly string[], readonly values: readonly unknown[], readonly planned: 'ONCE' | 'EACH_TIME' = 'EACH_TIME') {}

  /** As the database is given it, with the numbers of its values. */
  get text(): string { return (this.#text ??= this.texts.reduce((all, part, i) => `${all}$${i}${part}`)); }
}

/**
 * A statement that has one good plan whatever its values: rows by their ids, sums of rollups. It is planned once, which can take longer than
 * all the rest; any other is planned for the values it has, since what is known of a period tells which index to walk.
 */
export const plannedOnce = ({ texts, values }: Sql): Sql => new Sql(texts, values, 'ONCE');

/** A statement in the making. One goes through every request, so it grows in one place and is not put together from copies. */
class Growing {
  readonly #texts: string[] = [''];
  readonly #values: unknown[] = [];

  text(text: string): this {
    this.#texts[this.#texts.length - 1] += text;
    return this;
  }

  value(value: unknown): this {
    this.#values.push(value);
    this.#texts.push('');
    return this;
  }

  piece({ texts, values }: Sql): this {
    this.text(texts[0] ?? '');
    for (let i = 0; i < values.length; i += 1) this.value(values[i]).text(texts[i + 1] ?? '');
    return this;
  }

  get whole(): Sql {
    return new Sql(this.#texts, this.#values);
  }
}

/** A piece of a statement: what stands between the braces is another piece or a value. */
export function sql(texts: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  const out = new Growing().text(texts[0] ?? '');
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    (part instanceof Sql ? out.piece(part) : out.value(part)).text(texts[i + 1] ?? '');
  }
  return out.whole;
}

/** A name or word of the program's own. Never for anything from outside. */
export const word = (text: string): Sql => new Sql([text], []);

export function joined(parts: readonly Sql[], between: string): Sql {
  const out = new Growing();
  parts.forEach((part, i) => { out.text(i === 0 ? '' : between).piece(part); });
  return out.whole;
}
/** All of the conditions; true where there is none. */
export const allOf = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? word('true') : sql`(${joined(conditions, ' AND ')})`);
/** Any of the conditions; false where there is none. */
export const anyOf = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? word('false') : sql`(${joined(conditions, ' OR ')})`);

/** PostgreSQL's functions take at most 100 arguments. */
const PAIRS_AT_ONCE = 50;
type Members = readonly (readonly [string, Sql])[];

/** A JSON object with these members. */
export function jsonObject(members: Members): Sql {
  if (members.length <= PAIRS_AT_ONCE) return built('json_build_object', members);
  const parts = Array.from({ length: Math.ceil(members.length / PAIRS_AT_ONCE) }, (_, i) => members.slice(i * PAIRS_AT_ONCE, (i + 1) * PAIRS_AT_ONCE));
  return sql`(${joined(parts.map((part) => built('jsonb_build_object', part)), ' || ')})`;
}

function built(builder: 'json_build_object' | 'jsonb_build_object', members: Members): Sql {
  const out = new Growing().text(`${builder}(`);
  members.forEach(([name, value], i) => { out.text(`${i === 0 ? '' : ', '}'${name.replaceAll("'", "''")}', `).piece(value); });
  return out.text(')').whole;
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
  const { text } = statement;
  const name = nameOf(text);
  const { rows: found } = await database.query({ text, values: [...statement.values], ...(name === undefined ? {} : { name }) });
  return found as T[];
}
