import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { withClient } from '../database/logins.js';

/** Rows of a database by table, as COPY writes them. */
export type Dump = ReadonlyMap<string, Buffer>;

/** The one table whose rows no backup has; the next start writes them anew. */
const LEFT_OUT = 'access_keys';

/** What `pg_dump --enable-row-security --exclude-table-data=access_keys` does with rows, as the role of backups: holds every table, then copies what it sees. */
export function dump(url: string): Promise<Dump> {
  return withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL ROLE candour_backup; SET LOCAL row_security = on');
    const relations = async (kind: string): Promise<readonly { readonly name: string }[]> => (await client.query<{ name: string }>(`SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = $1 ORDER BY 1`, [kind])).rows;
    const rows = await relations('r');
    for (const { name } of await relations('S')) await client.query(`SELECT last_value, is_called FROM ${name}`);
    for (const { name } of rows) await client.query(`LOCK TABLE ${name} IN ACCESS SHARE MODE`);
    const copies = new Map<string, Buffer>();
    for (const { name } of rows.filter((each) => each.name !== LEFT_OUT)) copies.set(name, await buffer(client.query(copyTo(`COPY (SELECT * FROM ${name}) TO STDOUT`))));
    await client.query('ROLLBACK');
    return copies;
  });
}

/** Puts rows into a database that has the tables and nothing in them. */
export function restore(url: string, copies: Dump): Promise<void> {
  return withClient(url, async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const [name, bytes] of copies) {
      await client.query(`DELETE FROM ${name}`);
      const stream = client.query(copyFrom(`COPY ${name} FROM STDIN`));
      stream.end(bytes);
      await finished(stream);
    }
  });
}

/** A database of the same server under another name. */
export async function newDatabaseBeside(url: string, name: string): Promise<string> {
  await withClient(url, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`));
  const beside = new URL(url);
  beside.pathname = name;
  return beside.href;
}
