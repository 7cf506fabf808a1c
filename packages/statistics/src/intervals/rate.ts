import { chiSquareAt } from '../distributions/quantiles.js';
import { LEVEL, assertAmount, assertCount, assertLevel } from '../numbers.js';
import type { Interval } from '../numbers.js';

/**
 * A rate with its exact Poisson interval: low = χ²(α/2; 2x) / 2n, high = χ²(1 - α/2; 2x + 2) / 2n (Garwood 1936,
 * "Fiducial limits for the Poisson distribution", Biometrika 28).
 * @param count events, a whole number from 0
 * @param exposure what they are counted over, such as officer-years; finite, from 0
 * @param per the rate is for so many units of exposure: 1,000 gives a rate per 1,000 officers a year
 * @param level coverage of the interval, 0 to 1
 * @returns null where there is no exposure: there is no denominator, and no rate is infinite
 * @throws RangeError for anything that is not a count, an exposure or a level
 */
export function rate(count: number, exposure: number, per = 1, level = LEVEL): Interval | null {
  assertAmount(exposure, 'The exposure');
  assertAmount(per, 'The unit of the rate');
  const { low, high } = poissonMean(count, level);
  if (exposure === 0) return null;
  const scale = per / exposure;
  return { estimate: count * scale, low: low * scale, high: high * scale };
}

/**
 * The exact interval for the mean of a Poisson count, in events. See `rate`.
 * @throws RangeError for what is no count, and for a level that is none
 */
export function poissonMean(count: number, level = LEVEL): Interval {
  assertCount(count, 'The count');
  assertLevel(level);
  const tail = (1 - level) / 2;
  return { estimate: count, low: count === 0 ? 0 : chiSquareAt(tail, 2 * count) / 2, high: chiSquareAt(1 - tail, 2 * count + 2) / 2 };
}
