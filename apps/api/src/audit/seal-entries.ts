import type pg from 'pg';
import { inTransaction } from '../database/transaction.js';
import { FIRST_LINK, linkHash } from './canonical.js';
import { ENTRY_KIND_NAMES, entryHash, numberEntries, waitingEntries, type Entry } from './entries.js';
import { addLinks, addNode, hashesOfForce, lastLink, type NewLink } from './ledger-store.js';
import { leafHash } from './merkle-tree.js';
import { joined, newNodes } from './subtrees.js';

/** Any number will do, as long as it is always the same: of several processes one seals at a time, and the others go on waiting. */
const SEALING_LOCK = 726_702;
/** So many entries at a time: a second's worth of a busy force, and a short transaction. */
export const PORTION = 2_000;

/** Whether this transaction is the one that seals; if not, another process is at it. */
export async function isSealing(client: pg.ClientBase): Promise<boolean> {
  const { rows: [row] } = await client.query<{ mine: boolean }>({ name: 'ledger_lock', text: 'SELECT pg_try_advisory_xact_lock($1) AS mine', values: [SEALING_LOCK] });
  return row?.mine === true;
}

/**
 * Gives the entries that wait their places in the ledgers of their forces, oldest first, and links each to the one before.
 * @returns how many were sealed; as many as a portion holds means that more may wait
 */
export function sealWaiting(pool: pg.Pool, portion = PORTION): Promise<number> {
  return inTransaction(pool, async (client) => {
    if (!(await isSealing(client))) return 0;
    const waiting = await waitingEntries(client, portion);
    for (const force of new Set(waiting.map((entry) => entry.force))) await sealOf(client, force, waiting.filter((entry) => entry.force === force));
    return waiting.length;
  });
}

async function sealOf(client: pg.ClientBase, force: string, entries: readonly Entry[]): Promise<void> {
  const last = await lastLink(client, force);
  const before = last?.number ?? 0;
  let previous = last?.hash ?? FIRST_LINK;
  const links = entries.map((entry, i): NewLink => {
    const number = before + i + 1;
    const hash = entryHash(entry);
    previous = linkHash({ force, number, kind: entry.kind, entryHash: hash, previous });
    return { number, kind: entry.kind, entryId: entry.id, entryHash: hash, hash: previous };
  });
  await addLinks(client, force, links);
  for (const kind of ENTRY_KIND_NAMES) {
    const numbered = links.filter((link) => link.kind === kind).map(({ entryId, number }) => ({ id: entryId, number }));
    if (numbered.length > 0) await numberEntries(client, kind, numbered);
  }
  await keepNodes(client, force, before, before + links.length);
}

/** Keeps the nodes of the tree that these links completed. */
async function keepNodes(client: pg.ClientBase, force: string, before: number, after: number): Promise<void> {
  const fetch = hashesOfForce(client, force);
  for (const { level, index, below } of newNodes(before, after)) {
    const hashes = [...(await fetch([below]))].sort((a, b) => a.index - b.index).map(({ hash }) => (below.level === 0 ? leafHash(hash) : hash));
    if (hashes.length !== below.to - below.from) throw new Error(`The tree of a force has a gap below node ${level}/${index}.`);
    await addNode(client, force, { level, index, hash: joined(hashes) });
  }
}
