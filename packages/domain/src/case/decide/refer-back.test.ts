import { addDays, englandAndWales } from '../../calendar/index.js';
import { aCase, aCommand, asItShouldBe, codesIn, idOf, someFacts, someNow, withPerson, withTheDifference } from '../../testing/index.js';
import type { History, OneFact } from '../../testing/index.js';
import { ESCALATION_ROUTES } from '../../taxonomy/index.js';
import type { Case, StageIn } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Facts } from '../now.js';
import type { Decision } from '../refusals.js';
import { decide } from './index.js';

const SAID = 'I was called away before I had finished and meant to come back to it.';
const TAKEN_OVER = 'It shows that he was called away before I had finished.';
const TODAY = aCase.suitable().today;
const NOT_ENGAGED = { ground: 'NON_ENGAGEMENT', narrative: 'Two meetings were missed.' } as const;
const QUESTIONS = [{ code: 'REFERRER_IS_REVIEWER', reason: 'Nobody else knows the unit.' }] as const;

type Attempt = Partial<CommandOf<'RecordEngagementAttempt'>>;
const declined = (): History => aCase.notified().later(1).then('DeclineAccount');
const tried = (...attempts: readonly Attempt[]) => (): History => attempts.reduce<History>((history, details) => history.later(1).then('RecordEngagementAttempt', details), declined());
const reading = (more: Partial<Facts> = {}): Facts => someFacts({ accountTexts: [SAID], ...more });
const referredBack = (facts: Facts = reading(), details: Partial<CommandOf<'ReferBack'>> = {}): History => aCase.suitable().then('ReferBack', details, { facts });
const stageOf = (history: History): StageIn<'REFERRED_BACK'> => history.case.stage as StageIn<'REFERRED_BACK'>;
const underPack = (history: History, pack: string): Case => ({ ...history.case, pack });
const escalate = (c: Case, route: CommandOf<'Escalate'>['route']): Decision => decide(aCommand('Escalate', TODAY, { route }), c, someNow(TODAY, 'authority'));

/** Where the refusal points, where it points at one thing. */
type Entry = OneFact & { readonly field?: readonly string[] };
const TAKES_OVER = { reviewer: idOf('otherInspector'), conflictsDeclared: [] };
const ENFORCED: readonly Entry[] = [
  { rule: 'R40', code: 'ENGAGEMENT_STEPS_MISSING', command: 'ReferBack', where: 'there was only one attempt', given: tried({}, {}), details: NOT_ENGAGED, differs: { given: tried({}) } },
  { rule: 'R40', code: 'ENGAGEMENT_STEPS_MISSING', command: 'ReferBack', where: 'nobody asked after welfare', given: tried({}, {}), details: NOT_ENGAGED, differs: { given: tried({ welfareChecked: false }, { welfareChecked: false }) } },
  { rule: 'R40', code: 'ENGAGEMENT_STEPS_MISSING', command: 'ReferBack', where: 'no reminder was written', given: tried({}, {}), details: NOT_ENGAGED, differs: { given: tried({ writtenReminder: false }, { writtenReminder: false }) } },
  { rule: 'R16', code: 'DECLINE_IS_NOT_NON_ENGAGEMENT', command: 'ReferBack', where: 'all there is, is an account not given', given: tried({}, {}), details: NOT_ENGAGED, differs: { given: declined } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'ReferBack', where: 'the narrative takes over words of the account', field: ['narrative'], given: aCase.suitable, facts: reading(), differs: { details: { narrative: TAKEN_OVER } } },
  { rule: 'R22', code: 'CASE_STOPPED', command: 'DraftReport', where: 'the case was referred back', given: aCase.discussed, differs: { given: () => aCase.discussed().then('ReferBack') } },
  { rule: 'R42', code: 'OUTCOME_REASON', command: 'ReturnToReview', where: 'no reason is given', field: ['reason'], given: aCase.referredBack, differs: { details: { reason: undefined } } },
  { rule: 'R42', code: 'OUTCOME_REASON', command: 'EndOnReassessment', where: 'no reason is given', field: ['reason'], given: aCase.referredBack, differs: { details: { reason: ' ' } } },
  { rule: 'R42', code: 'OUTCOME_REASON', command: 'Escalate', where: 'no reason is given', field: ['reason'], given: aCase.referredBack, differs: { details: { reason: undefined } } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', command: 'ReturnToReview', where: 'the new reviewer is not senior', field: ['reviewer'], given: aCase.referredBack, details: TAKES_OVER, differs: { details: { reviewer: idOf('otherOfficer') } } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', command: 'ReturnToReview', where: 'nobody knows the new reviewer', field: ['reviewer'], given: aCase.referredBack, details: TAKES_OVER, differs: { details: { reviewer: 'p-unknown' } } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'ReturnToReview', where: 'the new reviewer sits at the desk', given: aCase.referredBack, details: TAKES_OVER, differs: { details: { reviewer: idOf('authority') } } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'ReturnToReview', where: 'the new reviewer has declared nothing either way', field: ['conflictsDeclared'], given: aCase.referredBack, details: TAKES_OVER, differs: { details: { conflictsDeclared: undefined } } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'ReturnToReview', where: 'the new reviewer declares a grievance', field: ['reviewer'], given: aCase.referredBack, details: TAKES_OVER, differs: { details: { conflictsDeclared: ['OPEN_GRIEVANCE'] } } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'ReturnToReview', where: 'nobody says why a declared grievance does not matter', field: ['reviewer'], given: aCase.referredBack, details: { ...TAKES_OVER, conflictsDeclared: ['OPEN_GRIEVANCE'], overrideReason: 'It was settled in 2024.' }, differs: { details: { overrideReason: undefined } } },
  { rule: 'R40', code: 'AA_ONLY', command: 'Escalate', where: 'the reviewer gives it', given: aCase.referredBack, by: 'authority', differs: { by: 'inspector' } },
  { rule: 'R41', code: 'UPP_NOT_AVAILABLE', command: 'Escalate', where: 'the officer is on probation', field: ['route'], given: aCase.referredBack, details: { route: 'UPP' }, facts: someFacts(), differs: { facts: withPerson('officer', { isProbationer: true }) } },
  { rule: 'R41', code: 'UPP_NOT_AVAILABLE', command: 'Escalate', where: 'the officer is above chief superintendent', given: aCase.referredBack, details: { route: 'UPP' }, facts: withPerson('officer', { rank: 'CHIEF_SUPERINTENDENT' }), differs: { facts: withPerson('officer', { rank: 'ASSISTANT_CHIEF_CONSTABLE' }) } },
  { rule: 'R41', code: 'UPP_NOT_AVAILABLE', command: 'Escalate', where: 'nobody knows the officer', given: aCase.referredBack, details: { route: 'UPP' }, facts: someFacts(), differs: { facts: someFacts({ person: () => undefined }) } },
  { rule: 'R43', code: 'PACK_HAS_PROTECTED', command: 'Escalate', where: 'nothing was compared with the account', given: () => referredBack(), differs: { given: () => referredBack(someFacts({ accountTexts: null })) } },
];

