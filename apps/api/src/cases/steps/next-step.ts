import { COMMANDS } from '@candour/domain';
import type { CommandType } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { CaseState } from '@candour/domain/taxonomy';
import { tellDeadline } from '../../calendar/deadline.js';
import type { NextStepType } from '../steps.type.js';
import { accountIsSettled } from './course.js';
import type { Course } from './course.js';

const OFFICER = 'Officer';
const REVIEWER = 'Reviewer';
const AUTHORITY = 'Appropriate authority';
const REFERRER = 'Referrer';

interface Dated { readonly due?: Day | null; readonly kind?: string; readonly why?: string; readonly label?: string }

/** One step named by its command; its words are those of the button unless another sentence says better what is waited for. */
const step = (f: Course, by: string, command: CommandType, dated: Dated = {}): NextStepType => {
  const deadline = dated.kind === undefined ? null : tellDeadline(f.deadlines[dated.kind] ?? null, dated.due === undefined ? undefined : dated.due);
  return { label: dated.label ?? COMMANDS[command].label, by, due: deadline?.due ?? dated.due ?? null, get explanation() { return deadline?.explanation ?? dated.why ?? null; }, command };
};

/** What each state waits for. Where several steps are open the one that moves the case on is named. */
const WAITS_FOR: { readonly [S in CaseState]?: (f: Course, today: Day) => NextStepType } = {
  DRAFT: (f) => step(f, REFERRER, 'SubmitReferral'),
  RETURNED: (f) => step(f, REFERRER, 'SubmitReferral', { why: 'The authority asked for more.' }),
  SUBMITTED: (f) => step(f, AUTHORITY, 'AcceptForReview', { kind: 'ASSESSMENT', label: 'Assess the referral' }),
  ASSESSED: (f) => step(f, AUTHORITY, 'AppointReviewer', { kind: 'NOTICE' }),
  REVIEWER_APPOINTED: (f) => step(f, REVIEWER, 'GiveNotice', { kind: 'NOTICE' }),
  NOTIFIED: beforeTheMeeting,
  DISCUSSION_ARRANGED: (f) => step(f, REVIEWER, 'RecordDiscussion', { due: f.meetingOn, why: 'The day the discussion is arranged for.' }),
  DISCUSSED: (f) => step(f, REVIEWER, 'DraftReport', { kind: 'REPORT' }),
  REPORT_DRAFT: (f) => step(f, REVIEWER, 'ShareReport', { kind: 'REPORT' }),
  REPORT_SHARED: afterSharing,
  REPORT_SENT: (f) => step(f, AUTHORITY, 'AcceptReport', { kind: 'CHECK', label: 'Check the report' }),
  REPORT_RETURNED: (f) => step(f, REVIEWER, 'DraftReport', { why: 'The authority returned the report for a missing part.' }),
  FOLLOW_UP: inFollowUp,
  ENGAGEMENT_CONCERN: (f) => step(f, REVIEWER, 'RecordReEngagement', { label: 'Engage again, or refer back', why: 'A concern about engagement was raised.' }),
  PAUSED: (f) => step(f, AUTHORITY, 'Resume', { due: f.pauseReviewOn, why: 'The day the pause is looked at again.' }),
  REFERRED_BACK: (f) => ({ ...step(f, AUTHORITY, 'ReturnToReview', { kind: 'REASSESSMENT', label: 'Assess the matter again' }), command: null }),
};

/** What a case waits for; null once it has ended. */
export const nextStepOf = (f: Course, today: Day): NextStepType | null => WAITS_FOR[f.state]?.(f, today) ?? null;

function beforeTheMeeting(f: Course, today: Day): NextStepType {
  if (!accountIsSettled(f, today)) return step(f, OFFICER, 'SubmitAccount', { kind: 'ACCOUNT', due: f.accountDue, label: 'Give an account, or choose not to' });
  return f.suitable === null ? step(f, REVIEWER, 'ConfirmSuitability') : step(f, REVIEWER, 'ArrangeDiscussion');
}

/** R34: the report goes once the officer has answered or the day has passed that holds now; without that day it is not offered to be sent. */
function afterSharing(f: Course, today: Day): NextStepType {
  const due = f.deadlines['RESPONSE']?.due ?? null;
  return f.reportResponse === null && (due === null || due >= today) ? step(f, OFFICER, 'RespondToReport', { kind: 'RESPONSE' }) : step(f, REVIEWER, 'SendReport', { kind: 'REPORT' });
}

/** Actions first, then the review of them, then the PDR talk: what the record needs before it can be closed (R33, R38, R44, R45). */
function inFollowUp(f: Course): NextStepType {
  if (f.actionsOpen > 0) return step(f, 'Owner of the action', 'CompleteAction', { due: f.earliestActionDue, label: 'Complete the actions', why: `${f.actionsOpen} ${f.actionsOpen === 1 ? 'action is' : 'actions are'} open.` });
  if (f.reviewedOn === null) return step(f, REVIEWER, 'RecordReviewNote', { due: f.reviewOn, why: 'The day the report names for the review.' });
  if (f.pdrDiscussedOn === null) return step(f, 'Line manager', 'RecordPdrDiscussion', { kind: 'PDR' });
  return step(f, AUTHORITY, 'CloseRecord');
}
