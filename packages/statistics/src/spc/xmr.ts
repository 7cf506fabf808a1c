import { mean, movingRanges } from '../numbers.js';
import { POINTS_TO_LOCK, phasesOf } from './chart.js';
import type { ChartPoint, Limits, Recalculations } from './chart.js';
import { signalsIn } from './signals.js';

/** 3 / d₂ for two neighbours, and D₄: what Shewhart's factors are for moving ranges. */
const LIMIT_FACTOR = 2.66;
const RANGE_LIMIT = 3.267;

/** How limits are made. */
export interface XmrOptions {
  /** Whether moving ranges above 3.267 × their mean are dropped once before the mean is taken again. NHS England's spreadsheet does not; the choice is shown with the chart. */
  readonly screen: boolean;
  /** The lowest value that is possible, such as 0 for a duration; null where there is none. */
  readonly floor?: number | null;
  readonly recalculateAt?: Recalculations;
}

/**
 * A chart of individual values: mean ± 2.66 × mean moving range, near lines at two thirds of that (Wheeler 1993, "Understanding
 * variation"). For durations and ratios; counts over officers belong on a u chart.
 * @param values in order of time, in any unit; null for a month without a value
 * @throws RangeError for recalculations that are not places within the series, in order
 */
export function xmr(values: readonly (number | null)[], { screen, floor = null, recalculateAt = [] }: XmrOptions): readonly ChartPoint[] {
  return phasesOf(values, recalculateAt).flatMap((phase) => {
    const known = phase.filter((v) => v !== null);
    const limits = xmrLimits(known, screen, floor);
    const marked = signalsIn(phase.map((value) => ({ value, limits })));
    return phase.map((value, i) => ({ value, ...limits, signals: marked[i] ?? [], trial: known.length < POINTS_TO_LOCK }));
  });
}

/** The lines of one phase. With fewer than two values there is no variation to speak of: limits lie on the centre. */
function xmrLimits(values: readonly number[], screen: boolean, floor: number | null): Limits {
  const centre = mean(values) ?? 0;
  const ranges = movingRanges(values);
  const first = mean(ranges) ?? 0;
  const kept = screen ? ranges.filter((r) => r <= RANGE_LIMIT * first) : ranges;
  const reach = LIMIT_FACTOR * (mean(kept) ?? first);
  const notBelow = (x: number): number => (floor === null ? x : Math.max(floor, x));
  return { centre, lower: notBelow(centre - reach), upper: centre + reach, nearLower: notBelow(centre - (reach * 2) / 3), nearUpper: centre + (reach * 2) / 3 };
}
