import { binomialUpTo, normalAt } from '../distributions/quantiles.js';
import { exactProportion } from '../intervals/proportion.js';
import { LEVEL, assertAmount, assertCount, assertLevel } from '../numbers.js';

/** Events of a group and what they are counted over, such as officer-years. */
export interface Events { readonly count: number; readonly exposure: number }

/** How one rate compares with another. `high` is Infinity, and `ratio` null, where the reference has no event: the data set no upper end. */
export interface RateRatio {
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number;
  /** Two-sided: the chance of a split at least as unlikely, were the rates the same. */
  readonly p: number;
  readonly method: 'LOG' | 'EXACT';
}

/** With fewer events than this in a group the normal approximation of the logarithm is not relied on. */
export const FEW_EVENTS = 10;

/**
 * The ratio of two rates. With events enough: exp(ln RR ± z √(1/a + 1/b)); where a or b is below 10: the exact interval
 * given a + b, by which a is binomial with p = RR·n₁ / (RR·n₁ + n₀) (Przyborowski and Wilenski 1940, Biometrika 31;
 * Clopper–Pearson limits). Nothing is added to a count of 0.
 * @param group its events and exposure
 * @param reference what it is compared with
 * @returns null where either has no exposure, or neither has an event: there is nothing to compare
 * @throws RangeError for anything that is not a count, an exposure or a level
 */
export function rateRatio(group: Events, reference: Events, level = LEVEL): RateRatio | null {
  for (const { count, exposure } of [group, reference]) { assertCount(count, 'The count'); assertAmount(exposure, 'The exposure'); }
  assertLevel(level);
  const [a, b] = [group.count, reference.count];
  if (group.exposure === 0 || reference.exposure === 0 || a + b === 0) return null;
  const exposures = reference.exposure / group.exposure;
  const ratio = b === 0 ? null : (a / b) * exposures;
  const p = splitByChance(a, a + b, group.exposure / (group.exposure + reference.exposure));
  if (ratio === null || Math.min(a, b) < FEW_EVENTS) {
    const { low, high } = exactProportion(a, a + b, level) as { low: number; high: number };
    return { ratio, low: odds(low) * exposures, high: odds(high) * exposures, p, method: 'EXACT' };
  }
  const spread = Math.exp(normalAt((1 + level) / 2) * Math.sqrt(1 / a + 1 / b));
  return { ratio, low: ratio / spread, high: ratio * spread, p, method: 'LOG' };
}

const odds = (p: number): number => (p === 1 ? Number.POSITIVE_INFINITY : p / (1 - p));

/** Twice the smaller tail of a binomial count, at most 1. */
function splitByChance(count: number, n: number, p: number): number {
  const atMost = binomialUpTo(count, n, p);
  const atLeast = 1 - binomialUpTo(count - 1, n, p);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
