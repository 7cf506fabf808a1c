import { day, englandAndWales } from '../../calendar/index.js';
import { aCase, aCommand, asItShouldBe, codesIn, someFacts, someNow, withTheDifference } from '../../testing/index.js';
import type { History, OneFact } from '../../testing/index.js';
import { assessedPart, notifiedPart } from '../stages.js';
import { decide } from './index.js';

/* Notice was given on Wed 4 Mar 2026, so the account is due on Wed 11 Mar; a wider matter on Fri 6 Mar counts as told on Mon 9 Mar, so it is due on Mon 16 Mar. */
const FRIDAY = day('2026-03-06');
const given = (): History => aCase.notified().later(2);
const wider = { scope: 'The handover and the phone call after it.', wider: true };
const change = { command: 'ChangeScope', given } as const;

const ENFORCED: readonly OneFact[] = [
  { ...change, rule: 'R4', code: 'SCOPE_LOCKED', where: 'no reason is given', differs: { details: { reason: undefined } } },
  { ...change, rule: 'R4', code: 'SCOPE_LOCKED', where: 'the reason is blank', differs: { details: { reason: ' ' } } },
  { ...change, rule: 'R4', code: 'SCOPE_LOCKED', where: 'the report has been begun', given: aCase.discussed, differs: { given: aCase.reportDrafted } },
  { ...change, rule: 'R14', code: 'DUE_BEFORE_MINIMUM', where: 'the new part is due on the fourth working day', details: { ...wider, accountDue: day('2026-03-16') }, differs: { details: { accountDue: day('2026-03-13') } } },
  { ...change, rule: 'INPUT', code: 'INVALID', where: 'the new version says what the old one said', differs: { details: { scope: 'The handover at the end of the late shift.' } } },
  { ...change, rule: 'INPUT', code: 'INVALID', where: 'a narrower matter brings a day for the account', details: { ...wider, accountDue: day('2026-03-20') }, differs: { details: { wider: false } } },
  { ...change, rule: 'R62', code: 'CALENDAR_ENDS', where: 'the new part would fall due after the holiday table', given: () => aCase.notified(day('2028-11-01')), on: day('2028-12-18'), details: wider, differs: { on: day('2028-12-27') } },
];

describe('changing the matter referred', () => {
  test.each(ENFORCED)('$rule $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = withTheDifference(entry);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });

  test('R4 a narrower matter is a new version, and nothing else changes', () => {
    const before = given();
    const after = before.then('ChangeScope').case;
    expect(assessedPart(after)?.scope).toEqual([
      { version: 1, text: 'The handover at the end of the late shift.', validFrom: '2026-03-03', reason: null },
      { version: 2, text: 'The handover at the end of the late shift, narrowed to the written part.', validFrom: FRIDAY, reason: 'The spoken part was complete.' },
    ]);
    expect(after.stage.state).toBe('NOTIFIED');
    expect(notifiedPart(after)?.account).toEqual(notifiedPart(before.case)?.account);
  });
  test('R4 a narrower matter does not need a calendar', () => {
    expect(codesIn(aCase.notified(day('2028-11-01')).answerTo('ChangeScope', {}, { on: day('2028-12-30') }))).toEqual([]);
  });
  test('R4 R14 a wider matter brings five new working days by law, from the first working day after the officer was sent word of it', () => {
    const event = given().then('ChangeScope', wider).recorded.at(-1)?.event;
    expect(event).toMatchObject({ type: 'ScopeChanged', version: 2, account: { due: '2026-03-16', from: '2026-03-09', workingDays: 5, basis: 'law', rule: 'R14', tableVersion: 'england-wales-2019-2028' } });
  });
  test('R14 a later day is the force’s choice and is counted as such', () => {
    const c = given().then('ChangeScope', { ...wider, accountDue: day('2026-03-20') }).case;
    expect(notifiedPart(c)?.account).toMatchObject({ due: '2026-03-20', originalDue: { workingDays: 9, basis: 'policy' } });
  });
  test('R4 R15 a day the officer was given before is never taken back', () => {
    const extended = given().then('ExtendAccount', { accountDue: day('2026-03-27') });
    expect(extended.then('ChangeScope', wider).recorded.at(-1)?.event).toMatchObject({ account: { due: '2026-03-27', basis: 'policy' } });
    expect(notifiedPart(extended.then('ChangeScope', wider).case)?.account.due).toBe('2026-03-27');
    expect(notifiedPart(extended.then('ChangeScope', { ...wider, accountDue: day('2026-03-26') }).case)?.account.due).toBe('2026-03-27');
    expect(notifiedPart(extended.then('ChangeScope', { ...wider, accountDue: day('2026-03-30') }).case)?.account.due).toBe('2026-03-30');
  });
  test('R4 R21 after a discussion a wider matter opens the account and the question of suitability again', () => {
    const c = aCase.discussed().then('ChangeScope', wider).case;
    expect(c.stage).toMatchObject({ state: 'NOTIFIED', suitable: null });
    expect(c.stage).not.toHaveProperty('discussion');
  });
  test('R4 the event of a narrower matter tells of no date', () => {
    expect(given().then('ChangeScope').recorded.at(-1)?.event).toStrictEqual({ type: 'ScopeChanged', scope: 'The handover at the end of the late shift, narrowed to the written part.', reason: 'The spoken part was complete.', wider: false, version: 2 });
  });
  test('R62 CALENDAR_ENDS a wider matter needs a day on which its notice counts as given', () => {
    const { case: c, today } = given();
    const calendar = { ...englandAndWales, to: today };
    expect(codesIn(decide(aCommand('ChangeScope', today, wider), c, someNow(today, 'authority', someFacts(), calendar)))).toEqual(['CALENDAR_ENDS']);
    const email = aCommand('GiveNotice', today, { mode: 'EMAIL' });
    expect(codesIn(decide(email, aCase.reviewerAppointed().case, someNow(today, 'inspector', someFacts(), calendar)))).toEqual(['CALENDAR_ENDS']);
  });
  test('R4 versions are numbered on from the last', () => {
    const c = given().then('ChangeScope').then('ChangeScope', wider).then('ChangeScope').case;
    expect(assessedPart(c)?.scope.map((v) => v.version)).toEqual([1, 2, 3, 4]);
  });
});
