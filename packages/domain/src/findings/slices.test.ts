import fc from 'fast-check';
import { OUTCOMES, STANDARDS, codesOf, labelOf } from '../taxonomy/index.js';
import { actionsFinding, elementsFinding, largestMeetingFinding, monthsFinding, outcomesFinding, sourcesFinding, standardsFinding } from './slices.js';
import type { Slice } from './slices.js';

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
  test('an element, of the referrals that name one, and how many name none', () => {
    expect(elementsFinding(slices({ Options: 3, Powers: 2, NONE: 7 }), 11)).toBe('Of 4 referrals whose report names an element, 3 (75%) name “Options”, the most. 7 more name none.');
    expect(elementsFinding(slices({ Options: 5, Powers: 1 }), 5)).toBe('Of 5 referrals whose report names an element, 5 (100%) name “Options”, the most.');
  });
  test('two that are level are both said, many are counted', () => {
    expect(elementsFinding(slices({ Options: 1, Powers: 1, NONE: 1 }), 3)).toBe('Of 2 referrals whose report names an element, 1 (50%) names each of “Options” and “Powers”, the most. 1 more names none.');
    expect(elementsFinding(slices({ a: 2, b: 2, c: 2, d: 2 }), 8)).toContain('2 (25%) name each of 4 elements, the most.');
  });
  test('one referral', () => expect(elementsFinding(slices({ Options: 1, Powers: 0, NONE: 2 }), 3)).toBe('The one referral whose report names an element names “Options”. 2 more name none.'));
  test('no report names one yet', () => expect(elementsFinding(slices({ Options: 0, NONE: 7 }), 7)).toBe('No report on these referrals names an element of the decision model.'));
  test('those that name one and those that name none are all referrals of the figure', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 1, max: 900 }), (naming, none) => {
      const [said, , , apart] = numbersIn(elementsFinding(slices({ Options: naming, Powers: 0, NONE: none }), naming + none));
      expect([said, apart]).toEqual([naming, none]);
    }));
  });
  test('a source', () => expect(sourcesFinding(slices({ 'Public complaint': 520, 'Line manager': 611 }))).toBe('Line manager is the most common source: 611 of 1,131 referrals (54%).'));
  test('the source of one referral', () => expect(sourcesFinding(slices({ IOPC: 1 }))).toBe('There is one referral. Its source: IOPC.'));
});

describe('where standards and teams meet', () => {
  const cell = (standard: string, team: string, count: number) => ({ standard, team, count });
  test('the highest count, with its place in all', () => expect(largestMeetingFinding([cell('Use of Force', 'Custody North', 19), cell('Confidentiality', 'CID', 5)], 'team')).toBe('The highest count is Use of Force in Custody North: 19 of 24 namings (79%). A larger team can be expected to have more.'));
  test('several that are level', () => expect(largestMeetingFinding([cell('a', 'b', 1), cell('c', 'd', 1)], 'department')).toBe('2 cells share the highest count, 1 of 2 namings. A larger department can be expected to have more.'));
  test('none', () => expect(largestMeetingFinding([cell('a', 'b', 0)], 'team')).toBe('No standard is named in these referrals.'));
});

describe('what came of it', () => {
  test('groups of outcomes add up to the finished reviews, and those not finished are said apart', () => {
    const sentence = outcomesFinding(slices({ COMPLETED_WITH_ACTIONS: 643, COMPLETED_NO_ACTION: 190, ESCALATED_MISCONDUCT: 30, MOVED_TO_UPP: 15, DISCONTINUED_LEFT_FORCE: 27, NONE: 226 }));
    expect(sentence).toBe('Of 905 finished reviews, 643 (71%) were completed with actions, 190 (21%) were completed with no action needed, 45 (5%) were taken to another procedure and 27 (3%) ended early. 226 more are not finished.');
  });
  test('every outcome of the list belongs to a group', () => {
    for (const code of codesOf(OUTCOMES)) expect(outcomesFinding(slices({ [code]: 2, NONE: 1 }))).toMatch(/^Of 2 finished reviews, 2 \(100%\) .* 1 more is not finished\.$/);
  });
  test('one has an outcome', () => {
    expect(outcomesFinding(slices({ COMPLETED_WITH_ACTIONS: 1, NONE: 11 }))).toBe('The one finished review was completed with actions. 11 more are not finished.');
    expect(outcomesFinding(slices({ DISCONTINUED_ERROR: 1, NONE: 0 }))).toBe('The one finished review ended early.');
  });
  test('none has', () => {
    expect(outcomesFinding(slices({ NONE: 12 }))).toBe('None of the 12 reviews is finished yet.');
    expect(outcomesFinding(slices({ NONE: 1 }))).toBe('The one review is not finished yet.');
    expect(outcomesFinding([])).toBe('There is no referral to have an outcome.');
  });
});

