import { addDays, day, englandAndWales, withOverride } from '../calendar/index.js';
import type { Day, HolidayTable } from '../calendar/index.js';
import { aCase, someNow } from '../testing/index.js';
import type { History } from '../testing/index.js';
import { clockEvents } from './clock.js';
import { decide } from './decide/index.js';
import { CLOCK_MOVES } from './lifecycle.js';
import { record } from './record.js';
import { notifiedPart, sentPart } from './stages.js';

const withHoliday = (...days: string[]): HolidayTable => withOverride(englandAndWales, { version: `late-${days.join()}`, reason: 'invented', add: days.map((d) => ({ day: day(d), name: 'One-off holiday' })) });
const turn = (history: History, today: Day, calendar = englandAndWales) => clockEvents(history.case, { today, calendar });

describe('R39 the authority’s days to check a report', () => {
  const sent = aCase.reportSent();
  const due = sentPart(sent.case)?.check?.due ?? sent.today;
  test('the clock accepts the report the day after the last day, not on it', () => {
    expect(turn(sent, due)).toEqual({ command: null, events: [] });
    expect(turn(sent, addDays(due, 1))).toEqual({ command: { type: 'AcceptReport' }, events: [] });
  });
  test('R33 what the clock gives, the process accepts from it', () => {
    const { command } = turn(sent, addDays(due, 1));
    if (command === null) throw new Error('the clock gives a command here');
    expect(decide(command, sent.case, someNow(addDays(due, 1), 'clock'))).toMatchObject({ kind: 'happened', events: [{ type: 'ReportAccepted', processEndedOn: sent.today }] });
  });
  test.each(['reportShared', 'reportReturned', 'followUp', 'closed'] as const)('no clock runs in a case that is %s', (stage) => {
    expect(turn(aCase[stage](), day('2027-12-01'))).toEqual({ command: null, events: [] });
  });
  test('R49 no clock runs during a pause', () => {
    expect(turn(sent.then('Pause'), addDays(due, 10)).command).toBeNull();
  });
});

describe('R62 a holiday announced late', () => {
  /* Notice on Wed 4 Mar 2026, the account is due on Wed 11 Mar. */
  const notified = aCase.notified();
  const today = day('2026-03-05');
  test('gives the open window the working day it took, and says by which table', () => {
    const calendar = withHoliday('2026-03-09');
    expect(turn(notified, today, calendar).events).toEqual([{ type: 'WindowExtendedByHoliday', oldDue: '2026-03-11', newDue: '2026-03-12', tableVersion: calendar.version }]);
  });
  test('says nothing twice', () => {
    const calendar = withHoliday('2026-03-09');
    const { after } = record(notified.case, turn(notified, today, calendar).events, [], someNow(today, 'clock'));
    expect(notifiedPart(after)?.account.due).toBe('2026-03-12');
    expect(clockEvents(after, { today, calendar }).events).toEqual([]);
  });
  test.each([['with the same table', englandAndWales], ['outside the window', withHoliday('2026-03-12')], ['on a Saturday', withHoliday('2026-03-07')]])('changes nothing %s', (_what, calendar) => {
    expect(turn(notified, today, calendar).events).toEqual([]);
  });
  test('a holiday taken away never shortens the window', () => {
    const easter = aCase.notified(day('2026-03-30'));
    expect(notifiedPart(easter.case)?.account.due).toBe('2026-04-10');
    expect(turn(easter, easter.today, withOverride(englandAndWales, { version: 'less', reason: 'invented', remove: [day('2026-04-06')] })).events).toEqual([]);
  });
  test('a day fixed by agreement moves if it has become a holiday, and not for being a Saturday', () => {
    const friday = notified.then('ExtendAccount', { accountDue: day('2026-03-20') });
    expect(turn(friday, today, withHoliday('2026-03-20')).events).toMatchObject([{ oldDue: '2026-03-20', newDue: '2026-03-23' }]);
    expect(turn(friday, today, withHoliday('2026-03-19')).events).toEqual([]);
    expect(turn(notified.then('ExtendAccount', { accountDue: day('2026-03-21') }), today, withHoliday('2026-03-19')).events).toEqual([]);
  });
  test('a day fixed by agreement on a holiday known then stays where it is', () => {
    expect(turn(notified.then('ExtendAccount', { accountDue: day('2026-04-03') }), today).events).toEqual([]);
  });
  test('a past case whose date came without its count is left alone', () => {
    const { account } = notifiedPart(notified.case) ?? {};
    if (account === undefined || notified.case.stage.state !== 'NOTIFIED') throw new Error('there is an account window here');
    const past = { ...notified.case, stage: { ...notified.case.stage, account: { ...account, originalDue: null } } };
    expect(clockEvents(past, { today, calendar: withHoliday('2026-03-09') }).events).toEqual([]);
  });
  test('a day fixed by agreement is overtaken when the five days themselves end later', () => {
    const monday = notified.then('ExtendAccount', { accountDue: day('2026-03-12') });
    expect(turn(monday, today, withHoliday('2026-03-06', '2026-03-09', '2026-03-10')).events).toMatchObject([{ oldDue: '2026-03-12', newDue: '2026-03-16' }]);
  });
  test('a window that has closed opens again while the new date lies ahead', () => {
    const calendar = withHoliday('2026-03-09');
    expect(turn(notified, day('2026-03-12'), calendar).events).toHaveLength(1);
    expect(turn(notified, day('2026-03-13'), calendar).events).toEqual([]);
  });
  test('waits where the new table does not reach', () => {
    expect(turn(notified, today, { ...withHoliday('2026-03-09'), to: day('2026-03-11') }).events).toEqual([]);
  });
  test('moves windows only where an account can still come, and leaves a pause to its end', () => {
    const calendar = withHoliday('2026-03-09');
    expect(CLOCK_MOVES.from).toEqual(['NOTIFIED', 'DISCUSSION_ARRANGED', 'ENGAGEMENT_CONCERN']);
    expect(turn(aCase.discussionArranged(), day('2026-03-06'), calendar).events).toHaveLength(1);
    const attempts = notified.later(1).then('RecordEngagementAttempt').then('RecordEngagementAttempt');
    expect(turn(attempts.then('RaiseEngagementConcern'), today, calendar).events).toHaveLength(1);
    expect(turn(aCase.discussed().then('RecordEngagementAttempt').then('RecordEngagementAttempt').then('RaiseEngagementConcern'), today, calendar).events).toEqual([]);
    for (const stage of ['paused', 'discussed', 'referredBack'] as const) expect(turn(aCase[stage](), today, calendar).events).toEqual([]);
  });
});
