import type { CaseEvent, PersonFacts, PersonId, Ref } from '@candour/domain';
import { packFor, snapshotOf } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { CaseState, Outcome } from '@candour/domain/taxonomy';
import { ACTIONS_IN_A_ROW } from './columns.js';
import type { ImportRow } from './columns.js';

type Row = ImportRow<'cases'>;
/** Something about a row that its cells alone do not show. */
export interface RowProblem { readonly column: string | null; readonly cure: string }

/** The state a past case had, read from its outcome and the last thing known to have happened. */
export function stateOf(row: Row): CaseState {
  const ended = row.outcome === undefined ? undefined : STATE_OF_OUTCOME[row.outcome];
  if (ended === 'COMPLETED') return row.closed === undefined ? 'FOLLOW_UP' : 'CLOSED';
  if (ended !== undefined) return ended;
  if (row.decision !== undefined && row.decision !== 'RPRP') return 'DECLINED';
  if (row.report_sent !== undefined) return 'REPORT_SENT';
  if (row.discussion !== undefined) return 'DISCUSSED';
  // Whoever gave an account, or had a day for it, had been told, also where nobody knows when.
  if ((row.notified ?? row.account_in ?? row.account_due) !== undefined) return 'NOTIFIED';
  return row.assessed === undefined ? 'SUBMITTED' : 'ASSESSED';
}

const STATE_OF_OUTCOME: Readonly<Record<Outcome, CaseState | 'COMPLETED'>> = {
  COMPLETED_WITH_ACTIONS: 'COMPLETED', COMPLETED_NO_ACTION: 'COMPLETED', ESCALATED_MISCONDUCT: 'ESCALATED', ESCALATED_GROSS: 'ESCALATED', MOVED_TO_UPP: 'ESCALATED', MOVED_TO_VETTING: 'ESCALATED', REFERRED_IOPC_OR_CRIMINAL: 'ESCALATED',
  ENDED_ON_REASSESSMENT: 'DISCONTINUED', DISCONTINUED_LEFT_FORCE: 'DISCONTINUED', DISCONTINUED_WITHDRAWN: 'DISCONTINUED', DISCONTINUED_ERROR: 'DISCONTINUED', DECLINED: 'DECLINED', TRANSFERRED: 'TRANSFERRED',
};

const ORDER = ['known', 'submitted', 'assessed', 'notified', 'discussion', 'report_sent', 'closed'] as const;
const ACTION_COLUMNS = Array.from({ length: ACTIONS_IN_A_ROW }, (_, i) => (i + 1) as 1 | 2 | 3 | 4 | 5).map((n) => ({ type: `action_${n}_type`, due: `action_${n}_due`, done: `action_${n}_done` }) as const);
const actionsOf = (row: Row) => ACTION_COLUMNS.flatMap((column) => { const type = row[column.type]; return type === undefined ? [] : [{ type, due: row[column.due], doneOn: row[column.done] }]; });

/** Days in an impossible order, days ahead of today, and codes that do not go together. Past rules are not enforced on past cases. */
export function rowProblems(row: Row, today: Day): readonly RowProblem[] {
  return [...daysOutOfOrder(row), ...daysAhead(row, today), ...accountProblems(row), ...decisionProblems(row), ...reportProblems(row)];
}

const problemIf = (holds: boolean, column: string, cure: string): readonly RowProblem[] => (holds ? [{ column, cure }] : []);
function given(row: Row, columns: readonly (keyof Row)[]): readonly { readonly column: string; readonly on: Day }[] {
  const days: { readonly column: string; readonly on: Day }[] = [];
  for (const column of columns) if (row[column] !== undefined) days.push({ column, on: row[column] as Day });
  return days;
}

function daysOutOfOrder(row: Row): readonly RowProblem[] {
  const days = given(row, ORDER);
  return days.filter(({ on }, i) => i > 0 && on < (days[i - 1]?.on ?? on)).map(({ column }) => ({ column, cure: 'This day lies before a step that comes earlier; check both.' }));
}

const HAPPENED: readonly (keyof Row)[] = [...ORDER, 'account_in', ...ACTION_COLUMNS.map(({ done }) => done)];
const daysAhead = (row: Row, today: Day): readonly RowProblem[] =>
  given(row, HAPPENED).filter(({ on }) => on > today).map(({ column }) => ({ column, cure: 'This day has not come yet; a past case holds what has happened.' }));

