import jstat from 'jstat';

const { beta, chisquare, normal, gammaln, ibeta, lowRegGamma } = jstat.jStat;

/*
 * The one place that knows the numeric library, jStat. Its quantiles agree with scipy's to a hundred-millionth and better, but that of the
 * beta distribution stops at a hundred-millionth of probability and so is wrong in thinner tails: those are closed in on here. Its own Poisson
 * and binomial distributions do not (they overflow from 171 events on, and round), so those are taken from the incomplete gamma and beta
 * functions. What is asked of a distribution here is within its range, so no answer is NaN.
 */

/** Quantile of the chi-square distribution. @param p from 0 to 1 @param degrees above 0 */
export const chiSquareAt = (p: number, degrees: number): number => chisquare.inv(p, degrees);
/** Quantile of the beta distribution, for a tail on either side as thin as a number can tell from 0 or 1. @param p from 0 to 1 */
export function betaAt(p: number, a: number, b: number): number {
  if (p <= 0 || p >= 1 || Math.min(p, 1 - p) > THIN) return beta.inv(p, a, b);
  let [low, high] = [0, 1];
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (ibeta(middle, a, b) < p) low = middle; else high = middle;
  }
  return high;
}
/** A tail thinner than this is beyond the steps of jStat's search. */
const THIN = 1e-5;
/** Quantile of the standard normal distribution. @param p from 0 to 1 */
export const normalAt = (p: number): number => normal.inv(p, 0, 1);
/** Probability of at most z in the standard normal distribution. */
export const normalUpTo = (z: number): number => normal.cdf(z, 0, 1);
/** Probability of at most `count` events where `mean` are expected; 0 below 0. */
export const poissonUpTo = (count: number, mean: number): number => (count < 0 ? 0 : mean === 0 ? 1 : 1 - lowRegGamma(count + 1, mean));
/** Probability of exactly `count` events where `mean` are expected. */
export const poissonExactly = (count: number, mean: number): number => (mean === 0 ? Number(count === 0) : Math.exp(count * Math.log(mean) - mean - gammaln(count + 1)));
/** Probability of at most `count` of `n`, each with probability p above 0 and below 1; 0 below 0. */
export const binomialUpTo = (count: number, n: number, p: number): number => (count < 0 ? 0 : count >= n ? 1 : ibeta(1 - p, n - count, count + 1));
/** The logarithm of the number of ways to choose k of n. */
export const logChoose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
