import { normalAt, normalUpTo } from '../distributions/quantiles.js';
import { LEVEL, assertLevel } from '../numbers.js';
import { LANEY_FROM, attributeChart } from '../spc/attributes.js';
import type { Observed } from '../spc/attributes.js';
import { POINTS_TO_LOCK } from '../spc/chart.js';
import { chances, tablesLike } from './hypergeometric.js';
import { proportionRatio } from './proportion-ratio.js';
import type { Part } from './proportion-ratio.js';
import { rateRatio } from './rate-ratio.js';
import type { Events } from './rate-ratio.js';

/** How one period or unit compares with another, and whether the difference is more than is normal. */
export interface Comparison {
  /** What `ratio`, `low` and `high` are of: rates, proportions, or, where too few are counted for those, odds. */
  readonly measure: 'RATE_RATIO' | 'RATIO' | 'ODDS_RATIO';
  /** First over second; null where the second has none: there is no finite ratio. */
  readonly ratio: number | null;
  readonly low: number;
  /** Infinity where the data set no upper end. */
  readonly high: number;
  /** Two-sided, of the same method as the interval: below 1 - level exactly where the interval leaves 1 out. */
  readonly p: number;
  /** How many times the variance of chance was taken as normal: 1 is chance alone. */
  readonly variation: number;
  readonly withinNormalVariation: boolean;
}

/** What is normal, and how sure to be. */
export interface ComparisonOptions {
  /** How many times as much as by chance the series or the units vary (a ratio of variances): from `variationOver`, or `overDispersion().ratio` of a funnel. Below 1 counts as 1. */
  readonly variation?: number;
  readonly level?: number;
}

/**
 * How many times the variance of chance neighbouring periods of a series have: σz², with σz as Laney's charts estimate it from neighbours
 * (mean moving range of the standardised points / 1.128; Laney 2002, Quality Engineering 14), so that a lasting change within the series does not hide itself.
 * @param series periods in order of time, such as 24 months; those without size are passed over
 * @returns 1 where the factor σz is at most 1.1, which is chance; null with fewer than 12 periods: too few to estimate, and chance alone is what can be said
 * @throws RangeError for counts that are none
 */
export function variationOver(series: readonly Observed[], of: 'RATE' | 'PROPORTION'): number | null {
  const { sigmaZ: [sigmaZ] } = attributeChart(series, { kind: of === 'RATE' ? 'U' : 'P' });
  if (series.filter(({ size }) => size > 0).length < POINTS_TO_LOCK || sigmaZ == null) return null;
  return sigmaZ > LANEY_FROM ? sigmaZ ** 2 : 1;
}

/**
 * Whether two rates differ by more than is normal. **Within normal variation** means: were both of one steady process, at least 1 in 20
 * such comparisons (1 - level) would show so great a difference. Steady means as steady as the series they come from: where its periods (or, for units, the
 * units) vary φ times as much as by chance, the interval is that of chance at √φ times its z, which for many events is exp(ln RR ± z√φ √(1/a + 1/b)), the
 * quasi-Poisson interval (McCullagh and Nelder 1989, 4.5); where a or b is below 10, the exact conditional interval of `rateRatio` at that z. It does
 * not show that nothing has changed, and two periods chosen because they look different differ more often than this says: a chart of
 * the series is the better answer where there is one.
 * @param a events over an exposure (officer-years) @param b what it is compared with, in the same unit
 * @returns null where either has no exposure, or neither has an event: there is nothing to compare
 * @throws RangeError for anything that is not a count, an exposure, a level, or a variation from 0
 */
export function compareRates(a: Events, b: Events, { variation, level = LEVEL }: ComparisonOptions = {}): Comparison | null {
  const reach = reachOf(variation, level);
  const found = rateRatio(a, b, reach.level);
  if (found === null) return null;
  const error = Math.sqrt(1 / a.count + 1 / b.count);
  return found.method === 'LOG' ? byLogarithm('RATE_RATIO', found.ratio as number, error, reach) : exactly('RATE_RATIO', found, found.p, reach);
}

/**
 * Whether two proportions differ by more than is normal, which means what it means for `compareRates`. With enough counted the ratio of the
 * proportions by its logarithm (Katz et al. 1978), else the conditional exact ratio of odds (`proportionRatio` says where), p being twice the smaller tail.
 * @param a so many of so many @param b what it is compared with
 * @returns null where a group is empty, or where none or all are counted in both
 * @throws RangeError where a count is not a part of its total, and for a level or a variation that is none
 */
export function compareProportions(a: Part, b: Part, { variation, level = LEVEL }: ComparisonOptions = {}): Comparison | null {
  const reach = reachOf(variation, level);
  const found = proportionRatio(a, b, reach.level);
  if (found === null) return null;
  if (found.measure === 'ODDS_RATIO') return exactly('ODDS_RATIO', found, twiceTheTail(a, b), reach);
  return byLogarithm('RATIO', found.ratio as number, Math.sqrt(1 / a.count - 1 / a.total + 1 / b.count - 1 / b.total), reach);
}

/** How far an interval reaches, in standard errors of chance, and the level that is for chance alone. */
interface Reach { readonly variation: number; readonly z: number; readonly level: number; readonly beyond: boolean }

/** Beyond so many errors a tail is too thin to be told from 0 by a number between 0 and 1. */
const FARTHEST = 7.5;

function reachOf(given: number | undefined, level: number): Reach {
  assertLevel(level);
  const variation = Math.max(1, given ?? 1);
  if (!Number.isFinite(variation) || (given ?? 0) < 0) throw new RangeError(`A variation of ${given} is no ratio of variances.`);
  const z = normalAt((1 + level) / 2) * Math.sqrt(variation);
  return { variation, z, level: variation === 1 ? level : 1 - 2 * normalUpTo(-Math.min(FARTHEST, z)), beyond: z > FARTHEST };
}

function byLogarithm(measure: Comparison['measure'], ratio: number, error: number, { variation, z }: Reach): Comparison {
  const spread = Math.exp(z * error);
  const p = 2 * normalUpTo(-Math.abs(Math.log(ratio)) / (error * Math.sqrt(variation)));
  return judged({ measure, ratio, low: ratio / spread, high: ratio * spread, p, variation });
}

/** The interval of the exact method at the wider reach, and its p brought back to it. Beyond what can be reached nothing is set apart. */
function exactly(measure: Comparison['measure'], { ratio, low, high }: { readonly ratio: number | null; readonly low: number; readonly high: number }, p: number, { variation, beyond }: Reach): Comparison {
  const widened = variation === 1 || p === 1 ? p : p === 0 ? 0 : 2 * normalUpTo(normalAt(p / 2) / Math.sqrt(variation));
  return judged(beyond ? { measure, ratio, low: 0, high: Number.POSITIVE_INFINITY, p: 1, variation } : { measure, ratio, low, high, p: widened, variation });
}

const judged = (of: Omit<Comparison, 'withinNormalVariation'>): Comparison => ({ ...of, withinNormalVariation: of.low <= 1 && of.high >= 1 });

function twiceTheTail(a: Part, b: Part): number {
  const table = tablesLike(a, b);
  const each = chances(table, 0);
  const at = a.count - table.from;
  const upTo = (from: number, to: number): number => each.slice(from, to).reduce((x, y) => x + y, 0);
  return Math.min(1, 2 * Math.min(upTo(0, at + 1), upTo(at, each.length)));
}
