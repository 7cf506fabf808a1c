import { addDays, day } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { SERIOUSNESS_CHECKS } from '../../taxonomy/index.js';
import { History, aCase, asItShouldBe, codesIn, idOf, someFacts, someNow, withPerson, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { assessedPart } from '../stages.js';
import { likelyEnd } from './policy-dates.js';

/* Submitted on Mon 2 Mar 2026, assessed on Tue 3 Mar; thirty working days later, over Easter, is Thu 16 Apr. */
const ON: Day = day('2026-03-03');
const OVER: Day = day('2026-04-16');
const given = (): History => aCase.submitted().later(1);
const second = { secondAssessor: idOf('secondAssessor') };
const scheme = (of: 'OFFICER_PCR' | 'LOCAL_STAFF') => (): History => History.start().then('DraftReferral', { scheme: of }).then('SubmitReferral').later(1);
/** A referral the second assessor made, so that they are the referrer. */
const byAssessor = (): History => History.start().then('DraftReferral', {}, { by: 'secondAssessor' }).then('SubmitReferral', {}, { by: 'secondAssessor' }).later(1);
const inStandards = withPerson('officer', { isPsdStaff: true });
const accept = { command: 'AcceptForReview', given } as const;

const ENFORCED: readonly OneFact[] = [
  { ...accept, rule: 'R2', code: 'PRI_RATIONALE_REQUIRED', where: 'no reason is given', differs: { details: { rationale: undefined } } },
  { ...accept, rule: 'R2', code: 'PRI_RATIONALE_REQUIRED', where: 'the reason is blank', differs: { details: { rationale: '   ' } } },
  { ...accept, rule: 'R2', code: 'PRI_RATIONALE_REQUIRED', where: 'there is neither a standard nor underperformance', details: { standards: [], performanceOnly: true }, differs: { details: { performanceOnly: false } } },
  { ...accept, rule: 'R2', code: 'PRI_RATIONALE_REQUIRED', where: 'performance only is said of a matter with a standard', differs: { details: { performanceOnly: true } } },
  { ...accept, rule: 'R6', code: 'DIRECTED_ELSEWHERE', where: 'the IOPC has directed another way', differs: { details: { directedElsewhere: true } } },
  ...SERIOUSNESS_CHECKS.filter((check) => check.secondAssessor).map(({ code }): OneFact => (
    { ...accept, rule: 'R6', code: 'SECOND_ASSESSOR', where: `${code} is alleged and nobody else assessed`, details: { seriousnessChecks: [code], ...second }, differs: { details: { secondAssessor: undefined } } })),
  ...(['F', 'G', 'J'] as const).map((category): OneFact => (
    { ...accept, rule: 'R6', code: 'SECOND_ASSESSOR', where: `an allegation is of category ${category} and nobody else assessed`, details: { allegations: [{ category: 'A' }, { category }], ...second }, differs: { details: { secondAssessor: undefined } } })),
  { ...accept, rule: 'R6', code: 'SECOND_ASSESSOR', where: 'a sub-category is of sexual conduct', details: { allegations: [{ category: 'J', subCategory: 'J_HARASSMENT' }], ...second }, differs: { details: { secondAssessor: undefined } } },
  { ...accept, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the assessor names themselves', details: second, differs: { details: { secondAssessor: idOf('authority') } } },
  { ...accept, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second assessor is the officer', details: second, differs: { details: { secondAssessor: idOf('officer') } } },
  { ...accept, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second assessor made the referral', details: second, differs: { details: { secondAssessor: idOf('sergeant') } } },
  { ...accept, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'nobody knows the second assessor, who is not said to be a delegate', details: { secondAssessor: 'p-elsewhere', secondAssessorDelegate: true }, differs: { details: { secondAssessorDelegate: undefined } } },
  { ...accept, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second assessor left yesterday', details: { ...second, secondAssessorDelegate: true }, facts: withPerson('secondAssessor', { leaverOn: ON }), differs: { facts: withPerson('secondAssessor', { leaverOn: addDays(ON, -1) }) } },
  { ...accept, rule: 'R7', code: 'NOT_SERVING', where: 'the officer’s last day was yesterday', facts: withPerson('officer', { leaverOn: ON }), differs: { facts: withPerson('officer', { leaverOn: addDays(ON, -1) }) } },
  { ...accept, rule: 'ACCESS', code: 'NOT_ALLOWED', where: 'the assessor made the referral', given: byAssessor, by: 'authority', differs: { by: 'secondAssessor' } },
  { ...accept, rule: 'R57', code: 'SCHEME_MISMATCH', where: 'a member of staff is put under the officers’ scheme', differs: { facts: withPerson('officer', { isStaff: true }) } },
  { ...accept, rule: 'R57', code: 'SCHEME_MISMATCH', where: 'an officer is put under the local scheme', given: scheme('LOCAL_STAFF'), facts: withPerson('officer', { isStaff: true }), differs: { facts: someFacts() } },
  { ...accept, rule: 'R56', code: 'SCHEME_MISMATCH', where: 'a special is put under the local scheme', facts: withPerson('officer', { isSpecial: true }), differs: { given: scheme('LOCAL_STAFF') } },
  { ...accept, rule: 'R57', code: 'SCHEME_MISMATCH', where: 'somebody is asked about as a member of staff who is also a special', facts: withPerson('officer', { isSpecial: true }), differs: { facts: withPerson('officer', { isSpecial: true, isStaff: true }) } },
  { ...accept, rule: 'R60', code: 'RESTRICTED_LIST', where: 'the officer has moved to professional standards and nobody is named', facts: inStandards, details: { restrictedTo: [idOf('authority')] }, differs: { details: { restrictedTo: [] } } },
  { ...accept, rule: 'R59', code: 'RESTRICTED_LIST', where: 'the officer has become a chief officer and nobody is named', facts: withPerson('officer', { isChiefOfficer: true }), details: { restrictedTo: [idOf('authority')] }, differs: { details: { restrictedTo: undefined } } },
  { ...accept, rule: 'R60', code: 'RESTRICTED_LIST', where: 'the officer moved to professional standards after the draft', differs: { facts: inStandards } },
  { ...accept, rule: 'R60', code: 'RESTRICTED_LIST', where: 'the list names the officer', details: { restrictedTo: [idOf('authority')] }, differs: { details: { restrictedTo: [idOf('officer')] } } },
  { ...accept, rule: 'INPUT', code: 'INVALID', where: 'a sub-category hides the category', details: { allegations: [{ category: 'A', subCategory: 'A1' }] }, differs: { details: { allegations: [{ category: 'J', subCategory: 'A1' }], ...second } } },
  { ...accept, rule: 'INPUT', code: 'INVALID', where: 'the force does not know the officer', differs: { facts: someFacts({ person: () => undefined }) } },
  { ...accept, rule: 'R62', code: 'CALENDAR_ENDS', where: 'the notice would fall due after the holiday table', given: () => aCase.submitted(day('2028-11-01')), on: day('2028-12-20'), differs: { on: day('2028-12-21') } },
];

const PROMPTED: readonly OneFact[] = [
  { ...accept, rule: 'R5', code: 'PARALLEL', where: 'part of the matter is in other proceedings', differs: { details: { parallelProceedings: true } } },
  ...SERIOUSNESS_CHECKS.map(({ code }): OneFact => ({ ...accept, rule: 'R6', code: 'SERIOUSNESS', where: `${code} is answered yes`, details: second, differs: { details: { seriousnessChecks: [code] } } })),
  { ...accept, rule: 'R6', code: 'SERIOUSNESS', where: 'an allegation is of discrimination', details: second, differs: { details: { allegations: [{ category: 'F', subCategory: 'F_AGE' }] } } },
  { ...accept, rule: 'R6', code: 'SERIOUSNESS', where: 'force was used and somebody was hurt', details: { allegations: [{ category: 'B', subCategory: 'B4' }] }, differs: { details: { seriousnessChecks: ['INJURY'] } } },
  { ...accept, rule: 'R6', code: 'SERIOUSNESS', where: 'honesty is the only standard', details: { standards: ['HON', 'DUT'] }, differs: { details: { standards: ['HON'] } } },
  { ...accept, rule: 'R7', code: 'OFFICER_LEAVING', where: 'the officer has resigned to the day before the likely end', facts: withPerson('officer', { resignsOn: OVER }), differs: { facts: withPerson('officer', { resignsOn: addDays(OVER, -1) }) } },
  { ...accept, rule: 'R52', code: 'PATTERN', where: 'there was a review within twelve months', differs: { facts: someFacts({ earlier: { inTwelveMonths: 1, standardsInTwentyFourMonths: [] } }) } },
  { ...accept, rule: 'R52', code: 'PATTERN', where: 'the same standard came up within twenty-four months', facts: someFacts({ earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: ['ORD'] } }), differs: { facts: someFacts({ earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: ['ORD', 'DUT'] } }) } },
  { ...accept, rule: 'R58', code: 'TUTOR_LINK', where: 'the officer is on the last day of probation', facts: withPerson('officer', { isProbationer: true, probationEndsOn: addDays(ON, -1) }), differs: { facts: withPerson('officer', { isProbationer: true, probationEndsOn: ON }) } },
  { ...accept, rule: 'R65', code: 'LINE_MANAGER_NOT_CONSULTED', where: 'the line manager was not asked', differs: { details: { lineManagerView: 'NOT_OBTAINED' } } },
  { ...accept, rule: 'R65', code: 'LINE_MANAGER_NOT_CONSULTED', where: 'the referral says that the line manager was not asked', differs: { given: () => aCase.drafted().then('SubmitReferral', { lineManagerView: 'NOT_OBTAINED' }).later(1) } },
];

describe('accepting a matter for review', () => {
  test.each(ENFORCED)('$rule $code is the answer where $where', (entry) => {
    const asked = codesIn(asItShouldBe(entry)).map((code) => ({ code, reason: 'A reason.' }));
    expect(asItShouldBe(entry, asked)).toMatchObject({ kind: 'happened', events: [{ type: 'ReviewAccepted' }] });
    const no = withTheDifference(entry, asked);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });
  test.each(PROMPTED)('$rule $code is asked where $where, and the answer is kept', (entry) => {
    expect(codesIn(asItShouldBe(entry))).not.toContain(entry.code);
    const others = codesIn(withTheDifference(entry)).filter((code) => code !== entry.code).map((code) => ({ code, reason: 'A reason.' }));
    expect(others).toEqual([]);
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code, needsReason: true }] });
    expect(withTheDifference(entry, [{ code: entry.code, reason: ' ' }]).kind).toBe('prompts');
    expect(withTheDifference(entry, [{ code: entry.code, reason: 'A reason.' }])).toMatchObject({ kind: 'happened', events: [{ type: 'ReviewAccepted' }], answered: [{ code: entry.code, reason: 'A reason.' }] });
  });
  test('R5 R6 R52 R58 R65 everything that must be asked is asked at once', () => {
    const facts = someFacts({ ...withPerson('officer', { isProbationer: true, resignsOn: ON }), earlier: { inTwelveMonths: 2, standardsInTwentyFourMonths: [] } });
    const asked = given().answerTo('AcceptForReview', { parallelProceedings: true, seriousnessChecks: ['PRIOR_SIMILAR'], lineManagerView: 'NOT_OBTAINED' }, { facts });
    expect(codesIn(asked)).toEqual(['PARALLEL', 'SERIOUSNESS', 'OFFICER_LEAVING', 'PATTERN', 'TUTOR_LINK', 'LINE_MANAGER_NOT_CONSULTED']);
  });
  test('R2 underperformance without a standard is practice requiring improvement and raises no question of its own', () => {
    expect(codesIn(given().answerTo('AcceptForReview', { standards: [], performanceOnly: true, allegations: [] }))).toEqual([]);
  });
  test('R52 one standard that came up before is enough', () => {
    const facts = someFacts({ earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: ['ORD'] } });
    expect(codesIn(given().answerTo('AcceptForReview', { standards: ['DUT', 'ORD'] }, { facts }))).toEqual(['PATTERN']);
  });
  test('R65 a view obtained at assessment answers for one that the referral lacked', () => {
    const unasked = aCase.drafted().then('SubmitReferral', { lineManagerView: 'NOT_OBTAINED', lineManagerConsultedOn: undefined });
    const c = unasked.then('AcceptForReview', { lineManagerView: 'NOT_SUITABLE', lineManagerConsultedOn: unasked.today }).case;
    expect(assessedPart(c)?.referral).toMatchObject({ lineManagerView: 'NOT_SUITABLE', lineManagerConsultedOn: unasked.today });
  });
  test('R7 the last day of service is still service, and asks whether to go ahead', () => {
    expect(codesIn(given().answerTo('AcceptForReview', {}, { facts: withPerson('officer', { leaverOn: ON }) }))).toEqual(['OFFICER_LEAVING']);
    expect(codesIn(given().answerTo('AcceptForReview', {}, { facts: withPerson('officer', { leaverOn: OVER }) }))).toEqual([]);
  });
  test('R7 where the calendar cannot tell when the review is over, any last day raises the question', () => {
    const late = aCase.submitted(day('2028-12-01'));
    expect(codesIn(late.answerTo('AcceptForReview'))).toEqual([]);
    for (const change of [{ resignsOn: day('2030-01-01') }, { leaverOn: day('2030-01-01') }]) expect(codesIn(late.answerTo('AcceptForReview', {}, { facts: withPerson('officer', change) }))).toEqual(['OFFICER_LEAVING']);
  });
  test('R7 R56 a special’s review is likely to take longer', () => {
    const c = { pack: 'OFFICER_PCR_2025', officerSnapshot: { special: true, staff: false, probationer: false } };
    expect(likelyEnd({ ...c, officerSnapshot: { ...c.officerSnapshot, special: false } }, ON, someNow(ON, 'authority'))).toBe(OVER);
    expect(likelyEnd(c, ON, someNow(ON, 'authority'))).toBe('2026-05-22');
  });
});

