import type { Context } from '../context.js';
import type { CaseNode } from '../cases/nodes.js';
import type { DataKey } from '../case-record/vault.js';
import { NOBODY } from '../reading/reading.js';
import { plannedOnce, sql } from '../reading/sql.js';
import { receiptPlace, type ReceiptBody } from './account-receipt.js';
import { FIRST_LINK, type Plain } from './canonical.js';
import { inclusionRanges, proofOf, type Range, type Subtrees } from './merkle-tree.js';
import type { SigningKey } from './signing-key.js';
import { subtreesFor } from './subtrees.js';
import { hashesHere, lastHead } from './tree.query.js';
import { headAsJson, type SignedHead } from './tree-head.js';

interface ReceiptRow {
  readonly id: string; readonly force_id: string; readonly case_id: string; readonly seq: number; readonly at: string; readonly number: string | null;
  readonly said: Plain; readonly ciphertext: Buffer; readonly key_id: string; readonly wrapped: Buffer | null; readonly previous: Buffer | null;
}

/** A receipt as the API gives it. */
export interface Receipt { readonly id: string; readonly sentAt: string; readonly sealed: boolean; readonly number: number | null; readonly treeSize: number | null; readonly document: string | null }

/** Fills in the officer's own receipts, of all cases at once; nobody else has any. */
export async function tellReceipts(context: Context, nodes: readonly CaseNode[]): Promise<void> {
  if (nodes.length === 0) return;
  const found = await context.reading.rows<ReceiptRow>(plannedOnce(sql`SELECT * FROM my_receipts(${nodes.flatMap(({ id }) => id ?? [])}::uuid[])`), NOBODY);
  const tree = found.some(({ number }) => number !== null) ? await treeFor(context, found) : null;
  const keys = await context.office.vault.unwrapAll(found.map((row) => ({ id: row.key_id, forceId: row.force_id, caseId: row.case_id, class: 'P', wrapped: row.wrapped })));
  for (const node of nodes) node['receipts'] = found.flatMap((row, i) => (row.case_id === node.id ? [receiptFrom(context, row, keys[i] ?? null, tree)] : []));
}

interface Tree { readonly head: SignedHead; readonly hashOf: Subtrees }

/** The last head that was anchored, with what the proofs of these receipts need of its tree. */
async function treeFor({ reading }: Context, found: readonly ReceiptRow[]): Promise<Tree | null> {
  const head = await lastHead(reading);
  if (head === null) return null;
  return { head, hashOf: await subtreesFor(hashesHere(reading), found.flatMap((each) => rangesFor(each, head.size))) };
}

const isIn = ({ number }: ReceiptRow, size: number): boolean => number !== null && Number(number) <= size;
const rangesFor = (row: ReceiptRow, size: number): readonly Range[] => (isIn(row, size) ? inclusionRanges(Number(row.number) - 1, size) : []);

function receiptFrom({ office, signingKey }: Context, row: ReceiptRow, key: DataKey | null, tree: Tree | null): Receipt {
  const isAnchored = tree !== null && isIn(row, tree.head.size);
  // What sealed the body is destroyed when the account is disposed of; the officer has their own copy.
  const body = key === null ? null : (JSON.parse(office.vault.open('P', key, receiptPlace(row.seq), row.ciphertext)) as ReceiptBody);
  return {
    id: row.id, sentAt: row.at, sealed: isAnchored, number: row.number === null ? null : Number(row.number), treeSize: isAnchored ? tree.head.size : null,
    document: body === null ? null : `${JSON.stringify(documentOf(signingKey, body, row, isAnchored ? tree : null), null, 2)}\n`,
  };
}

/** The receipt that can be checked without us: scripts/verify-receipt.mjs reads it. */
function documentOf(key: SigningKey, body: ReceiptBody, row: ReceiptRow, tree: Tree | null) {
  const place = tree === null ? null : {
    number: Number(row.number), previous: (row.previous ?? FIRST_LINK).toString('hex'), head: headAsJson(tree.head),
    proof: proofOf(rangesFor(row, tree.head.size), tree.hashOf).map((hash) => hash.toString('hex')),
  };
  return { candour: 'receipt 1', receipt: body, entry: row.said, signature: { key: key.id, signature: key.sign(['candour receipt 1', row.said]).toString('base64') }, place, keys: key.published };
}
