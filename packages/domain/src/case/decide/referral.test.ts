import { addDays, day } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import { ASSESSMENT_DECISIONS, codesOf } from '../../taxonomy/index.js';
import { History, START, aCase, asItShouldBe, codesIn, idOf, someFacts, withPerson, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { submittedPart } from '../stages.js';

/* A case is drafted and submitted on Mon 2 Mar 2026. */
const none = (): History => History.start();
const drafted = (details: object): () => History => () => History.start().then('DraftReferral', details);
const inStandards = withPerson('officer', { isPsdStaff: true });
const noSource = drafted({ source: undefined });
const noWords = drafted({ whatHappened: undefined });

const ENFORCED: readonly OneFact[] = [
  { rule: 'R3', code: 'SOURCE_REQUIRED', command: 'SubmitReferral', given: noSource, where: 'no source stands in draft or command', details: { source: 'AUDIT_INSPECTION' }, differs: { details: { source: undefined } } },
  { rule: 'R3', code: 'SOURCE_REQUIRED', command: 'SubmitReferral', given: aCase.drafted, where: 'the draft had no source', differs: { given: noSource } },
  { rule: 'R3', code: 'SOURCE_REQUIRED', command: 'SubmitReferral', given: noWords, where: 'nothing says what happened', details: { whatHappened: 'A handover was incomplete.' }, differs: { details: { whatHappened: undefined } } },
  { rule: 'R3', code: 'SOURCE_REQUIRED', command: 'SubmitReferral', given: aCase.drafted, where: 'the draft did not say what happened', differs: { given: noWords } },
  { rule: 'R60', code: 'RESTRICTED_LIST', command: 'DraftReferral', given: none, where: 'a case about somebody in professional standards names nobody', facts: inStandards, details: { restrictedTo: [idOf('authority')] }, differs: { details: { restrictedTo: undefined } } },
  { rule: 'R60', code: 'RESTRICTED_LIST', command: 'DraftReferral', given: none, where: 'the list names the drafter alone', facts: inStandards, details: { restrictedTo: [idOf('authority')] }, differs: { details: { restrictedTo: [idOf('sergeant')] } } },
  { rule: 'R59', code: 'RESTRICTED_LIST', command: 'DraftReferral', given: none, where: 'the officer is a chief officer and nobody is named', details: { restrictedTo: undefined }, differs: { facts: withPerson('officer', { isChiefOfficer: true }) } },
  { rule: 'R60', code: 'RESTRICTED_LIST', command: 'DraftReferral', given: none, where: 'the drafter has no seat at the authority’s desk', facts: inStandards, by: 'authority', differs: { by: 'sergeant' } },
  { rule: 'ACCESS', code: 'NOT_ALLOWED', command: 'DraftReferral', given: none, by: 'commissioner', where: 'R59 the local policing body refers somebody who is no chief officer', facts: withPerson('officer', { isChiefOfficer: true }), details: { restrictedTo: [idOf('commissioner')] }, differs: { facts: someFacts() } },
  { rule: 'R59', code: 'RESTRICTED_LIST', command: 'DraftReferral', given: none, by: 'authority', where: 'the desk of the force keeps a chief officer’s case to itself', facts: withPerson('officer', { isChiefOfficer: true }), details: { restrictedTo: [idOf('commissioner')] }, differs: { details: { restrictedTo: [idOf('authority')] } } },
  { rule: 'R60', code: 'RESTRICTED_LIST', command: 'DraftReferral', given: none, where: 'the list names the officer', details: { restrictedTo: [idOf('authority')] }, differs: { details: { restrictedTo: [idOf('authority'), idOf('officer')] } } },
  { rule: 'INPUT', code: 'INVALID', command: 'DraftReferral', given: none, where: 'the force does not know the officer', differs: { facts: someFacts({ person: () => undefined }) } },
  { rule: 'INPUT', code: 'INVALID', command: 'DraftReferral', given: none, where: 'the scheme did not exist yet', on: day('2020-02-01'), differs: { on: day('2020-01-31') } },
  { rule: 'INPUT', code: 'INVALID', command: 'DraftReferral', given: none, where: 'the sub-category belongs to another category', details: { allegations: [{ category: 'J', subCategory: 'J_OTHER' }] }, differs: { details: { allegations: [{ category: 'J', subCategory: 'A1' }] } } },
  { rule: 'INPUT', code: 'INVALID', command: 'DraftReferral', given: none, where: 'a standard is named twice', details: { standards: ['DUT', 'ORD'] }, differs: { details: { standards: ['DUT', 'DUT'] } } },
  { rule: 'INPUT', code: 'INVALID', command: 'DraftReferral', given: none, where: 'the matter was known before it happened', details: { incidentOn: day('2026-02-20'), knownOn: day('2026-02-20') }, differs: { details: { knownOn: day('2026-02-19') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'SubmitReferral', given: drafted({ incidentOn: day('2026-02-20') }), where: 'the draft was known before the incident as corrected', details: { incidentOn: day('2026-02-27') }, differs: { details: { incidentOn: day('2026-02-28') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'SubmitReferral', given: aCase.drafted, where: 'the day it was known is corrected to before the incident', details: { knownOn: day('2026-02-20') }, differs: { details: { knownOn: day('2026-02-19') } } },
  { rule: 'R63', code: 'NOT_YET_HAPPENED', command: 'DraftReferral', given: none, where: 'it will be known tomorrow', details: { knownOn: START }, differs: { details: { knownOn: addDays(START, 1) } } },
  { rule: 'R62', code: 'CALENDAR_ENDS', command: 'SubmitReferral', given: () => aCase.drafted(day('2028-12-01')), where: 'the assessment falls due after the holiday table ends', on: day('2028-12-20'), differs: { on: day('2028-12-27') } },
];

describe('from the draft to the authority', () => {
  test.each(ENFORCED)('$rule $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = withTheDifference(entry);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });

  test('R3 whatever is wrong is said at once, each at its field', () => {
    const no = noSource().answerTo('SubmitReferral', { standards: ['HON', 'HON'], incidentOn: START });
    expect(no).toMatchObject({ refusals: [{ code: 'SOURCE_REQUIRED', field: ['source'] }, { code: 'INVALID', field: ['standards'] }, { code: 'INVALID', field: ['knownOn'] }] });
  });
  test('R3 the day of the incident may be unknown', () => {
    expect(codesIn(none().answerTo('DraftReferral', { incidentOn: undefined }))).toEqual([]);
    expect(codesIn(drafted({ incidentOn: undefined })().answerTo('SubmitReferral'))).toEqual([]);
  });
  test('R63 an incident of long ago needs no reason, because it is no step of this process', () => {
    expect(codesIn(none().answerTo('DraftReferral', { incidentOn: day('2021-05-03'), knownOn: day('2021-05-03') }))).toEqual([]);
  });
});

describe('what a draft begins with', () => {
  test('R3 the referrer is whoever drafts, and the rule pack is the one in force that day', () => {
    const c = aCase.drafted().case;
    expect(c).toMatchObject({ pack: 'OFFICER_PCR_2025', scheme: 'OFFICER_PCR', restriction: null, stage: { state: 'DRAFT', referral: { referrer: idOf('sergeant'), source: 'LINE_MANAGER' } } });
    expect(aCase.drafted(day('2025-05-27')).case.pack).toBe('OFFICER_PCR_2020');
  });
  test.each([
    ['an ordinary officer', {}, null],
    ['a chief officer', { isChiefOfficer: true }, 'CHIEF_OFFICER'],
    ['somebody in professional standards', { isPsdStaff: true }, 'STANDARDS_STAFF'],
  ] as const)('R59 R60 a case about %s is restricted from the first day where it must be', (_who, change, why) => {
    const { restriction } = none().then('DraftReferral', why === null ? {} : { restrictedTo: [idOf('authority')] }, { facts: withPerson('officer', change) }).case;
    expect(restriction).toEqual(why === null ? null : { why, named: [idOf('authority'), idOf('sergeant')] });
  });
  test('R60 any case can be kept to named people, and the drafter is always one of them, once', () => {
    const { restriction } = drafted({ restrictedTo: [idOf('sergeant'), idOf('authority')] })().case;
    expect(restriction).toEqual({ why: 'NAMED', named: [idOf('sergeant'), idOf('authority')] });
  });
  test('R9 the officer’s rank is kept as it stood, an acting one with it', () => {
    const facts = withPerson('officer', { actingRank: { rank: 'SERGEANT', from: START, to: START }, isProbationer: true });
    expect(none().then('DraftReferral', {}, { facts }).case.officerSnapshot).toEqual({ rank: 'CONSTABLE', actingRank: 'SERGEANT', special: false, staff: false, probationer: true });
    expect(none().then('DraftReferral', {}, { facts, on: addDays(START, 1) }).case.officerSnapshot.actingRank).toBeUndefined();
  });
  test('R60 an empty list restricts nothing and is not kept', () => {
    const history = drafted({ restrictedTo: [] })();
    expect(history.case.restriction).toBeNull();
    expect(history.recorded[0]?.event).not.toHaveProperty('restrictedTo');
  });
});

describe('what follows a submission', () => {
  test('R2 the assessment is due five working days later, over Good Friday and Easter Monday, as policy', () => {
    const assessBy = submittedPart(aCase.submitted(day('2026-03-27')).case)?.assessBy;
    expect(assessBy).toMatchObject({ due: '2026-04-07', from: '2026-03-27', workingDays: 5, basis: 'policy', rule: 'R2', tableVersion: 'england-wales-2019-2028' });
  });
  test('R3 details given on submission replace those of the draft, the others stay', () => {
    const { referral } = drafted({ where: 'Custody suite' })().then('SubmitReferral', { source: 'SELF_REPORT', unitAtReferral: 'RES-S' as Ref }).case.stage as { referral: object };
    expect(referral).toMatchObject({ source: 'SELF_REPORT', where: 'Custody suite', unitAtReferral: 'RES-S', lineManagerView: 'SUITABLE', lineManagerConsultedOn: START });
  });
  test('a returned referral tells why, and goes to the authority again with a new date', () => {
    const returned = aCase.returned();
    expect(returned.case.stage).toMatchObject({ state: 'RETURNED', returnReason: 'Please say which shift it was.' });
    expect(submittedPart(returned.later(3).then('SubmitReferral').case)).toMatchObject({ submittedOn: '2026-03-05', assessBy: { due: '2026-03-12' } });
  });
  test('a discarded referral keeps the day it ended', () => {
    expect(aCase.drafted().later(2).then('DiscardReferral').case.stage).toMatchObject({ state: 'DISCARDED', discardedOn: '2026-03-04' });
  });
  test.each(codesOf(ASSESSMENT_DECISIONS).filter((d) => d !== 'RPRP'))('a decision for %s is counted as declined, and the decision is kept beside it', (decision) => {
    const on: Day = addDays(START, 1);
    const { stage } = aCase.submitted().then('DeclineReferral', { decision, reason: 'The sergeant deals with it.' }, { on }).case;
    expect(stage).toMatchObject({ state: 'DECLINED', decision, outcome: 'DECLINED', reason: 'The sergeant deals with it.', declinedOn: on });
  });
});
