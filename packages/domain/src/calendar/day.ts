import { daysInMonth, fromCount, toCount, type Civil } from './civil.js';

/** A calendar day of Europe/London, written YYYY-MM-DD. No time of day, no time zone; text order is date order. */
export type Day = string & { readonly brand: 'Day' };

/** The days of the week by their numbers, Monday first as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const write = ({ year, month, dayOfMonth }: Civil): Day => {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year ${year} is outside the calendar`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
};

const read = (day: Day): Civil => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) });

/**
 * Reads a day somebody typed or sent. 30 February is no day.
 * @returns the day, or null if the text is not one
 */
export const parseDay = (text: string): Day | null => {
  const parts = SHAPE.exec(text);
  if (parts === null) return null;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return text as Day;
};

/**
 * A day written in the program. For text from outside use {@link parseDay}.
 * @throws RangeError if there is no such day
 */
export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`"${text}" is not a day of the calendar`);
  return parsed;
};

/**
 * The day a number of calendar days later, or earlier for a negative number.
 * @throws RangeError if the number is not whole or the result is beyond year 9999
 */
export const addDays = (from: Day, days: number): Day => {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  return write(fromCount(toCount(read(from)) + days));
};

/** Calendar days from one day to another: 0 for the same day, negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toCount(read(to)) - toCount(read(from));

/**
 * The same day of the month a number of months later, or the last day of a shorter month (31 January + 1 month = 28 or 29 February).
 * @throws RangeError if the number is not whole or the result is beyond the calendar
 */
export const addMonths = (from: Day, months: number): Day => {
  if (!Number.isInteger(months)) throw new RangeError(`${months} is not a whole number of months`);
  const { year, month, dayOfMonth } = read(from);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return write({ year: newYear, month: newMonth, dayOfMonth: Math.min(dayOfMonth, daysInMonth(newYear, newMonth)) });
};

/** The day of the week, Monday = 1 to Sunday = 7. 1 January 1970 was a Thursday. */
export const weekday = (of: Day): Weekday => ((((toCount(read(of)) + 3) % 7) + 7) % 7 + 1) as Weekday;

/** Order of two days for sorting: negative, zero or positive. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a day lies before another; false for the same day. */
export const isBefore = (a: Day, b: Day): boolean => a < b;

/** Whether a day lies after another; false for the same day. */
export const isAfter = (a: Day, b: Day): boolean => a > b;

/** The later of two days. */
export const laterOf = (a: Day, b: Day): Day => (a < b ? b : a);
