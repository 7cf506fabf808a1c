import { addDays, day } from '../../calendar/index.js';
import { History, aCase, asItShouldBe, codesIn, idOf, inState, someFacts, someNow, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { allowedCommands } from './allowed.js';

/* Notice was given on Wed 4 Mar 2026. */
const TODAY = day('2026-03-04');
const notified = (draft: object = {}): History => History.start().then('DraftReferral', draft).then('SubmitReferral').later(1).then('AcceptForReview').then('AppointReviewer').later(1).then('GiveNotice');
const grant = { command: 'GrantFriend', given: notified } as const;
const partOf = (name: 'officer' | 'sergeant' | 'inspector' | 'authority') => ({ details: { friend: idOf(name) } });

const ENFORCED: readonly OneFact[] = [
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend would write', details: { mayWrite: false }, differs: { details: { mayWrite: true } } },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the permission ended yesterday', details: { until: TODAY }, differs: { details: { until: addDays(TODAY, -1) } } },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend is a witness', differs: { given: () => notified({ witnesses: [idOf('lawyer'), idOf('friend')] }) } },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend made the complaint', differs: { given: () => notified({ complainant: idOf('friend') }) } },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend made the referral', differs: partOf('sergeant') },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend was the reviewer before', given: () => aCase.reviewerAppointed().then('ReplaceReviewer', { reviewer: idOf('otherInspector') }).then('GiveNotice', {}, { by: 'otherInspector' }), differs: { details: { friend: idOf('inspector') } } },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend is the reviewer', differs: partOf('inspector') },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend assessed the matter', differs: partOf('authority') },
  { ...grant, rule: 'R19', code: 'FRIEND_READ_ONLY', where: 'the friend is the officer', differs: partOf('officer') },
  { ...grant, rule: 'INPUT', code: 'INVALID', where: 'the force does not know the friend', differs: { facts: someFacts({ person: () => undefined }) } },
  { rule: 'INPUT', code: 'INVALID', command: 'RevokeFriend', given: () => notified().then('GrantFriend'), where: 'nobody was granted anything', differs: { given: notified } },
  { rule: 'INPUT', code: 'INVALID', command: 'RevokeFriend', given: () => notified().then('GrantFriend'), where: 'somebody else is named', differs: { details: { friend: idOf('lawyer') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RevokeFriend', given: () => notified().then('GrantFriend'), where: 'the access has ended already', differs: { given: () => notified().then('GrantFriend').then('RevokeFriend') } },
  { rule: 'INPUT', code: 'INVALID', command: 'AnswerAdjustment', given: () => notified().then('RequestAdjustment'), where: 'no adjustment was asked for', differs: { given: notified } },
  { rule: 'INPUT', code: 'INVALID', command: 'AnswerAdjustment', given: () => notified().then('RequestAdjustment'), where: 'there is no such request', differs: { details: { request: 2 } } },
  { rule: 'INPUT', code: 'INVALID', command: 'AnswerCorrection', given: () => notified().then('RequestCorrection'), where: 'no correction was asked for', differs: { given: () => notified().then('RequestAdjustment') } },
  { rule: 'INPUT', code: 'INVALID', command: 'AnswerCorrection', given: () => notified().then('RequestCorrection'), where: 'there is no such request', differs: { details: { request: 2 } } },
];

describe('what the officer allows and asks for', () => {
  test.each(ENFORCED)('$rule $code is the answer to $command where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = withTheDifference(entry);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });

  test('R19 a permission names the friend, the last day and whether the report is in it, and ends when the officer says', () => {
    const granted = notified().then('GrantFriend', { until: day('2026-04-30'), withReport: false });
    expect(granted.case.friends).toEqual([{ person: idOf('friend'), until: '2026-04-30', withReport: false, endedOn: null }]);
    expect(granted.recorded.at(-1)?.event).not.toHaveProperty('mayWrite');
    expect(granted.later(3).then('RevokeFriend').case.friends).toEqual([{ person: idOf('friend'), until: '2026-04-30', withReport: false, endedOn: '2026-03-07' }]);
  });
  test.each([
    ['closed', (): History => aCase.readyToClose().then('GrantFriend').then('CloseRecord')], ['discontinued', (): History => notified().then('GrantFriend').then('Discontinue')],
    ['escalated', (): History => aCase.referredBack().then('GrantFriend').then('Escalate')], ['transferred', (): History => notified().then('GrantFriend').then('Transfer', {}, { answers: [{ code: 'TRANSFER', reason: 'The receiving force asked in writing.' }] })],
  ] as const)('R19 once the case is %s the officer may still take the permission back, and give no new one', (_how, given) => {
    const ended = given();
    expect(ended.case.friends.at(-1)?.endedOn).toBeNull();
    expect(ended.then('RevokeFriend').case.friends.at(-1)?.endedOn).toBe(ended.today);
    expect(codesIn(ended.answerTo('GrantFriend'))).toEqual(['WRONG_STAGE']);
  });
  test('R19 access that was ended can be given again', () => {
    const again = notified().then('GrantFriend').then('RevokeFriend').then('GrantFriend');
    expect(again.case.friends.map((f) => f.endedOn)).toEqual([TODAY, null]);
  });
  test.each(['NOTIFIED', 'REPORT_SENT', 'FOLLOW_UP', 'PAUSED', 'REFERRED_BACK', 'ENGAGEMENT_CONCERN'] as const)('R19 R61 in %s the officer may ask and allow', (state) => {
    const history = inState[state]();
    for (const type of ['GrantFriend', 'RequestAdjustment', 'RequestCorrection'] as const) expect([type, ...codesIn(history.answerTo(type))]).toEqual([type]);
  });
  test('requests are numbered, answered by number, and an answer may change', () => {
    const asked = notified().then('RequestAdjustment').then('RequestAdjustment').later(1);
    expect(asked.case.adjustments.map((r) => r.number)).toEqual([1, 2]);
    const no = asked.then('AnswerAdjustment', { request: 2, agreed: false });
    expect(no.case.adjustments).toEqual([{ number: 1, askedOn: TODAY, answered: false, agreed: null }, { number: 2, askedOn: TODAY, answered: true, agreed: false }]);
    expect(no.then('AnswerAdjustment', { request: 2, agreed: true }).case.adjustments[1]?.agreed).toBe(true);
  });
  test('R61 a correction is numbered on its own; the reviewer answers it, and the authority once a report was sent and it reads what is asked', () => {
    const asked = aCase.notified().then('RequestAdjustment').then('RequestCorrection', { subject: 'CASE_FACTS' });
    expect(asked.case.corrections).toEqual([{ number: 1, askedOn: TODAY, answered: false, agreed: null }]);
    expect(asked.then('AnswerCorrection', { accepted: true }).case.corrections[0]).toMatchObject({ answered: true, agreed: true });
    expect(codesIn(asked.answerTo('AnswerCorrection', {}, { by: 'authority' }))).toEqual(['CORRECTION_WITH_REVIEWER']);
    const offered = (history: History): boolean => allowedCommands(history.case, someNow(history.today, 'authority')).some(({ type }) => type === 'AnswerCorrection');
    expect([offered(asked), offered(aCase.reportSent()), offered(aCase.reportSent().then('ReturnReport').then('DraftReport')), offered(aCase.followUp())]).toEqual([false, true, true, true]);
    for (const sent of [aCase.reportSent(), aCase.reportSent().then('ReturnReport'), aCase.followUp()]) expect(sent.then('RequestCorrection', { subject: 'CASE_FACTS' }).then('AnswerCorrection', { accepted: true }, { by: 'authority' }).case.corrections[0]).toMatchObject({ answered: true });
  });
});
