import { cumulativeIncidence, exactProportion, kaplanMeier, oddsRatio, poissonDraw, proportion, proportionRatio, rate, rateRatio, seeded } from '../index.js';

/** How often, of so many seeded repetitions, an interval holds the truth. One without an answer holds nothing and is not counted. */
function coverage(times: number, once: (chance: () => number) => { readonly low: number; readonly high: number } | null, truth: number): number {
  const chance = seeded(17);
  let [held, asked] = [0, 0];
  for (let i = 0; i < times; i += 1) {
    const interval = once(chance);
    if (interval === null) continue;
    asked += 1;
    if (interval.low <= truth && truth <= interval.high) held += 1;
  }
  return held / asked;
}
const some = (n: number, p: number, chance: () => number): number => { let count = 0; for (let i = 0; i < n; i += 1) if (chance() < p) count += 1; return count; };
const TIMES = 3000;

describe('intervals hold the truth as often as they say', () => {
  test.each([0.7, 3, 25])('an exact rate, mean %d: 95% or more', (mean) => expect(coverage(TIMES, (chance) => rate(poissonDraw(mean, chance), 1), mean)).toBeGreaterThan(0.945));
  test.each([[8, 0.1], [40, 0.5], [200, 0.03]])('Wilson, %d with %d: 95% on average, nowhere far from it', (n, p) => {
    const held = coverage(TIMES, (chance) => proportion(some(n, p, chance), n), p);
    expect(held).toBeGreaterThan(0.915);
    expect(held).toBeLessThan(0.995);
  });
  test.each([[8, 0.1], [40, 0.5]])('Clopper and Pearson, %d with %d: never less than 95%', (n, p) => expect(coverage(TIMES, (chance) => exactProportion(some(n, p, chance), n), p)).toBeGreaterThan(0.945));
  test.each([[4, 12, 'few'], [60, 90, 'many']])('the ratio of rates of %d and %d (%s)', (a, b) => {
    const held = coverage(TIMES, (chance) => rateRatio({ count: poissonDraw(a, chance), exposure: 1 }, { count: poissonDraw(b, chance), exposure: 1 }), a / b);
    expect(held).toBeGreaterThan(0.935);
  });
  test('the ratio of proportions, enough counted', () => {
    const held = coverage(TIMES, (chance) => { const r = proportionRatio({ count: some(200, 0.3, chance), total: 200 }, { count: some(300, 0.2, chance), total: 300 }); return r?.measure === 'RATIO' ? r : null; }, 1.5);
    expect(held).toBeGreaterThan(0.935);
    expect(held).toBeLessThan(0.97);
  });
  test('the exact ratio of odds: never less than 95%', () => expect(coverage(800, (chance) => oddsRatio({ count: some(12, 0.4, chance), total: 12 }, { count: some(20, 0.25, chance), total: 20 }), (0.4 / 0.6) / (0.25 / 0.75))).toBeGreaterThan(0.94));
  test('the share still open after 10 days, a third of 120 cases watched no longer than 12', () => {
    const open = Math.exp(-10 / 20);
    const held = coverage(400, (chance) => {
      const spells = Array.from({ length: 120 }, () => { const t = -20 * Math.log(1 - chance()); const seen = chance() < 1 / 3 ? 12 : 60; return t < seen ? { end: t, cause: 'done' } : { end: seen, cause: null }; });
      return kaplanMeier(spells).steps.filter(({ time }) => time <= 10).at(-1) ?? null;
    }, open);
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.98);
  });
  test('the share ended by one of two causes after 10 days, of 120 cases', () => {
    const share = (2 / 3) * (1 - Math.exp(-10 / 20));
    const held = coverage(400, (chance) => {
      const spells = Array.from({ length: 120 }, () => { const t = -20 * Math.log(1 - chance()); const cause = chance() < 2 / 3 ? 'done' as const : 'back' as const; return t < 40 ? { end: t, cause } : { end: 40, cause: null }; });
      return cumulativeIncidence(spells, ['done', 'back']).done.filter(({ time }) => time <= 10).at(-1) ?? null;
    }, share);
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.98);
  });
});
