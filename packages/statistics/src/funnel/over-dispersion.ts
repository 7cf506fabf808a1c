import { sum } from '../numbers.js';

/** A unit on a scale where variation does not depend on size: its distance from the target, and the standard error chance gives it. */
export interface Deviation { readonly distance: number; readonly error: number }

/** How much more units vary than by chance. */
export interface OverDispersion {
  /** Mean of the squared, winsorised z-scores: about 1 where chance explains all. */
  readonly ratio: number;
  /** Variance between teams beside chance, on the same scale; 0 where there is none. */
  readonly between: number;
}

/** With fewer teams than this the variation between them cannot be estimated. */
export const TEAMS_TO_ESTIMATE = 10;

/**
 * How much more units vary than by chance: z-scores with the lowest and highest tenth drawn in to the tenth, φ their mean square, and by
 * DerSimonian and Laird the variance between units τ² = (kφ - (k - 1)) / (Σw - Σw²/Σw), w = 1/error², not below 0
 * (Spiegelhalter 2005, Statistics in Medicine 24, 4.3 and A2).
 * @returns null with fewer than 10 units: too few to estimate
 */
export function overDispersion(units: readonly Deviation[], winsorise = 0.1): OverDispersion | null {
  const k = units.length;
  if (k < TEAMS_TO_ESTIMATE) return null;
  const z = units.map(({ distance, error }) => distance / error).sort((a, b) => a - b);
  const [low, high] = [quantile(z, winsorise), quantile(z, 1 - winsorise)];
  const ratio = sum(z.map((each) => Math.min(high, Math.max(low, each)) ** 2)) / k;
  const w = units.map(({ error }) => 1 / error ** 2);
  const between = (k * ratio - (k - 1)) / (sum(w) - sum(w.map((each) => each ** 2)) / sum(w));
  return { ratio, between: Math.max(0, between) };
}

/** A quantile of sorted numbers, between neighbours (R's type 7). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}
