import { mannKendall } from '../index.js';
import { near, scipy } from '../fixtures/scipy.js';

describe('a trend (Mann and Kendall)', () => {
  test('eight rising values: S = 28, z = 27 / √65.33 (worked by hand), p = 0.00084', () => {
    const trend = mannKendall([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([trend?.s, trend?.p.toFixed(5)]).toEqual([28, '0.00084']);
  });
  test('ties take from the variance (worked by hand: two pairs, 65.33 - 2)', () => expect(mannKendall([1, 1, 2, 3, 4, 5, 6, 6])?.s).toBe(26));
  test('falling values turn the sign alone', () => expect(mannKendall([8, 7, 6, 5, 4, 3, 2, 1])).toMatchObject({ s: -28 }));
  test('under 8 points, and of equal values, nothing is said', () => expect([mannKendall([1, 2, 3, 4, 5, 6, 7]), mannKendall(Array.from({ length: 9 }, () => 4))]).toEqual([null, null]));

  test.each(scipy.mannKendall)('%j: S and p as worked out anew in exact fractions', (xs, s, _variance, p) => { expect(mannKendall(xs)?.s).toBe(s); near(mannKendall(xs)?.p, p); });
});
