import { poissonExactly, poissonUpTo } from '../distributions/quantiles.js';
import { assertAmount, assertCount } from '../numbers.js';

/**
 * How surprising a count is where another was expected: twice the smaller Poisson tail, the count itself weighing half (mid-p;
 * Lancaster 1961, JASA 56). It is right on average where the exact tail is too cautious, as with counts of about two.
 * @param count observed, a whole number from 0
 * @param expected mean, from 0
 * @returns two-sided p, 0 to 1; 1 where nothing was expected and nothing was seen
 * @throws RangeError for what is no count, and for a mean that is not a finite number from 0
 */
export function midP(count: number, expected: number): number {
  assertCount(count, 'The count');
  assertAmount(expected, 'The expected count');
  const half = poissonExactly(count, expected) / 2;
  const below = poissonUpTo(count - 1, expected) + half;
  return Math.max(0, Math.min(1, 2 * Math.min(below, 1 - below)));
}
