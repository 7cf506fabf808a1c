import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '@candour/domain/calendar';
import { rebuildRollups } from '../analytics/rollups.js';
import { saveHistories } from '../cases/save-batch.js';
import { inTransaction } from '../database/transaction.js';
import { pastCases } from './past-cases.js';
import type { TestApi } from './test-api.js';

/** Columns of a case as a test wants them; a number is so many days after the submission. */
export type CaseByHand = { readonly submitted_on: string } & Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

const DAYS = ['notified_on', 'account_first_due', 'account_due', 'account_received_on', 'account_declined_on', 'discussed_on', 'report_sent_on', 'agreed_on', 'process_ended_on', 'review_on', 'reviewed_on', 'known_on', 'pdr_due', 'pdr_discussed_on', 'ended_on', 'taken_in_on'];
const BARE = { imported: false, outcome: null, state: 'NOTIFIED', standards: ['DUT'], source: 'LINE_MANAGER', unit_at_incident: 'RES-N', ...Object.fromEntries(DAYS.map((day) => [day, null])) };

/** Rows that a table beside the cases gets, each with the number of its case. */
export interface Beside { readonly table: 'actions' | 'org_lessons' | 'pauses' | 'review_notes'; readonly ofCase: number; readonly row: Readonly<Record<string, unknown>> }

/**
 * Cases whose days stand exactly where a test wants them, for figures that are worked out by hand: kept as past cases, with the columns set as
 * no process would have to, and the figures counted anew.
 * @returns their ids, in order
 */
export async function keepCasesByHand(api: TestApi, cases: readonly CaseByHand[], beside: readonly Beside[] = []): Promise<readonly string[]> {
  const ids = cases.map(() => randomUUID());
  let next = 0;
  await saveHistories(api.office, pastCases(api.force, cases.length, () => ids[next++] ?? '', ['RES-N'], `HAND-${ids[0]?.slice(0, 8)}`));
  const { pool } = api.database;
  await pool.query('DELETE FROM actions WHERE case_id = ANY($1)', [ids]);
  await pool.query('DELETE FROM org_lessons WHERE case_id = ANY($1)', [ids]);
  for (const [i, given] of cases.entries()) {
    const on = (value: unknown): unknown => (typeof value === 'number' ? addDays(given.submitted_on as Day, value) : value);
    const columns = Object.entries({ ...BARE, accepted_month: `${given.submitted_on.slice(0, 7)}-01`, ...given }).map(([name, value]) => [name, on(value)] as const);
    await pool.query(`UPDATE cases SET ${columns.map(([name], n) => `${name} = $${n + 2}`).join(', ')} WHERE id = $1`, [ids[i], ...columns.map(([, value]) => value)]);
  }
  for (const { table, ofCase, row } of beside) {
    const read = ['officer_id', 'read_by', 'read_by_reviewer', 'read_by_reviewer_until', 'read_by_desk', 'desk_is_pcc', 'read_by_leader', 'read_by_friends', 'kept_to'].join(', ');
    const names = Object.keys(row);
    await pool.query(`INSERT INTO ${table} (case_id, force_id, ${read}, ${names.join(', ')}) SELECT id, force_id, ${read}, ${names.map((_, n) => `$${n + 2}`).join(', ')} FROM cases WHERE id = $1`, [ids[ofCase], ...Object.values(row)]);
  }
  await inTransaction(pool, (client) => rebuildRollups(client, [api.force.id]));
  return ids;
}
