import { addDays, day } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import { CASE_STATES, codesOf } from '../../taxonomy/index.js';
import type { CaseState } from '../../taxonomy/index.js';
import { aCommand, codesIn, idOf, someFacts, someNow, withPerson } from '../../testing/index.js';
import type { PersonName } from '../../testing/index.js';
import type { Case, StageIn } from '../case.js';
import type { Command, CommandType } from '../commands/index.js';
import { decide } from '../decide/index.js';
import type { EventOf } from '../events.js';
import type { Facts } from '../now.js';
import { mayRead } from '../../access/may-read.js';
import { record } from '../record.js';
import type { Decision } from '../refusals.js';
import { appointedPart, followedPart, innermost, notifiedPart, sentPart } from '../stages.js';
import { IMPORTABLE_STATES } from './first-events.js';

const TODAY: Day = day('2026-03-02');
type Past = Partial<Omit<EventOf<'CaseImported'>, 'type'>>;

/** A past case of which nothing is known but what is given. */
function past(state: CaseState, more: Past = {}): Case {
  const event = {
    type: 'CaseImported', reference: 'OLD-1' as Ref, rowHash: 'row-1' as Ref, officer: idOf('officer'), scheme: 'OFFICER_PCR', pack: 'OFFICER_PCR_2020' as Ref,
    officerSnapshot: { rank: 'CONSTABLE', special: false, staff: false, probationer: false }, state, standards: [], ndmElements: [], unitAtIncident: 'RES-N' as Ref, actions: [], lessons: [], ...more,
  } as EventOf<'CaseImported'>;
  return record({ id: 'c-9', force: 'NTH', reference: 'NTH/2026/0009' }, [event], [], someNow(TODAY, 'authority')).after;
}

const ANSWERED = ['PDR_OVERDUE', 'LINE_MANAGER_NOT_CONSULTED', 'NO_RESPONSE', 'TRANSFER'].map((code) => ({ code, reason: 'It was so at the time.' }));
const words = { issue: 'A handover was incomplete.', discussion: 'We talked about it openly.', officerLessons: ['Write it first.'], actions: [{ description: 'Shadow two handovers.' }], organisationLessons: [{ lesson: 'The sheet needs space for open tasks.' }] };
interface Turn { readonly by?: PersonName; readonly on?: Day; readonly details?: object; readonly facts?: Facts }
const ask = (c: Case, type: CommandType, { by = 'authority', on = TODAY, details = {}, facts = someFacts({ report: words }) }: Turn = {}): Decision =>
  decide({ ...aCommand<CommandType>(type, on, details), answers: ANSWERED } as Command, c, someNow(on, by, facts));
/** The case after a command. @throws Error with the codes where it is not accepted */
function go(c: Case, type: CommandType, turn: Turn = {}): Case {
  const decision = ask(c, type, turn);
  if (decision.kind !== 'happened') throw new Error(`${type}: ${codesIn(decision).join(', ')}`);
  return record(c, decision.events, decision.answered, someNow(turn.on ?? TODAY, turn.by ?? 'authority')).after;
}
const reviewer = { by: 'inspector' } as const;
const withReviewer = (c: Case): Case => go(c, 'ReplaceReviewer', { details: { reviewer: idOf('inspector') } });

