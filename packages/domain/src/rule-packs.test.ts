import { day, englandAndWales as ew } from './calendar/index.js';
import { RULE_PACKS, STEPS, POLICY, basisOf, citationOf, deemedGivenOn, packFor, packOf, stepFor, type PackId, type RulePack, type StepName } from './rule-packs.js';
import { RULE_IDS } from './rules.js';

const pack = (id: PackId): RulePack => {
  const found = packOf(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the pack in force at the referral', () => {
  test.each([
    ['OFFICER_PCR', '2020-01-31', undefined], ['OFFICER_PCR', '2020-02-01', 'OFFICER_PCR_2020'], ['OFFICER_PCR', '2025-05-27', 'OFFICER_PCR_2020'], ['OFFICER_PCR', '2025-05-28', 'OFFICER_PCR_2025'], ['OFFICER_PCR', '2028-01-01', 'OFFICER_PCR_2025'],
    ['OFFICER_MDP', '2019-12-31', undefined], ['OFFICER_MDP', '2020-01-01', 'OFFICER_MDP_2020'], ['OFFICER_MDP', '2026-01-01', 'OFFICER_MDP_2020'],
    ['LOCAL_STAFF', '2019-06-01', 'LOCAL_STAFF'], ['LOCAL_STAFF', '2026-01-01', 'LOCAL_STAFF'],
  ] as const)('%s on %s: %s', (scheme, on, id) => {
    expect(packFor(scheme, day(on))?.id).toBe(id);
  });
  test.each([
    ['OFFICER_PCR_2020', 'law', false, 3, 'appropriate authority', 'PCR'],
    ['OFFICER_PCR_2025', 'law', true, 2, 'appropriate authority', 'PCR'],
    ['OFFICER_MDP_2020', 'law', false, 3, 'relevant authority', 'MDP'],
    ['LOCAL_STAFF', 'policy', true, null, 'the force', 'NONE'],
  ] as const)('R14 %s: five working days as %s, email %s, performance stages %s, "%s"', (id, basis, email, stages, authority, citations) => {
    expect(pack(id)).toMatchObject({ account: { workingDays: 5, rule: 'R14', basis }, emailService: email, uppStages: stages, authorityName: authority, citations });
  });
  test('each has a name of its own, and another name finds none', () => {
    expect(new Set(RULE_PACKS.map((each) => each.id)).size).toBe(4);
    expect(packOf('OFFICER_PCR_2031')).toBeUndefined();
  });
});

describe('citations', () => {
  test.each([
    ['R33', 'OFFICER_PCR_2025', 'Police (Conduct) Regulations 2020, regulation 70(3)'],
    ['R33', 'OFFICER_MDP_2020', 'Ministry of Defence Police regulations (SI 2020/1087), Schedule 1, regulation 71(3)'],
    ['R45', 'OFFICER_MDP_2020', 'Ministry of Defence Police regulations (SI 2020/1087), Schedule 1, regulation 71(2)(f) and 71(5)'],
    ['R14', 'OFFICER_MDP_2020', 'Ministry of Defence Police regulations (SI 2020/1087), Schedule 1, regulation 67'],
    ['R33', 'LOCAL_STAFF', 'Force policy'],
    ['R13', 'OFFICER_PCR_2025', 'Force policy, to be confirmed by the force'],
    ['R13', 'OFFICER_MDP_2020', 'Force policy, to be confirmed by the force'],
    ['R7', 'OFFICER_PCR_2020', 'Police (Conduct) Regulations 2020, Schedule 1'],
    ['R7', 'OFFICER_MDP_2020', 'Law for the Ministry of Defence Police, its place to be confirmed by the force'],
    ['R65', 'OFFICER_MDP_2020', 'Officer’s guide: “they, along with your line manager have decided”'],
  ] as const)('%s under %s', (rule, id, expected) => {
    expect(citationOf(rule, pack(id))).toBe(expected);
  });
  test('R57 a staff case carries no statutory wording and no law', () => {
    for (const id of RULE_IDS) {
      expect(citationOf(id, pack('LOCAL_STAFF'))).toBe('Force policy');
      expect(basisOf(id, pack('LOCAL_STAFF'))).toBe('policy');
    }
    expect([basisOf('R14', pack('OFFICER_PCR_2025')), basisOf('R13', pack('OFFICER_PCR_2025'))]).toEqual(['law', 'policy']);
  });
});

