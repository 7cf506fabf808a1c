import { addDays, addMonths, addWorkingDays, englandAndWales } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import type { CaseState } from '../../taxonomy/index.js';
import { History, START, aCase, idOf, inState, someNow } from '../../testing/index.js';
import { EVENT_TYPES } from '../events.js';
import type { CaseEvent, EventType } from '../events.js';
import { LIFECYCLE } from '../lifecycle.js';
import { record } from '../record.js';
import { followedPart, notifiedPart, sentPart, statesLeft } from '../stages.js';
import type { Case, StageIn } from '../case.js';

const tried = (history: History): History => history.then('RecordEngagementAttempt').then('RecordEngagementAttempt');

/* Histories that between them hold an event of nearly every kind. */
const TOLD: readonly History[] = [
  aCase.closed(), aCase.returned(), aCase.declined(), aCase.discarded(), aCase.escalated(), aCase.discontinued(), aCase.transferred(), aCase.reportReturned(),
  aCase.reviewerAppointed().then('DeclareConflict').then('ReplaceReviewer'),
  aCase.notified().then('DeclineAccount'), aCase.notified().then('AcknowledgeNotice').then('RecordOralAccount').then('ConfirmOralAccount').then('AddToAccount').then('AskForMoreTime').then('ExtendAccount').then('ChangeScope').then('WaiveAccountWindow'),
  aCase.suitable().then('RecordFactFinding').then('RecordFactFinding', { learntFromAccount: true }).then('ArrangeDiscussion').then('RearrangeDiscussion').then('CancelDiscussion').then('RecordWelfareNote'),
  tried(aCase.notified()).then('RaiseEngagementConcern').then('RecordReEngagement'), aCase.referredBack().then('Pause').then('Resume').then('ReturnToReview'), aCase.referredBack().then('EndOnReassessment'),
  aCase.discussed().then('RaiseNewSeriousMatter', {}, { answers: [{ code: 'NEW_SERIOUS_MATTER', reason: 'Advice was taken.' }] }),
  aCase.followUp().then('ExtendAction').then('ReownAction').then('CancelAction').then('AddAddendum').then('AnswerLesson').then('EndFollowUp'),
  aCase.notified().then('GrantFriend').then('RevokeFriend').then('RequestAdjustment').then('AnswerAdjustment').then('RequestCorrection').then('AnswerCorrection'),
  aCase.accountReceived().then('RequestProtectedPassage').then('ApproveProtectedPassage').then('ApproveProtectedPassage', { as: 'SECOND' }, { by: 'secondAssessor' }).then('OpenProtectedPassage'),
];
const eventOf = (type: EventType): CaseEvent | undefined => TOLD.flatMap(({ recorded }) => recorded).find(({ event }) => event.type === type)?.event;
const then = (c: Case, event: CaseEvent | undefined, by: 'clock' | 'authority' = 'authority'): Case => {
  if (event === undefined) throw new Error('No history tells of it.');
  return record(c, [event], [], someNow(START, by)).after;
};

const ANYWHERE: readonly EventType[] = [
  'ReferralDrafted', 'CaseImported', 'RecordHolderNamed', 'ComplaintWithdrawn', 'OutcomeLetterSent', 'RecordTakenOver', 'LegalHoldSet', 'RecordDisposed', 'FriendGranted', 'FriendRevoked', 'AdjustmentRequested', 'AdjustmentAnswered',
  'CorrectionRequested', 'CorrectionAnswered', 'PassageRequested', 'PassageApproved', 'PassageOpened', 'WelfareNoteRecorded', 'AddendumAdded', 'Escalated', 'EndedOnReassessment', 'Discontinued', 'Transferred',
];
const BEFORE: Partial<Record<EventType, string>> = {
  ...Object.fromEntries(['NoticeAcknowledged', 'AccountSubmitted', 'AccountAdded', 'OralAccountRecorded', 'OralAccountConfirmed', 'AccountDeclined', 'AccountWindowWaived', 'MoreTimeAsked', 'AccountExtended', 'FactFindingRecorded',
    'ProtectedFactFindingRecorded', 'SuitabilityConfirmed', 'NewSeriousMatterRaised', 'EngagementAttemptRecorded'].map((type) => [type, `${type} before any notice`])),
  ...Object.fromEntries(['ActionCompleted', 'ActionVerified', 'ActionExtended', 'ActionCancelled', 'ActionReowned', 'LessonAnswered'].map((type) => [type, `${type} before a report was sent`])),
  ...Object.fromEntries(['ReviewNoteRecorded', 'PdrDiscussionRecorded'].map((type) => [type, `${type} before the process ended`])),
  ConflictDeclared: 'ConflictDeclared before a reviewer was appointed', ReviewerReplaced: 'a reviewer is replaced before one was appointed',
};
const out = (type: EventType, state: CaseState): string => `A history is out of order: ${BEFORE[type] ?? `${type} cannot follow ${state}`}.`;

