import { assertAmount } from '../numbers.js';

/** A smoothed value with the limits within which chance keeps it. */
export interface EwmaPoint { readonly value: number; readonly low: number; readonly high: number; readonly alarm: 'ABOVE' | 'BELOW' | null }
/** Centre and standard deviation of single values; weight λ of the newest, 0.2 without; reach L in standard deviations, 2.7 without. */
export interface EwmaOptions { readonly centre: number; readonly sd: number; readonly weight?: number; readonly reach?: number }

/**
 * A chart of exponentially weighted means: z₀ = centre, zₜ = λxₜ + (1 - λ)zₜ₋₁, limits centre ± Lσ√(λ/(2 - λ) · (1 - (1 - λ)²ᵗ))
 * (Roberts 1959; Lucas and Saccucci 1990, Technometrics 32). The last factor makes the first limits narrow, where little has been smoothed yet.
 * @param xs in order of time, in the unit of centre and sd
 * @throws RangeError for a weight that is not above 0 and at most 1, and a standard deviation that is not a finite number from 0
 */
export function ewma(xs: readonly number[], { centre, sd, weight = 0.2, reach = 2.7 }: EwmaOptions): readonly EwmaPoint[] {
  assertAmount(sd, 'The standard deviation');
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`A weight of ${weight} is not above 0 and at most 1.`);
  let value = centre;
  return xs.map((x, i) => {
    value = weight * x + (1 - weight) * value;
    const half = reach * sd * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * (i + 1))));
    const [low, high] = [centre - half, centre + half];
    return { value, low, high, alarm: value > high ? 'ABOVE' as const : value < low ? 'BELOW' as const : null };
  });
}
