import type pg from 'pg';
import { hashOf, type Plain } from './canonical.js';

/** An instant to the microsecond, as the database keeps it: a finer change than a millisecond is a change too. */
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const hex = (column: string): string => `encode(${column}, 'hex')`;

interface EntryKind {
  readonly table: string;
  /** Everything of a row that its hash speaks for, in an order that never changes; the first says what it is. */
  readonly said: readonly string[];
}

/** What becomes a link, each kind in a table of its own. */
export const ENTRY_KINDS = {
  READ: {
    table: 'read_audit',
    said: [`'candour read 1'`, 'force_id', 'id', instant('at'), 'viewer_id', 'roles', 'purpose', hex('session_hash'), 'classes', 'opened', 'listed', 'request_id', 'operation'],
  },
  ACCOUNT_SENT: {
    table: 'account_receipts',
    said: [`'candour account sent 1'`, 'force_id', 'id', instant('at'), 'case_id', 'seq', hex('event_hash'), hex('account_digest'), hex('body_digest')],
  },
  CASE_HEAD: { table: 'case_heads', said: [`'candour case head 1'`, 'force_id', 'id', instant('at'), 'case_id', 'seq', hex('hash')] },
  LOOKS_WITHHELD: {
    table: 'look_exemptions',
    said: [`'candour looks withheld 1'`, 'force_id', 'id', instant('at'), 'case_id', 'viewer_id', 'reason', 'recorded_by', `recorded_on::text`, `review_on::text`],
  },
  SEAL_KEPT: { table: 'kept_seals', said: [`'candour seal kept 1'`, 'force_id', 'id', instant('at'), 'what', 'of_id', 'case_id', hex('digest')] },
  CASES_IMPORTED: { table: 'imported_cases', said: [`'candour cases imported 1'`, 'force_id', 'id', instant('at'), 'cases', hex('sha256(hashes)')] },
  ACCESS_CHANGED: {
    table: 'administration_records',
    said: [`'candour access changed 1'`, 'force_id', 'id', instant('at'), 'person_id', 'act', 'about_person_id', 'about_id', 'detail'],
  },
} as const satisfies Readonly<Record<string, EntryKind>>;
export type EntryKindName = keyof typeof ENTRY_KINDS;
export const ENTRY_KIND_NAMES = Object.keys(ENTRY_KINDS) as readonly EntryKindName[];

/** An entry as it stands in its table. */
export interface Entry { readonly kind: EntryKindName; readonly id: string; readonly force: string; readonly said: Plain }

/** The hash an entry has in its link. */
export const entryHash = ({ said }: Pick<Entry, 'said'>): Buffer => hashOf(said);

const selecting = (kind: EntryKindName): string => `'${kind}' AS kind, id, force_id AS force, json_build_array(${ENTRY_KINDS[kind].said.join(', ')}) AS said`;
const each = (statement: (kind: EntryKindName, table: string) => string): string => ENTRY_KIND_NAMES.map((kind) => `(${statement(kind, ENTRY_KINDS[kind].table)})`).join(' UNION ALL ');

const WAITING = `SELECT kind, id, force, said FROM (${each((kind, table) => `SELECT ${selecting(kind)}, at FROM ${table} WHERE number IS NULL ORDER BY at, id LIMIT $1`)}) w ORDER BY at, id LIMIT $1`;
const NUMBERED = each((kind, table) => `SELECT ${selecting(kind)}, number FROM ${table} WHERE force_id = $1 AND number > $2 AND number <= $3`);
const OLDEST = `SELECT force_id AS force, count(*)::int AS waiting, min(at) AS oldest FROM (${each((_kind, table) => `SELECT force_id, at FROM ${table} WHERE number IS NULL`)}) w GROUP BY force_id`;

/** The entries that have no number yet, in the order they came. */
export async function waitingEntries(client: pg.ClientBase, most: number): Promise<readonly Entry[]> {
  return (await client.query<Entry>({ name: 'ledger_waiting', text: WAITING, values: [most] })).rows;
}

/** A row that claims a number. */
export type Numbered = Entry & { readonly number: number };

/** The rows of a force that claim numbers above one and up to another. */
export async function numberedEntries(client: pg.ClientBase, force: string, above: number, upTo: number): Promise<readonly Numbered[]> {
  const { rows } = await client.query<Entry & { readonly number: string }>({ name: 'ledger_numbered', text: NUMBERED, values: [force, above, upTo] });
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** How many entries wait for a number, by force, and since when the first of them does. */
export interface Waiting { readonly waiting: number; readonly oldest: string }
export async function waitingByForce(client: pg.ClientBase): Promise<ReadonlyMap<string, Waiting>> {
  const { rows } = await client.query<Waiting & { readonly force: string }>(OLDEST);
  return new Map(rows.map(({ force, waiting, oldest }) => [force, { waiting, oldest: new Date(oldest).toISOString() }]));
}

/** Gives entries their numbers. */
export async function numberEntries(client: pg.ClientBase, kind: EntryKindName, numbered: readonly { readonly id: string; readonly number: number }[]): Promise<void> {
  await client.query({
    name: `ledger_number_${kind}`,
    text: `UPDATE ${ENTRY_KINDS[kind].table} t SET number = n.number FROM unnest($1::uuid[], $2::bigint[]) n(id, number) WHERE t.id = n.id`,
    values: [numbered.map(({ id }) => id), numbered.map(({ number }) => number)],
  });
}