describe('a past case comes in as it stood', () => {
  test.each(IMPORTABLE_STATES)('in %s, and what is not known stays unknown', (state) => {
    const c = past(state);
    expect(c).toMatchObject({ imported: true, version: 1, stage: { state } });
    expect(JSON.stringify(c)).not.toContain(TODAY);
  });
  test('in no state whose facts a row cannot carry', () => {
    for (const state of codesOf(CASE_STATES).filter((code) => !(IMPORTABLE_STATES as readonly string[]).includes(code))) expect(() => past(state)).toThrow(`cannot come in as ${state}`);
  });
  test('an early end keeps how far the case had come, and no day that nobody gave', () => {
    expect(past('DISCONTINUED', { notifiedOn: day('2024-05-02') }).stage).toMatchObject({ on: null, outcome: 'ENDED_ON_REASSESSMENT', left: { state: 'NOTIFIED' } });
    expect(past('ESCALATED', { outcome: 'MOVED_TO_UPP', closedOn: day('2024-06-03') }).stage).toMatchObject({ on: '2024-06-03', route: 'UPP', left: { state: 'ASSESSED' } });
  });
  test.each(['ESCALATED', 'DISCONTINUED', 'TRANSFERRED'] as const)('an early end loses no day that was given: %s', (state) => {
    const left = (more: Past): unknown => (past(state, more).stage as StageIn<'DISCONTINUED'>).left;
    const account = { accountDue: day('2024-05-10'), accountInOn: day('2024-05-09') };
    expect(left({ ...account })).toMatchObject({ state: 'NOTIFIED', notice: { givenOn: null }, account: { due: '2024-05-10', versions: [{ receivedOn: '2024-05-09', late: false }] } });
    expect(left({ accountDue: account.accountDue })).toMatchObject({ state: 'NOTIFIED', account: { due: '2024-05-10', versions: [] } });
    expect(left({ discussedOn: day('2024-05-20'), ...account })).toMatchObject({ state: 'DISCUSSED', discussion: { heldOn: '2024-05-20' } });
    expect(left({ reportSentOn: day('2024-06-03'), ...account })).toMatchObject({ state: 'REPORT_SENT', sentOn: '2024-06-03', account: { due: '2024-05-10' } });
    expect(left({})).toMatchObject({ state: 'ASSESSED' });
  });
  test('R44 what has no day of doing is to be done while the case runs, and asked of nobody once it has ended', () => {
    const statuses = (state: CaseState): readonly string[] => (sentPart(past(state, { reportSentOn: day('2024-06-03'), actions: [{ id: 'a-1' as Ref, type: 'TRAINING' }, { id: 'a-2' as Ref, type: 'TRAINING', doneOn: day('2024-07-01') }] }))?.actions ?? []).map(({ status }) => status);
    for (const state of ['REPORT_SENT', 'FOLLOW_UP'] as const) expect([state, ...statuses(state)]).toEqual([state, 'OPEN', 'DONE']);
    for (const state of ['CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'] as const) expect([state, ...statuses(state)]).toEqual([state, 'NOT_NEEDED', 'DONE']);
  });
  test('R31 no further action is no action to be done', () => {
    const c = past('FOLLOW_UP', { actions: [{ id: 'a-1' as Ref, type: 'NO_FURTHER_ACTION' }] });
    expect(sentPart(c)?.actions).toEqual([]);
    expect(followedPart(c)?.followUp.outcome).toBe('COMPLETED_NO_ACTION');
  });
});

