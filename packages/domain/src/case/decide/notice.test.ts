import { addDays, day, englandAndWales, withOverride } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { History, aCase, aCommand, asItShouldBe, codesIn, idOf, someFacts, someNow, withPerson, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { NOTICE_CONTENTS, codesOf } from '../../taxonomy/index.js';
import { notifiedPart } from '../stages.js';
import { decide } from './index.js';
import { likelyEnd } from './policy-dates.js';

/* Accepted and appointed on Tue 3 Mar 2026, so the notice is due by Tue 10 Mar; given on Wed 4 Mar, the account is due on Wed 11 Mar. */
const APPOINTED = day('2026-03-03');
const GIVEN = day('2026-03-04');
const appointed = () => aCase.reviewerAppointed().later(1);
const last = likelyEnd(appointed().case, GIVEN, someNow(GIVEN, 'inspector')) ?? GIVEN;
/** A case of the local scheme: no statute speaks in it, the same courtesy does (R57). */
const staff = withPerson('officer', { rank: null, isStaff: true });
const staffCase = () => History.start().then('DraftReferral', { scheme: 'LOCAL_STAFF' }, { facts: staff }).then('SubmitReferral', {}, { facts: staff }).later(1)
  .then('AcceptForReview', {}, { facts: staff }).then('AppointReviewer', { reviewer: idOf('sergeant'), basis: 'LINE_MANAGER' }, { facts: staff, answers: [{ code: 'REFERRER_IS_REVIEWER', reason: 'Knows the work.' }] }).later(1);

const ENFORCED: readonly OneFact[] = [
  { rule: 'R1', code: 'NOT_REFERRED', command: 'GiveNotice', given: appointed, where: 'the officer was told the day before the authority accepted', details: { givenOn: APPOINTED }, differs: { details: { givenOn: day('2026-03-02') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'GiveNotice', given: () => aCase.assessed().later(2).then('AppointReviewer'), where: 'the officer was told before there was a reviewer', details: { givenOn: day('2026-03-05') }, differs: { details: { givenOn: GIVEN } } },
  ...codesOf(NOTICE_CONTENTS).map((part): OneFact => (
    { rule: 'R12', code: 'NOTICE_INCOMPLETE', command: 'GiveNotice', given: appointed, where: `${part} is missing`, differs: { details: { contents: codesOf(NOTICE_CONTENTS).filter((each) => each !== part) } } })),
  { rule: 'R12', code: 'NOTICE_INCOMPLETE', command: 'GiveNotice', given: appointed, where: 'an oral notice was not confirmed in writing', details: { mode: 'ORAL', confirmedInWritingOn: GIVEN }, differs: { details: { confirmedInWritingOn: undefined } } },
  { rule: 'R12', code: 'NOTICE_INCOMPLETE', command: 'GiveNotice', given: staffCase, by: 'sergeant', facts: staff, where: 'a member of staff is told less than the whole list', differs: { details: { contents: codesOf(NOTICE_CONTENTS).slice(1) } } },
  { rule: 'INPUT', code: 'INVALID', command: 'GiveNotice', given: appointed, where: 'the confirmation is older than the notice', details: { mode: 'ORAL', confirmedInWritingOn: GIVEN }, differs: { details: { confirmedInWritingOn: APPOINTED } } },
  { rule: 'R14', code: 'EMAIL_NOT_ALLOWED', command: 'GiveNotice', given: () => aCase.reviewerAppointed(day('2025-05-28')), where: 'the referral was the day before email service began', details: { mode: 'EMAIL' }, differs: { given: () => aCase.reviewerAppointed(day('2025-05-27')) } },
  { rule: 'R14', code: 'DUE_BEFORE_MINIMUM', command: 'GiveNotice', given: appointed, where: 'the account is wanted on the fourth working day', details: { accountDue: day('2026-03-11') }, differs: { details: { accountDue: day('2026-03-10') } } },
  { rule: 'R14', code: 'DUE_BEFORE_MINIMUM', command: 'GiveNotice', given: appointed, where: 'an email is counted from the day it was sent', details: { mode: 'EMAIL', accountDue: day('2026-03-12') }, differs: { details: { accountDue: day('2026-03-11') } } },
  { rule: 'R63', code: 'NOT_YET_HAPPENED', command: 'GiveNotice', given: appointed, where: 'the officer will be told tomorrow', details: { givenOn: GIVEN }, differs: { details: { givenOn: day('2026-03-05') } } },
];

const PROMPTED: readonly OneFact[] = [
  { rule: 'R7', code: 'OFFICER_LEAVING', command: 'GiveNotice', given: appointed, where: 'the officer leaves the day before the likely end', facts: withPerson('officer', { resignsOn: last }), differs: { facts: withPerson('officer', { resignsOn: addDays(last, -1) }) } },
  { rule: 'R13', code: 'NOTICE_LATE', command: 'GiveNotice', given: () => aCase.reviewerAppointed().later(8), where: 'the sixth working day after the appointment has come', details: { givenOn: day('2026-03-10') }, differs: { details: { givenOn: day('2026-03-11') } } },
  { rule: 'R35', code: 'TONE', command: 'GiveNotice', given: appointed, where: 'the reason sounds like discipline', details: { whyReferred: 'The letter spoke of “misconduct”.' }, differs: { details: { whyReferred: 'The letter spoke of misconduct.' } } },
  { rule: 'R63', code: 'LATE_ENTRY', command: 'GiveNotice', given: () => aCase.reviewerAppointed().later(29), where: 'the notice is recorded 29 days later', details: { givenOn: GIVEN }, on: day('2026-04-01'), differs: { on: day('2026-04-02') } },
];

describe('giving notice', () => {
  test.each(ENFORCED)('$rule $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    expect(withTheDifference(entry)).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule, code: entry.code }] });
  });
  test.each(PROMPTED)('$rule $code is asked where $where, and the answer is kept', (entry) => {
    expect(asItShouldBe(entry).kind).toBe('happened');
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code, needsReason: true }] });
    const answers = [{ code: entry.code, reason: 'A reason.' }];
    expect(withTheDifference(entry, answers)).toMatchObject({ kind: 'happened', events: [{ type: 'NoticeGiven' }], answered: answers });
  });
  test('R35 the question names the words', () => {
    const asked = appointed().answerTo('GiveNotice', { whyReferred: 'A warning of misconduct.' });
    expect(asked).toMatchObject({ prompts: [{ code: 'TONE', details: ['warning', 'misconduct'], message: expect.stringContaining('(warning, misconduct)') }] });
  });
  test('R12 a refusal names what is missing, in words', () => {
    const no = appointed().answerTo('GiveNotice', { contents: codesOf(NOTICE_CONTENTS).filter((part) => part !== 'SUPPORT' && part !== 'INVITATION') });
    expect(no).toMatchObject({ refusals: [{ field: ['contents'], details: ['The invitation to give an account', 'Where support is available'] }] });
  });
  test('R12 whatever is wrong is said at once', () => {
    const no = appointed().answerTo('GiveNotice', { mode: 'ORAL', contents: [], accountDue: GIVEN }, { facts: withPerson('officer', { leaverOn: APPOINTED }) });
    expect(codesIn(no)).toEqual(['NOT_SERVING', 'NOTICE_INCOMPLETE', 'NOTICE_INCOMPLETE', 'DUE_BEFORE_MINIMUM']);
  });
  test('R7 NOT_SERVING is the answer from the day after the last day of service; that day itself is only asked about', () => {
    const answer = (leaverOn: Day) => appointed().answerTo('GiveNotice', {}, { facts: withPerson('officer', { leaverOn }) });
    expect(answer(GIVEN)).toMatchObject({ kind: 'prompts', prompts: [{ rule: 'R7', code: 'OFFICER_LEAVING' }] });
    expect(answer(APPOINTED)).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R7', code: 'NOT_SERVING' }] });
  });
  test('R62 CALENDAR_ENDS is the answer where the holiday table ends before the account is due', () => {
    const answer = (to: string, mode: 'WRITTEN' | 'EMAIL' = 'WRITTEN') => decide(aCommand('GiveNotice', GIVEN, { mode }), appointed().case, someNow(GIVEN, 'inspector', someFacts(), { ...englandAndWales, to: day(to) }));
    expect(codesIn(answer('2026-03-11'))).toEqual([]);
    expect(answer('2026-03-10')).toMatchObject({ refusals: [{ rule: 'R62', code: 'CALENDAR_ENDS' }] });
    expect(codesIn(answer(GIVEN, 'EMAIL'))).toEqual(['CALENDAR_ENDS']);
  });
});