describe('a history out of order is broken, and says which event', () => {
  const told = EVENT_TYPES.filter((type) => !ANYWHERE.includes(type) && eventOf(type) !== undefined);
  test.each(told.filter((type) => type !== 'ReferralSubmitted' && type !== 'ReferralDiscarded'))('%s in a draft', (type) => {
    expect(() => then(aCase.drafted().case, eventOf(type))).toThrow(new Error(out(type, 'DRAFT')));
  });
  test.each(['ReferralSubmitted', 'ReferralDiscarded'] as const)('%s in a case that was declined', (type) => {
    expect(() => then(aCase.declined().case, eventOf(type))).toThrow(new Error(out(type, 'DECLINED')));
  });
});

describe('the draft and what is added to it', () => {
  const UNKNOWN = {
    referrer: idOf('sergeant'), source: null, sourceReference: null, incidentOn: null, knownOn: '2026-02-27', unitAtIncident: 'RES-N', unitAtReferral: null, whatHappened: null, whyReflection: null, where: null, standards: [], allegations: [],
    complainant: null, witnesses: [], lineManagerView: null, lineManagerConsultedOn: null,
  };
  const BARE = { source: undefined, incidentOn: undefined, whatHappened: undefined, standards: undefined };
  const ALL = {
    source: 'PUBLIC_COMPLAINT', sourceReference: 'CO/1', incidentOn: addDays(START, -12), knownOn: addDays(START, -11), unitAtIncident: 'RES-S' as Ref, unitAtReferral: 'RES-E' as Ref, whatHappened: 'A call was not logged.', whyReflection: 'It can be learnt from.',
    where: 'The front desk.', standards: ['HON', 'DUT'], allegations: [{ category: 'A', subCategory: 'A1' }], complainant: idOf('friend'), witnesses: [idOf('otherOfficer')],
  } as const;
  const referralOf = (history: History): unknown => (history.case.stage as StageIn<'DRAFT'>).referral;
  test('R3 what was not said is unknown, and nobody makes it up', () => {
    expect(History.start().then('DraftReferral', BARE).case).toStrictEqual({
      id: 'c-1', force: 'NTH', reference: 'NTH/2026/0001', version: 1, scheme: 'OFFICER_PCR', pack: 'OFFICER_PCR_2025', officer: idOf('officer'), officerSnapshot: { rank: 'CONSTABLE', special: false, staff: false, probationer: false },
      restriction: null, incidentGroup: null, linkedCase: null, imported: false, friends: [], opened: [], adjustments: [], corrections: [], passages: [], withdrawnOn: null, outcomeLetterOn: null, recordHolder: null, legalHold: false, disposed: [],
      stage: { state: 'DRAFT', referral: UNKNOWN },
    });
  });
  test('R3 what was said is kept', () => {
    const history = History.start().then('DraftReferral', { ...ALL, linkedCase: 'NTH/2025/0009' as Ref, incidentGroup: 'G-1' as Ref });
    expect(referralOf(history)).toEqual({ ...UNKNOWN, ...ALL });
    expect(history.case).toMatchObject({ linkedCase: 'NTH/2025/0009', incidentGroup: 'G-1' });
  });
  test('R3 a detail given on submission takes the place of the one before; a detail left out stays', () => {
    const view = { lineManagerView: 'SUITABLE', lineManagerConsultedOn: START } as const;
    expect(referralOf(History.start().then('DraftReferral', ALL).then('SubmitReferral', view))).toEqual({ ...UNKNOWN, ...ALL, ...view });
    expect(referralOf(aCase.drafted().then('SubmitReferral', { ...ALL, ...view }))).toEqual({ ...UNKNOWN, ...ALL, ...view });
  });
  test('R59 R60 a list made at the assessment is kept as such, and one from the draft keeps its reason', () => {
    const named = aCase.submitted().then('AcceptForReview', { restrictedTo: [idOf('lawyer')] });
    expect(named.case.restriction).toEqual({ why: 'NAMED', named: [idOf('lawyer'), idOf('sergeant'), idOf('authority')] });
    expect(aCase.assessed().case.restriction).toBeNull();
  });
  test('R2 an assessment is kept with its words, the matter as its first version, and no conflict is assumed', () => {
    const stage = aCase.reviewerAppointed().case.stage as StageIn<'REVIEWER_APPOINTED'>;
    expect(stage.assessment).toMatchObject({ rationale: 'Below misconduct; the handover fell short of what is expected.', decision: 'RPRP', assessor: idOf('authority') });
    expect(stage).toMatchObject({ scope: [{ version: 1, text: 'The handover at the end of the late shift.', reason: null }], earlierReviewers: [], conflictDeclared: false });
  });
});

