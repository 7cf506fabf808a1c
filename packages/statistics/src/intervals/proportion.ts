import { betaAt, normalAt } from '../distributions/quantiles.js';
import { LEVEL, assertCount, assertLevel } from '../numbers.js';
import type { Interval } from '../numbers.js';

/**
 * A proportion with its Wilson score interval (Wilson 1927, "Probable inference", JASA 22): the values p for which the score
 * (p̂ - p) / √(p(1 - p)/n) is not beyond z. It stays within 0 and 1, also where none or all are counted.
 * @param count how many, a whole number from 0 to total
 * @param total of how many
 * @param level coverage, 0 to 1
 * @returns null where the total is 0: a proportion of nothing is absent
 * @throws RangeError where the count is not a part of the total
 */
export function proportion(count: number, total: number, level = LEVEL): Interval | null {
  assertPart(count, total);
  assertLevel(level);
  if (total === 0) return null;
  const z2 = normalAt((1 + level) / 2) ** 2;
  const estimate = count / total;
  const centre = (count + z2 / 2) / (total + z2);
  const half = (Math.sqrt(z2) / (total + z2)) * Math.sqrt((count * (total - count)) / total + z2 / 4);
  return { estimate, low: count === 0 ? 0 : Math.max(0, centre - half), high: count === total ? 1 : Math.min(1, centre + half) };
}

/**
 * A proportion with its exact interval (Clopper and Pearson 1934, Biometrika 26): quantiles of the beta distribution. It is wider
 * than Wilson's and never covers less than its level; the exact ratio of two rates is made of it.
 * @returns null where the total is 0
 * @throws RangeError where the count is not a part of the total
 */
export function exactProportion(count: number, total: number, level = LEVEL): Interval | null {
  assertPart(count, total);
  assertLevel(level);
  if (total === 0) return null;
  const tail = (1 - level) / 2;
  return {
    estimate: count / total,
    low: count === 0 ? 0 : betaAt(tail, count, total - count + 1),
    high: count === total ? 1 : betaAt(1 - tail, count + 1, total - count),
  };
}

/** @throws RangeError unless the count is a part of the total */
export function assertPart(count: number, total: number): void {
  assertCount(count, 'The count');
  assertCount(total, 'The total');
  if (count > total) throw new RangeError(`${count} of ${total} is not a part of a whole.`);
}