describe('every fact of a past case has its place', () => {
  const REFERRAL = {
    referrer: null, source: null, sourceReference: null, incidentOn: null, knownOn: null, unitAtIncident: 'RES-N', unitAtReferral: null, whatHappened: null, whyReflection: null, where: null, standards: [], allegations: [],
    complainant: null, witnesses: [], lineManagerView: null, lineManagerConsultedOn: null,
  };
  const BARE = {
    state: 'CLOSED', referral: REFERRAL, submittedOn: null, assessBy: null, scope: [], reviewer: null, earlierReviewers: [], conflictDeclared: false,
    assessment: { assessor: null, assessedOn: null, decision: 'RPRP', rationale: null, standards: [], performanceOnly: true, allegations: [], parallelProceedings: false, noticeBy: null },
    notice: { mode: null, givenOn: null, deemedOn: null, whyReferred: null, language: 'en', acknowledgedOn: null },
    account: { due: null, originalDue: null, extensions: 0, versions: [], versionsBefore: 0, declinedOn: null, windowWaivedOn: null, moreTimeAsked: null },
    factFinding: [], suitable: null, engagement: [], jointConsent: null, newSeriousMatterOn: null,
    discussion: { heldOn: null, attended: true, joint: false, reportBy: null }, reportReturns: 0, raised: [],
    report: { version: 1, actions: [], organisationLessons: [], noOfficerLessons: false, noOrganisationLessons: false, ndmElements: [], reviewOn: null, response: null, shared: false },
    sentOn: null, check: null, actions: [], lessons: [],
    followUp: { processEndedOn: null, outcome: 'COMPLETED_NO_ACTION', reviewOn: null, reviewNotes: [], agreedOn: null, pdrBy: null, pdrDiscussedOn: null, pdrExcused: false },
    recordClosedOn: null,
  };
  test('a closed case of which nothing is known but that it was', () => {
    expect(past('CLOSED')).toStrictEqual({
      id: 'c-9', force: 'NTH', reference: 'OLD-1', version: 1, scheme: 'OFFICER_PCR', pack: 'OFFICER_PCR_2020', officer: idOf('officer'), officerSnapshot: { rank: 'CONSTABLE', special: false, staff: false, probationer: false },
      restriction: null, incidentGroup: null, linkedCase: null, imported: true, friends: [], opened: [], adjustments: [], corrections: [], passages: [], withdrawnOn: null, outcomeLetterOn: null, recordHolder: null, legalHold: false, disposed: [],
      stage: BARE,
    });
  });
  test('a closed case of which everything is known', () => {
    const [due, received] = [day('2024-02-19'), day('2024-02-16')];
    const c = past('CLOSED', {
      source: 'PUBLIC_COMPLAINT', standards: ['DUT'], ndmElements: ['AR'], allegationCategory: 'B', decision: 'RPRP', knownOn: day('2024-01-29'), submittedOn: day('2024-02-01'), assessedOn: day('2024-02-05'), notifiedOn: day('2024-02-12'), noticeMode: 'ORAL',
      accountDue: due, accountInOn: received, discussedOn: day('2024-02-26'), reportSentOn: day('2024-03-04'), closedOn: day('2024-09-02'),
      actions: [{ id: 'a-1' as Ref, type: 'TRAINING', due: day('2024-05-01'), doneOn: day('2024-04-30') }, { id: 'a-2' as Ref, type: 'MENTORING' }], lessons: [{ id: 'l-1' as Ref, theme: 'CULTURE' }],
    });
    const none = { description: null, successMeasure: null, ownerRole: 'OFFICER', owner: null, takenAlready: false, completedBy: null, verifiedBy: null, verifiedOn: null, evidence: null, statusReason: null };
    expect(c.stage).toStrictEqual({
      ...BARE, referral: { ...REFERRAL, source: 'PUBLIC_COMPLAINT', knownOn: '2024-01-29', standards: ['DUT'], allegations: [{ category: 'B' }] }, submittedOn: '2024-02-01',
      assessment: { ...BARE.assessment, assessedOn: '2024-02-05', standards: ['DUT'], performanceOnly: false, allegations: [{ category: 'B' }] },
      notice: { ...BARE.notice, mode: 'ORAL', givenOn: '2024-02-12', deemedOn: '2024-02-12' },
      account: { ...BARE.account, due, versions: [{ version: 1, oral: false, receivedOn: received, late: false, confirmed: true }] },
      discussion: { ...BARE.discussion, heldOn: '2024-02-26' }, report: { ...BARE.report, ndmElements: ['AR'] }, sentOn: '2024-03-04', recordClosedOn: '2024-09-02',
      actions: [{ id: 'a-1', type: 'TRAINING', due: '2024-05-01', doneOn: '2024-04-30', status: 'DONE', ...none }, { id: 'a-2', type: 'MENTORING', due: null, doneOn: null, status: 'NOT_NEEDED', ...none }],
      lessons: [{ id: 'l-1', theme: 'CULTURE', lesson: null, answerDue: null, decision: null, answer: null, answeredOn: null, owner: null, due: null, status: 'AWAITING_ANSWER' }],
      followUp: { ...BARE.followUp, processEndedOn: '2024-03-04', outcome: 'COMPLETED_WITH_ACTIONS' },
    });
  });
  test('R17 an account was late when it came after its date, and not on the day itself or where no date is known', () => {
    const late = (more: Past): unknown => notifiedPart(past('NOTIFIED', more))?.account.versions[0]?.late;
    const accountDue = day('2024-02-19');
    expect([late({ accountDue, accountInOn: day('2024-02-20') }), late({ accountDue, accountInOn: accountDue }), late({ accountInOn: accountDue })]).toEqual([true, false, false]);
  });
  test('R2 R42 R48 how it ended, where the row says so and where it does not', () => {
    expect(past('DECLINED').stage).toStrictEqual({ state: 'DECLINED', referral: REFERRAL, submittedOn: null, assessBy: null, decision: 'NO_FURTHER_ACTION', declinedOn: null, reason: null, outcome: 'DECLINED' });
    expect(past('DECLINED', { decision: 'MANAGEMENT_ACTION', assessedOn: day('2024-02-05') }).stage).toMatchObject({ decision: 'MANAGEMENT_ACTION', declinedOn: '2024-02-05' });
    expect(past('ESCALATED').stage).toMatchObject({ outcome: 'ESCALATED_MISCONDUCT', route: 'MISCONDUCT', on: null, reason: null });
    expect(past('ESCALATED', { outcome: 'MOVED_TO_VETTING' }).stage).toMatchObject({ outcome: 'MOVED_TO_VETTING', route: 'VETTING' });
    expect(past('DISCONTINUED', { outcome: 'DISCONTINUED_LEFT_FORCE' }).stage).toMatchObject({ outcome: 'DISCONTINUED_LEFT_FORCE' });
    expect(past('TRANSFERRED').stage).toMatchObject({ outcome: 'TRANSFERRED', toForce: null });
    expect(past('CLOSED', { outcome: 'COMPLETED_NO_ACTION', actions: [{ id: 'a-1' as Ref, type: 'TRAINING' }] }).stage).toMatchObject({ followUp: { outcome: 'COMPLETED_NO_ACTION' } });
  });
});

