import { normalAt } from '../distributions/quantiles.js';
import { assertPart } from '../intervals/proportion.js';
import { LEVEL, assertLevel } from '../numbers.js';
import { fisher } from './fisher.js';
import { oddsRatio } from './odds-ratio.js';
import { FEW_EVENTS } from './rate-ratio.js';

/** So many of so many. */
export interface Part { readonly count: number; readonly total: number }

/** How one proportion compares with another. `measure` says which ratio `ratio`, `low` and `high` are of. */
export interface ProportionRatio {
  readonly measure: 'RATIO' | 'ODDS_RATIO';
  /** Null where the reference has none: there is no finite ratio. */
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number;
  /** Two-sided, Fisher's exact test. */
  readonly p: number;
}

/**
 * The ratio of two proportions, such as who of those assessed is referred. With enough counted: exp(ln RR ± z √(1/a - 1/n₁ + 1/b - 1/n₂))
 * (Katz et al. 1978, Biometrics 34). Where a count, or what is left of its total, is below 10 no interval for that ratio is exact given the
 * margins, so the ratio of the odds is given with its conditional exact interval, and says so. Nothing is added to a count of 0.
 * @returns null where a group is empty, or where none or all are counted in both: there is nothing to compare
 * @throws RangeError where a count is not a part of its total
 */
export function proportionRatio(group: Part, reference: Part, level = LEVEL): ProportionRatio | null {
  assertPart(group.count, group.total);
  assertPart(reference.count, reference.total);
  assertLevel(level);
  const [a, b] = [group.count, reference.count];
  const total = group.total + reference.total;
  if (group.total === 0 || reference.total === 0 || a + b === 0 || a + b === total) return null;
  const p = fisher(group, reference);
  if (Math.min(a, b, group.total - a, reference.total - b) < FEW_EVENTS) return { measure: 'ODDS_RATIO', ...oddsRatio(group, reference, level), p };
  const ratio = (a / group.total) / (b / reference.total);
  const spread = Math.exp(normalAt((1 + level) / 2) * Math.sqrt(1 / a - 1 / group.total + 1 / b - 1 / reference.total));
  return { measure: 'RATIO', ratio, low: ratio / spread, high: ratio * spread, p };
}
