import { LEVEL, assertCount, assertLevel } from '../numbers.js';
import { proportion } from '../intervals/proportion.js';
import type { TimeInterval } from './kaplan-meier.js';

/** So many had got there by a day, of those followed for so long: counts alone, such as may be told of few people. */
export interface Horizon { readonly day: number; readonly reached: number; readonly followed: number }

/** From a day on, the share that has got there, with its interval, and of how many. */
export interface HorizonStep { readonly time: number; readonly atRisk: number; readonly share: number; readonly low: number; readonly high: number }

/**
 * The rising share that has got there, from counts at some days. Each is of those followed for so long, whatever became of them, so that other ends compete
 * and none is left out; where nobody leaves but by the end of watching it is what Aalen and Johansen estimate, from fewer people. Wilson intervals; as
 * the people differ from day to day and counts may be rounded, no step is below the one before it.
 * @param horizons in the order of their days
 * @throws RangeError for what is no count, for days out of order, and for more who got there than were followed
 */
export function horizonCurve(horizons: readonly Horizon[], level = LEVEL): readonly HorizonStep[] {
  assertLevel(level);
  let before = { time: -1, share: 0, low: 0, high: 0 };
  return horizons.map(({ day, reached, followed }) => {
    assertCount(reached, 'The count');
    if (day <= before.time) throw new RangeError('The days are not in order.');
    if (reached > followed) throw new RangeError(`${reached} of ${followed} cannot have got there.`);
    const { estimate, low, high } = proportion(reached, followed, level) ?? { estimate: 0, low: 0, high: 1 };
    before = { time: day, share: Math.max(before.share, estimate), low: Math.max(before.low, low), high: Math.max(before.high, high) };
    return { ...before, atRisk: followed };
  });
}

/**
 * The day by which a share has got there, where the curve is known at some days only: on the straight line between the two about it, from none on day 0.
 * Its interval is where the ends of the curve's own intervals cross that share. Null where the curve does not reach it.
 * @param share between 0 and 1: 0.5 for the median @returns days, which need not be whole
 * @throws RangeError for a share that is not
 */
export function timeAmong(steps: readonly HorizonStep[], share: number): TimeInterval {
  assertLevel(share);
  const crossing = (of: (step: HorizonStep) => number): number | null => {
    let before = { time: 0, value: 0 };
    for (const step of steps) {
      const value = of(step);
      if (value >= share) return before.time + ((share - before.value) / (value - before.value)) * (step.time - before.time);
      before = { time: step.time, value };
    }
    return null;
  };
  return { estimate: crossing((s) => s.share), low: crossing((s) => s.high), high: crossing((s) => s.low) };
}
