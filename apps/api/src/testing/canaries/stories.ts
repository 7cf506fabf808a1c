import type { CommandType } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import type { HttpCase } from './http-talk.js';

/** Of a report that is sent, the words of its actions and lessons become records of their own and are case facts from then on (process.md 3.1). */
export const BECOME_CASE_FACTS = ['DraftReport.actions.description', 'DraftReport.actions.successMeasure', 'DraftReport.organisationLessons.lesson'] as const;
const SENT = { except: BECOME_CASE_FACTS };

type Step = CommandType | readonly [CommandType, object?, { readonly by?: PersonName; readonly except?: readonly string[] }?];
async function tell(story: HttpCase, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (typeof step === 'string') await story.give(step);
    else await story.give(...step);
  }
}

const UNTIL_NOTICE = ['DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice'] as const satisfies readonly Step[];
const UNTIL_DISCUSSED = [...UNTIL_NOTICE, 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion', ['RecordDiscussion', { recorded: true }]] as const satisfies readonly Step[];

/** A review from the referral to the follow-up, with everything on the way that takes words said in confidence. */
export const wholeReview = (story: HttpCase): Promise<void> => tell(story, [
  ...UNTIL_NOTICE, 'RequestAdjustment', 'AnswerAdjustment', 'GrantFriend', 'SubmitAccount', 'AddToAccount', 'RecordWelfareNote', ['RecordFactFinding', { learntFromAccount: true }], 'RequestCorrection', 'AnswerCorrection',
  'ConfirmSuitability', 'ArrangeDiscussion', ['RecordDiscussion', { recorded: true }], ['DraftReport', {}, SENT], 'ShareReport', ['RespondToReport', { response: 'AGREED_COMMENT' }], 'SendReport', 'ReturnReport',
  ['DraftReport', {}, SENT], 'ShareReport', 'RespondToReport', 'SendReport', 'AcceptReport', 'RecordReviewNote', 'AddAddendum',
]);

/** A report that is written and not sent: there the words of actions and lessons are still the report's. */
export const unsentReport = (story: HttpCase): Promise<void> => tell(story, [...UNTIL_DISCUSSED, 'DraftReport']);

/** A review with an account by word of mouth that is referred back, and the gate in the wall (R26). */
export const referredBack = (story: HttpCase): Promise<void> => tell(story, [
  ...UNTIL_NOTICE, 'RecordOralAccount', ['ConfirmOralAccount', { agreed: false }], 'RecordEngagementAttempt', 'RequestProtectedPassage', 'ApproveProtectedPassage', ['ApproveProtectedPassage', { as: 'SECOND' }, { by: 'secondAssessor' }],
  'OpenProtectedPassage', 'ReferBack',
]);