const refusalsOf = (decision: Decision) => (decision.kind === 'refused' ? decision.refusals : []);

describe('a rule of the referral back speaks when one fact differs', () => {
  test.each(ENFORCED)('$rule $code at $command: $where', (entry) => {
    expect(codesIn(asItShouldBe(entry, QUESTIONS))).toEqual([]);
    const no = refusalsOf(withTheDifference(entry, QUESTIONS)).find(({ code }) => code === entry.code);
    expect(no).toBeDefined();
    if (entry.field !== undefined) expect(no?.field).toEqual(entry.field);
  });
});

describe('referring back', () => {
  test('R22 R42 the review stops; the authority has five working days by policy', () => {
    const { on, ground, decideBy, left } = stageOf(referredBack());
    expect({ on, ground, left: left.state }).toEqual({ on: TODAY, ground: 'SERIOUSNESS', left: 'NOTIFIED' });
    expect(decideBy).toMatchObject({ from: TODAY, due: addDays(TODAY, 7), workingDays: 5, basis: 'policy', rule: 'R42' });
  });
  test('R40 the refusal names the steps that are missing', () => {
    const decision = tried({ welfareChecked: false })().answerTo('ReferBack', NOT_ENGAGED);
    expect(decision).toMatchObject({ kind: 'refused', refusals: [{ code: 'ENGAGEMENT_STEPS_MISSING', details: ['two attempts', 'check on welfare, absence and disability'] }] });
  });
  test('R16 an officer who gave an account and then stayed away is told of the missing steps alone', () => {
    expect(codesIn(aCase.accountReceived().answerTo('ReferBack', NOT_ENGAGED))).toEqual(['ENGAGEMENT_STEPS_MISSING']);
  });
  test('R22 seriousness asks for no steps of engagement', () => expect(codesIn(declined().answerTo('ReferBack'))).toEqual([]));
  test('R40 a concern about engagement is referred back from where it stands', () => {
    const history = aCase.engagementConcern().then('ReferBack', NOT_ENGAGED);
    expect(history.case.stage).toMatchObject({ state: 'REFERRED_BACK', left: { state: 'ENGAGEMENT_CONCERN' } });
  });
  test('R64 texts that match the account are left out of the pack, each once, and the rest is cleared', () => {
    const packTexts = [{ record: 'ff-1', text: TAKEN_OVER }, { record: 'ff-2', text: 'The sheet of that day.' }, { record: 'ff-1', text: `Again: ${TAKEN_OVER}` }, { record: 'scope-1', text: TAKEN_OVER }];
    expect(referredBack(reading({ packTexts })).recorded.at(-1)?.event).toMatchObject({ type: 'ReferredBack', clearedOfProtected: true, leftOut: ['ff-1', 'scope-1'], accountVersions: 1 });
  });
  test('R43 R64 words of the discussion stay out of the narrative and of the pack, whether or not there is an account', () => {
    const summary = 'We talked about how a handover survives a sudden call.';
    const facts = someFacts({ accountTexts: [], discussionTexts: [summary], packTexts: [{ record: 'ff-1', text: `Note: ${summary}` }, { record: 'ff-2', text: 'The sheet of that day.' }] });
    expect(codesIn(aCase.discussed().answerTo('ReferBack', { narrative: `He said how a handover survives a sudden call.` }, { facts }))).toEqual(['PACK_HAS_PROTECTED']);
    expect(aCase.discussed().then('ReferBack', {}, { facts }).recorded.at(-1)?.event).toMatchObject({ clearedOfProtected: true, leftOut: ['ff-1'] });
    const unread = someFacts({ accountTexts: null, discussionTexts: null });
    expect(codesIn(aCase.discussed().answerTo('ReferBack', { narrative: summary }, { facts: unread }))).toEqual([]);
    const withoutAccount = declined().then('ConfirmSuitability').then('ArrangeDiscussion').laterWorkingDays(3).then('RecordDiscussion').then('ReferBack', {}, { facts: unread });
    expect(codesIn(withoutAccount.answerTo('Escalate'))).toEqual(['PACK_HAS_PROTECTED']);
  });
  test('R64 where there is an account and nobody could read it, nothing counts as compared', () => {
    const packTexts = [{ record: 'ff-1', text: TAKEN_OVER }];
    expect(referredBack(someFacts({ accountTexts: null, packTexts })).recorded.at(-1)?.event).toMatchObject({ clearedOfProtected: false, leftOut: [], accountVersions: 0 });
  });
  test('R64 where there is no account there is nothing to compare with', () => {
    expect(declined().then('ReferBack', {}, { facts: someFacts({ accountTexts: null }) }).recorded.at(-1)?.event).toMatchObject({ clearedOfProtected: true, accountVersions: 0 });
  });
  test('R62 no date is guessed beyond the holiday calendar', () => {
    const calendar = { ...englandAndWales, to: addDays(TODAY, 6) };
    expect(codesIn(decide(aCommand('ReferBack', TODAY), aCase.suitable().case, someNow(TODAY, 'inspector', reading(), calendar)))).toEqual(['CALENDAR_ENDS']);
  });
});