describe('the day a notice counts as given', () => {
  test.each([
    ['ORAL', '2026-11-20', '2026-11-20'], ['WRITTEN', '2026-11-21', '2026-11-21'], ['EMAIL', '2026-11-20', '2026-11-23'], ['EMAIL', '2026-12-24', '2026-12-29'],
  ] as const)('R14 %s on %s: %s', (mode, on, expected) => {
    expect(deemedGivenOn(mode, day(on), ew)).toBe(expected);
  });
  test('R62 an email at the end of the table has no day', () => {
    expect(deemedGivenOn('EMAIL', day('2028-12-29'), ew)).toBeUndefined();
  });
});

describe('dated steps', () => {
  test.each([
    ['assessment', 'R2', 5], ['notice', 'R13', 5], ['factFinding', 'R20', 10], ['discussion', 'R24', 10], ['report', 'R32', 10], ['comment', 'R34', 5], ['reportCheck', 'R39', 5], ['lessonAnswer', 'R36', 20], ['reassessment', 'R42', 5],
  ] as const)('%s is policy under %s: %i working days', (name, rule, workingDays) => {
    expect(STEPS[name]).toEqual({ rule, basis: 'policy', workingDays });
  });
  test('R45 the review is after three months by default, R38 the PDR talk within twelve by law', () => {
    expect(STEPS.review).toEqual({ rule: 'R45', basis: 'policy', months: 3 });
    expect(STEPS.pdr).toEqual({ rule: 'R38', basis: 'law', months: 12 });
  });
  test.each([
    ['notice', 10], ['factFinding', 20], ['discussion', 20], ['report', 20], ['comment', 10], ['assessment', 5], ['reportCheck', 5], ['lessonAnswer', 20], ['reassessment', 5],
  ] as const)('R56 for a special constable %s takes %i working days', (name, workingDays) => {
    expect(stepFor(name, pack('OFFICER_PCR_2025'), true).workingDays).toBe(workingDays);
    expect(stepFor(name, pack('OFFICER_PCR_2025'), false)).toEqual(STEPS[name]);
  });
  test('R56 months stay as they are for a special constable', () => {
    expect([stepFor('pdr', pack('OFFICER_PCR_2025'), true), stepFor('review', pack('OFFICER_PCR_2025'), true)]).toEqual([STEPS.pdr, STEPS.review]);
  });
  test('R57 in a local scheme every step is policy', () => {
    for (const name of Object.keys(STEPS) as readonly StepName[]) expect(stepFor(name, pack('LOCAL_STAFF'), false).basis).toBe('policy');
  });
  test('the other policy values are those of the process', () => {
    expect(POLICY).toEqual({
      discussionNoticeWorkingDays: 2, factFindingItems: 5, reviewerIdleWorkingDays: 10, reportReturns: 2, engagementAttempts: 2, pdrReminderMonths: [9, 11], patternReferrals: 2, patternMonths: 12, sameStandardMonths: 24,
      pauseReviewDays: 28, lateEntryDays: 28, prejudiceReviewDays: 28, reviewerAccessAfterEndDays: 28, sharedRunWords: 6, breakGlassNoticeHours: 24, breakGlassDays: 1, delegationMonths: 12, specialsFactor: 2,
      retentionProtectedMonths: 12, retentionRecordMonths: 72, retentionReferralMonths: 24,
    });
  });
});
