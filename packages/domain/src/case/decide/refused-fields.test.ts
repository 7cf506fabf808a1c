import { addDays, addMonths, day } from '../../calendar/index.js';
import type { PersonId, Ref } from '../../fields/index.js';
import { NOTICE_CONTENTS, codesOf } from '../../taxonomy/index.js';
import { START, History, aCase, aCommand, idOf, someFacts, someNow } from '../../testing/index.js';
import type { Code } from '../../rules.js';
import type { Case, StageIn } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Decision } from '../refusals.js';
import { decide } from './index.js';

const NOBODY = 'p-nobody' as PersonId;
const [REFERRED, , NOTIFIED] = [START, addDays(START, 1), addDays(START, 2)];
const hurried = aCase.notified();
const arranged = aCase.discussionArranged();
/* A day on which the discussion that was arranged has been held. */
const afterMeeting = arranged.laterWorkingDays(3);
/* More time was given after the meeting had been arranged: the officer's window is open again. */
const reopened = aCase.notified().then('ConfirmSuitability').laterWorkingDays(6).then('ArrangeDiscussion').then('ExtendAccount');
const talked = reopened.laterWorkingDays(3);
const kept = aCase.closed();
const longAfter = { on: addMonths(kept.today, 80) };
const restricted = History.start().then('DraftReferral', { restrictedTo: [idOf('authority')] }).then('SubmitReferral').later(1).then('AcceptForReview');
const unknownOfficer = someFacts({ person: (id) => (id === idOf('officer') ? undefined : someFacts().person(id)) });

