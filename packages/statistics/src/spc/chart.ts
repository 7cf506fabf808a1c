import { movingRanges } from '../numbers.js';

/** The lines a point is judged by, in the unit of its value. `lower` is null where the chart has no lower limit above what is possible. */
export interface Limits {
  readonly centre: number;
  readonly lower: number | null;
  readonly upper: number;
  /** Two thirds of the way from the centre to the limits. */
  readonly nearLower: number | null;
  readonly nearUpper: number;
}

/** What is unusual about a point. */
export type Signal = 'OUTSIDE_LIMITS' | 'RUN_ON_ONE_SIDE' | 'TREND' | 'NEAR_LIMIT';

/** A point of a chart with its lines. */
export interface ChartPoint extends Limits {
  /** Null where there is no denominator: the point is drawn as a gap and breaks no run. */
  readonly value: number | null;
  readonly signals: readonly Signal[];
  /** Fewer than 12 points stand behind the limits. */
  readonly trial: boolean;
}

/** Limits made of fewer points than this are called trial limits (Making Data Count: lock at 12). */
export const POINTS_TO_LOCK = 12;

/** Where a series is split, so that each phase has limits of its own: indexes of first points, rising, without 0. */
export type Recalculations = readonly number[];

/**
 * Splits a series where limits are recalculated.
 * @throws RangeError for a place that is not within the series or not after the one before
 */
export function phasesOf<T>(series: readonly T[], at: Recalculations): readonly (readonly T[])[] {
  const ends = [...at, series.length];
  const starts = [0, ...at];
  if (at.some((start, i) => !Number.isInteger(start) || start <= (starts[i] as number) || start >= series.length)) throw new RangeError('A recalculation begins at a point after the one before, within the series.');
  return starts.map((start, i) => series.slice(start, ends[i]));
}

/** The lines at `sigmas` standard deviations of one point, the lower not below `floor`. */
export function linesAt(centre: number, sd: number, floor = 0, ceiling = Number.POSITIVE_INFINITY): Limits {
  const below = (sigmas: number): number => Math.max(floor, centre - sigmas * sd);
  const above = (sigmas: number): number => Math.min(ceiling, centre + sigmas * sd);
  return { centre, lower: below(3), upper: above(3), nearLower: below(2), nearUpper: above(2) };
}

/** Mean moving range divided by 1.128 (d₂ for two neighbours) estimates a standard deviation. */
export const D2 = 1.128;

/** The standard deviation of neighbours' differences; null for fewer than two. */
export function shortTermSd(xs: readonly number[]): number | null {
  const ranges = movingRanges(xs);
  return ranges.length === 0 ? null : ranges.reduce((a, b) => a + b, 0) / ranges.length / D2;
}
