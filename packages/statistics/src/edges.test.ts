import fc from 'fast-check';
import { alarmBound, assurance, attributeChart, compareRates, cumulativeIncidence, disproportionality, ewma, exactProportion, falseDiscovery, fisher, funnel, gChart, kaplanMeier, mannKendall, midP, oddsRatio, pareto, poissonCusum, poissonDraw, proportion, proportionRatio, protectList, protectTable, protectedShare, rate, rateRatio, residuals, seeded, tChart, variationOver, xmr } from './index.js';

/** Every number anywhere in an answer. */
const numbersIn = (x: unknown): readonly number[] => (typeof x === 'number' ? [x] : typeof x === 'object' && x !== null ? Object.values(x).flatMap(numbersIn) : []);
const noneIsNaN = (...answers: readonly unknown[]): void => { for (const n of numbersIn(answers)) expect(n).not.toBeNaN(); };
const months = (n: number, mean: number, seed = 8): readonly { count: number; size: number }[] => { const chance = seeded(seed); return Array.from({ length: n }, () => ({ count: poissonDraw(mean, chance), size: 1000 })); };
const each = (cases: number): { cases: number; officers: number } => ({ cases, officers: cases });

describe('nothing counted, nobody there, one alone', () => {
  test('no cases: every chart is empty or flat, and nothing is NaN', () => {
    const none = months(24, 0);
    noneIsNaN(attributeChart(none, { kind: 'U' }), attributeChart(none, { kind: 'P' }), attributeChart(none, { kind: 'C' }), xmr(none.map(() => 0), { screen: true }), gChart([]), tChart([]), gChart([0, 0]), tChart([0, 0]));
    expect(attributeChart(none, { kind: 'U' }).points.every(({ value, signals }) => value === 0 && signals.length === 0)).toBe(true);
    expect([variationOver(none, 'RATE'), compareRates({ count: 0, exposure: 9 }, { count: 0, exposure: 9 }), mannKendall(none.map(({ count }) => count))]).toEqual([null, null, null]);
    noneIsNaN(funnel([{ key: 'a', count: 0, size: 10 }], { of: 'PROPORTION' }), residuals([[0, 0], [0, 0]]), pareto([{ key: 'a', count: 0 }]), kaplanMeier([]), cumulativeIncidence<'x'>([], ['x']), ewma([], { centre: 0, sd: 0 }), poissonCusum([], { expected: 1, noticed: 2 }, 3));
    expect([falseDiscovery([]), fisher({ count: 0, total: 0 }, { count: 0, total: 0 }), midP(0, 0)]).toEqual([[], 1, 1]);
  });
  test('no denominator: absent, never infinite', () => expect([rate(3, 0), proportion(0, 0), exactProportion(0, 0), rateRatio({ count: 1, exposure: 0 }, { count: 1, exposure: 1 }), proportionRatio({ count: 0, total: 0 }, { count: 1, total: 1 })]).toEqual([null, null, null, null, null]));
  test('odds of nobody: nothing is known', () => expect(oddsRatio({ count: 0, total: 0 }, { count: 0, total: 0 })).toEqual({ ratio: null, low: 0, high: Number.POSITIVE_INFINITY }));
  test('one team is compared with itself and does not differ', () => expect(funnel([{ key: 'a', count: 30, size: 100 }], { of: 'RATE' }).points.map(({ place, side }) => [place, side])).toEqual([['WITHIN', 'ON']]));
  test('one group beside the reference of one stage', () => noneIsNaN(disproportionality([{ stage: 's', kind: 'RATE', unknown: 0, groups: [{ group: 'a', count: 0, of: 0 }, { group: 'b', count: 0, of: 0 }] }], 'a')));
  test('one month has no variation, and its limits lie on it', () => expect(attributeChart([{ count: 3, size: 100 }], { kind: 'U' }).sigmaZ).toEqual([null]));
  test('a target at the very limits: met by the limit itself', () => expect([assurance({ centre: 0.9, lower: 0.8, upper: 1, nearLower: null, nearUpper: 1 }, 0.8, 'HIGHER'), assurance({ centre: 0.9, lower: null, upper: 1, nearLower: null, nearUpper: 1 }, 1, 'LOWER')]).toEqual(['PASSES', 'PASSES']));
});

