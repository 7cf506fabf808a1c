import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';

/** What stands somewhere: the name of the place, and its bytes. */
export interface Place { readonly name: string; readonly bytes: Buffer }

/** Every file below a folder, one after the other, since they can be large. A file that goes while we look is left out. */
export function* filesIn(folder: string): Generator<Place> {
  for (const each of readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())) {
    const path = join(each.parentPath, each.name);
    try {
      yield { name: relative(folder, path), bytes: readFileSync(path) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** Every row of every table as the one who asks sees it, a table a place: what a dump as text would hold. */
export async function rowsIn(client: Pick<pg.ClientBase, 'query'>): Promise<readonly Place[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`);
  const places: Place[] = [];
  for (const { name } of rows) {
    const { rows: [all] } = await client.query<{ text: string | null }>(`SELECT string_agg(t::text, E'\\n') AS text FROM ${pg.escapeIdentifier(name)} t`);
    places.push({ name, bytes: Buffer.from(all?.text ?? '') });
  }
  return places;
}

/** What the server shows of statements: those at work, and the statistics of those that were. */
export async function statementsIn(superuser: Pick<pg.ClientBase, 'query'>): Promise<readonly Place[]> {
  const text = async (sql: string): Promise<Buffer> => Buffer.from(JSON.stringify((await superuser.query(sql)).rows));
  return [{ name: 'pg_stat_activity', bytes: await text('SELECT * FROM pg_stat_activity') }, { name: 'pg_stat_statements', bytes: await text('SELECT * FROM pg_stat_statements') }];
}
