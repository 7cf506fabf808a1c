import type { Numbers } from './numbers.js';
import type { Slice } from './findings.js';

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "December 2022". */
export const longMonth = (month: string): string => monthName.format(new Date(`${month}-01T00:00:00Z`));

/** What is said where a period begins before the force's record does; null where it does not. */
export function recordNote({ from, recordBegins }: Pick<Numbers, 'from' | 'recordBegins'>): string | null {
  return recordBegins != null && from < recordBegins ? `The record begins in ${longMonth(recordBegins)}.` : null;
}

/** The months of the record: before its first case nothing was counted, and that is not a count of nothing. */
export const recorded = (months: readonly Slice[], recordBegins: string | null | undefined): readonly Slice[] => (recordBegins == null ? months : months.filter(({ key }) => key >= recordBegins));