describe('a second assessor', () => {
  test.each([['the complainant', { complainant: idOf('lawyer') }], ['a witness', { witnesses: [idOf('lawyer')] }]] as const)('R66 is somebody else than %s', (_who, draft) => {
    const submitted = History.start().then('DraftReferral', draft).then('SubmitReferral').later(1);
    expect(codesIn(submitted.answerTo('AcceptForReview', { secondAssessor: idOf('lawyer') }))).toEqual(['WHO_CAN_DO_THIS']);
    expect(codesIn(submitted.answerTo('AcceptForReview', { secondAssessor: idOf('secondAssessor') }))).toEqual([]);
  });
});

describe('what an accepted case begins with', () => {
  test('R2 R4 the first version of the matter and the assessment with its reasons', () => {
    const known = assessedPart(given().then('AcceptForReview', { parallelProceedings: false }).case);
    expect(known).toMatchObject({
      assessment: { assessor: idOf('authority'), assessedOn: ON, decision: 'RPRP', standards: ['DUT'], performanceOnly: false, allegations: [{ category: 'A' }] },
      scope: [{ version: 1, text: 'The handover at the end of the late shift.', validFrom: ON, reason: null }],
    });
  });
  test('R13 R56 the notice is due five working days on, ten for a special', () => {
    expect(assessedPart(given().then('AcceptForReview').case)?.assessment.noticeBy).toMatchObject({ due: '2026-03-10', rule: 'R13', basis: 'policy', workingDays: 5 });
    const special = History.start().then('DraftReferral', {}, { facts: withPerson('officer', { isSpecial: true }) }).then('SubmitReferral').later(1);
    expect(assessedPart(special.then('AcceptForReview', {}, { facts: withPerson('officer', { isSpecial: true }) }).case)?.assessment.noticeBy).toMatchObject({ due: '2026-03-17', workingDays: 10 });
  });
  test('R14 a case keeps the rules in force on the day of its referral', () => {
    const late = aCase.drafted(day('2025-05-27')).later(1).then('SubmitReferral').later(5).then('AcceptForReview');
    expect(late.case.pack).toBe('OFFICER_PCR_2025');
    expect(aCase.submitted(day('2025-05-27')).later(5).then('AcceptForReview').case.pack).toBe('OFFICER_PCR_2020');
  });
  test('R60 a new list replaces the one before and shuts out neither the referrer nor the assessor', () => {
    const restricted = History.start().then('DraftReferral', { restrictedTo: [idOf('authority'), idOf('lawyer')] }, { facts: inStandards }).then('SubmitReferral').later(1);
    expect(restricted.then('AcceptForReview', {}, { facts: inStandards }).case.restriction?.named).toEqual([idOf('authority'), idOf('lawyer'), idOf('sergeant')]);
    const next = restricted.then('AcceptForReview', { restrictedTo: [idOf('secondAssessor')] }, { facts: inStandards }).case;
    expect(next.restriction).toEqual({ why: 'STANDARDS_STAFF', named: [idOf('secondAssessor'), idOf('sergeant'), idOf('authority')] });
    expect(given().then('AcceptForReview', { restrictedTo: [idOf('lawyer')] }).case.restriction?.why).toBe('NAMED');
    expect(given().then('AcceptForReview', { restrictedTo: [] }).case.restriction).toBeNull();
  });
  test('R59 a case that becomes one about a chief officer says so', () => {
    const accepted = given().then('AcceptForReview', { restrictedTo: [idOf('authority')] }, { facts: withPerson('officer', { isChiefOfficer: true }) });
    expect(accepted.case.restriction?.why).toBe('CHIEF_OFFICER');
  });
});
