import type pg from 'pg';
import { inTransaction } from '../database/transaction.js';
import type { KeyProvider } from './key-provider.js';
import { unpacked, wrapAll, wrapContext } from './vault.js';
import type { WrappedRow } from './vault.js';
import { rootContext } from './vault-roots.js';

/** How much stands under which master key. */
export interface Standing { readonly what: 'data keys' | 'declarations' | 'roots'; readonly master_key: string; readonly count: string }
export const standings = async (jobs: pg.Pool): Promise<readonly Standing[]> => (await jobs.query<Standing>('SELECT what, master_key, count FROM sealed_under()')).rows;

/** So many keys are opened and wrapped anew at once, and committed: a batch is what a kill can cost. */
const BATCH = 1_000;
const NOTHING = '00000000-0000-0000-0000-000000000000';

/**
 * Keys of the next batch. One that is being destroyed at this moment is waited for, and is then no longer there. A step that seals something
 * under a key of the batch does not wait for it, however far away the master keys are.
 */
const NEXT = `SELECT id, force_id AS "forceId", case_id AS "caseId", class::text AS class, wrapped FROM data_keys WHERE wrapped IS NOT NULL AND master_key <> $1 AND id > $2 ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE`;
const SAVE = 'UPDATE data_keys k SET wrapped = n.wrapped, master_key = n.master_key FROM unnest($1::uuid[], $2::bytea[], $3::text[]) n(id, wrapped, master_key) WHERE k.id = n.id AND k.wrapped IS NOT NULL';

/**
 * Wraps every data key and root under the current master key. No text is touched: each stays sealed under its data key. Broken off, it is
 * begun again and goes on with what is left.
 * @param progress is told after each batch how many were wrapped so far
 * @returns how many
 * @throws KeysUnavailable, UnknownKey with nothing of the batch written
 */
export async function rewrap(jobs: pg.Pool, keys: KeyProvider, progress: (done: number) => void): Promise<number> {
  await rewrapRoots(jobs, keys);
  let done = 0;
  for (let after = NOTHING; ;) {
    const last = await inTransaction(jobs, (client) => rewrapBatch(client, keys, after));
    if (last === null) return done;
    after = last.id;
    done += last.count;
    progress(done);
  }
}

async function rewrapBatch(client: pg.ClientBase, keys: KeyProvider, after: string): Promise<{ readonly id: string; readonly count: number } | null> {
  const { rows } = await client.query<WrappedRow & { readonly wrapped: Buffer }>(NEXT, [keys.current('cases'), after]);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const bound = rows.map((row) => wrapContext({ id: row.id, force: row.forceId, caseId: row.caseId, class: row.class as 'C' }));
  const secrets = await keys.unwrap('cases', rows.map((row, i) => ({ ...unpacked(row.wrapped), bound: bound[i] as string })));
  const wrapped = await wrapAll(keys, 'cases', secrets.map((secret, i) => ({ secret, bound: bound[i] as string })));
  await client.query(SAVE, [rows.map(({ id }) => id), wrapped.map(({ bytes }) => bytes), wrapped.map(({ masterKey }) => masterKey)]);
  return { id: last.id, count: rows.length };
}

async function rewrapRoots(jobs: pg.Pool, keys: KeyProvider): Promise<void> {
  await inTransaction(jobs, async (client) => {
    const { rows } = await client.query<{ name: string; wrapped: Buffer }>('SELECT name, wrapped FROM vault_roots WHERE master_key <> $1 FOR UPDATE', [keys.current('cases')]);
    const secrets = await keys.unwrap('cases', rows.map(({ name, wrapped }) => ({ ...unpacked(wrapped), bound: rootContext(name) })));
    const wrapped = await wrapAll(keys, 'cases', rows.map(({ name }, i) => ({ secret: secrets[i] as Buffer, bound: rootContext(name) })));
    for (const [i, { name }] of rows.entries()) await client.query('UPDATE vault_roots SET wrapped = $2, master_key = $3 WHERE name = $1', [name, wrapped[i]?.bytes, wrapped[i]?.masterKey]);
  });
}