type Line = readonly [where: string, code: Code, field: readonly string[] | undefined, answer: () => Decision, details?: readonly string[]];
const LINES: readonly Line[] = [
  // referral
  ['nobody knows the officer of a draft', 'INVALID', ['officer'], () => History.start().answerTo('DraftReferral', { officer: NOBODY })],
  ['the scheme has no rules for that day', 'INVALID', ['scheme'], () => History.start(day('2019-12-02')).answerTo('DraftReferral')],
  ['the officer stands on the list of a restricted case', 'RESTRICTED_LIST', ['restrictedTo'], () => History.start().answerTo('DraftReferral', { restrictedTo: [idOf('officer'), idOf('authority')] })],
  ['a sub-category belongs to another category', 'INVALID', ['allegations'], () => History.start().answerTo('DraftReferral', { allegations: [{ category: 'A', subCategory: 'B1' }] })],
  ['nothing says what happened', 'SOURCE_REQUIRED', ['whatHappened'], () => History.start().then('DraftReferral', { whatHappened: undefined }).answerTo('SubmitReferral')],
  // assessment
  ['nobody knows the officer of a referral', 'INVALID', ['officer'], () => aCase.submitted().answerTo('AcceptForReview', {}, { facts: unknownOfficer })],
  ['the assessment gives no reasons', 'PRI_RATIONALE_REQUIRED', ['rationale'], () => aCase.submitted().answerTo('AcceptForReview', { rationale: ' ' })],
  ['the assessment names no standard', 'PRI_RATIONALE_REQUIRED', ['standards'], () => aCase.submitted().answerTo('AcceptForReview', { standards: [] })],
  ['the IOPC directed another way', 'DIRECTED_ELSEWHERE', ['directedElsewhere'], () => aCase.submitted().answerTo('AcceptForReview', { directedElsewhere: true })],
  ['nobody else assessed a matter of discrimination', 'SECOND_ASSESSOR', ['secondAssessor'], () => aCase.submitted().answerTo('AcceptForReview', { allegations: [{ category: 'F' }] })],
  ['the second assessor is the one who asks', 'WHO_CAN_DO_THIS', ['secondAssessor'], () => aCase.submitted().answerTo('AcceptForReview', { secondAssessor: idOf('authority') })],
  ['the officer is put on the list at the assessment', 'RESTRICTED_LIST', ['restrictedTo'], () => aCase.submitted().answerTo('AcceptForReview', { restrictedTo: [idOf('officer')] })],
  // reviewer
  ['nobody knows the reviewer', 'REVIEWER_NOT_ELIGIBLE', ['reviewer'], () => aCase.assessed().answerTo('AppointReviewer', { reviewer: NOBODY })],
  ['nobody knows the next reviewer', 'REVIEWER_NOT_ELIGIBLE', ['reviewer'], () => hurried.answerTo('ReplaceReviewer', { reviewer: NOBODY })],
  ['the reviewer is not on the list', 'RESTRICTED_LIST', ['reviewer'], () => restricted.answerTo('AppointReviewer')],
  ['a conflict is declared without a kind', 'INVALID', ['conflicts'], () => hurried.answerTo('DeclareConflict', { conflicts: [] })],
  ['the reviewer is a friend of the officer', 'REVIEWER_CONFLICT', ['reviewer'], () => hurried.then('GrantFriend', { friend: idOf('otherInspector') }).answerTo('ReplaceReviewer'), ['Is a friend of the officer in this case']],
  // notice
  ['email was not allowed then', 'EMAIL_NOT_ALLOWED', ['mode'], () => aCase.reviewerAppointed(day('2025-05-27')).answerTo('GiveNotice', { mode: 'EMAIL' })],
  ['the account is wanted early', 'DUE_BEFORE_MINIMUM', ['accountDue'], () => aCase.reviewerAppointed().later(1).answerTo('GiveNotice', { accountDue: day('2026-03-10') }), ['Wed 11 Mar 2026']],
  ['a part of the notice is missing', 'NOTICE_INCOMPLETE', ['contents'], () => aCase.reviewerAppointed().answerTo('GiveNotice', { contents: codesOf(NOTICE_CONTENTS).slice(1) }), ['What the matter is']],
  ['a spoken notice is not confirmed', 'NOTICE_INCOMPLETE', ['confirmedInWritingOn'], () => aCase.reviewerAppointed().answerTo('GiveNotice', { mode: 'ORAL' }), ['Confirmation in writing']],
  ['a notice was confirmed before it was given', 'INVALID', ['confirmedInWritingOn'], () => aCase.reviewerAppointed().answerTo('GiveNotice', { mode: 'ORAL', confirmedInWritingOn: REFERRED })],
  ['the notice is older than the assessment', 'NOT_REFERRED', ['givenOn'], () => aCase.reviewerAppointed().answerTo('GiveNotice', { givenOn: REFERRED })],
  ['the notice is older than the appointment', 'INVALID', ['givenOn'], () => aCase.assessed().later(1).then('AppointReviewer').answerTo('GiveNotice', { givenOn: addDays(START, 1) })],
  ['a day lies ahead', 'NOT_YET_HAPPENED', ['givenOn'], () => aCase.reviewerAppointed().answerTo('GiveNotice', { givenOn: addDays(START, 2) })],
  ['a day that may be left out lies ahead', 'NOT_YET_HAPPENED', ['lineManagerConsultedOn'], () => aCase.drafted().answerTo('SubmitReferral', { lineManagerConsultedOn: addDays(START, 1) })],
  // account
  ['an account has no words', 'INVALID', ['body'], () => hurried.answerTo('SubmitAccount', { body: undefined, sections: {} })],
  ['the sections of an account are empty', 'INVALID', ['body'], () => hurried.answerTo('SubmitAccount', { body: undefined, sections: { information: undefined } })],
  ['the officer spoke before the notice', 'INVALID', ['givenOn'], () => hurried.answerTo('RecordOralAccount', { givenOn: addDays(NOTIFIED, -1) })],
  ['there is no such note', 'ACCOUNT_IMMUTABLE', ['version'], () => hurried.then('RecordOralAccount').answerTo('ConfirmOralAccount', { version: 2 })],
  ['a note is wrong and nothing says how', 'INVALID', ['correction'], () => hurried.then('RecordOralAccount').answerTo('ConfirmOralAccount', { agreed: false })],
  ['more time is asked until an earlier day', 'EXTENSION_NOT_LATER', ['until'], () => hurried.answerTo('AskForMoreTime', { until: NOTIFIED })],
  ['more time is given until an earlier day', 'EXTENSION_NOT_LATER', ['accountDue'], () => hurried.answerTo('ExtendAccount', { accountDue: NOTIFIED })],
  // the matter
  ['the matter changes without a reason', 'SCOPE_LOCKED', ['reason'], () => hurried.answerTo('ChangeScope', { reason: ' ' })],
  ['the matter stays word for word', 'INVALID', ['scope'], () => hurried.answerTo('ChangeScope', { scope: 'The handover at the end of the late shift.' })],
  ['a narrower matter names a day', 'INVALID', ['accountDue'], () => hurried.answerTo('ChangeScope', { accountDue: addDays(NOTIFIED, 30) })],
  ['a wider matter names a day too early', 'DUE_BEFORE_MINIMUM', ['accountDue'], () => hurried.answerTo('ChangeScope', { wider: true, accountDue: day('2026-03-11') }), ['Thu 12 Mar 2026']],
  // what the officer asks for
  ['a friend would write', 'FRIEND_READ_ONLY', ['mayWrite'], () => hurried.answerTo('GrantFriend', { mayWrite: true })],
  ['the friend made the referral', 'FRIEND_READ_ONLY', ['friend'], () => hurried.answerTo('GrantFriend', { friend: idOf('sergeant') })],
  ['the last day has gone', 'FRIEND_READ_ONLY', ['until'], () => hurried.answerTo('GrantFriend', { until: addDays(NOTIFIED, -1) })],
  ['nobody knows the friend', 'INVALID', ['friend'], () => hurried.answerTo('GrantFriend', { friend: NOBODY })],
  ['the friend has no access to end', 'INVALID', ['friend'], () => hurried.answerTo('RevokeFriend')],
  ['there is no such request', 'INVALID', ['request'], () => hurried.answerTo('AnswerAdjustment')],
  // discussion
  ['the meeting lies in the past', 'INVALID', ['meetingOn'], () => aCase.suitable().answerTo('ArrangeDiscussion', { meetingOn: START })],
  ['there is no joint matter', 'INVALID', ['consents'], () => hurried.answerTo('ConsentToJoint')],
  ['a joint discussion nobody agreed to', 'JOINT_NOT_CONSENTED', ['joint'], () => aCase.suitable().answerTo('ArrangeDiscussion', { joint: true })],
  ['a meeting moves into the officer’s time', 'ACCOUNT_WINDOW_OPEN', ['meetingOn'], () => reopened.answerTo('RearrangeDiscussion')],
  ['a discussion was held in the officer’s time', 'ACCOUNT_WINDOW_OPEN', ['heldOn'], () => talked.answerTo('RecordDiscussion')],
  ['a discussion is recorded for somebody else too', 'JOINT_REPORT_FORBIDDEN', ['officers'], () => afterMeeting.answerTo('RecordDiscussion', { officers: [idOf('otherOfficer')] })],
  ['a discussion was taped', 'RECORDING_NOT_ALLOWED', ['recorded'], () => afterMeeting.answerTo('RecordDiscussion', { recorded: true })],
  ['the officer did not come', 'INVALID', ['attended'], () => afterMeeting.answerTo('RecordDiscussion', { attended: false }), ['where the officer took no part, record an attempt to engage']],
  ['a discussion was held before the notice', 'INVALID', ['heldOn'], () => afterMeeting.answerTo('RecordDiscussion', { heldOn: addDays(NOTIFIED, -1) })],
  ['an attempt to engage was made before the notice', 'INVALID', ['attemptedOn'], () => hurried.answerTo('RecordEngagementAttempt', { attemptedOn: addDays(NOTIFIED, -1) })],
  ['a concern has no grounds', 'INVALID', ['grounds'], () => hurried.answerTo('RaiseEngagementConcern', { grounds: [] })],
  ['giving no account is called a concern', 'DECLINE_IS_NOT_NON_ENGAGEMENT', ['grounds'], () => hurried.answerTo('RaiseEngagementConcern', { grounds: ['NO_ACCOUNT'] })],
  // side steps and the end
  ['a pause names no day', 'PAUSE_REVIEW_DATE', ['reviewOn'], () => hurried.answerTo('Pause', { reviewOn: undefined })],
  ['a withdrawal is not on record', 'INVALID', ['ground'], () => hurried.answerTo('Discontinue', { ground: 'COMPLAINT_WITHDRAWN' }), ['record the withdrawal first']],
  ['a letter says nothing', 'INVALID', ['contents'], () => hurried.answerTo('SendOutcomeLetter', { contents: [] })],
  ['nobody else decides on the disposal', 'WHO_CAN_DO_THIS', ['secondPerson'], () => kept.answerTo('DisposeRecord', { secondPerson: undefined }, longAfter)],
  ['the officer decides on the disposal', 'WHO_CAN_DO_THIS', ['secondPerson'], () => kept.answerTo('DisposeRecord', { secondPerson: idOf('officer') }, longAfter)],
  ['no class is disposed of', 'INVALID', ['classes'], () => kept.answerTo('DisposeRecord', { classes: [] }, longAfter)],
  ['a report would go without its actions', 'RETAIN_TOGETHER', ['classes'], () => kept.answerTo('DisposeRecord', { classes: ['R'] }, longAfter), ['class C with class R']],
  ['a legal hold stands', 'RETAIN_TOGETHER', undefined, () => kept.then('SetLegalHold').answerTo('DisposeRecord', {}, longAfter), ['legal hold']],
  ['nobody knows when the record ended', 'RETAIN_TOGETHER', ['classes'], () => undated(['P']), ['class P: the day the record ended is not known']],
];

