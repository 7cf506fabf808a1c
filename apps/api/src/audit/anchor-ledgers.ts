import type pg from 'pg';
import { inTransaction } from '../database/transaction.js';
import { AnchorFile } from './anchor-file.js';
import { hashesOfForce, ledgers, type ForceLedger } from './ledger-store.js';
import { EMPTY_ROOT, consistencyRanges, proofOf, rootAt, type Range } from './merkle-tree.js';
import { isSealing } from './seal-entries.js';
import type { SigningKey } from './signing-key.js';
import { subtreesFor } from './subtrees.js';
import { signedHead, type Anchor } from './tree-head.js';

/** The ledger in the database does not go on from what was written outside it. Nothing more is written there until somebody has looked. */
export class LedgerLeftItsAnchors extends Error {
  override readonly name = 'LedgerLeftItsAnchors';
}

interface Means { readonly pool: pg.Pool; readonly key: SigningKey; readonly folder: string; readonly clock: () => string }

/**
 * Writes a signed head outside the database for each force whose ledger grew since the last one. The file comes first: a head that only
 * the database knew of would prove nothing.
 * @returns how many were written
 * @throws LedgerLeftItsAnchors after the other forces have had their turn
 */
export async function anchorLedgers(means: Means): Promise<number> {
  let left: LedgerLeftItsAnchors | undefined;
  const written = await inTransaction(means.pool, async (client) => {
    if (!(await isSealing(client))) return 0;
    let count = 0;
    for (const ledger of await ledgers(client)) {
      try {
        if (await anchor(client, means, ledger)) count += 1;
      } catch (error) {
        if (!(error instanceof LedgerLeftItsAnchors)) throw error;
        left = error;
      }
    }
    return count;
  });
  if (left !== undefined) throw left;
  return written;
}

async function anchor(client: pg.ClientBase, { key, folder, clock }: Means, { id: force, code, size }: ForceLedger): Promise<boolean> {
  const file = new AnchorFile(folder, code, force);
  const last = file.last();
  if (size === (last?.size ?? 0)) return false;
  if (last !== undefined && last.size > size) throw new LedgerLeftItsAnchors(`The ledger of ${code} has ${size} links and had ${last.size}: run npm run audit:verify.`);
  const from = last?.size ?? 0;
  const ranges: readonly Range[] = consistencyRanges(from, size);
  const hashOf = await subtreesFor(hashesOfForce(client, force), [{ from: 0, to: size }, { from: 0, to: from }, ...ranges]);
  if (!rootAt(from, hashOf).equals(last?.root ?? EMPTY_ROOT)) throw new LedgerLeftItsAnchors(`The ledger of ${code} is not the one that was anchored: run npm run audit:verify.`);
  const made: Anchor = { ...signedHead(key, { force, size, root: rootAt(size, hashOf), at: new Date(clock()).toISOString() }), from, consistency: proofOf(ranges, hashOf) };
  file.append(made);
  await client.query('INSERT INTO tree_heads (force_id, size, root, at, key_id, signature) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (force_id, size) DO NOTHING', [force, made.size, made.root, made.at, made.keyId, made.signature]);
  return true;
}
