import fc from 'fast-check';
import { addDays, day, englandAndWales, withOverride } from '../../calendar/index.js';
import type { HolidayTable } from '../../calendar/index.js';
import { aCase, aCommand, asItShouldBe, codesIn, someNow, withTheDifference } from '../../testing/index.js';
import type { History, OneFact } from '../../testing/index.js';
import { CODES } from '../../rules.js';
import { clockEvents } from '../clock.js';
import { record } from '../record.js';
import { notifiedPart } from '../stages.js';
import { decide } from './index.js';

/* Notice on Wed 4 Mar 2026, the account is due on Wed 11 Mar. */
const DUE = day('2026-03-11');
const AFTER = day('2026-03-12');
const notified = () => aCase.notified();
const accountOf = (history: History) => notifiedPart(history.case)?.account;
const oral = () => notified().later(1).then('RecordOralAccount');
const concernFrom = (history: History) => history.then('RecordEngagementAttempt').then('RecordEngagementAttempt').then('RaiseEngagementConcern');

const ENFORCED: readonly OneFact[] = [
  { rule: 'R18', code: 'ACCOUNT_IMMUTABLE', command: 'SubmitAccount', given: notified, where: 'an account was sent before', differs: { given: aCase.accountReceived } },
  { rule: 'R18', code: 'ACCOUNT_IMMUTABLE', command: 'SubmitAccount', given: oral, where: 'the note of an oral account was answered before', differs: { given: () => oral().then('ConfirmOralAccount') } },
  { rule: 'R18', code: 'NOT_AUTHOR', command: 'SubmitAccount', given: notified, where: 'the reviewer writes it', by: 'officer', differs: { by: 'inspector' } },
  { rule: 'R18', code: 'NOT_AUTHOR', command: 'AddToAccount', given: aCase.accountReceived, where: 'the authority writes it', by: 'officer', differs: { by: 'authority' } },
  { rule: 'R18', code: 'NOT_AUTHOR', command: 'ConfirmOralAccount', given: oral, where: 'the reviewer confirms their own note', by: 'officer', differs: { by: 'inspector' } },
  { rule: 'INPUT', code: 'INVALID', command: 'SubmitAccount', given: notified, where: 'there are no words in it', details: { body: undefined, sections: { options: 'I could have asked.' } }, differs: { details: { sections: {} } } },
  { rule: 'LIFECYCLE', code: 'WRONG_STAGE', command: 'AddToAccount', given: aCase.accountReceived, where: 'there is nothing to add to', differs: { given: notified } },
  ...(['SubmitAccount', 'DeclineAccount', 'WaiveAccountWindow', 'AskForMoreTime', 'RecordOralAccount'] as const).map((command): OneFact => (
    { rule: 'LIFECYCLE', code: 'WRONG_STAGE', command, given: () => concernFrom(notified()), where: 'the concern was raised after the discussion', differs: { given: () => concernFrom(aCase.discussed()) } })),
  { rule: 'LIFECYCLE', code: 'WRONG_STAGE', command: 'SubmitAccount', given: () => notified().then('Pause'), where: 'the pause came before the notice', differs: { given: () => aCase.reviewerAppointed().then('Pause') } },
  { rule: 'LIFECYCLE', code: 'WRONG_STAGE', command: 'AddToAccount', given: () => aCase.accountReceived().then('Pause'), where: 'the pause came while the matter was back with the authority', differs: { given: () => aCase.referredBack().then('Pause') } },
  { rule: 'R18', code: 'ACCOUNT_IMMUTABLE', command: 'ConfirmOralAccount', given: oral, where: 'there is no such version', differs: { details: { version: 2 } } },
  { rule: 'R18', code: 'ACCOUNT_IMMUTABLE', command: 'ConfirmOralAccount', given: oral, where: 'the version was written by the officer', differs: { given: aCase.accountReceived } },
  { rule: 'R18', code: 'ACCOUNT_IMMUTABLE', command: 'ConfirmOralAccount', given: oral, where: 'the note was answered before', differs: { given: () => oral().then('ConfirmOralAccount') } },
  { rule: 'INPUT', code: 'INVALID', command: 'ConfirmOralAccount', given: oral, where: 'the officer disagrees without a correction', details: { agreed: false, correction: 'It was two calls.' }, differs: { details: { correction: undefined } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RecordOralAccount', given: notified, where: 'the officer would have spoken before the notice', details: { givenOn: day('2026-03-04') }, differs: { details: { givenOn: day('2026-03-03') } } },
  { rule: 'R63', code: 'NOT_YET_HAPPENED', command: 'RecordOralAccount', given: notified, where: 'the officer will speak tomorrow', differs: { details: { givenOn: day('2026-03-05') } } },
  { rule: 'R18', code: 'ACCOUNT_IMMUTABLE', command: 'DeclineAccount', given: notified, where: 'an account is in', differs: { given: aCase.accountReceived } },
  { rule: 'R15', code: 'EXTENSION_NOT_LATER', command: 'ExtendAccount', given: notified, where: 'the new day is the day already given', details: { accountDue: AFTER }, differs: { details: { accountDue: DUE } } },
  { rule: 'R15', code: 'EXTENSION_NOT_LATER', command: 'ExtendAccount', given: () => notified().later(14), where: 'the new day has gone', details: { accountDue: day('2026-03-18') }, differs: { details: { accountDue: day('2026-03-17') } } },
  { rule: 'R15', code: 'EXTENSION_NOT_LATER', command: 'AskForMoreTime', given: notified, where: 'the day asked for is the day already given', details: { until: AFTER }, differs: { details: { until: DUE } } },
];

const PROMPTED: readonly OneFact[] = [
  { rule: 'R17', code: 'LATE', command: 'SubmitAccount', given: notified, where: 'the due day was yesterday', on: DUE, differs: { on: AFTER } },
  { rule: 'R17', code: 'LATE', command: 'AddToAccount', given: aCase.accountReceived, where: 'the due day was yesterday', on: DUE, differs: { on: AFTER } },
  { rule: 'R63', code: 'LATE_ENTRY', command: 'RecordOralAccount', given: notified, where: 'it is noted 29 days later', details: { givenOn: day('2026-03-05') }, on: day('2026-04-02'), differs: { on: day('2026-04-03') } },
];

describe('the account', () => {
  test.each(ENFORCED)('$rule $command: $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    expect(withTheDifference(entry)).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule, code: entry.code }] });
  });
  test.each(PROMPTED)('$rule $command: $code is asked where $where, and the answer is kept', (entry) => {
    expect(asItShouldBe(entry).kind).toBe('happened');
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code }] });
    const { needsReason } = CODES[entry.code];
    const told = withTheDifference(entry, [{ code: entry.code, reason: 'A long shift.' }]);
    expect(told).toMatchObject({ kind: 'happened', events: [{}] });
    // Words that were not asked for are not kept: the timeline is no place for them.
    expect(told.kind === 'happened' && told.answered).toEqual([needsReason ? { code: entry.code, reason: 'A long shift.' } : { code: entry.code }]);
  });

  test('R17 what is late is marked late, and what is in time is not', () => {
    const late = { answers: [{ code: 'LATE' }] };
    expect(accountOf(notified().then('SubmitAccount', {}, { on: DUE }))?.versions).toEqual([{ version: 1, oral: false, receivedOn: DUE, late: false, confirmed: true }]);
    expect(accountOf(notified().then('SubmitAccount', {}, { on: AFTER, ...late }))?.versions).toMatchObject([{ late: true }]);
    expect(accountOf(aCase.accountReceived().then('AddToAccount', {}, { on: AFTER, ...late }))?.versions).toMatchObject([{ version: 1, late: false }, { version: 2, late: true }]);
  });
  test('R17 an oral account is late by the day the officer spoke, not by the day of the note', () => {
    expect(accountOf(notified().then('RecordOralAccount', { givenOn: DUE }, { on: AFTER }))?.versions).toMatchObject([{ oral: true, receivedOn: DUE, late: false, confirmed: null }]);
    expect(accountOf(notified().then('RecordOralAccount', { givenOn: AFTER }, { on: AFTER }))?.versions).toMatchObject([{ late: true }]);
  });
  test('R49 during a pause that began in time nothing is late; a pause after the date changes nothing', () => {
    expect(accountOf(notified().then('Pause', {}, { on: DUE }).then('SubmitAccount', {}, { on: day('2026-03-20') }))?.versions).toMatchObject([{ late: false }]);
    expect(codesIn(notified().then('Pause', {}, { on: AFTER }).answerTo('SubmitAccount', {}, { on: day('2026-03-20') }))).toEqual(['LATE']);
  });
  test('R18 a disputed note stays beside the officer’s own words', () => {
    const history = oral().then('ConfirmOralAccount', { agreed: false, correction: 'It was two calls.' });
    expect(accountOf(history)?.versions).toMatchObject([{ version: 1, confirmed: false }]);
    expect(history.recorded.map((r) => r.event.type).slice(-2)).toEqual(['OralAccountRecorded', 'OralAccountConfirmed']);
    expect(accountOf(history.then('AddToAccount'))?.versions).toHaveLength(2);
  });
  test('R16 declining is a choice that can be changed by giving an account', () => {
    const declined = notified().then('DeclineAccount');
    expect(accountOf(declined)?.declinedOn).toBe(declined.today);
    expect(accountOf(declined.then('SubmitAccount'))).toMatchObject({ declinedOn: null, versions: [{ version: 1 }] });
  });
  test('R12 acknowledging the notice keeps the day and admits nothing', () => {
    expect(notifiedPart(notified().then('AcknowledgeNotice').case)?.notice.acknowledgedOn).toBe('2026-03-04');
  });
});

