import { assertAmount, assertCount } from '../numbers.js';
import { referenceRate } from './cusum.js';
import type { CusumRates, Watched } from './cusum.js';

/** A series as it was before it was watched, and since: months in order of time. */
export interface WatchedSeries { readonly before: readonly Watched[]; readonly since: readonly Watched[] }

/** A rise that chance explains badly. Months are counted from the first one watched. */
export interface Rise {
  /** The month the sum began to grow in. */
  readonly from: number;
  /** The first month in which it was above the bound. */
  readonly noticedIn: number;
  /** What was counted from that month to the last, and what was expected in that time. */
  readonly seen: number;
  readonly expected: number;
  /** Whether the sum is still above the bound in the last month. */
  readonly goesOn: boolean;
}

/** Where few are counted a doubling is to be noticed; where many are, two standard deviations of a month, but no less than half as much again. */
const [MOST, LEAST, DEVIATIONS] = [2, 1.5, 2] as const;

/** By how much a rate is to rise until it is to be noticed. @param monthly how many are expected in a month, above 0 */
export const noticedRise = (monthly: number): number => Math.max(LEAST, Math.min(MOST, 1 + DEVIATIONS / Math.sqrt(monthly)));

/**
 * The rates a series is watched by: what it was before, and the rise that is to be noticed.
 * @returns null where nothing was counted before, or over nothing
 */
export function watchedRates(before: readonly Watched[]): CusumRates | null {
  const count = before.reduce((sum, each) => sum + each.count, 0);
  const size = before.reduce((sum, each) => sum + each.size, 0);
  return count > 0 && size > 0 ? { expected: count / size, noticed: (count / size) * noticedRise(count / before.length) } : null;
}

/**
 * Follows a series month by month by its Poisson CUSUM (Lucas 1985), Cₜ = max(0, Cₜ₋₁ + xₜ - k·nₜ), which here goes on after it passed its bound,
 * so that a rise is told once and for as long as it lasts. What is expected comes from the months before.
 * @param bound from `watchBound` @param reported how many of the last months are told of; those before lead up to them
 * @returns the last rise that was above the bound in a month that is told of; null where there is none
 * @throws RangeError for counts and sizes that are none
 */
export function riseIn({ before, since }: WatchedSeries, bound: number, reported: number): Rise | null {
  for (const { count, size } of [...before, ...since]) { assertCount(count, 'The count'); assertAmount(size, 'The size'); }
  const rates = watchedRates(before);
  if (rates === null) return null;
  const sums = sumsOf(since, referenceRate(rates));
  const last = sums.findLastIndex((sum) => sum > bound);
  if (last < Math.max(0, since.length - reported)) return null;
  const from = sums.findLastIndex((sum, i) => i < last && sum === 0) + 1;
  const told = since.slice(from);
  return {
    from, noticedIn: sums.findIndex((sum, i) => i >= from && sum > bound), goesOn: last === since.length - 1,
    seen: told.reduce((sum, { count }) => sum + count, 0), expected: told.reduce((sum, { size }) => sum + size, 0) * rates.expected,
  };
}

function sumsOf(series: readonly Watched[], k: number): readonly number[] {
  let sum = 0;
  return series.map(({ count, size }) => { sum = Math.max(0, sum + count - k * size); return sum; });
}