describe('the day the account is due', () => {
  const accountOf = (mode: 'ORAL' | 'WRITTEN' | 'EMAIL', on: string, more: object = {}) =>
    aCase.reviewerAppointed(addDays(day(on), -1)).then('GiveNotice', { mode, givenOn: day(on), ...more }, { on: day(on) });

  test.each([
    ['2026-11-20', '2026-11-27'], ['2026-11-21', '2026-11-27'], ['2026-05-01', '2026-05-11'], ['2026-08-27', '2026-09-04'], ['2026-12-22', '2026-12-31'], ['2026-12-24', '2027-01-05'], ['2027-03-24', '2027-04-02'], ['2027-12-23', '2028-01-04'],
  ])('R14 five working days after notice on %s end on %s', (on, due) => {
    expect(notifiedPart(accountOf('WRITTEN', on).case)?.account.originalDue).toEqual({ due, from: on, workingDays: 5, basis: 'law', rule: 'R14', tableVersion: englandAndWales.version });
  });
  test('R14 an email counts on the first working day after it was sent', () => {
    const known = notifiedPart(accountOf('EMAIL', '2026-03-06').case);
    expect(known?.notice).toMatchObject({ givenOn: '2026-03-06', deemedOn: '2026-03-09' });
    expect(known?.account).toMatchObject({ due: '2026-03-16', originalDue: { from: '2026-03-09', workingDays: 5 } });
  });
  test('R12 after an oral notice the clock runs from what was said, not from the letter', () => {
    const history = aCase.reviewerAppointed().later(3).then('GiveNotice', { mode: 'ORAL', givenOn: GIVEN, confirmedInWritingOn: day('2026-03-06') });
    expect(notifiedPart(history.case)?.account).toMatchObject({ due: '2026-03-11', originalDue: { from: GIVEN } });
  });
  test('R14 more days than five are the reviewer’s choice and never read as law', () => {
    expect(notifiedPart(accountOf('WRITTEN', '2026-03-04', { accountDue: day('2026-03-13') }).case)?.account.originalDue).toMatchObject({ due: '2026-03-13', workingDays: 7, basis: 'policy', rule: 'R14' });
    expect(notifiedPart(accountOf('WRITTEN', '2026-03-04', { accountDue: day('2026-03-11') }).case)?.account.originalDue).toMatchObject({ due: '2026-03-11', workingDays: 5, basis: 'law' });
  });
  test('R57 for staff the same five days are force policy', () => {
    expect(notifiedPart(staffCase().then('GiveNotice', { mode: 'EMAIL' }, { by: 'sergeant', facts: staff }).case)?.account.originalDue).toMatchObject({ from: '2026-03-05', due: '2026-03-12', workingDays: 5, basis: 'policy' });
  });
  test('R62 the holidays in force are counted and their version is kept', () => {
    const calendar = withOverride(englandAndWales, { version: 'one-off', reason: 'invented', add: [{ day: day('2026-03-09'), name: 'One-off holiday' }] });
    const decision = decide(aCommand('GiveNotice', GIVEN), appointed().case, someNow(GIVEN, 'inspector', someFacts(), calendar));
    expect(decision).toMatchObject({ events: [{ type: 'NoticeGiven', deemedOn: GIVEN, account: { due: '2026-03-12', tableVersion: 'one-off' } }] });
  });
});
