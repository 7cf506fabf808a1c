import { binomialUpTo, chiSquareAt, poissonUpTo } from '../distributions/quantiles.js';
import { assertAmount } from '../numbers.js';

/** Where a distribution of whole numbers crosses a probability, between two of them (Spiegelhalter 2005, Statistics in Medicine 24, appendix A1.1). */
function interpolated(upTo: (r: number) => number, p: number, most: number): number {
  let [below, above] = [-1, 1];
  while (above < most && upTo(above) < p) { below = above; above = Math.min(most, above * 2); }
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (upTo(middle) >= p) above = middle;
    else below = middle;
  }
  const [at, before] = [upTo(above), upTo(above - 1)];
  return at === before ? above : above - (at - p) / (at - before);
}

/**
 * The limit of a Poisson count around its mean, between whole numbers: with r the first whole number whose probability of at most r
 * reaches p, r - (F(r) - p) / (F(r) - F(r - 1)), not below 0.
 * @param expected mean, from 0 @param p such as 0.975 for the upper of the 95% limits
 * @throws RangeError for a mean that is not a finite number from 0
 */
export function poissonLimit(expected: number, p: number): number {
  assertAmount(expected, 'The expected count');
  return expected === 0 ? 0 : Math.max(0, interpolated((r) => poissonUpTo(r, expected), p, Number.MAX_SAFE_INTEGER));
}

/** The limit of a binomial count, likewise; between 0 and n. @param n a whole number @param target proportion, 0 to 1 */
export function binomialLimit(n: number, target: number, p: number): number {
  if (n === 0 || target === 0) return 0;
  if (target === 1) return n;
  return Math.min(n, Math.max(0, interpolated((r) => binomialUpTo(r, n, target), p, n)));
}

/**
 * The limits of FunnelPlotR for a ratio, offered only to match its printed numbers: exact intervals for a mean put around the expected
 * count, wider above than a control limit.
 */
export function funnelPlotRLimits(expected: number, level: number): { readonly low: number; readonly high: number } {
  const tail = (1 - level) / 2;
  return { low: chiSquareAt(tail, 2 * expected) / 2 / expected, high: chiSquareAt(1 - tail, 2 * (expected + 1)) / 2 / expected };
}