describe('everything hidden', () => {
  test('a list of few tells nothing but that there is something', () => expect(protectList([each(1), each(0), each(2)], each(3))).toEqual({ cells: [{ kind: 'TOO_FEW' }, { kind: 'TOO_FEW' }, { kind: 'TOO_FEW' }], total: { kind: 'TOO_FEW' } }));
  test('no share is made of it', () => { const { cells, total } = protectList([each(1), each(2)], each(3)); for (const cell of cells) expect(protectedShare(cell, total)).toBeNull(); });
  test('a table without rows or columns is told as it is', () => expect(protectTable({ cells: [], rows: [], columns: [], total: each(0) })).toEqual({ cells: [], rows: [], columns: [], total: { kind: 'TOLD', count: 0 } }));
  test('a heat map with every cell hidden judges none', () => expect(residuals([[3, 2], [1, 4]], () => true).flat().every(({ p, q, stands }) => p === null && q === null && stands === null)).toBe(true));
});

describe('thirty years of months', () => {
  const long = months(360, 40);
  test('charts, trends and alarms have an answer, and nothing is NaN', () => {
    noneIsNaN(attributeChart(long, { kind: 'U', recalculateAt: [120, 240] }), xmr(long.map(({ count }) => count), { screen: true }), mannKendall(long.map(({ count }) => count)), variationOver(long, 'RATE'), ewma(long.map(({ count }) => count), { centre: 40, sd: Math.sqrt(40) }), poissonCusum(long, { expected: 0.04, noticed: 0.06 }, 9));
    expect(attributeChart(long, { kind: 'U' }).points.filter(({ signals }) => signals.includes('OUTSIDE_LIMITS')).length).toBeLessThan(8);
  });
  test('14,400 cases against 15,000 of thirty years each', () => expect(compareRates({ count: 14_400, exposure: 30_000 }, { count: 15_000, exposure: 30_000 })?.withinNormalVariation).toBe(false));
  test('spells of thirty years', () => noneIsNaN(kaplanMeier(long.map(({ count }, i) => ({ end: i * 30 + count, cause: i % 3 === 0 ? null : 'done' })))));
  test('the bound of an alarm for a series that hardly ever has a case', () => noneIsNaN(alarmBound({ expected: 0.01, noticed: 0.05 }, { size: 1, falseAlarmsAYear: 0.05, seed: 2, months: 24_000 })));
});

describe('whatever is counted, answers stay within their bounds', () => {
  const part = fc.tuple(fc.nat(120), fc.nat(120)).map(([a, b]) => ({ count: Math.min(a, b), total: Math.max(a, b) }));
  test('Fisher’s p is a probability; the odds ratio lies within its interval', () => fc.assert(fc.property(part, part, (a, b) => {
    const p = fisher(a, b);
    expect(p > 0 && p <= 1).toBe(true);
    const { ratio, low, high } = oddsRatio(a, b);
    expect(low >= 0 && low <= (ratio ?? Number.POSITIVE_INFINITY) * (1 + 1e-6) && (ratio ?? 0) <= high * (1 + 1e-6)).toBe(true);
  }), { numRuns: 30 }));
  test('a ratio of proportions lies within its interval, and a higher level is wider', () => fc.assert(fc.property(part, part, (a, b) => {
    const [narrow, wide] = [proportionRatio(a, b, 0.9), proportionRatio(a, b, 0.99)];
    if (narrow === null || wide === null) return;
    expect(wide.low <= narrow.low + 1e-12 && narrow.high <= wide.high && narrow.low <= (narrow.ratio ?? Number.POSITIVE_INFINITY) * (1 + 1e-6)).toBe(true);
  }), { numRuns: 40 }));
  test('the exact proportion holds Wilson’s centre, stays within 0 and 1, and grows with the count', () => fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(900), (n, k) => {
    const x = k % n;
    const [a, b] = [exactProportion(x, n), exactProportion(x + 1, n)];
    expect(a && b && a.low >= 0 && a.low <= a.estimate && a.estimate <= a.high && a.high <= 1 && b.low > a.low && b.high > a.high - 1e-12).toBe(true);
  })));
  test('a ratio of rates lies within its interval', () => fc.assert(fc.property(fc.nat(300), fc.nat(300), fc.double({ min: 0.01, max: 1e4, noNaN: true }), fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x, y, n1, n0) => {
    const r = rateRatio({ count: x, exposure: n1 }, { count: y, exposure: n0 });
    if (r === null) return;
    noneIsNaN(r);
    expect(r.low >= 0 && r.low <= (r.ratio ?? Number.POSITIVE_INFINITY) && (r.ratio ?? 0) <= r.high && r.p >= 0 && r.p <= 1).toBe(true);
  })));
});
