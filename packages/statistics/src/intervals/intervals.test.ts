import fc from 'fast-check';
import { exactProportion, proportion, rate } from '../index.js';
import { near, scipy } from '../fixtures/scipy.js';

describe('a rate with its exact Poisson interval', () => {
  test.each(scipy.rate)('%d events over %d at level %d: as scipy has it', (count, exposure, level, low, high) => {
    const r = rate(count, exposure, 1, level);
    near(r?.estimate, count / exposure);
    near(r?.low, low);
    near(r?.high, high);
  });
  test('3 of one unit: 0.619 to 8.767, as printed in tables of Garwood’s limits', () => {
    const r = rate(3, 1);
    expect([r?.low.toFixed(3), r?.high.toFixed(3)]).toEqual(['0.619', '8.767']);
  });
  test('no event: from 0', () => expect(rate(0, 12)?.low).toBe(0));
  test('no exposure: no rate, and none that is infinite', () => expect(rate(4, 0)).toBeNull());
  test('per 1,000: 12 of 4,000 officers are 3', () => expect(rate(12, 4000, 1000)?.estimate).toBeCloseTo(3, 12));
  test.each([[-1, 5], [1.5, 5], [1, -1], [1, Number.NaN], [1, Number.POSITIVE_INFINITY]])('%d over %d is a mistake', (count, exposure) => expect(() => rate(count, exposure)).toThrow(RangeError));
  test.each([0, 1, 2, Number.NaN])('a level of %d is a mistake', (level) => expect(() => rate(1, 1, 1, level)).toThrow(RangeError));
  test('holds its estimate, grows with the count, and is never NaN', () => fc.assert(fc.property(fc.nat(5000), fc.double({ min: 0.01, max: 1e6, noNaN: true }), (x, n) => {
    const [a, b] = [rate(x, n, 1000), rate(x + 1, n, 1000)];
    expect(a && a.low >= 0 && a.low <= a.estimate && a.estimate < a.high && Number.isFinite(a.high)).toBe(true);
    expect(a && b && b.low > a.low && b.high > a.high).toBe(true);
  })));
});

describe('a proportion with its Wilson interval', () => {
  test.each(scipy.wilson)('%d of %d at level %d: as scipy has it', (count, total, level, low, high) => {
    near(proportion(count, total, level)?.low, low);
    near(proportion(count, total, level)?.high, high);
  });
  test('0 of n begins at 0, n of n ends at 1', () => expect([proportion(0, 7)?.low, proportion(7, 7)?.high]).toEqual([0, 1]));
  test('a proportion of nothing is absent', () => expect([proportion(0, 0), exactProportion(0, 0)]).toEqual([null, null]));
  test.each([[3, 2], [-1, 2], [1, 2.5]])('%d of %d is a mistake', (count, total) => { for (const f of [proportion, exactProportion]) expect(() => f(count, total)).toThrow(RangeError); });
  test('stays within 0 and 1, holds its estimate, and grows with the count', () => fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (n, k) => {
    const x = k % n;
    const [a, b] = [proportion(x, n), proportion(x + 1, n)];
    expect(a && a.low >= 0 && a.low <= a.estimate && a.estimate <= a.high && a.high <= 1).toBe(true);
    expect(a && b && b.low > a.low && b.high >= a.high).toBe(true);
  })));
  test('a higher level gives a wider interval', () => fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, k) => {
    const [narrow, wide] = [proportion(k % n, n, 0.8), proportion(k % n, n, 0.99)];
    expect(narrow && wide && wide.low <= narrow.low && wide.high >= narrow.high).toBe(true);
  })));
});

describe('a proportion with its exact interval', () => {
  test.each(scipy.exactProportion)('%d of %d at level %d: as scipy has it', (count, total, level, low, high) => {
    near(exactProportion(count, total, level)?.low, low);
    near(exactProportion(count, total, level)?.high, high);
  });
});
