import { assertAmount, assertCount } from '../numbers.js';

/** Events and what they are counted over, such as officers in a month. */
export interface Watched { readonly count: number; readonly size: number }
/** The rate that is expected, and the one that is to be noticed, per unit of size. */
export interface CusumRates { readonly expected: number; readonly noticed: number }
/** The sum after a month, in events, and whether it passed the bound. */
export interface CusumPoint { readonly sum: number; readonly alarm: boolean }

/**
 * The rate at which a sum neither grows nor falls: k = (μ₁ - μ₀) / (ln μ₁ - ln μ₀) per unit of size (Lucas 1985, "Counted data CUSUMs",
 * Technometrics 27).
 * @throws RangeError unless both rates are above 0 and the noticed one is the higher
 */
export function referenceRate({ expected, noticed }: CusumRates): number {
  if (!(expected > 0 && noticed > expected && Number.isFinite(noticed))) throw new RangeError(`From ${expected} to ${noticed} is no rise of a rate above 0.`);
  return (noticed - expected) / (Math.log(noticed) - Math.log(expected));
}

/**
 * A Poisson CUSUM: Cₜ = max(0, Cₜ₋₁ + xₜ - k·nₜ); an alarm where it passes h, after which it begins anew at 0.
 * @param series in order of time
 * @param h what the sum may reach without an alarm, in events: from `alarmBound`
 * @throws RangeError for rates that are no rise, counts and sizes that are none, and a bound that is not a finite number from 0
 */
export function poissonCusum(series: readonly Watched[], rates: CusumRates, h: number): readonly CusumPoint[] {
  const k = referenceRate(rates);
  assertAmount(h, 'The bound');
  let carried = 0;
  return series.map(({ count, size }) => {
    assertCount(count, 'The count');
    assertAmount(size, 'The size');
    const sum = Math.max(0, carried + count - k * size);
    const alarm = sum > h;
    carried = alarm ? 0 : sum;
    return { sum, alarm };
  });
}
