import { assertLevel } from '../numbers.js';
import type { TimeInterval } from './kaplan-meier.js';

/** From a time on, a share with its interval. */
interface RisingStep { readonly time: number; readonly share: number; readonly low: number; readonly high: number }

/** Against the last place of a sum of shares. */
const ROUNDING_OFF = 1e-12;

/**
 * The first time by which a share has got there, as a rising curve has it (Aalen-Johansen, or 1 less Kaplan-Meier); its interval is where the
 * ends of the curve's own intervals cross that share, after Brookmeyer and Crowley 1982 (Biometrics 38). An end the curve does not reach is null:
 * where other ends compete, half may never get there.
 * @param steps in the order of time, in days
 * @param share between 0 and 1: 0.5 for the median
 * @throws RangeError for a share that is not
 */
export function timeBy(steps: readonly RisingStep[], share: number): TimeInterval {
  assertLevel(share);
  const first = (of: (step: RisingStep) => number): number | null => steps.find((step) => of(step) >= share - ROUNDING_OFF)?.time ?? null;
  return { estimate: first((s) => s.share), low: first((s) => s.high), high: first((s) => s.low) };
}
