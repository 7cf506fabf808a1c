import { attributeChart, gChart, tChart } from '../index.js';

const steady = (n: number, count = 10): readonly { count: number; size: number }[] => Array.from({ length: n }, (_, i) => ({ count: count + (i % 2), size: 1000 }));

describe('lines and marks of charts of counts', () => {
  test('near lines lie at two thirds, per 1,000 too (worked by hand: 10 ± 2 and 3 times √10)', () => {
    const [p] = attributeChart([{ count: 10, size: 1000 }, { count: 10, size: 1000 }], { kind: 'U', per: 1000 }).points;
    expect([p?.nearLower, p?.nearUpper, p?.lower, p?.upper].map((x) => x?.toFixed(3))).toEqual(['3.675', '16.325', '0.513', '19.487']);
  });
  test('a month far above is marked, on a chart of counts as on any', () => expect(attributeChart([...steady(14), { count: 60, size: 1000 }], { kind: 'U', laney: 'NEVER' }).points.at(-1)?.signals).toContain('OUTSIDE_LIMITS'));
  test('all of all is a proportion, and a unit of rates is not taken for one', () => expect(attributeChart([{ count: 5, size: 5 }, { count: 4, size: 5 }], { kind: 'P', per: 1000 }).points.map(({ value }) => value)).toEqual([1, 0.8]));
  test('widening can be asked for where points vary less than by chance: limits then narrow', () => {
    const [always, never] = (['ALWAYS', 'NEVER'] as const).map((laney) => attributeChart(steady(20), { kind: 'U', laney }));
    expect([always?.widened, never?.widened]).toEqual([[true], [false]]);
    expect(always?.points[0]?.upper).toBeLessThan(never?.points[0]?.upper ?? 0);
  });
  test.each([[{ count: -1, size: 5 }, 'The count'], [{ count: 1, size: Number.NaN }, 'The size'], [{ count: 6, size: 5 }, '6 of 5']])('%j is a mistake that says what is wrong', (of, says) => expect(() => attributeChart([of], { kind: 'P' })).toThrow(says));
});

describe('lines and marks of charts of rare events', () => {
  test.each([[11, true], [12, false]])('with %d spaces the limits are trial limits: %s', (n, trial) => { expect(gChart(Array.from({ length: n }, (_, i) => 5 + (i % 3)))[0]?.trial).toBe(trial); expect(tChart(Array.from({ length: n }, (_, i) => 5 + (i % 3)))[0]?.trial).toBe(trial); });
  test('limits begin anew where it is said', () => {
    const spaces = [...Array.from({ length: 12 }, () => 4), ...Array.from({ length: 12 }, () => 40)];
    for (const chart of [gChart(spaces, [12]), tChart(spaces, [12])]) expect(chart[0]?.centre).toBeLessThan(chart[12]?.centre ?? 0);
  });
  test('no outlier is left out of a t chart’s limits (worked by hand: (1.747 + 2.66 × 5.981 ÷ 7) to the power 3.6)', () => expect(tChart([1, 1, 1, 1, 1, 1, 1, 2 ** 3.6 * 90])[0]?.upper).toBeCloseTo(149.7, 1));
  test('a mistake says what is wrong', () => { expect(() => gChart([1.5])).toThrow('between events'); expect(() => tChart([-1])).toThrow('between events'); expect(() => gChart([1, 2], [5])).toThrow('recalculation'); });
});
