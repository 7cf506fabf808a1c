import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { monthsOf } from '../pattern-request.js';

/** Alarms of a year are told, and the months before lead up to them; what is expected comes from the two years before those. */
export const REPORTED = 12;
export const WATCHED = 18;
const [MOST_BEFORE, LEAST_BEFORE, LEAST_WATCHED] = [24, 12, 6] as const;

/** Which months make what is expected, and which are watched, first to last. */
export interface WatchedMonths { readonly before: readonly Month[]; readonly since: readonly Month[] }

/** The months there can be, whatever the record has. @param to the last whole month */
export const longestWatch = (to: Month): { readonly from: Month; readonly since: Month } => ({ from: shiftMonth(to, 1 - WATCHED - MOST_BEFORE), since: shiftMonth(to, 1 - WATCHED) });

/** What a record that begins in a month allows. @returns null where a year to go by and half a year to watch are not there yet */
export function watchedMonths(recordBegins: Month | null, to: Month): WatchedMonths | null {
  const { from } = longestWatch(to);
  if (recordBegins === null) return null;
  // The month in which a record begins may be a part of one.
  const known = monthsOf(recordBegins < from ? from : shiftMonth(recordBegins, 1), to);
  if (known.length < LEAST_BEFORE + LEAST_WATCHED) return null;
  const watched = Math.min(WATCHED, known.length - LEAST_BEFORE);
  return { before: known.slice(0, -watched), since: known.slice(-watched) };
}
