import { addDays, day, parseDay, weekday, type Day } from './day.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const MINUTES_IN_DAY = 1_440;

/** Clocks have changed on these Sundays since 1996; before that other rules held. */
const FIRST_YEAR = 1996;

/** The last Sunday of March or October: both months have 31 days. */
const lastSunday = (year: number, month: '03' | '10'): Day => {
  const end = day(`${year}-${month}-31`);
  return addDays(end, -(weekday(end) % 7));
};

/** Minutes of the offset from UTC: "+01:00" is 60. "Z" has no digits, and is 0. */
const offsetMinutes = (zone: string): number | null => {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** The UTC day of an instant and the minutes since its midnight. */
const toUtc = (instant: string): { readonly date: Day; readonly minutes: number } | null => {
  const parts = INSTANT.exec(instant);
  const date = parts?.[1] === undefined ? null : parseDay(parts[1]);
  const offset = parts?.[5] === undefined ? null : offsetMinutes(parts[5]);
  const [hours, minutes, seconds] = [Number(parts?.[2]), Number(parts?.[3]), Number(parts?.[4] ?? 0)];
  if (date === null || offset === null || hours > 23 || minutes > 59 || seconds > 59) return null;
  const total = hours * 60 + minutes - offset;
  const days = Math.floor(total / MINUTES_IN_DAY);
  return { date: addDays(date, days), minutes: total - days * MINUTES_IN_DAY };
};

/**
 * Whether an evening is one of British Summer Time, which runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the
 * last Sunday of October: by the evening the clocks of that day have changed.
 */
const isSummerEvening = (date: Day): boolean => {
  const year = Number(date.slice(0, 4));
  return date >= lastSunday(year, '03') && date < lastSunday(year, '10');
};

/**
 * The calendar day in London at an instant: what "today" and "the day it was sent" mean in the process.
 * @param instant an ISO 8601 instant with Z or an offset, such as 2026-07-01T23:30:00Z (which is 2 July in London)
 * @throws RangeError if the text is not an instant, or lies before 1996, when other clock rules held
 */
export const londonDay = (instant: string): Day => {
  if (lastAsked?.instant !== instant) lastAsked = { instant, day: reckoned(instant) };
  return lastAsked.day;
};

/** Whoever reads fifty cases asks fifty times for the day of the same instant. */
let lastAsked: { readonly instant: string; readonly day: Day } | undefined;

const reckoned = (instant: string): Day => {
  const utc = toUtc(instant);
  if (utc === null) throw new RangeError(`"${instant}" is not an instant`);
  if (Number(utc.date.slice(0, 4)) < FIRST_YEAR) throw new RangeError(`${instant} lies before ${FIRST_YEAR}, when the clocks followed other rules`);
  const evening = utc.minutes + 60 >= MINUTES_IN_DAY;
  return evening && isSummerEvening(utc.date) ? addDays(utc.date, 1) : utc.date;
};
