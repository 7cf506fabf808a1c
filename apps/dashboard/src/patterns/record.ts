import type { Numbers } from './numbers.js';
import { longMonth } from '@candour/domain/findings';
import type { Slice } from '@candour/domain/findings';

/** What is said where a period begins before the force's record does; null where it does not. */
export function recordNote({ from, recordBegins }: Pick<Numbers, 'from' | 'recordBegins'>): string | null {
  return recordBegins != null && from < recordBegins ? `The record begins in ${longMonth(recordBegins)}.` : null;
}

/** The months of the record: before its first case nothing was counted, and that is not a count of nothing. */
export const recorded = (months: readonly Slice[], recordBegins: string | null | undefined): readonly Slice[] => (recordBegins == null ? months : months.filter(({ key }) => key >= recordBegins));