/** A closed record of which nobody knows when its process ended. */
function undated(classes: CommandOf<'DisposeRecord'>['classes']): Decision {
  const stage = kept.case.stage as StageIn<'CLOSED'>;
  const unknown: Case = { ...kept.case, stage: { ...stage, followUp: { ...stage.followUp, processEndedOn: null } } };
  return decide(aCommand('DisposeRecord', longAfter.on, { classes }), unknown, someNow(longAfter.on, 'authority'));
}

describe('INPUT a no names the detail to mend, so that the reader is led to it', () => {
  test.each(LINES.map(([where, code, field, answer, details]) => ({ where, code, field, answer, details })))('where $where: $code', ({ code, field, answer, details }) => {
    const decision = answer();
    const no = decision.kind === 'refused' ? decision.refusals.find((each) => each.code === code) : undefined;
    expect(no && { field: no.field, details: no.details }).toEqual({ field, details });
  });
});

test('R10 R36 the ids of what was not found are never repeated in a no', () => {
  const no = hurried.answerTo('ReplaceReviewer', { reviewer: NOBODY });
  expect(JSON.stringify(no)).not.toContain(NOBODY);
  expect(JSON.stringify(aCase.followUp().answerTo('AnswerLesson', { lesson: 'c-1-l9-v1' as Ref }))).not.toContain('c-1-l9-v1');
});

test('R7 an officer whom nobody knows any more is still told', () => {
  expect(aCase.reviewerAppointed().answerTo('GiveNotice', {}, { facts: unknownOfficer }).kind).toBe('happened');
});