describe('from there on the process applies', () => {
  test('R65 where no view of the line manager came in, the authority is asked', () => {
    const decision = decide(aCommand('AcceptForReview', TODAY), past('SUBMITTED'), someNow(TODAY, 'authority'));
    expect(decision).toMatchObject({ kind: 'prompts', prompts: [{ rule: 'R65', code: 'LINE_MANAGER_NOT_CONSULTED' }] });
  });
  test('R60 a list made for a past case holds those named and the assessor, and nobody who is not known', () => {
    expect(ask(past('SUBMITTED'), 'AcceptForReview', { details: { restrictedTo: [idOf('lawyer')] } })).toMatchObject({ events: [{ restriction: 'NAMED', restrictedTo: [idOf('lawyer'), idOf('authority')] }] });
  });
  test('R7 R8 a submitted case is assessed, gets a reviewer and a notice', () => {
    const c = go(go(go(past('SUBMITTED'), 'AcceptForReview'), 'AppointReviewer'), 'GiveNotice', reviewer);
    expect(c.stage.state).toBe('NOTIFIED');
    expect(c.pack).toBe('OFFICER_PCR_2020');
  });
  test('R8 a case whose reviewer is not known is given one; nobody is made a previous reviewer', () => {
    const c = withReviewer(past('REVIEWER_APPOINTED'));
    expect(appointedPart(c)).toMatchObject({ reviewer: { person: idOf('inspector') }, earlierReviewers: [] });
    expect(go(c, 'GiveNotice', reviewer).stage.state).toBe('NOTIFIED');
  });
  test('R24 an account date that is not known has not passed: the officer answers, or is given a day', () => {
    const c = go(withReviewer(past('NOTIFIED', { notifiedOn: day('2026-02-02') })), 'ConfirmSuitability', reviewer);
    expect(codesIn(ask(c, 'ArrangeDiscussion', reviewer))).toEqual(['ACCOUNT_WINDOW_OPEN']);
    expect(go(go(c, 'DeclineAccount', { by: 'officer' }), 'ArrangeDiscussion', reviewer).stage.state).toBe('DISCUSSION_ARRANGED');
    expect(notifiedPart(go(c, 'ExtendAccount', reviewer))?.account.due).toBe(addDays(TODAY, 21));
  });
  test('R4 R14 the matter of a case that had none in writing is written down; a wider one opens a window', () => {
    const c = go(past('NOTIFIED', { notifiedOn: day('2026-02-02') }), 'ChangeScope', { details: { wider: true } });
    expect(appointedPart(c)?.scope).toMatchObject([{ version: 1 }]);
    expect(notifiedPart(c)?.account.originalDue).toMatchObject({ workingDays: 5, basis: 'law' });
  });
  test('R14 R49 a pause or a referral back moves no date that nobody knows', () => {
    const c = withReviewer(past('NOTIFIED', { notifiedOn: day('2026-02-02') }));
    expect(go(go(c, 'Pause'), 'Resume', { on: addDays(TODAY, 9) }).stage).toEqual(c.stage);
    expect(go(go(c, 'ReferBack', reviewer), 'ReturnToReview', { on: addDays(TODAY, 9) }).stage).toEqual(c.stage);
  });
  test('R30 R39 a discussed case goes through report and check; a report that came in as sent is returned and sent again', () => {
    const drafted = go(withReviewer(past('DISCUSSED', { discussedOn: day('2026-02-20') })), 'DraftReport', reviewer);
    const shared = go(drafted, 'ShareReport', reviewer);
    expect(go(shared, 'SendReport', { ...reviewer, on: addDays(TODAY, 8) }).stage.state).toBe('REPORT_SENT');
    const again = go(go(withReviewer(past('REPORT_SENT')), 'ReturnReport'), 'DraftReport', reviewer);
    expect(again.stage).toMatchObject({ state: 'REPORT_DRAFT', reportReturns: 1, report: { version: 2 } });
  });
  test('R33 R38 a report whose day is not known is accepted without invented dates', () => {
    expect(followedPart(go(past('REPORT_SENT'), 'AcceptReport'))?.followUp).toMatchObject({ processEndedOn: null, pdrBy: null, agreedOn: null });
  });
  test('R33 R36 R38 R44 R45 a case in follow-up is finished and closed though nobody knows when its report was sent', () => {
    const action = { details: { action: 'a-1' } };
    const c = withReviewer(past('FOLLOW_UP', { actions: [{ id: 'a-1' as Ref, type: 'TRAINING' }], lessons: [{ id: 'l-1' as Ref, theme: 'TRAINING' }] }));
    const done = go(go(c, 'CompleteAction', { by: 'officer', ...action }), 'VerifyAction', { ...reviewer, ...action });
    const ready = go(go(done, 'AnswerLesson', { details: { lesson: 'l-1' } }), 'RecordReviewNote', reviewer);
    expect(go(ready, 'CloseRecord').stage).toMatchObject({ state: 'CLOSED', recordClosedOn: TODAY });
  });
  test('R37 a record that ended on a day nobody knows is kept', () => {
    for (const state of ['ESCALATED', 'DISCONTINUED', 'TRANSFERRED', 'DECLINED'] as const) expect([state, ...codesIn(ask(past(state), 'DisposeRecord', { on: day('2040-01-02') }))]).toEqual([state, 'RETAIN_TOGETHER']);
  });
  test('R47 an officer who has left meanwhile stops it', () => {
    const left = withPerson('officer', { leaverOn: addDays(TODAY, -1) });
    expect(codesIn(ask(past('NOTIFIED', { notifiedOn: day('2026-02-02') }), 'Pause', { facts: left }))).toEqual(['OFFICER_HAS_LEFT']);
  });
});

