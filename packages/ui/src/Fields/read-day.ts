/** The three parts of a date as a person typed them. */
export interface DateParts { readonly day: string; readonly month: string; readonly year: string }
export type DatePart = keyof DateParts;

/** What three typed parts come to: nothing yet, a day in ISO form ("2026-11-23"), or what is wrong and where. */
export type DayReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'wrong'; readonly error: string; readonly parts: readonly DatePart[] };

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * Reads a typed date. Months may be numbers or names; nothing is guessed: a year needs four figures, and 30 February is no day.
 * `what` opens the error: "The date of the visit".
 */
export function readDay(parts: DateParts, what: string): DayReading {
  const text: DateParts = { day: parts.day.trim(), month: parts.month.trim(), year: parts.year.trim() };
  const missing = PARTS.filter((part) => text[part] === '');
  if (missing.length === 3) return { kind: 'empty' };
  if (missing.length > 0) return wrong(`${what} must include a ${missing.join(' and a ')}`, missing);
  return realDay(text, what);
}

function realDay(text: DateParts, what: string): DayReading {
  const month = monthNumber(text.month);
  if (!/^\d{4}$/.test(text.year)) return wrong(`${what} must have a year of 4 numbers`, ['year']);
  if (month === undefined) return wrong(`${what} must have a month from 1 to 12`, ['month']);
  const year = Number(text.year);
  const day = /^\d{1,2}$/.test(text.day) ? Number(text.day) : 0;
  if (day < 1 || day > daysIn(month, year)) return wrong(`${what} must be a real date: that month has ${daysIn(month, year)} days`, ['day']);
  return { kind: 'day', day: `${text.year}-${pad(month)}-${pad(day)}` };
}

const wrong = (error: string, parts: readonly DatePart[]): DayReading => ({ kind: 'wrong', error, parts });
const pad = (n: number): string => String(n).padStart(2, '0');

/** A month as 1 to 12, by number or by name of at least three letters. */
function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const at = text.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(text.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The parts of a day in ISO form, without leading noughts; three empty parts for anything else. */
export function partsOf(day: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? { day: '', month: '', year: '' } : { day: String(Number(match[3])), month: String(Number(match[2])), year: match[1] ?? '' };
}
