import type pg from 'pg';
import { AnchorFile, AnchorFileBroken } from './anchor-file.js';
import { FIRST_LINK, linkHash } from './canonical.js';
import { entryHash, numberedEntries, waitingByForce, type Numbered, type Waiting } from './entries.js';
import { Findings, type LedgerReport } from './findings.js';
import { ledgers, type ForceLedger } from './ledger-store.js';
import { EMPTY_ROOT, GrowingTree, leafHash } from './merkle-tree.js';
import type { SigningKey } from './signing-key.js';
import { KEPT_EVERY } from './subtrees.js';
import { isOurs, type Anchor } from './tree-head.js';

/** Longer than this an entry never waits while a sealer runs, in ms. */
export const LONGEST_WAIT = 10_000;
const PAGE = 5_000;

interface Means { readonly client: pg.ClientBase; readonly key: SigningKey; readonly folder: string; readonly clock: () => string }
interface LinkRow { readonly number: string; readonly kind: string; readonly entry_id: string; readonly entry_hash: Buffer; readonly hash: Buffer }

/**
 * Goes through the ledger of every force from the first link to the last, in one picture of the database: rows against their hashes,
 * links against each other, the tree against what was written outside. It needs the memory of one page, however long the ledger is.
 */
export async function verifyLedgers({ client, key, folder, clock }: Means): Promise<readonly LedgerReport[]> {
  // The files first: what is anchored while we look would seem to be cut off.
  const before = await ledgers(client);
  const anchored = new Map(before.map((ledger) => [ledger.id, anchorsOf(ledger, folder)]));
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const waiting = await waitingByForce(client);
    const now = Date.parse(clock());
    const reports: LedgerReport[] = [];
    for (const ledger of await ledgers(client)) reports.push(await verifyLedger(client, { ledger, key, anchors: anchored.get(ledger.id) ?? { files: [], unreadable: false }, waiting: waiting.get(ledger.id), now }));
    return reports;
  } finally {
    await client.query('ROLLBACK');
  }
}

interface Anchored { readonly files: readonly (readonly Anchor[])[]; readonly unreadable: boolean }

function anchorsOf({ id, code }: ForceLedger, folder: string): Anchored {
  try {
    return { files: new AnchorFile(folder, code, id).read(), unreadable: false };
  } catch (error) {
    if (error instanceof AnchorFileBroken) return { files: [], unreadable: true };
    throw error;
  }
}

interface Task { readonly ledger: ForceLedger; readonly key: SigningKey; readonly anchors: Anchored; readonly waiting: Waiting | undefined; readonly now: number }

async function verifyLedger(client: pg.ClientBase, { ledger, key, anchors: { files, unreadable }, waiting, now }: Task): Promise<LedgerReport> {
  const findings = new Findings();
  const anchors = files.flat();
  const roots = await walk(client, ledger.id, new Set(anchors.map(({ size }) => size)), findings);
  compareAnchors(anchors, roots, key, findings);
  if (unreadable) findings.add('ANCHORS_UNREADABLE', 0);
  else await lookForMissingAnchors(client, ledger.id, files, findings);
  const waitingFor = waiting === undefined ? 0 : Math.max(0, now - Date.parse(waiting.oldest));
  if (waiting !== undefined && waitingFor > LONGEST_WAIT) findings.add('UNSEALED_TOO_LONG', waiting.waiting);
  return { id: ledger.id, code: ledger.code, sealed: roots.size, anchors: anchors.length, waiting: waiting?.waiting ?? 0, waitingFor, findings: findings.all };
}

interface Roots { readonly size: number; readonly at: ReadonlyMap<number, Buffer> }

