import type pg from 'pg';
import { copyRows } from './copy.js';
import { insertRows, rowAsJson } from './table.js';
import type { Table } from './table.js';

/**
 * Puts many rows into a table at once: those that are new are added, those that differ in what the file says are changed, and equal
 * ones stay untouched.
 * @param said properties the file speaks of; of a row that is there already nothing else is changed
 * @returns how many rows were added or changed
 */
export async function writeRows(client: pg.ClientBase, table: Table, rows: readonly object[], said: readonly string[]): Promise<number> {
  if (rows.length === 0) return 0;
  const staged = `incoming_${table.name}`;
  await client.query(`CREATE TEMP TABLE ${staged} (LIKE ${table.name})`);
  await copyRows(client, table, staged, rows);
  const names = table.columns.map((c) => c.name).join(', ');
  const keys = table.columns.filter((c) => c.key).map((c) => c.name).join(', ');
  const changing = table.columns.filter((c) => !c.key && said.includes(c.property)).map((c) => c.name);
  const columns = (alias: string): string => changing.map((name) => `${alias}.${name}`).join(', ');
  const { rowCount } = await client.query(
    `INSERT INTO ${table.name} AS kept (${names}) SELECT ${names} FROM ${staged}
     ON CONFLICT (${keys}) DO UPDATE SET ${changing.map((name) => `${name} = excluded.${name}`).join(', ')} WHERE (${columns('kept')}) IS DISTINCT FROM (${columns('excluded')})`,
  );
  await client.query(`DROP TABLE ${staged}`);
  return rowCount ?? 0;
}

/** So many rows in one statement: large enough to be worth it, small enough to stay small in memory. */
const ROWS_AT_ONCE = 1_000;

/** Adds rows to a table that may only be added to, and perhaps not be read; a row that is there already, by any of its keys, is left alone. */
export async function addRows(client: pg.ClientBase, table: Table, rows: readonly object[]): Promise<number> {
  let added = 0;
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    const some = rows.slice(i, i + ROWS_AT_ONCE).map((row) => rowAsJson(table, row));
    const { rowCount } = await client.query({ name: `add_to_${table.name}`, text: `${insertRows(table, 1)} ON CONFLICT DO NOTHING`, values: [JSON.stringify(some)] });
    added += rowCount ?? 0;
  }
  return added;
}