describe('how many, and is it changing', () => {
  const monthKey = (i: number): string => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
  const months = (...counts: number[]): Slice[] => counts.map((count, i) => ({ key: monthKey(i), label: `M${i + 1}`, count }));
  const year = (n: number): number[] => Array.from({ length: 12 }, () => n);
  test('a year against the year before it', () => expect(monthsFinding(months(...year(10), ...year(15)), [])).toBe('The 12 complete months to M24 had 180 referrals, the 12 before them 120: 60 more (50%). Counts alone do not say whether that is more than chance.'));
  test('with less than two years, months against the same months a year before, whatever the season', () => {
    // Two of 24 still fill: March to October stand against March to October, and the winter months against none.
    expect(monthsFinding(months(90, 90, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 90, 90, 10, 10, 10, 10, 10, 10, 10, 10, 1, 1), ['2025-11', '2025-12'])).toBe('The 10 complete months to M22 had 260 referrals, the same months a year before 220: 40 more (18%). Counts alone do not say whether that is more than chance.');
  });
  test('of three years the last two are compared', () => expect(monthsFinding(months(...year(99), ...year(10), ...year(5)), [])).toContain('to M36 had 60 referrals, the 12 before them 120: 60 fewer (50%).'));
  test('no difference, and from nothing', () => {
    expect(monthsFinding(months(...year(5), ...year(5)), [])).toContain('the same number.');
    expect(monthsFinding(months(...year(0), ...year(5)), [])).toContain('60 referrals, the 12 before them 0: 60 more. ');
  });
  test('too few months are not set against each other', () => {
    expect(monthsFinding(months(1), [])).toBe('1 referral in 1 complete month to M1.');
    expect(monthsFinding(months(...year(10), 10, 10), [])).toBe('140 referrals in 14 complete months to M14, 10 a month on average. The period is too short to set months against those a year before.');
    expect(monthsFinding(months(3, 4), [])).toContain('7 referrals in 2 complete months to M2, 3.5 a month on average.');
  });
  test('the first month of the record may be part of a month, so nothing is compared with it', () => {
    const fifteen = months(1, ...year(10).slice(1), 10, 10, 10);
    expect(monthsFinding(fifteen, [])).toContain('The 3 complete months to M15');
    expect(monthsFinding(fifteen, [], '2024-01')).toContain('15 complete months to M15, 9.4 a month on average.');
    expect(monthsFinding(months(1, ...year(10), ...year(10)), [], '2024-01')).toContain('The 12 complete months to M25 had 120 referrals, the 12 before them 120');
  });
  test('months that still fill are never taken for complete', () => expect(monthsFinding(months(4, 1), ['2024-01', '2024-02'])).toBe('All months shown are still filling; so far they have 5 referrals.'));
  test('a period before the record has no month', () => expect(monthsFinding([], [])).toBe('There is no month of the record in this period.'));
  test('the sentence never says a number that the months have not', () => {
    fc.assert(fc.property(fc.array(fc.nat(400), { minLength: 24, maxLength: 36 }), (counts) => {
      const [, now, , before] = numbersIn(monthsFinding(months(...counts), []).replaceAll(/M\d+/g, '').replace('no referrals', '0 referrals'));
      const add = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
      expect([now, before]).toEqual([add(counts.slice(-12)), add(counts.slice(-24, -12))]);
    }));
  });
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
