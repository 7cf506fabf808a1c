// How figures say a number: the same words in a sentence, at a mark and in a table.
import { count, percent } from './words.js';

/** A number with its 95% interval; an end is absent where it is not known or held back. */
export interface Estimate { readonly value: number | null; readonly lower: number | null; readonly upper: number | null }

/** "7.9", "8.0", "103": one digit after the point below a hundred. */
export const rateText = (n: number): string => (Math.abs(n) >= 99.95 ? count(Math.round(n)) : n.toFixed(1));

/** "54", "54.5", "2": no more digits than there is to say, for days and for the numbers of an axis. */
export const plainText = (n: number): string => rateText(n).replace(/\.0$/, '');

/** "86%" of a share between 0 and 1. */
export const shareText = (share: number): string => percent(share, 1);

/** "1 day", "54 days". */
export const daysText = (days: number): string => `${plainText(days)} ${days === 1 ? 'day' : 'days'}`;

/** "95% interval 54 to 57"; with one end "at least 54"; nothing where neither is known. */
export function intervalText({ lower, upper }: Pick<Estimate, 'lower' | 'upper'>, text: (n: number) => string): string {
  if (lower !== null && upper !== null) return `95% interval ${text(lower)} to ${text(upper)}`;
  if (lower !== null) return `95% interval from ${text(lower)}, its end not reached yet`;
  return upper === null ? '' : `95% interval up to ${text(upper)}`;
}

/** "54 days (95% interval 53 to 56)": the ends are written like the value, or shorter. */
export function withInterval(value: number, ends: Pick<Estimate, 'lower' | 'upper'>, text: (n: number) => string, endText = text): string {
  const interval = intervalText(ends, endText);
  return interval === '' ? text(value) : `${text(value)} (${interval})`;
}

/** Whether two intervals share a value: where they do, nothing is said to differ. */
export const overlap = (a: Estimate, b: Estimate): boolean => a.lower === null || a.upper === null || b.lower === null || b.upper === null || (a.lower <= b.upper && b.lower <= a.upper);

/** Names of units or groups in the order of the alphabet: no list is ever in order of a number. */
export const byName = <T extends { readonly label: string }>(things: readonly T[]): readonly T[] => [...things].sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }));