describe('side states keep what they left', () => {
  test.each(LIFECYCLE.Pause.from)('R49 a pause in %s that ends on the same day changes nothing', (state) => {
    const before = inState[state]();
    const paused = before.then('Pause');
    expect(paused.case.stage).toMatchObject({ state: 'PAUSED', left: before.case.stage });
    expect(statesLeft(paused.case.stage)).toEqual([...statesLeft(before.case.stage), state]);
    expect(paused.then('Resume').case.stage).toStrictEqual(before.case.stage);
  });
  test.each(LIFECYCLE.ReferBack.from)('R22 R42 a referral back from %s that returns on the same day changes nothing', (state) => {
    const before = inState[state]();
    expect(before.then('ReferBack').then('ReturnToReview').case.stage).toStrictEqual(before.case.stage);
  });
  test.each(LIFECYCLE.RaiseEngagementConcern.from)('R40 a concern in %s stands over it until the officer takes part again', (state) => {
    const before = tried(inState[state]());
    expect(before.then('RaiseEngagementConcern').then('RecordReEngagement').case.stage).toStrictEqual(before.case.stage);
  });
  test.each([['DISCUSSED'], ['REPORT_DRAFT'], ['REPORT_SHARED']] as const)('R49 a pause in %s moves the date of the report', (state) => {
    const before = inState[state]();
    const after = before.then('Pause').later(14).then('Resume');
    const due = (history: History): unknown => (history.case.stage as StageIn<'DISCUSSED'>).discussion.reportBy?.due;
    expect(String(due(after)) > String(due(before))).toBe(true);
  });
  test('R49 a pause while a discussion is arranged moves the officer’s date', () => {
    const before = aCase.notified().then('ConfirmSuitability').laterWorkingDays(6).then('ArrangeDiscussion').then('ExtendAccount');
    const after = before.then('Pause').later(14).then('Resume');
    expect(String(notifiedPart(after.case)?.account.due) > String(notifiedPart(before.case)?.account.due)).toBe(true);
  });
});

describe('one of several is changed, and the others stay', () => {
  const start = aCase.notified();
  test('R18 the note that is answered', () => {
    const noted = start.then('RecordOralAccount').then('RecordOralAccount').then('ConfirmOralAccount', { version: 2 });
    expect(notifiedPart(noted.case)?.account.versions.map(({ version, confirmed }) => [version, confirmed])).toEqual([[1, null], [2, true]]);
  });
  test('R19 the friend whose access ends, and only the access that still ran', () => {
    const both = start.then('GrantFriend').then('GrantFriend', { friend: idOf('staffManager') }).then('RevokeFriend').later(3).then('GrantFriend').later(1).then('RevokeFriend');
    expect(both.case.friends.map(({ person, endedOn }) => [person, endedOn])).toEqual([[idOf('friend'), start.today], [idOf('staffManager'), null], [idOf('friend'), addDays(start.today, 4)]]);
  });
  test('R61 the correction that is answered', () => {
    const two = start.then('RequestCorrection').then('RequestCorrection').then('AnswerCorrection', { request: 2 });
    expect(two.case.corrections.map(({ answered, agreed }) => [answered, agreed])).toEqual([[false, null], [true, true]]);
  });
  test('R26 the passage that is agreed to', () => {
    const two = aCase.accountReceived().then('RequestProtectedPassage').then('RequestProtectedPassage').then('ApproveProtectedPassage', { request: 2 });
    expect(two.case.passages.map(({ approvals, opened }) => [approvals.length, opened])).toEqual([[0, false], [1, false]]);
  });
  test('R36 the lesson that is answered, also when the report has come back', () => {
    const lessons = [{ theme: 'TRAINING', lesson: 'More practice.' }, { theme: 'SUPERVISION', lesson: 'More time.' }] as const;
    const sent = aCase.discussed().then('DraftReport', { organisationLessons: lessons }).then('ShareReport').then('RespondToReport').then('SendReport');
    const answer = (history: History) => history.then('AnswerLesson', { lesson: 'c-1-l2-v1' as Ref });
    expect(sentPart(answer(sent).case)?.lessons.map(({ decision }) => decision)).toEqual([null, 'ACCEPTED']);
    const drafted = answer(sent).then('ReturnReport').then('DraftReport', { organisationLessons: lessons });
    expect((drafted.case.stage as StageIn<'REPORT_DRAFT'>).raised.map(({ decision }) => decision)).toEqual([null, 'ACCEPTED']);
  });
});