/** Goes through all links. @returns the heads at the sizes that are asked for */
async function walk(client: pg.ClientBase, force: string, sizes: ReadonlySet<number>, findings: Findings): Promise<Roots> {
  const made = new Map<string, Buffer>();
  const tree = new GrowingTree(({ level, index }, hash) => { if (level > 0 && level % KEPT_EVERY === 0) made.set(`${level}/${index}`, hash); });
  const at = new Map<number, Buffer>([[0, EMPTY_ROOT]]);
  let previous: Buffer | null = FIRST_LINK;
  let last = 0;
  for (;;) {
    const { rows } = await client.query<LinkRow>({ name: 'verify_links', text: 'SELECT number, kind, entry_id, entry_hash, hash FROM ledger_links WHERE force_id = $1 AND number > $2 ORDER BY number LIMIT $3', values: [force, last, PAGE] });
    const upTo = rows.length < PAGE ? Number.MAX_SAFE_INTEGER : Number(rows.at(-1)?.number);
    const claims = await numberedEntries(client, force, last, upTo);
    const linked = new Map(rows.map((row) => [Number(row.number), row]));
    const entries = claimed(claims, linked, findings);
    await lookForChangedHistory(client, force, last, upTo, findings);
    for (const [number, link] of linked) {
      if (number !== last + 1) {
        findings.add('NUMBER_MISSING', last + 1);
        previous = null;
      }
      compareRow(entries.get(number), link, number, findings);
      if (previous !== null && !linkHash({ force, number, kind: link.kind, entryHash: link.entry_hash, previous }).equals(link.hash)) findings.add('LINK_BROKEN', number);
      tree.add(leafHash(link.hash));
      previous = link.hash;
      last = number;
      if (sizes.has(number)) at.set(number, tree.root);
    }
    if (rows.length < PAGE) break;
  }
  await compareNodes(client, force, made, findings);
  return { size: last, at };
}

/** The rows by the number they claim, where the ledger has such a number and only one row claims it. */
function claimed(claims: readonly Numbered[], linked: ReadonlyMap<number, LinkRow>, findings: Findings): ReadonlyMap<number, Numbered> {
  const entries = new Map<number, Numbered>();
  for (const row of claims) {
    const isMeant = linked.get(row.number)?.entry_id === row.id;
    if (!linked.has(row.number) || (entries.has(row.number) && !isMeant)) findings.add('ROW_TOO_MANY', row.number);
    if (linked.has(row.number) && (isMeant || !entries.has(row.number))) entries.set(row.number, row);
  }
  return entries;
}

function compareRow(entry: Numbered | undefined, link: LinkRow, number: number, findings: Findings): void {
  if (entry === undefined) findings.add('ROW_MISSING', number);
  else if (entry.kind !== link.kind || entry.id !== link.entry_id || !entryHash(entry).equals(link.entry_hash)) findings.add('ROW_EDITED', number);
}

/** What was sealed of the histories of cases must still stand in them. */
async function lookForChangedHistory(client: pg.ClientBase, force: string, above: number, upTo: number, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ number: string }>({ name: 'verify_history', text: 'SELECT number FROM ledger_changed_history($1, $2, $3)', values: [force, above, upTo] });
  for (const { number } of rows) findings.add('HISTORY_CHANGED', Number(number));
}

async function compareNodes(client: pg.ClientBase, force: string, made: ReadonlyMap<string, Buffer>, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ level: number; index: string; hash: Buffer }>('SELECT level, index, hash FROM ledger_nodes WHERE force_id = $1', [force]);
  const kept = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  const endOf = (name: string): number => { const [level = 0, index = 0] = name.split('/').map(Number); return (index + 1) * 2 ** level; };
  for (const [name, hash] of made) if (kept.get(name)?.equals(hash) !== true) findings.add('NODE_WRONG', endOf(name));
  for (const name of kept.keys()) if (!made.has(name)) findings.add('NODE_WRONG', endOf(name));
}

function compareAnchors(anchors: readonly Anchor[], { size, at }: Roots, key: SigningKey, findings: Findings): void {
  for (const anchor of anchors) {
    if (!isOurs(key, anchor)) findings.add('ANCHOR_NOT_OURS', anchor.size);
    if (anchor.size > size) findings.add('TAIL_CUT', anchor.size);
    else if (at.get(anchor.size)?.equals(anchor.root) !== true) findings.add('ANCHOR_DIFFERS', anchor.size);
  }
}

/** In each file an anchor goes on from the one before it, and the last outside is no older than the last the database knows of. */
async function lookForMissingAnchors(client: pg.ClientBase, force: string, files: readonly (readonly Anchor[])[], findings: Findings): Promise<void> {
  for (const file of files) {
    file.forEach(({ from }, i) => { if (from !== (file[i - 1]?.size ?? 0)) findings.add('ANCHORS_MISSING', from); });
  }
  const newest = Math.max(0, ...files.map((file) => file.at(-1)?.size ?? 0));
  const { rows: [row] } = await client.query<{ size: string }>('SELECT size FROM tree_heads WHERE force_id = $1 ORDER BY size DESC LIMIT 1', [force]);
  if (row !== undefined && Number(row.size) > newest) findings.add('ANCHORS_MISSING', newest + 1);
}