describe('where nobody knows who reviews or when the notice was given', () => {
  const told = past('NOTIFIED');
  const known = withReviewer(told);
  test('R12 any day may have come after the notice', () => {
    const early = day('2020-03-02');
    const late = { answers: [{ code: 'LATE_ENTRY', reason: 'It came in with the import.' }] };
    const asked = (type: 'RecordOralAccount' | 'RecordEngagementAttempt' | 'RecordFactFinding', details: object) => codesIn(decide({ ...aCommand<CommandType>(type, TODAY, details), ...late } as Command, known, someNow(TODAY, 'inspector')));
    expect([asked('RecordOralAccount', { givenOn: early }), asked('RecordEngagementAttempt', { attemptedOn: early }), asked('RecordFactFinding', { lookedAtOn: early })]).toEqual([[], [], []]);
    const arranged = go(go(go(known, 'ConfirmSuitability', reviewer), 'DeclineAccount', { by: 'officer' }), 'ArrangeDiscussion', reviewer);
    expect(codesIn(ask(arranged, 'RecordDiscussion', { ...reviewer, on: addDays(TODAY, 3) }))).toEqual([]);
  });
  test('R13 R24 a notice is not late where no day was set for it, and an account is never late without a date', () => {
    expect(codesIn(ask(withReviewer(past('REVIEWER_APPOINTED')), 'GiveNotice', reviewer))).toEqual([]);
    expect(ask(known, 'SubmitAccount', { by: 'officer' })).toMatchObject({ kind: 'happened', events: [{ late: false }] });
    expect(ask(known, 'ExtendAccount', reviewer)).toMatchObject({ events: [{ oldDue: undefined, afterExpiry: false }] });
    expect(ask(known, 'AskForMoreTime', { by: 'officer', details: { until: undefined } }).kind).toBe('happened');
  });
  test('R19 the officer names a friend', () => expect(go(told, 'GrantFriend', { by: 'officer' }).friends).toHaveLength(1));
  test('R26 a passage is asked for and agreed to', () => {
    const asked = go(go(go(told, 'ChangeScope'), 'SubmitAccount', { by: 'officer' }), 'RequestProtectedPassage');
    expect(go(asked, 'ApproveProtectedPassage', { by: 'lawyer' }).passages).toMatchObject([{ approvals: [{ by: idOf('lawyer') }] }]);
  });
  test('R66 a second person decides on the disposal', () => {
    const closed = past('CLOSED', { reportSentOn: day('2015-03-02'), closedOn: day('2015-09-01') });
    expect(codesIn(ask(closed, 'DisposeRecord'))).toEqual([]);
  });
  test('R26 nobody reads as a reviewer who is not known', () => {
    for (const state of IMPORTABLE_STATES) expect([state, mayRead('P', past(state), someNow(TODAY, 'inspector'))]).toEqual([state, 'NOTHING']);
  });
});

