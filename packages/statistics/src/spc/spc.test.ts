import fc from 'fast-check';
import { assurance, attributeChart, gChart, tChart, xmr } from '../index.js';
import type { ChartPoint } from '../index.js';

const round = (x: number | null | undefined, to = 2): number | null => (x == null ? null : Number(x.toFixed(to)));
const marked = (points: readonly ChartPoint[], signal: string): readonly number[] => points.flatMap((p, i) => (p.signals.some((s) => s === signal) ? [i] : []));
const flat = (n: number, value = 10): readonly number[] => Array.from({ length: n }, (_, i) => value + (i % 2 === 0 ? 1 : -1));

describe('a chart of individual values', () => {
  // The vignette "Deviations from Excel defaults" of NHSRplotthedots prints these limits for these points.
  const EIGHTEEN = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
  test('screened: 4.60 and -0.72, as NHSRplotthedots has it', () => expect([xmr(EIGHTEEN, { screen: true })[0]].map((p) => [round(p?.upper), round(p?.centre), round(p?.lower)])).toEqual([[4.6, 1.94, -0.72]]));
  test('not screened: 6.95 and -3.06, as NHS England’s spreadsheet has it', () => expect([xmr(EIGHTEEN, { screen: false })[0]].map((p) => [round(p?.upper), round(p?.lower)])).toEqual([[6.95, -3.06]]));
  test('near lines lie at two thirds of the way to the limits', () => {
    const [p] = xmr([1, 3, 1, 3], { screen: false }) as [ChartPoint];
    expect([round(p.centre), round(p.upper), round(p.nearUpper), round(p.nearLower)]).toEqual([2, 7.32, 5.55, -1.55]);
  });
  test('a floor holds the lower limits', () => expect(xmr(EIGHTEEN, { screen: false, floor: 0 })[0]?.lower).toBe(0));
  test.each([[11, true], [12, false]])('with %d points the limits are trial limits: %s', (n, trial) => expect(xmr(flat(n), { screen: false })[0]?.trial).toBe(trial));
  test('a month without a value is a gap: it counts for no limit and breaks no run', () => {
    const points = xmr([...flat(12), 12, 12, 12, null, 12, 12, 12, 12], { screen: false });
    expect(points[15]?.value).toBeNull();
    expect(marked(points, 'RUN_ON_ONE_SIDE')).toEqual([12, 13, 14, 16, 17, 18, 19]);
  });
  test.each([[[]], [[null]], [[4]]])('of %j there is no variation to speak of', (values) => { for (const p of xmr(values, { screen: true })) expect([p.upper - p.centre, p.signals]).toEqual([0, []]); });
});

describe('what is unusual', () => {
  const chart = (values: readonly number[]): readonly ChartPoint[] => xmr(values, { screen: true });
  test('a point outside its limits', () => expect(marked(chart([...flat(14), 40]), 'OUTSIDE_LIMITS')).toEqual([14]));
  test('seven on one side, not six', () => {
    const six = [...flat(20), ...Array.from({ length: 6 }, () => 10.6)];
    expect(marked(chart(six), 'RUN_ON_ONE_SIDE')).toEqual([]);
    expect(marked(chart([...six, 10.6]), 'RUN_ON_ONE_SIDE')).toHaveLength(7);
  });
  test('seven rising, not six, and an equal neighbour breaks it', () => {
    const rising = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => 9 + i * 0.3);
    expect(marked(chart([...flat(20), ...rising(6)]), 'TREND')).toEqual([]);
    expect(marked(chart([10, 10, ...rising(7)]), 'TREND')).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(marked(chart([10, 10, ...rising(4), ...rising(4).map((x) => x + 0.9)]), 'TREND')).toEqual([]);
  });
  test('two of three beyond the near line on the same side, not on two sides', () => {
    expect(marked(chart([...flat(40), 15.5, 10, 15.5]), 'NEAR_LIMIT')).toEqual([40, 42]);
    expect(marked(chart([...flat(40), 15.5, 10, 4.5]), 'NEAR_LIMIT')).toEqual([]);
  });
  test('no rule reaches over a recalculation, and the trial begins anew there', () => {
    const points = xmr([...flat(14), ...Array.from({ length: 13 }, (_, i) => 30 + (i % 2))], { screen: false, recalculateAt: [14] });
    expect(points.flatMap(({ signals }) => signals)).toEqual([]);
    expect([points[0]?.centre, round(points[14]?.centre), points[14]?.trial]).toEqual([10, 30.46, false]);
    expect(xmr(flat(20), { screen: false, recalculateAt: [15] })[15]?.trial).toBe(true);
  });
  test.each([[[0]], [[20]], [[4, 4]], [[1.5]]])('a recalculation at %j is a mistake', (recalculateAt) => expect(() => xmr(flat(20), { screen: false, recalculateAt })).toThrow(RangeError));
});

