import fc from 'fast-check';
import { OUTCOMES, STANDARDS, codesOf, labelOf } from '@candour/domain/taxonomy';
import { actionsFinding, elementsFinding, meetingFinding, monthsFinding, outcomesFinding, sourcesFinding, standardsFinding } from './findings.js';
import type { Slice } from './findings.js';

const slices = (counts: Readonly<Record<string, number>>): Slice[] => Object.entries(counts).map(([key, count]) => ({ key, label: key, count }));
const standards = (counts: { readonly [code: string]: number }): Slice[] => codesOf(STANDARDS).map((code) => ({ key: code, label: labelOf(STANDARDS, code), count: counts[code] ?? 0 }));
/** Every number a sentence says, without the marks of thousands. */
const numbersIn = (sentence: string): number[] => (sentence.match(/\d[\d,]*/g) ?? []).map((n) => Number(n.replaceAll(',', '')));

describe('which standards are named most', () => {
  test('the one named most, of all namings', () =>
    expect(standardsFinding(standards({ DUT: 412, ARC: 300, UOF: 219, ORD: 100, CON: 50, FIT: 50 }))).toBe('Duties and Responsibilities is named most often: 412 of 1,131 namings (36%). The first 3 of 10 make up 82%.'));
  test('two that are level are both said', () => expect(standardsFinding(standards({ DUT: 4, UOF: 4, CON: 1 }))).toBe('Use of Force and Duties and Responsibilities are named most often: 4 of 9 namings (44%) each.'));
  test('many that are level are counted', () => expect(standardsFinding(standards({ DUT: 1, UOF: 1, CON: 1, FIT: 1 }))).toBe('4 values are named most often: 1 of 4 namings (25%) each.'));
  test('one case is one case', () => expect(standardsFinding(standards({ UOF: 1 }))).toBe('There is one naming: Use of Force.'));
  test('none is said to be none', () => expect(standardsFinding(standards({}))).toBe('These referrals name no standard.'));
  test('R2 cases of performance alone, which name none, are no naming', () => expect(standardsFinding([...standards({ UOF: 2, DUT: 1 }), { key: 'NONE', label: 'No standard named', count: 40 }])).toBe('Use of Force is named most often: 2 of 3 namings (67%).'));
  test('small numbers make no claim about the first few', () => expect(standardsFinding(standards({ UOF: 10, DUT: 5, CON: 4 }))).not.toContain('The first'));

  test('the sentence never says a number that the figure has not', () => {
    fc.assert(fc.property(fc.array(fc.nat(3000), { minLength: 10, maxLength: 10 }), (counts) => {
      const figure = standards(Object.fromEntries(codesOf(STANDARDS).map((code, i) => [code, counts[i] ?? 0])));
      const total = counts.reduce((a, b) => a + b, 0);
      const [first, second] = numbersIn(standardsFinding(figure));
      if (total > 1 && counts.filter((n) => n === Math.max(...counts)).length <= 3) expect([first, second]).toEqual([Math.max(...counts), total]);
    }));
  });
});

describe('where in the decision, and from where', () => {
  test('an element', () => expect(elementsFinding(slices({ Options: 3, Powers: 1, NONE: 7 }))).toBe('“Options” is named most often: 3 of 4 namings (75%).'));
  test('no report names one yet', () => expect(elementsFinding(slices({ Options: 0, NONE: 7 }))).toBe('No report on these referrals names an element of the decision model.'));
  test('a source', () => expect(sourcesFinding(slices({ 'Public complaint': 520, 'Line manager': 611 }))).toBe('Line manager is the most common source: 611 of 1,131 referrals (54%).'));
  test('one referral', () => expect(sourcesFinding(slices({ IOPC: 1 }))).toBe('There is one referral. Its source: IOPC.'));
});

describe('where standards and teams meet', () => {
  const cell = (standard: string, team: string, count: number) => ({ standard, team, count });
  test('the highest count, with its place in all', () => expect(meetingFinding([cell('Use of Force', 'Custody North', 19), cell('Confidentiality', 'CID', 5)], 'team')).toBe('The highest count is Use of Force in Custody North: 19 of 24 namings (79%). A larger team can be expected to have more.'));
  test('several that are level', () => expect(meetingFinding([cell('a', 'b', 1), cell('c', 'd', 1)], 'department')).toBe('2 cells share the highest count, 1 of 2 namings. A larger department can be expected to have more.'));
  test('none', () => expect(meetingFinding([cell('a', 'b', 0)], 'team')).toBe('No standard is named in these referrals.'));
});

