import { NOBODY } from '../reading/reading.js';
import type { Asking } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { asLists, keptHash } from './ledger-store.js';
import type { FetchHashes } from './subtrees.js';
import type { SignedHead } from './tree-head.js';

/** The last signed head of the ledger of the force of whoever asks; null where nothing was anchored yet. */
export async function lastHead(reading: Asking): Promise<SignedHead | null> {
  const [row] = await reading.rows<{ force_id: string; size: string; root: Buffer; at: string; key_id: string; signature: Buffer }>(sql`SELECT * FROM ledger_head()`, NOBODY);
  return row === undefined ? null : { force: row.force_id, size: Number(row.size), root: row.root, at: row.at, keyId: row.key_id, signature: row.signature };
}

/** The hashes of the tree of the force of whoever asks. */
export const hashesHere = (reading: Asking): FetchHashes => async (stretches) => {
  const [levels, froms, tos] = asLists(stretches);
  return (await reading.rows<{ level: number; index: string; hash: Buffer }>(sql`SELECT level, index, hash FROM ledger_hashes(${levels}::integer[], ${froms}::bigint[], ${tos}::bigint[])`, NOBODY)).map(keptHash);
};
