import { day } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { aCase, asItShouldBe, codesIn, inState, withTheDifference } from '../../testing/index.js';
import type { History, OneFact } from '../../testing/index.js';
import { notifiedPart } from '../stages.js';

/* Notice was given on Wed 4 Mar 2026, so the account is due on Wed 11 Mar. */
const THURSDAY = day('2026-03-05');
const pause = { command: 'Pause', given: aCase.notified, on: THURSDAY } as const;
/** Near the end of the holiday table, which is the end of 2028: the account is due on one day and the pause began on another. */
const lastYear = (due: string, pausedOn: string) => (): History => aCase.notified(day('2028-10-02')).then('ExtendAccount', { accountDue: day(due) }).then('Pause', {}, { on: day(pausedOn) });

const ENFORCED: readonly OneFact[] = [
  { ...pause, rule: 'R49', code: 'PAUSE_REVIEW_DATE', where: 'no day is named to look at it again', differs: { details: { reviewOn: undefined } } },
  { ...pause, rule: 'R49', code: 'PAUSE_REVIEW_DATE', where: 'the day was yesterday', details: { reviewOn: THURSDAY }, differs: { details: { reviewOn: day('2026-03-04') } } },
  { ...pause, rule: 'R49', code: 'PAUSE_REVIEW_DATE', where: 'the day is the twenty-ninth', details: { reviewOn: day('2026-04-02') }, differs: { details: { reviewOn: day('2026-04-03') } } },
  { rule: 'R62', code: 'CALENDAR_ENDS', command: 'Resume', given: lastYear('2028-12-20', '2028-12-14'), where: 'the working days left would end after the holiday table', on: day('2028-12-21'), differs: { on: day('2028-12-22') } },
  { rule: 'R62', code: 'CALENDAR_ENDS', command: 'Resume', given: lastYear('2028-12-24', '2028-12-22'), where: 'the days lost would end after the holiday table', on: day('2028-12-27'), differs: { on: day('2028-12-28') } },
];

/** The account date after a pause from one day to another. */
const dueAfter = (before: History, from: Day, to: Day): string | null | undefined =>
  notifiedPart(before.then('Pause', {}, { on: from }).then('Resume', {}, { on: to }).case)?.account.due;

describe('pausing and resuming', () => {
  test.each(ENFORCED)('$rule $code is the answer to $command where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = withTheDifference(entry);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });

  test('R49 a pause keeps its day and its review day; the category goes into the event, not into the case', () => {
    const paused = aCase.notified().then('Pause', { category: 'SECONDMENT' }, { on: THURSDAY });
    expect(paused.case.stage).toMatchObject({ state: 'PAUSED', on: THURSDAY, reviewOn: '2026-03-26', left: { state: 'NOTIFIED' } });
    expect(paused.recorded.at(-1)?.event).toEqual({ type: 'Paused', category: 'SECONDMENT', reviewOn: '2026-03-26' });
    expect(JSON.stringify(paused.case)).not.toContain('SECONDMENT');
  });

  test.each([
    ['the four days lost end on a Sunday, so Monday', aCase.notified, '2026-03-05', '2026-03-09', '2026-03-16'],
    ['one day lost', aCase.notified, '2026-03-05', '2026-03-06', '2026-03-12'],
    ['paused and resumed on one day: nothing lost', aCase.notified, '2026-03-05', '2026-03-05', '2026-03-11'],
    ['paused on the due day: one working day after resuming', aCase.notified, '2026-03-11', '2026-03-13', '2026-03-16'],
    ['the window had closed the day before', aCase.notified, '2026-03-12', '2026-03-20', '2026-03-11'],
    ['the days lost end on Good Friday', aCase.notified, '2026-03-10', '2026-04-02', '2026-04-07'],
    ['three working days were left, and Easter lies among them', () => aCase.notified(day('2026-03-23')), '2026-03-27', '2026-04-01', '2026-04-08'],
  ] as const)('R49 the account date after a pause: %s', (_why, given, from, to, due) => {
    expect(dueAfter(given(), day(from), day(to))).toBe(due);
  });

  test('R49 R62 the new date is kept with the version of the holiday table', () => {
    const resumed = aCase.notified().then('Pause', {}, { on: THURSDAY }).then('Resume', {}, { on: day('2026-03-09') });
    expect(resumed.recorded.at(-1)?.event).toEqual({ type: 'Resumed', accountDue: '2026-03-16', tableVersion: 'england-wales-2019-2028' });
    expect(resumed.case.stage.state).toBe('NOTIFIED');
  });
  test('R49 a pause that took no day changes no date', () => {
    const resumed = aCase.notified().then('Pause').then('Resume');
    expect(resumed.recorded.at(-1)?.event).toEqual({ type: 'Resumed' });
  });
  test.each([
    ['an account had been sent', (): History => aCase.notified().then('SubmitAccount')],
    ['the officer had declined', (): History => aCase.notified().then('DeclineAccount')],
    ['the officer had waived the window', (): History => aCase.notified().then('WaiveAccountWindow')],
    ['the discussion was over', aCase.discussed],
    ['there was no notice yet', aCase.reviewerAppointed],
  ])('R49 the account date is not extended where %s', (_why, given) => {
    const paused = given().then('Pause');
    expect(paused.later(7).then('Resume').recorded.at(-1)?.event).not.toHaveProperty('accountDue');
  });
  test('R49 an account that comes during the pause needs no more time', () => {
    const sent = aCase.notified().then('Pause', {}, { on: THURSDAY }).later(2).then('SubmitAccount');
    expect(sent.later(5).then('Resume').recorded.at(-1)?.event).toEqual({ type: 'Resumed' });
  });
  test('R18 R49 a note the officer has not answered does not end the window', () => {
    expect(dueAfter(aCase.notified().then('RecordOralAccount'), THURSDAY, day('2026-03-09'))).toBe('2026-03-16');
  });
  test('R4 R49 an account on the matter as it was does not answer a wider one', () => {
    const wider = aCase.notified().then('SubmitAccount').then('ChangeScope', { scope: 'The handover and the call after it.', wider: true });
    expect(dueAfter(wider, THURSDAY, day('2026-03-09'))).toBe('2026-03-16');
  });
  test('R49 the window behind an engagement concern is extended too', () => {
    const extended = aCase.notified().then('ExtendAccount', { accountDue: day('2026-04-14') }).then('RecordEngagementAttempt').then('RecordEngagementAttempt').then('RaiseEngagementConcern');
    const resumed = extended.then('Pause').later(2).then('Resume').case;
    expect(resumed.stage.state).toBe('ENGAGEMENT_CONCERN');
    expect(notifiedPart(resumed)?.account.due).toBe('2026-04-16');
  });
  test.each(['REVIEWER_APPOINTED', 'DISCUSSION_ARRANGED', 'REPORT_SHARED', 'REPORT_SENT', 'ENGAGEMENT_CONCERN', 'REFERRED_BACK'] as const)('R49 a pause in %s returns to it', (state) => {
    expect(inState[state]().then('Pause').later(3).then('Resume').case.stage.state).toBe(state);
  });
});