describe('returning to the review', () => {
  test('R42 the case goes on where it stood, with the same reviewer', () => {
    const before = aCase.suitable();
    const after = referredBack().then('ReturnToReview');
    expect(after.case.stage).toEqual(before.case.stage);
    expect(after.recorded.at(-1)?.event).toEqual({ type: 'ReturnedToReview', reason: 'Assessed again: the matter is still suitable.' });
  });
  test('R8 R9 a new reviewer is appointed on the footing that holds, with the picture of the day', () => {
    const { reviewer, earlierReviewers } = referredBack().then('ReturnToReview', TAKES_OVER).case.stage as StageIn<'NOTIFIED'>;
    expect(reviewer).toMatchObject({ person: idOf('otherInspector'), basis: 'SENIOR_OFFICER', appointedOn: TODAY, snapshot: { rank: 'INSPECTOR' } });
    expect(earlierReviewers.map(({ person }) => person)).toEqual([idOf('inspector')]);
  });
  test('R10 what a new reviewer declares is kept with the appointment, and why they were appointed all the same with the decision', () => {
    const after = referredBack().then('ReturnToReview', { ...TAKES_OVER, conflictsDeclared: ['OPEN_GRIEVANCE'], overrideReason: 'It was settled in 2024.' });
    expect((after.case.stage as StageIn<'NOTIFIED'>).reviewer?.conflicts).toEqual(['OPEN_GRIEVANCE']);
    expect(after.recorded.at(-1)?.event).toMatchObject({ conflictsDeclared: ['OPEN_GRIEVANCE'], overrideReason: 'It was settled in 2024.' });
  });
  test('R10 what is wrong with a new reviewer who declared nothing is said in words of its own', () => {
    const no = referredBack().answerTo('ReturnToReview', { reviewer: idOf('otherInspector') });
    expect(no).toMatchObject({ refusals: [{ message: 'The new reviewer has not declared anything yet: say what they declared, or that there is nothing to declare.' }] });
  });
  test('R8 somebody who may review on no footing is refused, and the event of a plain handover tells of no override', () => {
    expect(codesIn(referredBack().answerTo('ReturnToReview', { reviewer: idOf('lawyer'), conflictsDeclared: [] }))).toEqual(['REVIEWER_NOT_ELIGIBLE']);
    expect(referredBack().then('ReturnToReview', TAKES_OVER).recorded.at(-1)?.event).not.toHaveProperty('overrideReason');
  });
  test('R42 naming the reviewer who has the case hands nothing over', () => {
    const { reviewer, earlierReviewers } = referredBack().then('ReturnToReview', { reviewer: idOf('inspector') }).case.stage as StageIn<'NOTIFIED'>;
    expect([reviewer?.person, earlierReviewers]).toEqual([idOf('inspector'), []]);
  });
  test('R11 REFERRER_IS_REVIEWER the authority is asked before the referrer takes over', () => {
    const details = { reviewer: idOf('sergeant'), conflictsDeclared: [] };
    expect(referredBack().answerTo('ReturnToReview', details)).toMatchObject({ kind: 'prompts', prompts: [{ rule: 'R11', code: 'REFERRER_IS_REVIEWER' }] });
    expect(referredBack().answerTo('ReturnToReview', details, { answers: QUESTIONS })).toMatchObject({ kind: 'happened', events: [{ reviewer: idOf('sergeant'), basis: 'LINE_MANAGER' }], answered: QUESTIONS });
  });
});

