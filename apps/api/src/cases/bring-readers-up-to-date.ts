import type { CaseIdentity } from '@candour/domain';
import type pg from 'pg';
import { inTransaction } from '../database/transaction.js';
import { loadCase, saveReadBy } from './case-store.js';
import type { Office } from './handle-case-command.js';
import { READ_BY_VERSION } from './project/read-by.js';

/** One case at a time, so that nobody waits long for it; a case that another start is at is passed over and found done or not the next time. */
const NEXT = 'SELECT id, force_id AS force, reference FROM cases WHERE read_by_version < $1 AND id > $2 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED';
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Works out anew who reads what of cases whose rows were written when that was worked out in another way: an earlier version of the
 * product, or an earlier access matrix. Until then their rows are read by whom they say, or by nobody.
 * @returns how many cases there were
 */
export async function bringReadersUpToDate(office: Pick<Office, 'jobs' | 'vault'>): Promise<number> {
  let [after, done] = [BEFORE_ALL, 0];
  for (;;) {
    const id = await inTransaction(office.jobs, (client) => one(client, office, after));
    if (id === null) return done;
    [after, done] = [id, done + 1];
  }
}

async function one(client: pg.ClientBase, { vault }: Pick<Office, 'vault'>, after: string): Promise<string | null> {
  const { rows: [identity] } = await client.query<CaseIdentity>(NEXT, [READ_BY_VERSION, after]);
  if (identity === undefined) return null;
  await saveReadBy(client, await loadCase(client, vault, identity));
  return identity.id;
}
