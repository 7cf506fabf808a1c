import type pg from 'pg';
import { CopyLoad } from './copy.js';
import type { Table } from './table.js';

/**
 * Puts many rows into a table at once: those that are new are added, those that differ in what the file says are changed, and equal
 * ones stay untouched.
 * @param said properties the file speaks of; of a row that is there already nothing else is changed
 * @returns how many rows were added or changed
 */
export async function writeRows(client: pg.ClientBase, table: Table, rows: readonly object[], said: readonly string[]): Promise<number> {
  if (rows.length === 0) return 0;
  const staged: Table = { ...table, name: `incoming_${table.name}` };
  await client.query(`CREATE TEMP TABLE ${staged.name} (LIKE ${table.name})`);
  const load = new CopyLoad([staged]);
  load.add(staged, rows);
  await load.send(client);
  const names = table.columns.map((c) => c.name).join(', ');
  const keys = table.columns.filter((c) => c.key).map((c) => c.name).join(', ');
  const changing = table.columns.filter((c) => !c.key && said.includes(c.property)).map((c) => c.name);
  const columns = (alias: string): string => changing.map((name) => `${alias}.${name}`).join(', ');
  const { rowCount } = await client.query(
    `INSERT INTO ${table.name} AS kept (${names}) SELECT ${names} FROM ${staged.name}
     ON CONFLICT (${keys}) DO UPDATE SET ${changing.map((name) => `${name} = excluded.${name}`).join(', ')} WHERE (${columns('kept')}) IS DISTINCT FROM (${columns('excluded')})`,
  );
  await client.query(`DROP TABLE ${staged.name}`);
  return rowCount ?? 0;
}

/** Adds rows to a table that may only be added to; a row that is there already, by any of its keys, is left alone. */
export async function addRows(client: pg.ClientBase, table: Table, rows: readonly object[]): Promise<number> {
  const names = table.columns.map((c) => c.name).join(', ');
  let added = 0;
  for (const row of rows) {
    const values = table.columns.map((c) => (row as Readonly<Record<string, unknown>>)[c.property] ?? null);
    const { rowCount } = await client.query({ name: `add_to_${table.name}`, text: `INSERT INTO ${table.name} (${names}) VALUES (${values.map((_, i) => `$${i + 1}`).join(', ')}) ON CONFLICT DO NOTHING`, values });
    added += rowCount ?? 0;
  }
  return added;
}
