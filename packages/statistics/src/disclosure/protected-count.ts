import { assertCount } from '../numbers.js';

/** The floor: fewer people than this are never told of in a protected figure. It may be raised, never lowered. */
export const FLOOR = 5;
/** Counts that are told are told to the nearest so many. */
export const ROUNDING = 5;
/** With a rounded denominator below this no share and no rate is told. */
export const LEAST_DENOMINATOR = 20;
/** Nothing is told of a unit with fewer officers. */
export const LEAST_UNIT = 10;

/** A count as it may be told: 0, rounded, or hidden because it speaks of too few people. */
export type ProtectedCount = { readonly kind: 'TOLD'; readonly count: number } | { readonly kind: 'TOO_FEW' };

/** Cases, and how many different officers they are about. */
export interface OfPeople { readonly cases: number; readonly officers: number }

/** @throws RangeError for a floor below the least one: protection can be raised, not lowered */
function assertFloor(floor: number): void {
  if (!Number.isInteger(floor) || floor < FLOOR) throw new RangeError(`The floor is at least ${FLOOR}.`);
}

/**
 * A count as it may be told: 0 as it is; hidden where it is of fewer than the floor, in cases or in people; else rounded to the nearest 5. It
 * depends on nothing but the raw value, so the same question always has the same answer, and as cells, margins and totals are each rounded on
 * their own, no total undoes a cell.
 * @param of how many cases, about how many officers
 * @throws RangeError for what is no count, for more officers than cases, and for a floor below 5
 */
export function protect({ cases, officers }: OfPeople, floor = FLOOR): ProtectedCount {
  assertFloor(floor);
  assertCount(cases, 'The count');
  assertCount(officers, 'The officers');
  if (officers > cases || (cases > 0 && officers === 0)) throw new RangeError(`${cases} cases about ${officers} officers cannot be.`);
  if (cases === 0) return { kind: 'TOLD', count: 0 };
  if (officers < floor || cases < floor) return { kind: 'TOO_FEW' };
  return { kind: 'TOLD', count: Math.round(cases / ROUNDING) * ROUNDING };
}

/** Whether counting the officers of a cell needs the records themselves: with 4 times the floor in cases, few cells are of so few people. */
export const needsOfficers = (cases: number, floor = FLOOR): boolean => cases > 0 && cases < 4 * floor;

/**
 * A share made of told counts alone; null where either is hidden or the whole is below 20. Rounding apart may leave a part above its whole:
 * then it is the whole.
 */
export function protectedShare(part: ProtectedCount, whole: ProtectedCount): number | null {
  if (part.kind === 'TOO_FEW' || whole.kind === 'TOO_FEW' || whole.count < LEAST_DENOMINATOR) return null;
  return Math.min(1, part.count / whole.count);
}

/**
 * A rate made of a told count; null where it is hidden, or the unit has fewer than 10 officers, or fewer than 20 officer-years are behind it.
 * @param exposure officer-years of the period, from 0 @param officers of the unit, at its smallest in the period
 */
export function protectedRate(count: ProtectedCount, exposure: number, officers: number, per = 1): number | null {
  if (count.kind === 'TOO_FEW' || officers < LEAST_UNIT || exposure < LEAST_DENOMINATOR) return null;
  return (count.count / exposure) * per;
}
