import { normalUpTo } from '../distributions/quantiles.js';

/** With fewer points nothing is said of a trend. */
export const POINTS_FOR_A_TREND = 8;

/** Whether values tend to rise (s above 0) or fall, and how likely so much order is by chance. */
export interface Trend { readonly s: number; readonly p: number }

/**
 * Mann and Kendall's test of a trend (Mann 1945, Econometrica 13; Kendall 1975): S counts later values above less those below earlier ones; its
 * variance is n(n - 1)(2n + 5)/18 less the same of each group of ties; p by the normal approximation with a correction for continuity.
 * @param xs in order of time
 * @returns null under 8 points, and where all values are equal
 */
export function mannKendall(xs: readonly number[]): Trend | null {
  const n = xs.length;
  if (n < POINTS_FOR_A_TREND) return null;
  let s = 0;
  xs.forEach((x, i) => { for (let j = i + 1; j < n; j += 1) s += Math.sign((xs[j] as number) - x); });
  const ties = new Map<number, number>();
  for (const x of xs) ties.set(x, (ties.get(x) ?? 0) + 1);
  const part = (t: number): number => (t * (t - 1) * (2 * t + 5)) / 18;
  const variance = part(n) - [...ties.values()].reduce((all, t) => all + part(t), 0);
  if (variance <= 0) return null;
  const z = (Math.abs(s) - 1) / Math.sqrt(variance);
  return { s, p: s === 0 ? 1 : Math.min(1, 2 * (1 - normalUpTo(z))) };
}
