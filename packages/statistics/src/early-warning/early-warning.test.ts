import fc from 'fast-check';
import { alarmBound, ewma, poissonCusum, poissonDraw, referenceRate, seeded } from '../index.js';

describe('exponentially weighted means', () => {
  test('the first limits have the start-up factor (worked by hand: 2.7 × √(0.2/1.8 × 0.36) = 0.54)', () => {
    const [first, second] = ewma([0, 0], { centre: 0, sd: 1 });
    expect([first?.high.toFixed(4), second?.high.toFixed(4)]).toEqual(['0.5400', (2.7 * Math.sqrt((0.2 / 1.8) * (1 - 0.8 ** 4))).toFixed(4)]);
  });
  test('limits are as wide as single values vary (worked by hand: a standard deviation of 3 gives 3 × 0.54 around 10)', () => {
    const [only] = ewma([10], { centre: 10, sd: 3 });
    expect([only?.low.toFixed(4), only?.high.toFixed(4)]).toEqual(['8.3800', '11.6200']);
  });
  test('all weight on the newest is the value itself; a value on its limit sounds no alarm', () => {
    expect(ewma([4, 2], { centre: 0, sd: 2, weight: 1, reach: 2 })).toEqual([{ value: 4, low: -4, high: 4, alarm: null }, { value: 2, low: -4, high: 4, alarm: null }]);
    expect(ewma([-4], { centre: 0, sd: 2, weight: 1, reach: 2 })[0]?.alarm).toBeNull();
  });
  test('what is a mistake is named', () => {
    expect(() => ewma([1], { centre: 0, sd: -1 })).toThrow('The standard deviation is -1');
    expect(() => ewma([1], { centre: 0, sd: 1, weight: 2 })).toThrow('A weight of 2 is not above 0');
  });
  test('follows by its weight (worked by hand: 10, 12 after 20, 11.6 after 10)', () => expect(ewma([20, 10], { centre: 10, sd: 3 }).map(({ value }) => Number(value.toFixed(6)))).toEqual([12, 11.6]));
  test('sounds above and below', () => {
    expect(ewma([14, 14, 14], { centre: 10, sd: 2 }).at(-1)?.alarm).toBe('ABOVE');
    expect(ewma([6, 6, 6], { centre: 10, sd: 2 }).at(-1)?.alarm).toBe('BELOW');
    expect(ewma([10, 10], { centre: 10, sd: 2 }).map(({ alarm }) => alarm)).toEqual([null, null]);
  });
  test.each([0, 1.1, -1, Number.NaN])('a weight of %d is a mistake', (weight) => expect(() => ewma([1], { centre: 0, sd: 1, weight })).toThrow(RangeError));
});

describe('a sum of what is above the expected', () => {
  test('its reference rate (worked by hand: from 2 to 4 it is 2 / ln 2 = 2.885)', () => expect(referenceRate({ expected: 2, noticed: 4 }).toFixed(3)).toBe('2.885'));
  test('grows, sounds and begins anew (worked by hand with k = 2.885)', () => {
    const points = poissonCusum([5, 1, 6, 6].map((count) => ({ count, size: 1 })), { expected: 2, noticed: 4 }, 3);
    expect(points.map(({ sum, alarm }) => [Number(sum.toFixed(3)), alarm])).toEqual([[2.115, false], [0.229, false], [3.344, true], [3.115, true]]);
  });
  test('a sum that reaches its bound has not passed it', () => {
    const sum = poissonCusum([{ count: 6, size: 1 }], { expected: 2, noticed: 4 }, 9)[0]?.sum ?? 0;
    expect(poissonCusum([{ count: 6, size: 1 }], { expected: 2, noticed: 4 }, sum)[0]?.alarm).toBe(false);
  });
  test.each([
    [{ count: 0.5, size: 1 }, 1, 'The count is 0.5'], [{ count: 1, size: -1 }, 1, 'The size is -1'], [{ count: 1, size: 1 }, Number.NaN, 'The bound is NaN'],
  ])('%j with a bound of %d is a mistake, and says which', (month, h, words) => expect(() => poissonCusum([month], { expected: 2, noticed: 4 }, h)).toThrow(words));
  test('what is no rise says so', () => expect(() => referenceRate({ expected: 3, noticed: 2 })).toThrow('From 3 to 2 is no rise'));
  test('a month with fewer officers expects less', () => expect(poissonCusum([{ count: 3, size: 0.5 }], { expected: 2, noticed: 4 }, 9)[0]?.sum).toBeCloseTo(3 - 2.885390 / 2, 5));
  test.each([[2, 2], [0, 1], [3, 2], [1, Number.POSITIVE_INFINITY]])('from %d to %d is no rise', (expected, noticed) => expect(() => referenceRate({ expected, noticed })).toThrow(RangeError));
});

describe('the bound of an alarm', () => {
  const rates = { expected: 2, noticed: 4 };
  test('keeps false alarms to what is stated, on months it was not found with', () => {
    const { h, falseAlarmsAYear } = alarmBound(rates, { size: 1, falseAlarmsAYear: 0.2, seed: 1 });
    const chance = seeded(77);
    const months = 120_000;
    const alarms = poissonCusum(Array.from({ length: months }, () => ({ count: poissonDraw(2, chance), size: 1 })), rates, h).filter(({ alarm }) => alarm).length;
    expect(falseAlarmsAYear).toBeLessThanOrEqual(0.2);
    expect((alarms * 12) / months).toBeLessThan(0.24);
    expect((alarms * 12) / months).toBeGreaterThan(0.14);
  });
  test('is the same for the same seed, and higher where fewer are allowed', () => {
    const bound = (falseAlarmsAYear: number): number => alarmBound(rates, { size: 1, falseAlarmsAYear, seed: 3, months: 60_000 }).h;
    expect(bound(0.1)).toBe(bound(0.1));
    expect(bound(0.02)).toBeGreaterThan(bound(0.5));
  });
  test('is that of the rates for so many officers: twice the officers at half the rates have the same bound', () => {
    const bound = (each: number, size: number): number => alarmBound({ expected: 2 / each, noticed: 4 / each }, { size, falseAlarmsAYear: 0.3, seed: 3, months: 60_000 }).h;
    expect(bound(2, 2)).toBeCloseTo(bound(1, 1), 9);
  });
  test.each([0, -1, Number.NaN])('%d false alarms a year are a mistake', (falseAlarmsAYear) => expect(() => alarmBound(rates, { size: 1, falseAlarmsAYear, seed: 1 })).toThrow(RangeError));
});

describe('chance with a seed', () => {
  test('is the same again, and from 0 to below 1', () => {
    const [a, b] = [seeded(9), seeded(9)];
    for (let i = 0; i < 1000; i += 1) { const x = a(); expect(x).toBe(b()); expect(x >= 0 && x < 1).toBe(true); }
  });
  test('draws counts with the mean and the variance of Poisson', () => fc.assert(fc.property(fc.constantFrom(0.3, 2, 40, 1200), fc.nat(), (mean, seed) => {
    const chance = seeded(seed);
    const draws = Array.from({ length: 4000 }, () => poissonDraw(mean, chance));
    const average = draws.reduce((x, y) => x + y, 0) / draws.length;
    const variance = draws.reduce((x, y) => x + (y - average) ** 2, 0) / draws.length;
    expect(Math.abs(average - mean)).toBeLessThan(6 * Math.sqrt(mean / draws.length));
    expect(variance / mean).toBeGreaterThan(0.8);
    expect(variance / mean).toBeLessThan(1.25);
  }), { numRuns: 12 }));
});