describe('side states stand on one another and come off one by one', () => {
  const concern = (): Case => {
    const tried = [3, 5].reduce((c, n) => go(c, 'RecordEngagementAttempt', { ...reviewer, on: addDays(TODAY, n) }), withReviewer(past('NOTIFIED', { notifiedOn: day('2026-02-02') })));
    return go(tried, 'RaiseEngagementConcern', { ...reviewer, on: addDays(TODAY, 5) });
  };
  const stacked = (): Case => go(go(concern(), 'ReferBack', { ...reviewer, on: addDays(TODAY, 6) }), 'Pause', { on: addDays(TODAY, 7) });

  test('a pause over a referral back over a concern', () => {
    const resumed = go(stacked(), 'Resume', { on: addDays(TODAY, 9) });
    expect(resumed.stage.state).toBe('REFERRED_BACK');
    const returned = go(resumed, 'ReturnToReview', { on: addDays(TODAY, 10) });
    expect(returned.stage).toEqual(concern().stage);
    expect(go(returned, 'RecordReEngagement', reviewer).stage).toMatchObject({ state: 'NOTIFIED', engagement: [{}, {}] });
  });
  test('R8 the reviewer is replaced beneath all of them, once', () => {
    const replaced = go(stacked(), 'ReplaceReviewer', { details: { reviewer: idOf('otherInspector') } });
    expect(replaced.stage.state).toBe('PAUSED');
    expect(innermost(replaced.stage)).toMatchObject({ state: 'NOTIFIED', reviewer: { person: idOf('otherInspector') }, earlierReviewers: [{ person: idOf('inspector') }] });
  });
  test('R48 a transfer ends the case with all of it beneath', () => {
    const moved = go(stacked(), 'Transfer');
    expect((moved.stage as StageIn<'TRANSFERRED'>).left).toEqual(stacked().stage);
  });
});
