import { createHash } from 'node:crypto';
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
  if (row.notified !== undefined) return 'NOTIFIED';
  return row.assessed === undefined ? 'SUBMITTED' : 'ASSESSED';
}

const STATE_OF_OUTCOME: Readonly<Record<Outcome, CaseState | 'COMPLETED'>> = {
  COMPLETED_WITH_ACTIONS: 'COMPLETED', COMPLETED_NO_ACTION: 'COMPLETED', ESCALATED_MISCONDUCT: 'ESCALATED', ESCALATED_GROSS: 'ESCALATED', MOVED_TO_UPP: 'ESCALATED', MOVED_TO_VETTING: 'ESCALATED', REFERRED_IOPC_OR_CRIMINAL: 'ESCALATED',
  ENDED_ON_REASSESSMENT: 'DISCONTINUED', DISCONTINUED_LEFT_FORCE: 'DISCONTINUED', DISCONTINUED_WITHDRAWN: 'DISCONTINUED', DISCONTINUED_ERROR: 'DISCONTINUED', DECLINED: 'DECLINED', TRANSFERRED: 'TRANSFERRED',
};

const ORDER = ['known', 'submitted', 'assessed', 'notified', 'discussion', 'report_sent', 'closed'] as const;

/** Days in an impossible order, days ahead of today, and codes that do not go together. Past rules are not enforced on past cases. */
export function rowProblems(row: Row, today: Day): readonly RowProblem[] {
  const days = ORDER.flatMap((column) => (row[column] === undefined ? [] : [{ column, on: row[column] as Day }]));
  const backwards = days.filter(({ on }, i) => i > 0 && on < (days[i - 1]?.on ?? on)).map(({ column }): RowProblem => ({ column, cure: 'This day lies before a step that comes earlier; check both.' }));
  const ahead = [...days, ...(['account_in'] as const).flatMap((column) => (row[column] === undefined ? [] : [{ column, on: row[column] as Day }]))]
    .filter(({ on }) => on > today).map(({ column }): RowProblem => ({ column, cure: 'This day has not come yet; a past case holds what has happened.' }));
  const state = stateOf(row);
  const completed = state === 'FOLLOW_UP' || state === 'CLOSED';
  return [
    ...backwards, ...ahead,
    ...problemIf(row.notified !== undefined && row.account_due !== undefined && row.account_due < row.notified, 'account_due', 'The account cannot be due before the officer was told.'),
    ...problemIf(row.notified !== undefined && row.account_in !== undefined && row.account_in < row.notified, 'account_in', 'The account cannot come before the officer was told.'),
    ...problemIf(row.submitted === undefined && row.known === undefined, 'submitted', 'Give at least the day the referral was submitted or the matter became known.'),
    ...problemIf(row.closed !== undefined && row.outcome === undefined, 'outcome', 'A closed record has an outcome; give it.'),
    ...problemIf(row.outcome === 'COMPLETED_NO_ACTION' && row.action_1_type !== undefined && row.action_1_type !== 'NO_FURTHER_ACTION', 'outcome', 'There are actions, so the outcome is COMPLETED_WITH_ACTIONS.'),
    ...problemIf(row.outcome === 'DECLINED' && row.decision === 'RPRP', 'decision', 'A declined referral has another decision than RPRP.'),
    ...problemIf(!completed && state !== 'REPORT_SENT' && actionsOf(row).length > 0, 'action_1_type', 'Actions belong to a case whose report was sent.'),
  ];
}

const problemIf = (holds: boolean, column: string, cure: string): readonly RowProblem[] => (holds ? [{ column, cure }] : []);

const actionsOf = (row: Row) => Array.from({ length: ACTIONS_IN_A_ROW }, (_, i) => (i + 1) as 1 | 2 | 3 | 4 | 5).flatMap((n) => {
  const type = row[`action_${n}_type`];
  return type === undefined ? [] : [{ type, due: row[`action_${n}_due`], doneOn: row[`action_${n}_done`] }];
});

/** Fingerprint of a row as it was understood: the same row imported again is known by it. */
export const rowHash = (row: object): string => createHash('sha256').update(JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).digest('hex').slice(0, 32);

/** The one event a past case begins with. */
export function pastCase(row: Row, id: string, officer: PersonFacts, today: Day): Extract<CaseEvent, { type: 'CaseImported' }> {
  const scheme = row.scheme ?? 'OFFICER_PCR';
  const began = row.submitted ?? row.known ?? today;
  const ref = (text: string): Ref => text as Ref;
  return {
    type: 'CaseImported', reference: ref(row.reference), rowHash: ref(rowHash(row)), officer: officer.id as PersonId, scheme, pack: ref(packFor(scheme, began)?.id ?? packFor(scheme, today)?.id ?? scheme), officerSnapshot: snapshotOf(officer, began),
    state: stateOf(row), source: row.source, standards: row.standards ?? [], ndmElements: row.ndm_elements ?? [], allegationCategory: row.allegation_category, unitAtIncident: ref(row.unit_at_incident), decision: row.decision,
    knownOn: row.known, submittedOn: row.submitted, assessedOn: row.assessed, notifiedOn: row.notified, noticeMode: row.notice_mode, accountDue: row.account_due, accountInOn: row.account_in, discussedOn: row.discussion,
    reportSentOn: row.report_sent, closedOn: row.closed, outcome: row.outcome,
    actions: actionsOf(row).map((a, i) => ({ id: ref(`${id}-a${i + 1}`), ...a })), lessons: row.lesson_theme === undefined ? [] : [{ id: ref(`${id}-l1`), theme: row.lesson_theme }],
  };
}