describe('what came of it', () => {
  test('groups of outcomes add up to the referrals that have one', () => {
    const sentence = outcomesFinding(slices({ COMPLETED_WITH_ACTIONS: 643, COMPLETED_NO_ACTION: 190, ESCALATED_MISCONDUCT: 30, MOVED_TO_UPP: 15, DISCONTINUED_LEFT_FORCE: 27, NONE: 226 }));
    expect(sentence).toBe('905 of 1,131 referrals (80%) have an outcome. Of these, 643 (71%) were completed with actions, 190 (21%) were completed with no action needed, 45 (5%) were taken to another procedure and 27 (3%) ended early.');
  });
  test('every outcome of the list belongs to a group', () => {
    for (const code of codesOf(OUTCOMES)) expect(outcomesFinding(slices({ [code]: 2, NONE: 2 }))).toMatch(/^2 of 4 referrals \(50%\) have an outcome\. Of these, 2 \(100%\) /);
  });
  test('one has an outcome', () => {
    expect(outcomesFinding(slices({ COMPLETED_WITH_ACTIONS: 1, NONE: 11 }))).toBe('1 of 12 referrals (8%) has an outcome: it was completed with actions.');
    expect(outcomesFinding(slices({ DISCONTINUED_ERROR: 1, NONE: 0 }))).toBe('1 of 1 referral (100%) has an outcome: it ended early.');
  });
  test('none has', () => {
    expect(outcomesFinding(slices({ NONE: 12 }))).toBe('None of the 12 referrals has an outcome yet.');
    expect(outcomesFinding(slices({ NONE: 1 }))).toBe('The one referral has no outcome yet.');
    expect(outcomesFinding([])).toBe('There is no referral to have an outcome.');
  });
});

describe('how many, and is it changing', () => {
  const months = (...counts: number[]): Slice[] => counts.map((count, i) => ({ key: `2026-${String(i + 1).padStart(2, '0')}`, label: `M${i + 1}`, count }));
  test('the later half of the complete months against the earlier', () => expect(monthsFinding(months(10, 10, 15, 20, 3, 1), ['2026-05', '2026-06'])).toBe('The 2 complete months to M4 had 35 referrals, the 2 before them 20: 15 more (75%). Counts alone do not say whether that is more than chance.'));
  test('an odd number of months leaves the first out', () => expect(monthsFinding(months(99, 10, 10, 5, 5), [])).toContain('The 2 complete months to M5 had 10 referrals, the 2 before them 20: 10 fewer (50%).'));
  test('no difference, and from nothing', () => {
    expect(monthsFinding(months(5, 5, 5, 5), [])).toContain('the same number.');
    expect(monthsFinding(months(0, 0, 5, 5), [])).toContain('10 referrals, the 2 before them 0: 10 more. ');
  });
  test('too few months are not set against each other', () => expect(monthsFinding(months(1), [])).toBe('1 referral in 1 complete month to M1.'));
  test('months that still fill are never taken for complete', () => expect(monthsFinding(months(4, 1), ['2026-01', '2026-02'])).toBe('All months shown are still filling; so far they have 5 referrals.'));
});

describe('R44 where agreed actions stand', () => {
  const none = { done: 0, notNeeded: 0, later: 0, soon: 0, overdue: 0 };
  test('some are late', () => expect(actionsFinding({ done: 2000, notNeeded: 10, later: 111, soon: 20, overdue: 12 })).toBe('143 of 2,153 actions agreed are still to do: 12 are overdue (8%) and 20 are due in the next 7 days.'));
  test('one of each', () => expect(actionsFinding({ ...none, soon: 1, overdue: 1, done: 1 })).toBe('2 of 3 actions agreed are still to do: 1 is overdue (50%) and 1 is due in the next 7 days.'));
  test('none late, one to do', () => expect(actionsFinding({ ...none, later: 1 })).toBe('1 of 1 action agreed is still to do: none is overdue and none is due in the next 7 days.'));
  test('none to do', () => {
    expect(actionsFinding({ ...none, done: 3 })).toBe('None of the 3 actions agreed is outstanding.');
    expect(actionsFinding(none)).toBe('No action has been agreed.');
  });
});