describe('charts of counts', () => {
  test('u: ū ± 3√(ū/n), with limits that step (worked by hand: 30 events over 3,000 is 10 per 1,000)', () => {
    const { points } = attributeChart([{ count: 5, size: 500 }, { count: 20, size: 2000 }, { count: 5, size: 500 }], { kind: 'U', per: 1000, laney: 'NEVER' });
    expect(points.map((p) => [p.value, p.centre, round(p.upper, 3), round(p.lower, 3)])).toEqual([[10, 10, 23.416, 0], [10, 10, 16.708, 3.292], [10, 10, 23.416, 0]]);
  });
  test('p: p̄ ± 3√(p̄q̄/n), within 0 and 1 (worked by hand: 86 of 100 is 0.86 ± 0.1041)', () => {
    const { points } = attributeChart([{ count: 43, size: 50 }, { count: 43, size: 50 }], { kind: 'P', laney: 'NEVER' });
    expect(points.map((p) => [p.value, round(p.upper, 4), round(p.lower, 4)])).toEqual([[0.86, 1, 0.7128], [0.86, 1, 0.7128]]);
  });
  test('c: c̄ ± 3√c̄, whatever the size (worked by hand: 9 ± 9)', () => {
    const { points } = attributeChart([{ count: 6, size: 1 }, { count: 12, size: 77 }], { kind: 'C', laney: 'NEVER' });
    expect(points.map((p) => [p.value, p.centre, p.lower, p.upper])).toEqual([[6, 9, 0, 18], [12, 9, 0, 18]]);
  });
  test('Laney: limits widen by the short-term variation of the standardised points (worked by hand: z of ±3.162, σz = 6.325 / 1.128)', () => {
    const series = Array.from({ length: 14 }, (_, i) => ({ count: i % 2 === 0 ? 110 : 90, size: 1000 })).map((o, i) => ({ ...o, count: 1000 + (i % 2 === 0 ? 100 : -100) }));
    const { sigmaZ: [sigmaZ], widened, points: [point] } = attributeChart(series, { kind: 'U' });
    expect([round(sigmaZ, 3), widened]).toEqual([5.607, [true]]);
    expect(round(point?.upper, 3)).toBe(round(1 + (3 * Math.sqrt(1 / 1000) * 6.32456) / 1.128, 3));
    expect(attributeChart(series, { kind: 'U', laney: 'NEVER' }).points[0]?.upper).toBeLessThan(point?.upper ?? 0);
  });
  test('limits are left alone where points vary as by chance', () => expect(attributeChart(Array.from({ length: 20 }, (_, i) => ({ count: 100 + (i % 3), size: 1000 })), { kind: 'U' }).widened).toEqual([false]));
  test('a month without officers is a gap, and nothing is infinite', () => {
    const { points } = attributeChart([{ count: 3, size: 100 }, { count: 0, size: 0 }, { count: 3, size: 100 }], { kind: 'U' });
    expect(points.map(({ value }) => value)).toEqual([0.03, null, 0.03]);
    for (const { upper } of points) expect(Number.isFinite(upper)).toBe(true);
  });
  test.each([[[]], [[{ count: 0, size: 0 }]], [[{ count: 0, size: 10 }]]])('of %j there is nothing unusual', (series) => expect(attributeChart(series, { kind: 'U' }).points.flatMap(({ signals }) => signals)).toEqual([]));
  test('a provisional point has its value and its lines, and is neither judged nor part of them', () => {
    const before = Array.from({ length: 12 }, (_, i) => ({ count: 10 + (i % 2), size: 1000 }));
    const { points } = attributeChart([...before, { count: 90, size: 250, provisional: true }], { kind: 'U', per: 1000 });
    const [first, last] = [points[0], points.at(-1)];
    expect([last?.value, last?.signals, last?.centre, round(last?.upper)]).toEqual([360, [], 10.5, round(10.5 + 3 * 1000 * Math.sqrt(0.0105 / 250))]);
    expect([first?.centre, first?.trial]).toEqual([10.5, false]);
    expect(attributeChart([...before.slice(1), { count: 10, size: 1000, provisional: true }], { kind: 'U' }).points[0]?.trial).toBe(true);
  });
  test('3 of 2 is a mistake on a p chart', () => expect(() => attributeChart([{ count: 3, size: 2 }], { kind: 'P' })).toThrow(RangeError));
  test('lines are in order and never NaN', () => fc.assert(fc.property(fc.array(fc.record({ count: fc.nat(40), size: fc.integer({ min: 40, max: 4000 }) }), { minLength: 1, maxLength: 40 }), fc.constantFrom('P' as const, 'U' as const, 'C' as const), (series, kind) => {
    for (const { lower, nearLower, centre, nearUpper, upper } of attributeChart(series, { kind }).points) {
      expect(lower !== null && nearLower !== null && lower >= 0 && lower <= nearLower && nearLower <= centre && centre <= nearUpper && nearUpper <= upper).toBe(true);
    }
  })));
});

describe('charts of rare events', () => {
  test('g: ḡ ± 3√(ḡ(ḡ + 1)), drawn around the median (worked by hand: ḡ = 20, limits 0 and 81.48)', () => {
    const [p] = gChart([10, 30, 20]) as [ChartPoint];
    expect([round(p.centre), p.lower, round(p.upper)]).toEqual([13.86, 0, 81.48]);
  });
  test('t: lines are turned back into time (worked by hand: 1 and 3.6 powers of two give 1 and 2 before)', () => {
    const [p] = tChart([1, 2 ** 3.6, 1, 2 ** 3.6]) as [ChartPoint];
    expect([p.value, round(p.centre), round(p.upper), p.lower]).toEqual([1, round(1.5 ** 3.6), round((1.5 + 2.66) ** 3.6), 0]);
  });
  test('a long time without is above the limit', () => expect(marked(gChart([...Array.from({ length: 15 }, (_, i) => 8 + (i % 5)), 200]), 'OUTSIDE_LIMITS')).toEqual([15]));
});

describe('a steady process and a target', () => {
  const limits = { centre: 0.86, lower: 0.7, upper: 0.98, nearLower: 0.75, nearUpper: 0.94 };
  test.each([[0.65, 'HIGHER', 'PASSES'], [0.99, 'HIGHER', 'FAILS'], [0.9, 'HIGHER', 'HIT_AND_MISS'], [0.99, 'LOWER', 'PASSES'], [0.65, 'LOWER', 'FAILS'], [0.9, 'LOWER', 'HIT_AND_MISS']] as const)('target %d, %s is better: %s', (target, better, is) => expect(assurance(limits, target, better)).toBe(is));
});
