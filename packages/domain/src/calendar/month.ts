import { addDays, addMonths, parseDay, type Day } from './day.js';

/** A calendar month, written YYYY-MM. Text order is date order. */
export type Month = string & { readonly brand: 'Month' };

/** The month a day lies in. */
export const monthOf = (of: Day): Month => of.slice(0, 7) as Month;

/**
 * Reads a month somebody typed or sent.
 * @returns the month, or null if the text is not one
 */
export const parseMonth = (text: string): Month | null => (parseDay(`${text}-01`) !== null ? (text as Month) : null);

/** The first day of a month. */
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;

/** The last day of a month: the 28th to the 31st. */
export const lastDayOf = (month: Month): Day => addDays(addMonths(firstDayOf(month), 1), -1);

/**
 * The month a number of months later, or earlier for a negative number.
 * @throws RangeError if the number is not whole or the result is beyond the calendar
 */
export const shiftMonth = (month: Month, months: number): Month => monthOf(addMonths(firstDayOf(month), months));