describe('taking the case out of the review', () => {
  test.each(ESCALATION_ROUTES.map(({ code, outcome }) => [code, outcome] as const))('R42 by the route %s the outcome is %s', (route, outcome) => {
    expect(referredBack().then('Escalate', { route }).case.stage).toMatchObject({ state: 'ESCALATED', route, outcome, reason: 'Assessed again as misconduct.', on: TODAY, left: { state: 'REFERRED_BACK' } });
  });
  test('R41 who has no performance procedure may still be taken to misconduct', () => {
    expect(codesIn(aCase.referredBack().answerTo('Escalate', {}, { facts: withPerson('officer', { isProbationer: true }) }))).toEqual([]);
  });
  test('R42 nothing ends without a reason', () => expect(codesIn(aCase.referredBack().answerTo('EndOnReassessment', { reason: undefined }))).toEqual(['OUTCOME_REASON']));
  test('R41 the local scheme for staff has no performance procedure', () => {
    expect(codesIn(escalate(underPack(referredBack(), 'LOCAL_STAFF'), 'UPP'))).toEqual(['UPP_NOT_AVAILABLE']);
    expect(codesIn(escalate(underPack(referredBack(), 'OFFICER_PCR_2020'), 'UPP'))).toEqual([]);
  });
  test.each([['OFFICER_PCR_2025', []], ['OFFICER_PCR_2020', ['ROUTE_NOT_AVAILABLE']], ['OFFICER_MDP_2020', ['ROUTE_NOT_AVAILABLE']], ['LOCAL_STAFF', ['ROUTE_NOT_AVAILABLE']]] as const)(
    'R42 ROUTE_NOT_AVAILABLE the vetting route came with the rules of 2025: under %s the answer is %j', (pack, codes) => {
      const decision = escalate(underPack(referredBack(), pack), 'VETTING');
      expect(codesIn(decision)).toEqual(codes);
      for (const no of refusalsOf(decision)) expect(no.field).toEqual(['route']);
    },
  );
  test('R43 the cure is another referral back, and no word of the record is told', () => {
    const decision = referredBack(someFacts({ accountTexts: null })).answerTo('Escalate');
    expect(decision).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R43', code: 'PACK_HAS_PROTECTED' }] });
    expect(decision.kind === 'refused' && decision.refusals[0]?.message).toMatch(/have it referred back again/);
    expect(decision.kind === 'refused' && decision.refusals[0]?.details).toBeUndefined();
  });
  test('R42 the authority may find that nothing more is needed', () => {
    expect(referredBack().then('EndOnReassessment').case.stage).toMatchObject({ state: 'DISCONTINUED', outcome: 'ENDED_ON_REASSESSMENT', left: { state: 'REFERRED_BACK' } });
  });
});
