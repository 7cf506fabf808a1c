import type { Day } from '@candour/domain/calendar';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { connection, badRequest, pageSize, positionOf } from '../reading/page.js';
import type { Connection } from '../reading/connection.type.js';
import { dayRange, withoutNull } from '../reading/filter-values.js';
import { NOBODY } from '../reading/reading.js';
import type { Asking } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { LEDGER_STATES } from './auditor.type.js';
import type { AuditEntryType, AuditFilterInput, AuditStatusType, LedgerState, LookExemptionType } from './auditor.type.js';
import { rootAt } from './merkle-tree.js';
import { TreeIncomplete, subtreesFor } from './subtrees.js';
import { isOurs, type SignedHead } from './tree-head.js';
import { hashesHere, lastHead } from './tree.query.js';
import { LONGEST_WAIT } from './verify-ledger.js';

const isAuditor = ({ viewer }: Context): boolean => viewer.roles.includes('auditor');

interface EntryRow {
  readonly number: string; readonly at: string; readonly viewer_id: string; readonly viewer_name: string | null; readonly roles: readonly string[]; readonly purpose: string; readonly classes: readonly string[];
  readonly opened: readonly string[]; readonly listed: readonly string[]; readonly request_id: string; readonly operation: string; readonly session_hash: Buffer | null; readonly withheld_until: Day | null;
}

/** A page of the reads of the auditor's force, newest first; null for anybody else. */
export async function auditEntries(context: Context, filter: Partial<AuditFilterInput>, first: number, after: string | null): Promise<Connection<AuditEntryType> | null> {
  if (!isAuditor(context)) return null;
  const size = pageSize(first);
  for (const id of [filter.caseId, filter.personId]) if (id != null && !isId(id)) throw badRequest('Give an id as the API gives it.');
  const { vault } = context.office;
  const from = positionOf(vault, after, ([number, ...more]) => more.length === 0 && typeof number === 'string' && /^\d{1,15}$/.test(number));
  const found = await entriesBefore(context, from === null ? null : String(from[0]), size + 1, filter);
  return connection(vault, found.map((row) => ({ position: [row.number], node: entryFrom(row) })), size, null);
}

/** One read by its number in the ledger; null for anybody but the auditor, and where there is none. */
export async function auditEntry(context: Context, number: number): Promise<AuditEntryType | null> {
  if (!isAuditor(context) || !Number.isSafeInteger(number) || number < 1) return null;
  const [row] = await entriesBefore(context, String(number + 1), 1, {});
  return row === undefined || Number(row.number) !== number ? null : entryFrom(row);
}

function entriesBefore({ reading }: Context, before: string | null, most: number, filter: Partial<AuditFilterInput>): Promise<readonly EntryRow[]> {
  const text = (name: 'reference' | 'class' | 'purpose'): string | null => withoutNull(filter[name]);
  const [from, to] = dayRange(filter, 'from', 'to');
  return reading.rows<EntryRow>(sql`SELECT * FROM audit_entries(${before}::bigint, ${most}::integer, ${filter.caseId ?? null}::uuid, ${text('reference')}::text, ${filter.how ?? null}::text, ${filter.personId ?? null}::uuid, ${filter.role ?? null}::text,
    ${from}::date, ${to}::date, ${text('class')}::text, ${text('purpose')}::text)`, NOBODY);
}

const entryFrom = (row: EntryRow): AuditEntryType => ({
  number: Number(row.number), at: row.at, person: { id: row.viewer_id, name: row.viewer_name }, roles: row.roles, purpose: row.purpose, classes: row.classes, opened: row.opened, listed: row.listed,
  operation: row.operation, requestId: row.request_id, session: row.session_hash?.toString('hex').slice(0, 16) ?? null, withheldUntil: row.withheld_until,
});

interface StandingRow { readonly sealed: string; readonly waiting: string; readonly oldest_waiting: string | null; readonly withheld_now: string; readonly withheld_ever: string }

/** How the ledger of the auditor's force stands, from a few hashes; null for anybody else. */
export async function auditStatus(context: Context): Promise<AuditStatusType | null> {
  if (!isAuditor(context)) return null;
  const { reading, at } = context;
  const [standing] = await reading.rows<StandingRow>(sql`SELECT * FROM audit_standing()`, NOBODY);
  if (standing === undefined) return null;
  const head = await lastHead(reading);
  const waitingFor = standing.oldest_waiting === null ? null : Math.max(0, Date.parse(at) - Date.parse(standing.oldest_waiting));
  const state = await stateOf(context, head, Number(standing.sealed), waitingFor);
  return {
    state, says: LEDGER_STATES[state], sealed: Number(standing.sealed), waiting: Number(standing.waiting), waitingSeconds: waitingFor === null ? null : waitingFor / 1000,
    lastAnchor: head === null ? null : { size: head.size, root: head.root.toString('hex'), at: head.at, keyId: head.keyId },
    withheldNow: Number(standing.withheld_now), withheldEver: Number(standing.withheld_ever), exemptions: await exemptions(reading),
  };
}

async function stateOf({ reading, signingKey }: Context, head: SignedHead | null, sealed: number, waitingFor: number | null): Promise<LedgerState> {
  if (head !== null && (head.size > sealed || !isOurs(signingKey, head) || !(await isStill(reading, head)))) return 'BROKEN';
  if (waitingFor !== null && waitingFor > LONGEST_WAIT) return 'UNSEALED_TOO_LONG';
  return head === null ? 'NOT_ANCHORED' : 'WHOLE';
}

/** Whether the ledger still has the head that was signed at this size. */
async function isStill(reading: Asking, { size, root }: SignedHead): Promise<boolean> {
  const hashOf = await subtreesFor(hashesHere(reading), [{ from: 0, to: size }]);
  try {
    return rootAt(size, hashOf).equals(root);
  } catch (error) {
    // A hash that is missing is a ledger that is broken, which is what was asked.
    if (error instanceof TreeIncomplete) return false;
    throw error;
  }
}

interface ExemptionRow { readonly case_id: string; readonly viewer_id: string; readonly viewer_name: string | null; readonly reason: string; readonly recorded_by: string; readonly recorded_by_name: string | null; readonly recorded_on: Day; readonly review_on: Day }

async function exemptions(reading: Asking): Promise<readonly LookExemptionType[]> {
  const found = await reading.rows<ExemptionRow>(sql`SELECT * FROM audit_exemptions(100)`, NOBODY);
  return found.map((row) => ({
    caseId: row.case_id, person: { id: row.viewer_id, name: row.viewer_name }, reason: row.reason, recordedBy: { id: row.recorded_by, name: row.recorded_by_name }, recordedOn: row.recorded_on, reviewOn: row.review_on,
  }));
}
