import { addDays, day, englandAndWales } from '../../calendar/index.js';
import { aCase, aCommand, codesIn, idOf, inState, someFacts, someNow } from '../../testing/index.js';
import type { History } from '../../testing/index.js';
import type { Case, StageIn } from '../case.js';
import { decide } from './index.js';
import { assessedPart, discussedPart, notifiedPart, sentPart } from '../stages.js';

/* Notice was given on Wed 4 Mar 2026, so the account is due on Wed 11 Mar. */
const THURSDAY = day('2026-03-05');
const backOn = (given: () => History, on = THURSDAY): History => given().then('ReferBack', {}, { on });
const returned = (before: History, on: string): History => before.then('ReturnToReview', {}, { on: day(on) });
const accountDue = (history: History): string | null | undefined => notifiedPart(history.case)?.account.due;
const shared = (history: History): StageIn<'REPORT_SHARED'> => history.case.stage as StageIn<'REPORT_SHARED'>;

describe('time that passes while a case is back with the authority', () => {
  test.each([
    ['the same day: nothing lost', '2026-03-05', '2026-03-11'],
    ['the eleven days lost end on a Sunday, so Monday', '2026-03-16', '2026-03-23'],
    ['four working days were left, and Easter lies among them', '2026-04-02', '2026-04-10'],
  ])('R14 the officer gets the days for the account back: %s', (_why, on, due) => {
    expect(accountDue(returned(backOn(aCase.notified), on))).toBe(due);
  });
  test('R14 R24 no discussion is arranged until the days given back have passed', () => {
    const back = returned(backOn(() => aCase.notified().then('ConfirmSuitability')), '2026-03-16');
    expect(codesIn(back.answerTo('ArrangeDiscussion', {}, { on: day('2026-03-23') }))).toEqual(['ACCOUNT_WINDOW_OPEN']);
    expect(codesIn(back.answerTo('ArrangeDiscussion', {}, { on: day('2026-03-24') }))).toEqual([]);
    expect(codesIn(back.answerTo('SubmitAccount', {}, { on: day('2026-03-23') }))).toEqual([]);
  });
  test('R62 the new date is told with the version of the holiday table', () => {
    expect(returned(backOn(aCase.notified), '2026-03-16').recorded.at(-1)?.event).toMatchObject({ type: 'ReturnedToReview', accountDue: '2026-03-23', tableVersion: 'england-wales-2019-2028' });
  });
  test.each([
    ['an account had been sent', (): History => aCase.notified().then('SubmitAccount')],
    ['the officer had declined', (): History => aCase.notified().then('DeclineAccount')],
    ['the window had closed before', (): History => aCase.notified().later(10)],
  ])('R14 nothing is given back where %s', (_why, given) => {
    const back = given().then('ReferBack');
    expect(accountDue(back.later(20).then('ReturnToReview'))).toBe('2026-03-11');
  });
  test('R34 the officer gets the days to answer the report back', () => {
    const back = aCase.reportShared().later(1).then('ReferBack').later(14).then('ReturnToReview');
    const { due } = shared(aCase.reportShared()).responseDue;
    expect(shared(back).responseDue).toMatchObject({ due: addDays(due, 14), workingDays: 15, basis: 'policy', rule: 'R34' });
    expect(codesIn(back.answerTo('SendReport', {}, { on: addDays(due, 14) }))).toEqual(['RESPONSE_WINDOW_OPEN']);
  });
  test('R8 R14 a new reviewer takes over a case whose dates moved on', () => {
    const back = backOn(aCase.notified).then('ReturnToReview', { reviewer: idOf('otherInspector'), conflictsDeclared: [] }, { on: day('2026-03-16') });
    expect([accountDue(back), (back.case.stage as StageIn<'NOTIFIED'>).reviewer?.person]).toEqual(['2026-03-23', idOf('otherInspector')]);
  });
  test('R42 R49 a pause meanwhile moves the reassessment alone; the return gives all the days back, once', () => {
    const paused = backOn(aCase.notified).then('Pause', {}, { on: day('2026-03-06') });
    const resumed = paused.then('Resume', {}, { on: day('2026-03-13') });
    expect(accountDue(resumed)).toBe('2026-03-11');
    expect((resumed.case.stage as StageIn<'REFERRED_BACK'>).decideBy).toMatchObject({ due: '2026-03-19', workingDays: 10, rule: 'R42' });
    expect(accountDue(returned(resumed, '2026-03-16'))).toBe('2026-03-23');
  });
  test('R62 CALENDAR_ENDS no date is guessed beyond the holiday table', () => {
    const late = aCase.notified(day('2028-10-02')).then('ExtendAccount', { accountDue: day('2028-12-20') }).then('ReferBack', {}, { on: day('2028-12-14') });
    expect(codesIn(late.answerTo('ReturnToReview', {}, { on: day('2028-12-21') }))).toEqual([]);
    expect(codesIn(late.answerTo('ReturnToReview', {}, { on: day('2028-12-22') }))).toEqual(['CALENDAR_ENDS']);
  });
});