describe('more time', () => {
  const extended = (history: History, facts: object = {}) => history.then('ExtendAccount', { accountDue: day('2026-03-20'), ...facts });
  const lastEvent = (history: History) => history.recorded.at(-1)?.event;
  test('R15 the record says who asked, from when to when, and counts', () => {
    const history = extended(notified());
    expect(lastEvent(history)).toMatchObject({ type: 'AccountExtended', reason: 'SHIFT_PATTERN', askedBy: 'OFFICER', oldDue: DUE, newDue: '2026-03-20', afterExpiry: false });
    expect(accountOf(history)).toMatchObject({ due: '2026-03-20', extensions: 1, originalDue: { due: DUE } });
  });
  test('R15 asked for on the last day is in time; a day later is marked', () => {
    expect(lastEvent(extended(notified().later(7)))).toMatchObject({ afterExpiry: false });
    expect(lastEvent(extended(notified().later(8)))).toMatchObject({ afterExpiry: true });
  });
  test('R15 the officer who asked in time did so, however long the answer took', () => {
    const asked = notified().later(7).then('AskForMoreTime').later(2);
    expect(lastEvent(extended(asked))).toMatchObject({ afterExpiry: false });
    expect(lastEvent(extended(asked, { askedBy: 'REVIEWER' }))).toMatchObject({ afterExpiry: true });
  });
  test('R15 R62 whatever days are given and holidays announced, the date never moves back', () => {
    const turn = fc.oneof(fc.record({ extendBy: fc.integer({ min: -10, max: 30 }) }), fc.record({ holiday: fc.integer({ min: 0, max: 40 }) }), fc.record({ lessOf: fc.integer({ min: 0, max: 3 }) }));
    fc.assert(fc.property(fc.array(turn, { maxLength: 12 }), fc.constantFrom(day('2026-03-02'), day('2026-03-26'), day('2026-12-17')), (turns, start) => {
      let [c, calendar, due]: [History['case'], HolidayTable, string] = [aCase.notified(start).case, englandAndWales, ''];
      const on = addDays(start, 2);
      turns.forEach((each, i) => {
        const now = someNow(on, 'inspector', undefined, calendar);
        due = notifiedPart(c)?.account.due ?? '';
        if ('extendBy' in each) {
          const answer = decide(aCommand('ExtendAccount', on, { accountDue: addDays(day(due), each.extendBy) }), c, now);
          if (answer.kind === 'happened') c = record(c, answer.events, answer.answered, now).after;
        } else {
          const { days } = calendar;
          const [taken, extra] = 'lessOf' in each ? [days.filter((h) => h.day > on).slice(each.lessOf, each.lessOf + 1), []] : [[], [addDays(on, each.holiday)].filter((d) => !days.some((h) => h.day === d))];
          calendar = withOverride(calendar, { version: `late-${i}`, reason: 'invented', remove: taken.map((h) => h.day), add: extra.map((d) => ({ day: d, name: 'Extra holiday' })) });
          c = record(c, clockEvents(c, { today: on, calendar }).events, [], now).after;
        }
        expect((notifiedPart(c)?.account.due ?? '') >= due).toBe(true);
      });
    }), { numRuns: 60 });
  });
});
