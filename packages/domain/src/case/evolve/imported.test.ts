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

describe('from there on the process applies', () => {
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
