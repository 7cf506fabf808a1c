import { noticedRise, poissonDraw, riseIn, seeded, watchBounds, watchedRates } from '../index.js';
import type { Watched } from '../index.js';
import { heightsByChance } from './watch-bound.js';

const months = (counts: readonly number[], size = 1): readonly Watched[] => counts.map((count) => ({ count, size }));
/** Two a month for two years: k = (4 - 2) / ln 2 = 2.885. */
const TWO_A_MONTH = months(Array.from({ length: 24 }, () => 2));

describe('the rise that is to be noticed', () => {
  test.each([[0.5, 2], [1, 2], [4, 2], [9, 1 + 2 / 3], [16, 1.5], [400, 1.5]])('of %d a month is by %d: a doubling, or two standard deviations of a month, or half as much again', (monthly, times) => expect(noticedRise(monthly)).toBeCloseTo(times, 12));
  test('is reckoned from the months before: 48 over 24 months of 10 officers are 0.2 an officer, and 0.4 is to be noticed', () => {
    const rates = watchedRates(TWO_A_MONTH.map(({ count }) => ({ count, size: 10 })));
    expect([rates?.expected, rates?.noticed]).toEqual([0.2, 0.4]);
  });
  test.each([['counted', months([0, 0])], ['counted over', [{ count: 3, size: 0 }]], ['known', []]])('is none where nothing was %s before', (_, before) => expect(watchedRates(before)).toBeNull());
});

describe('a series that is watched', () => {
  test('tells of a rise from the month its sum began to grow (worked by hand: sums 0, 2.115, 0.229, 3.344, 6.459)', () => {
    expect(riseIn({ before: TWO_A_MONTH, since: months([2, 5, 1, 6, 6]) }, 3, 5)).toEqual({ from: 1, noticedIn: 3, seen: 18, expected: 8, goesOn: true });
    expect(riseIn({ before: TWO_A_MONTH, since: months([2, 5, 1, 6, 6]) }, 6.46, 5)).toBeNull();
  });
  test('tells of one that has gone back as long as it lies in the months that are told of (sums 3.115, 6.229, 3.344, 0.459, 0, 0)', () => {
    const series = { before: TWO_A_MONTH, since: months([6, 6, 0, 0, 0, 0]) };
    expect(riseIn(series, 3, 4)).toEqual({ from: 0, noticedIn: 0, seen: 12, expected: 12, goesOn: false });
    expect(riseIn(series, 3, 3)).toBeNull();
  });
  test('tells of the last of two rises (sums 7.115, 4.229, 1.344, 0, 7.115)', () => expect(riseIn({ before: TWO_A_MONTH, since: months([10, 0, 0, 0, 10]) }, 5, 5)).toMatchObject({ from: 4, noticedIn: 4, seen: 10, expected: 2 }));
  test('expects half where half as many officers are left, so that the same count is a rise', () => {
    const before = TWO_A_MONTH.map(({ count }) => ({ count, size: 100 }));
    expect(riseIn({ before, since: [{ count: 4, size: 100 }] }, 1.5, 1)).toBeNull();
    expect(riseIn({ before, since: [{ count: 4, size: 50 }] }, 1.5, 1)).toEqual({ from: 0, noticedIn: 0, seen: 4, expected: 1, goesOn: true });
  });
  test('without anything before is not judged', () => expect(riseIn({ before: months([0, 0]), since: months([9]) }, 1, 1)).toBeNull());
  test.each([[{ count: -1, size: 1 }], [{ count: 1.5, size: 1 }], [{ count: 1, size: -1 }]])('%j is a mistake', (month) => expect(() => riseIn({ before: TWO_A_MONTH, since: [month] }, 1, 1)).toThrow(RangeError));
});

/** Probabilities of a count after `count` in so many months, a rate from the gamma with count + 1/2: the negative binomial, term by term. */
function likely(count: number, over: number, upTo: number): number {
  const r = count + 0.5;
  let [p, all] = [(over / (over + 1)) ** r, 0];
  for (let x = 0; x <= upTo; x += 1) { all += p; p *= (x + r) / (x + 1) / (over + 1); }
  return all;
}

describe('how high a sum comes by chance', () => {
  test.each([[6, 12], [12, 24], [48, 24]])('in one month after %i in %i months: as often as the negative binomial says', (count, over) => {
    const heights = heightsByChance({ count, months: over, watched: 1, reported: 1, seed: 5 });
    const mean = count / over;
    const k = (mean * (noticedRise(mean) - 1)) / Math.log(noticedRise(mean));
    for (const above of [0, 1, 2]) {
      const p = 1 - likely(count, over, Math.floor(above + k));
      const seen = heights.filter((height) => height > above).length / heights.length;
      expect(Math.abs(seen - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / heights.length) + 1e-4);
    }
  });
  test('is the same for the same seed, and from the highest down', () => {
    const [a, b] = [1, 2].map(() => heightsByChance({ count: 9, months: 24, watched: 18, reported: 12, seed: 3 }));
    expect(a).toEqual(b);
    expect([...(a ?? [])]).toEqual([...(a ?? [])].sort((x, y) => y - x));
  });
  test('after nothing is a mistake', () => expect(() => heightsByChance({ count: 0, months: 24, watched: 18, reported: 12, seed: 3 })).toThrow(RangeError));
});

describe('the bound of a series that is watched', () => {
  const bound = watchBounds({ watched: 18, reported: 12, seed: 11 });

  /*
   * 4,000 histories of a rate that nobody told the bound: of 0.05 allowed, chance leaves 0.05 + 3 × √(0.05 × 0.95 / 4000) = 0.0603 at the most. A bound for
   * a known rate is passed by 0.09 of the histories with 1 a month, because two years tell it only roughly.
   */
  test.each([1, 12])('keeps false alarms to what is allowed where %d a month come by chance, also though the rate is known from two years alone', (mean) => {
    const chance = seeded(mean * 1_000 + 7);
    const draw = (n: number): readonly Watched[] => Array.from({ length: n }, () => ({ count: poissonDraw(mean, chance), size: 1 }));
    let alarms = 0;
    for (let i = 0; i < 4_000; i += 1) {
      const before = draw(24);
      const count = before.reduce((sum, each) => sum + each.count, 0);
      if (count > 0 && riseIn({ before, since: draw(18) }, bound(count, 24, 0.05), 12) !== null) alarms += 1;
    }
    expect(alarms / 4_000).toBeLessThan(0.0603);
    expect(alarms / 4_000).toBeGreaterThan(0.02);
  });
  test('is higher where fewer are allowed, where less is known, and never lets more than a tenth', () => {
    expect(bound(24, 24, 0.01)).toBeGreaterThan(bound(24, 24, 0.05));
    expect(bound(12, 12, 0.02)).toBeGreaterThan(bound(24, 24, 0.02));
    expect(bound(24, 24, 0.5)).toBe(bound(24, 24, 0.1));
  });
  test('lies between those of the counts beside it', () => {
    const [low, middle, high] = [28, 30, 35].map((count) => bound(count, 24, 0.05)) as [number, number, number];
    expect(middle).toBeCloseTo(low + (2 * (high - low)) / 7, 10);
  });
  test.each([[5, 24, 0], [5, 24, -1], [5, 0, 0.1], [0, 24, 0.1], [5, 24, Number.NaN]])('for a count of %d in %d months, %d allowed, is a mistake', (count, over, allowed) => expect(() => bound(count, over, allowed)).toThrow(RangeError));
});
