import type { Day } from '@candour/domain/calendar';
import type { CaseState } from '@candour/domain/taxonomy';
import { tellDeadline } from '../../calendar/deadline.js';
import type { DeadlineType } from '../../calendar/deadline.type.js';
import type { StageState, StageType } from '../steps.type.js';
import { accountIsAnswered, accountIsSettled, innermostState } from './course.js';
import type { Course } from './course.js';

/** The stages a case goes through in order, each with the day it was reached and the date it is asked for by. */
const STAGES: readonly { readonly key: string; readonly label: string; readonly on: (f: Course) => Day | null; readonly due: (f: Course) => DeadlineType | null }[] = [
  { key: 'REFERRAL', label: 'Referral', on: (f) => f.submittedOn, due: () => null },
  { key: 'ASSESSMENT', label: 'Assessment', on: (f) => f.assessedOn, due: (f) => kept(f, 'ASSESSMENT') },
  { key: 'REVIEWER', label: 'Reviewer appointed', on: (f) => f.reviewerAppointedOn, due: () => null },
  { key: 'NOTICE', label: 'Notice', on: (f) => f.notifiedOn, due: (f) => kept(f, 'NOTICE') },
  { key: 'ACCOUNT', label: 'Account', on: (f) => f.accountReceivedOn, due: (f) => tellDeadline(f.deadlines['ACCOUNT'] ?? null, f.accountDue) },
  { key: 'DISCUSSION', label: 'Discussion', on: (f) => f.discussedOn, due: () => null },
  { key: 'REPORT', label: 'Report', on: (f) => f.reportSentOn, due: (f) => kept(f, 'REPORT') },
  { key: 'CHECK', label: 'Check by the authority', on: (f) => f.acceptedOn, due: (f) => kept(f, 'CHECK') },
  { key: 'FOLLOW_UP', label: 'Follow-up', on: (f) => f.recordClosedOn, due: (f) => (f.reviewOn === null ? null : tellDeadline(null, f.reviewOn)) },
];
const kept = (f: Course, kind: string): DeadlineType | null => tellDeadline(f.deadlines[kind] ?? null);

const AT: Readonly<Partial<Record<CaseState, string>>> = {
  DRAFT: 'REFERRAL', RETURNED: 'REFERRAL', DISCARDED: 'REFERRAL', SUBMITTED: 'ASSESSMENT', DECLINED: 'REVIEWER', ASSESSED: 'REVIEWER', REVIEWER_APPOINTED: 'NOTICE', DISCUSSION_ARRANGED: 'DISCUSSION',
  DISCUSSED: 'REPORT', REPORT_DRAFT: 'REPORT', REPORT_SHARED: 'REPORT', REPORT_RETURNED: 'REPORT', REPORT_SENT: 'CHECK', FOLLOW_UP: 'FOLLOW_UP',
};
/** Ended before the way was at its end: what was not reached will not be. */
const ENDED_EARLY: readonly CaseState[] = ['DISCARDED', 'DECLINED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'];

/** The stages of a case for its stepper. A stage that was passed over, such as an account that was not given, is skipped. */
export function stagesOf(f: Course, today: Day): readonly StageType[] {
  const inner = innermostState(f);
  const here = inner === 'CLOSED' ? STAGES.length : STAGES.findIndex(({ key }) => key === (inner === 'NOTIFIED' ? afterNotice(f, today) : AT[inner]));
  return STAGES.map(({ key, label, on, due }, i) => ({ key, label, state: stateAt(f, i, here, key, on(f)), on: on(f), due: due(f) }));
}

/** A case that ended while an account was asked for never came to it, however long ago its day was. */
const afterNotice = (f: Course, today: Day): string => ((ENDED_EARLY.includes(f.state) ? accountIsAnswered(f) : accountIsSettled(f, today)) ? 'DISCUSSION' : 'ACCOUNT');

function stateAt(f: Course, i: number, here: number, key: string, on: Day | null): StageState {
  if (i < here) return key === 'ACCOUNT' && on === null ? 'SKIPPED' : 'DONE';
  if (ENDED_EARLY.includes(f.state)) return 'NOT_REACHED';
  return i === here ? 'CURRENT' : 'UPCOMING';
}
