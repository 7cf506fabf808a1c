/** An interval with the number it is about: `low` and `high` are its ends, in the unit of `estimate`. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The share of an interval's repetitions that hold the true value, between 0 and 1. */
export const LEVEL = 0.95;

/** @throws RangeError unless n is a whole number from 0: a mistake in the caller, not in the data */
export function assertCount(n: number, name: string): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${name} is ${n}: a count is a whole number from 0.`);
}

/** @throws RangeError unless x is a finite number from 0 */
export function assertAmount(x: number, name: string): void {
  if (!Number.isFinite(x) || x < 0) throw new RangeError(`${name} is ${x}: it is a finite number from 0.`);
}

/** @throws RangeError unless a level lies between 0 and 1 */
export function assertLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level of ${level} is not between 0 and 1.`);
}

/** The sum of numbers; 0 of none. */
export const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** The mean of numbers; null of none. */
export const mean = (xs: readonly number[]): number | null => (xs.length === 0 ? null : sum(xs) / xs.length);

/** Absolute differences of neighbours: one fewer than there are numbers. */
export const movingRanges = (xs: readonly number[]): readonly number[] => xs.slice(1).map((x, i) => Math.abs(x - (xs[i] as number)));
