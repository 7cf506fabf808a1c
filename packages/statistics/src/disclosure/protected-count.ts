import { assertCount } from '../numbers.js';

/** The floor: no count of fewer than this is ever told, and none can be worked out. It may be raised, never lowered. */
export const FLOOR = 5;
/** Counts that are told are told to the nearest so many. */
export const ROUNDING = 5;
/** With a rounded denominator below this no share and no rate is told. */
export const LEAST_DENOMINATOR = 20;
/** Nothing is told of a unit with fewer officers. */
export const LEAST_UNIT = 10;

/** A count as it may be told: rounded to 5, or hidden because it is of too few, which may be none; a total of nothing is told as 0. */
export type ProtectedCount = { readonly kind: 'TOLD'; readonly count: number } | { readonly kind: 'TOO_FEW' };

/** Cases, and how many different officers they are about. */
export interface OfPeople { readonly cases: number; readonly officers: number }

/** @throws RangeError for a floor below the least one: protection can be raised, not lowered */
export function assertFloor(floor: number): void {
  if (!Number.isInteger(floor) || floor < FLOOR) throw new RangeError(`The floor is at least ${FLOOR}.`);
}

/** @throws RangeError for what is no count, and for officers that the cases cannot be about */
export function assertPeople({ cases, officers }: OfPeople): void {
  assertCount(cases, 'The count');
  assertCount(officers, 'The officers');
  if (officers > cases || (cases > 0 && officers === 0)) throw new RangeError(`${cases} cases about ${officers} officers cannot be.`);
}

/** Whether a count is of too few to be told: as many cases as the floor or fewer, or fewer officers than the floor. */
export const isTooFew = ({ cases, officers }: OfPeople, floor = FLOOR): boolean => cases <= floor || officers < floor;

/**
 * A count inside a breakdown as it may be told: hidden where it is of at most 5 cases, none among them, or of fewer than 5 officers; else to the
 * nearest 5. None and few are told alike, and 5 with the few, because what sums prove of a hidden count lies nearly always at an end of what
 * it may be: both ends, 0 and 5, are no count below the floor (docs/decisions/0016). What a whole table would still prove is mended by `protectTable`.
 * @param of how many cases, about how many officers @param floor at least 5; hidden up to it
 * @throws RangeError for what is no count, for more officers than cases, and for a floor below 5
 */
export function protectCell(of: OfPeople, floor = FLOOR): ProtectedCount {
  assertFloor(floor);
  assertPeople(of);
  return isTooFew(of, floor) ? { kind: 'TOO_FEW' } : { kind: 'TOLD', count: Math.round(of.cases / ROUNDING) * ROUNDING };
}

/** The count of everything a figure is about, as it may be told: like `protectCell`, but nothing at all is told as 0. */
export function protect(of: OfPeople, floor = FLOOR): ProtectedCount {
  const told = protectCell(of, floor);
  return of.cases === 0 ? { kind: 'TOLD', count: 0 } : told;
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