describe('only what moved is told', () => {
  test.each([['NOTIFIED'], ['DISCUSSED'], ['REPORT_SHARED'], ['REPORT_SENT'], ['REFERRED_BACK'], ['REVIEWER_APPOINTED']] as const)('R49 a pause of no day in %s moves nothing', (state) => {
    expect(inState[state]().then('Pause').then('Resume').recorded.at(-1)?.event).toStrictEqual({ type: 'Resumed' });
  });
  test('R49 on the last day for the account it is still the officer’s, after a pause of no day as well', () => {
    const lastDay = aCase.notified().later(7);
    expect(lastDay.today).toBe(accountDue(lastDay));
    expect(lastDay.then('Pause').then('Resume').recorded.at(-1)?.event).toStrictEqual({ type: 'Resumed' });
  });
  test('R32 R49 a date that falls on the day of the pause had not passed: one working day is left after it', () => {
    const { reportBy } = discussedPart(aCase.discussed().case)?.discussion ?? {};
    const paused = aCase.discussed().later(14).then('Pause');
    expect(paused.today).toBe(reportBy?.due);
    expect(discussedPart(paused.later(7).then('Resume').case)?.discussion.reportBy?.due).toBe('2026-04-02');
  });
  test('R32 R49 a date that nobody knows is not made up', () => {
    const { case: c, today } = aCase.discussed();
    const stage = c.stage as StageIn<'DISCUSSED'>;
    const unknown: Case = { ...c, stage: { state: 'PAUSED', left: { ...stage, discussion: { ...stage.discussion, reportBy: null } }, on: today, reviewOn: addDays(today, 21) } };
    expect(decide(aCommand('Resume', addDays(today, 7)), unknown, someNow(addDays(today, 7), 'authority'))).toStrictEqual({ kind: 'happened', events: [{ type: 'Resumed' }], answered: [] });
  });
  test.each([['NOTIFIED', 1, ['CALENDAR_ENDS']], ['NOTIFIED', 6, ['CALENDAR_ENDS']], ['NOTIFIED', 7, []], ['DISCUSSED', 1, ['CALENDAR_ENDS']], ['DISCUSSED', 13, ['CALENDAR_ENDS']], ['DISCUSSED', 14, []]] as const)('R62 in %s no date is guessed where the holiday table ends %i days after the pause: %j', (state, days, codes) => {
    const paused = inState[state]().then('Pause').later(7);
    const calendar = { ...englandAndWales, to: addDays(paused.today, days) };
    expect(codesIn(decide(aCommand('Resume', paused.today), paused.case, someNow(paused.today, 'authority', someFacts(), calendar)))).toEqual(codes);
  });
});

describe('policy clocks stop in a pause', () => {
  const after = (state: 'REVIEWER_APPOINTED' | 'DISCUSSED' | 'REPORT_SHARED' | 'REPORT_SENT'): History => inState[state]().then('Pause').later(7).then('Resume');
  test('R13 R49 the notice', () => {
    const { noticeBy } = assessedPart(inState.REVIEWER_APPOINTED().case)?.assessment ?? {};
    expect(assessedPart(after('REVIEWER_APPOINTED').case)?.assessment.noticeBy).toMatchObject({ from: noticeBy?.from, due: addDays(noticeBy?.due ?? THURSDAY, 7), workingDays: 10, basis: 'policy', rule: 'R13' });
  });
  test('R32 R49 the report', () => {
    const { reportBy } = discussedPart(aCase.discussed().case)?.discussion ?? {};
    for (const state of ['DISCUSSED', 'REPORT_SHARED'] as const) expect(discussedPart(after(state).case)?.discussion.reportBy?.due).toBe(addDays(reportBy?.due ?? THURSDAY, 7));
  });
  test('R34 R49 the officer’s answer to the report', () => {
    const { due } = shared(aCase.reportShared()).responseDue;
    expect(shared(after('REPORT_SHARED')).responseDue.due).toBe(addDays(due, 7));
    expect(codesIn(after('REPORT_SHARED').answerTo('SendReport'))).toEqual(['RESPONSE_WINDOW_OPEN']);
  });
  test('R34 R49 an answer that was given waits for nothing', () => {
    const answered = aCase.reportAnswered();
    expect(shared(answered.then('Pause').later(14).then('Resume')).responseDue).toEqual(shared(answered).responseDue);
  });
  test('R39 R49 the check: after the pause the authority may still return the report, and the clock accepts nothing', () => {
    const resumed = after('REPORT_SENT');
    const check = sentPart(resumed.case)?.check;
    expect(check?.due).toBe(addDays(sentPart(aCase.reportSent().case)?.check?.due ?? THURSDAY, 7));
    expect(codesIn(resumed.answerTo('ReturnReport'))).toEqual([]);
    expect(codesIn(resumed.answerTo('AcceptReport', {}, { by: 'clock' }))).toEqual(['CHECK_PERIOD_OPEN']);
  });
  test('R32 R49 a date that had passed before the pause stays passed', () => {
    const late = aCase.discussed().laterWorkingDays(11);
    expect(discussedPart(late.then('Pause').later(7).then('Resume').case)?.discussion.reportBy).toEqual(discussedPart(late.case)?.discussion.reportBy);
  });
});