test('R55 the answers stand with the first of several events, and each has its number', () => {
  const [first, second] = [eventOf('FriendGranted'), eventOf('AdjustmentRequested')] as [CaseEvent, CaseEvent];
  const { recorded, after } = record(aCase.notified().case, [first, second], [{ code: 'TONE', reason: 'A quotation.' }], someNow(START, 'officer'));
  expect(recorded.map(({ seq, answers }) => [seq, answers])).toEqual([[aCase.notified().case.version + 1, [{ code: 'TONE', reason: 'A quotation.' }]], [aCase.notified().case.version + 2, []]]);
  expect(after).toMatchObject({ version: aCase.notified().case.version + 2, friends: [{}], adjustments: [{}] });
});

describe('the meeting, moved and taken back', () => {
  const arranged = aCase.suitable().then('ArrangeDiscussion', { friendMayAttend: true });
  test('R24 a meeting that is moved keeps what was agreed about it', () => {
    const moved = arranged.then('RearrangeDiscussion', { place: 'Training room', remote: true });
    expect(arranged.case.stage).toMatchObject({ state: 'DISCUSSION_ARRANGED', meeting: { place: 'Station meeting room', remote: false, joint: false, friendMayAttend: true } });
    expect(moved.case.stage).toMatchObject({ state: 'DISCUSSION_ARRANGED', meeting: { on: addWorkingDays(arranged.today, 4, englandAndWales), place: 'Training room', remote: true, joint: false, friendMayAttend: true } });
    expect(moved.recorded.at(-1)?.event).toEqual({ type: 'DiscussionRearranged', meetingOn: addWorkingDays(arranged.today, 4, englandAndWales), place: 'Training room', remote: true });
  });
  test('R24 a meeting that is cancelled leaves the case as it was before', () => {
    const cancelled = arranged.then('CancelDiscussion');
    expect(cancelled.case.stage).toStrictEqual(aCase.suitable().case.stage);
    expect(cancelled.recorded.at(-1)?.event).toEqual({ type: 'DiscussionCancelled', reason: 'The officer is called to court that day.' });
  });
  test('R4 R14 a wider matter takes the meeting back, a narrower one leaves it', () => {
    expect(arranged.then('ChangeScope', { wider: true, scope: 'All handovers of that week.' }).case.stage).toMatchObject({ state: 'NOTIFIED', suitable: null });
    expect(arranged.then('ChangeScope').case.stage).toMatchObject({ state: 'DISCUSSION_ARRANGED', suitable: true });
  });
});