function accountProblems({ notified, account_due: due, account_in: received, submitted, known }: Row): readonly RowProblem[] {
  return [
    ...problemIf(notified !== undefined && due !== undefined && due < notified, 'account_due', 'The account cannot be due before the officer was told.'),
    ...problemIf(notified !== undefined && received !== undefined && received < notified, 'account_in', 'The account cannot come before the officer was told.'),
    ...problemIf(submitted === undefined && known === undefined, 'submitted', 'Give at least the day the referral was submitted or the matter became known.'),
  ];
}

/** A case that went on was accepted for review, and one that was declined went no further: nothing else can be counted rightly. */
function decisionProblems(row: Row): readonly RowProblem[] {
  const declined = stateOf(row) === 'DECLINED';
  return [
    ...problemIf(row.closed !== undefined && row.outcome === undefined, 'outcome', 'A closed record has an outcome; give it.'),
    ...problemIf(declined && (row.decision === undefined || row.decision === 'RPRP'), 'decision', 'Give what was decided in place of a review, or correct the outcome.'),
    ...problemIf(!declined && row.decision !== undefined && row.decision !== 'RPRP', 'decision', 'A case with this outcome was accepted for review, so the decision is RPRP; correct one of them.'),
    ...problemIf(declined && (row.notified ?? row.discussion ?? row.report_sent) !== undefined, 'decision', 'A referral that was declined went no further; correct the decision or leave the later days out.'),
  ];
}

const SENT: readonly CaseState[] = ['REPORT_SENT', 'FOLLOW_UP', 'CLOSED'];

/** What comes out of a report goes with one that was sent, or it would be lost without a word. */
function reportProblems(row: Row): readonly RowProblem[] {
  const actions = actionsOf(row);
  // A case that ended early may have ended after its report was sent.
  const unsent = row.report_sent === undefined && !SENT.includes(stateOf(row));
  return [
    ...ACTION_COLUMNS.flatMap(({ type, due, done }) => problemIf(row[type] === undefined && (row[due] ?? row[done]) !== undefined, type, 'Give the kind of this action, or leave its days out.')),
    ...problemIf(row.outcome === 'COMPLETED_NO_ACTION' && actions.some(({ type }) => type !== 'NO_FURTHER_ACTION'), 'outcome', 'There are actions, so the outcome is COMPLETED_WITH_ACTIONS.'),
    ...problemIf(unsent && actions.length > 0, 'action_1_type', 'Actions stand in the report; give the day it was sent, or leave them out.'),
    ...problemIf(unsent && (row.ndm_elements ?? []).length > 0, 'ndm_elements', 'Elements are coded in the report; give the day it was sent, or leave them out.'),
    ...problemIf(unsent && row.lesson_theme !== undefined, 'lesson_theme', 'A lesson stands in the report; give the day it was sent, or leave it out.'),
  ];
}

/** The one event a past case begins with. `rowHash` is the keyed fingerprint of the row. */
export function pastCase(row: Row, { id, officer, rowHash, today }: { readonly id: string; readonly officer: PersonFacts; readonly rowHash: string; readonly today: Day }): Extract<CaseEvent, { type: 'CaseImported' }> {
  const scheme = row.scheme ?? 'OFFICER_PCR';
  const began = row.submitted ?? row.known ?? today;
  const ref = (text: string): Ref => text as Ref;
  return {
    type: 'CaseImported', reference: ref(row.reference), rowHash: ref(rowHash), officer: officer.id as PersonId, scheme, pack: ref(packFor(scheme, began)?.id ?? packFor(scheme, today)?.id ?? scheme), officerSnapshot: snapshotOf(officer, began),
    state: stateOf(row), source: row.source, standards: row.standards ?? [], ndmElements: row.ndm_elements ?? [], allegationCategory: row.allegation_category, unitAtIncident: ref(row.unit_at_incident), decision: row.decision,
    knownOn: row.known, submittedOn: row.submitted, assessedOn: row.assessed, notifiedOn: row.notified, noticeMode: row.notice_mode, accountDue: row.account_due, accountInOn: row.account_in, discussedOn: row.discussion,
    reportSentOn: row.report_sent, closedOn: row.closed, outcome: row.outcome,
    actions: actionsOf(row).map((a, i) => ({ id: ref(`${id}-a${i + 1}`), ...a })), lessons: row.lesson_theme === undefined ? [] : [{ id: ref(`${id}-l1`), theme: row.lesson_theme }],
  };
}
