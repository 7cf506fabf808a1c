import { addDays, daysBetween, weekday, type Day } from './day.js';
import { covers, holidayOn, type HolidayTable } from './holidays.js';

/** A day that was not counted, and why: "Saturday", "Sunday" or the name of the holiday. */
export interface SkippedDay {
  readonly day: Day;
  readonly why: string;
}

/** Why a day is no working day, or null if it is one; undefined if the table does not know. */
const restReason = (of: Day, table: HolidayTable): string | null | undefined => {
  if (!covers(table, of)) return undefined;
  const number = weekday(of);
  // A holiday that falls on a weekend keeps its name: it is the better answer to "why this date".
  return holidayOn(table, of) ?? (number === 6 ? 'Saturday' : number === 7 ? 'Sunday' : null);
};

/**
 * Whether a day is a working day: not a Saturday or Sunday, nor a bank or public holiday in England and Wales.
 * @returns undefined if the table does not cover the day
 */
export const isWorkingDay = (of: Day, table: HolidayTable): boolean | undefined => {
  const reason = restReason(of, table);
  return reason === undefined ? undefined : reason === null;
};

/** Where a walk over working days ended, and the days it passed over. */
export interface Walk {
  readonly end: Day;
  readonly skipped: readonly SkippedDay[];
}

/**
 * Walks from the day after `from` until n working days have been met, one day at a time (R14: day 1 is the first working day after).
 * @returns undefined if the table ends before the walk does
 * @throws RangeError if n is not a whole number of at least 1
 */
export const walkWorkingDays = (from: Day, n: number, table: HolidayTable): Walk | undefined => {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`${n} is not a number of working days`);
  const skipped: SkippedDay[] = [];
  let at = from;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    const reason = restReason(at, table);
    if (reason === undefined) return undefined;
    if (reason === null) left -= 1;
    else skipped.push({ day: at, why: reason });
  }
  return { end: at, skipped };
};

/**
 * The days after `from` and up to `to` that do not count: tells again the story of a stored date with the table it was reckoned with.
 * @returns undefined if the holiday table does not cover the span
 */
export const skippedBetween = (from: Day, to: Day, table: HolidayTable): readonly SkippedDay[] | undefined => {
  const skipped: SkippedDay[] = [];
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    const reason = restReason(at, table);
    if (reason === undefined) return undefined;
    if (reason !== null) skipped.push({ day: at, why: reason });
  }
  return skipped;
};

/**
 * The nth working day after a day. The day itself never counts.
 * @returns undefined if the holiday table ends before it: a calendar that does not know a year must not guess
 * @throws RangeError if n is not a whole number of at least 1
 */
export const addWorkingDays = (from: Day, n: number, table: HolidayTable): Day | undefined => walkWorkingDays(from, n, table)?.end;

/**
 * Working days after `from` up to and including `to`; so `workingDaysBetween(a, addWorkingDays(a, n))` is n. Negative if `to` is earlier.
 * @returns undefined if the holiday table does not cover the span
 */
export const workingDaysBetween = (from: Day, to: Day, table: HolidayTable): number | undefined => {
  if (to < from) {
    const back = workingDaysBetween(to, from, table);
    return back === undefined ? undefined : 0 - back;
  }
  const skipped = skippedBetween(from, to, table);
  return skipped === undefined ? undefined : daysBetween(from, to) - skipped.length;
};