describe('the report', () => {
  const drafted = aCase.reportDrafted();
  test('R30 R61 a draft over a draft takes its place; what is left out of it is empty', () => {
    const bare = { actions: undefined, organisationLessons: undefined, ndmElements: undefined, reviewOn: undefined };
    expect((drafted.then('DraftReport', bare).case.stage as StageIn<'REPORT_DRAFT'>).report).toEqual({ version: 1, actions: [], organisationLessons: [], noOfficerLessons: false, noOrganisationLessons: false, ndmElements: [], reviewOn: null, response: null, shared: false });
    const none = { organisationLessons: undefined, noOrganisationLessons: true, officerLessons: undefined, noOfficerLessons: true };
    expect((drafted.then('DraftReport', none).case.stage as StageIn<'REPORT_DRAFT'>).report).toMatchObject({ noOfficerLessons: true, noOrganisationLessons: true });
  });
  test('R34 R38 what was agreed to was agreed on the day of the answer; silence and a no agree to nothing', () => {
    const accepted = (response?: 'AGREED' | 'AGREED_COMMENT' | 'DISAGREED'): unknown => {
      const shared = drafted.then('ShareReport').later(1);
      const answered = response === undefined ? shared.laterWorkingDays(6) : shared.then('RespondToReport', { response, comment: 'As we said.' });
      return followedPart(answered.later(1).then('SendReport', {}, response === undefined ? { answers: [{ code: 'NO_RESPONSE' }] } : {}).then('AcceptReport').case)?.followUp.agreedOn;
    };
    expect([accepted('AGREED'), accepted('AGREED_COMMENT'), accepted('DISAGREED'), accepted()]).toEqual([addDays(drafted.today, 1), addDays(drafted.today, 1), null, null]);
  });
  test('R44 an action already taken comes as done, with the measure of its success', () => {
    const taken = { type: 'TRAINING', description: 'The guide was read.', ownerRole: 'OFFICER', takenOn: addDays(drafted.today, -1), successMeasure: 'Sheets are complete.' } as const;
    const todo = { type: 'SHADOWING', description: 'Shadow two handovers.', ownerRole: 'MANAGER', owner: idOf('sergeant'), due: addMonths(drafted.today, 2) } as const;
    const sent = drafted.then('DraftReport', { actions: [taken, todo] }).then('ShareReport').then('RespondToReport').then('SendReport');
    const unknown = { completedBy: null, verifiedBy: null, verifiedOn: null, evidence: null, statusReason: null };
    expect(sentPart(sent.case)?.actions).toEqual([
      { id: 'c-1-a1-v1', type: 'TRAINING', description: 'The guide was read.', successMeasure: 'Sheets are complete.', ownerRole: 'OFFICER', owner: null, due: null, takenAlready: true, doneOn: taken.takenOn, status: 'DONE', ...unknown },
      { id: 'c-1-a2-v1', type: 'SHADOWING', description: 'Shadow two handovers.', successMeasure: null, ownerRole: 'MANAGER', owner: idOf('sergeant'), due: todo.due, takenAlready: false, doneOn: null, status: 'OPEN', ...unknown },
    ]);
    expect(sentPart(sent.case)?.lessons).toMatchObject([{ status: 'AWAITING_ANSWER', decision: null, owner: null, due: null }]);
    expect((sent.then('ReturnReport').case.stage as StageIn<'REPORT_RETURNED'>).raised).toEqual([]);
  });
  test('R44 more time for an action moves its day, and keeps why', () => {
    const extended = aCase.followUp().then('ExtendAction', { reason: 'The course was full.' });
    expect(sentPart(extended.case)?.actions).toMatchObject([{ due: addMonths(extended.today, 4), statusReason: 'The course was full.', status: 'OPEN' }]);
    expect(sentPart(aCase.followUp().then('CompleteAction', { evidence: 'The signed sheets.' }).case)?.actions).toMatchObject([{ evidence: 'The signed sheets.' }]);
  });
  test('R44 nobody is named where the clock acted', () => {
    const done = then(aCase.followUp().case, eventOf('ActionCompleted'), 'clock');
    expect(sentPart(then(done, eventOf('ActionVerified'), 'clock'))?.actions).toMatchObject([{ status: 'DONE', completedBy: null, verifiedBy: null }]);
  });
  test('R47 what the officer had done stays done when the follow-up ends', () => {
    const done = aCase.followUp().then('CompleteAction').then('AnswerLesson').then('EndFollowUp');
    expect(sentPart(done.case)?.actions).toMatchObject([{ status: 'DONE', statusReason: null }]);
  });
  test('R61 an addendum and a welfare note change nothing of the case', () => {
    const { version: _a, ...before } = aCase.followUp().case;
    expect(aCase.followUp().then('AddAddendum').case).toMatchObject(before);
    expect(aCase.notified().then('RecordWelfareNote').case.stage).toStrictEqual(aCase.notified().case.stage);
  });
});
