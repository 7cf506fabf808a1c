import type pg from 'pg';
import type { FetchHashes, KeptHash, Stretch } from './subtrees.js';

interface HashRow { readonly level: number; readonly index: string; readonly hash: Buffer }
export const keptHash = ({ level, index, hash }: HashRow): KeptHash => ({ level, index: Number(index), hash });
/** Stretches as three lists, the way the functions of the database take them. */
export const asLists = (stretches: readonly Stretch[]): readonly (readonly number[])[] => [stretches.map((s) => s.level), stretches.map((s) => s.from), stretches.map((s) => s.to)];

/** The hashes of a force's tree, as the sealer reads them. */
export const hashesOfForce = (client: pg.ClientBase, force: string): FetchHashes => async (stretches) => {
  const { rows } = await client.query<HashRow>({ name: 'ledger_hashes_of', text: 'SELECT level, index, hash FROM ledger_hashes_of($1, $2, $3, $4)', values: [force, ...asLists(stretches)] });
  return rows.map(keptHash);
};

/** The last link of a force: how many there are, and the hash the next goes on from; null where there is none. */
export async function lastLink(client: pg.ClientBase, force: string): Promise<{ readonly number: number; readonly hash: Buffer } | null> {
  const { rows: [row] } = await client.query<{ number: string; hash: Buffer }>({ name: 'ledger_last', text: 'SELECT number, hash FROM ledger_links WHERE force_id = $1 ORDER BY number DESC LIMIT 1', values: [force] });
  return row === undefined ? null : { number: Number(row.number), hash: row.hash };
}

export interface NewLink { readonly number: number; readonly kind: string; readonly entryId: string; readonly entryHash: Buffer; readonly hash: Buffer }

export async function addLinks(client: pg.ClientBase, force: string, links: readonly NewLink[]): Promise<void> {
  await client.query({
    name: 'ledger_add',
    text: `INSERT INTO ledger_links (force_id, number, kind, entry_id, entry_hash, hash) SELECT $1, n, k, e, h, l FROM unnest($2::bigint[], $3::text[], $4::uuid[], $5::bytea[], $6::bytea[]) x(n, k, e, h, l)`,
    values: [force, links.map((l) => l.number), links.map((l) => l.kind), links.map((l) => l.entryId), links.map((l) => l.entryHash), links.map((l) => l.hash)],
  });
}

export async function addNode(client: pg.ClientBase, force: string, { level, index, hash }: KeptHash): Promise<void> {
  await client.query({ name: 'ledger_node', text: 'INSERT INTO ledger_nodes (force_id, level, index, hash) VALUES ($1, $2, $3, $4)', values: [force, level, index, hash] });
}

/** Every force, with the size of its ledger. */
export interface ForceLedger { readonly id: string; readonly code: string; readonly size: number }
export async function ledgers(client: pg.ClientBase): Promise<readonly ForceLedger[]> {
  const { rows } = await client.query<{ id: string; code: string; size: string }>('SELECT id, code, size FROM ledger_forces()');
  return rows.map(({ id, code, size }) => ({ id, code, size: Number(size) }));
}
