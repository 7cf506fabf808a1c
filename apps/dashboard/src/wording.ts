// How values are said on every page: one way to write a number, a share, a day, a moment and a person's name.
import { counted } from '@candour/domain/findings';
import { addDays, formatDay, londonDay, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { RANKS, STANDARDS, isCode, labelOf } from '@candour/domain/taxonomy';
import type { Rank, StandardCode } from '@candour/domain/taxonomy';

export { capital, count, counted, listed, percent } from '@candour/domain/findings';

/** "Fri 27 Nov 2026". What is not a day is shown as it came, since hiding it would hide a fault. */
export const dayText = (day: string): string => {
  const parsed = parseDay(day);
  return parsed === null ? day : formatDay(parsed);
};

/** "Fri 27 Nov", with the year where it is not this one: where there is little room. */
export const dayOfYearText = (day: string, now: string): string => (day.slice(0, 4) === now.slice(0, 4) ? dayText(day).replace(/ \d{4}$/, '') : dayText(day));

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "Mon 23 Nov 2026, 09:00", in London. */
export const momentText = (instant: string): string => `${formatDay(londonDay(instant))}, ${clock.format(new Date(instant))}`;

/** "Mon 23 Nov, 09:00", under a heading that says the year. */
export const momentOfYearText = (instant: string): string => `${formatDay(londonDay(instant)).replace(/ \d{4}$/, '')}, ${clock.format(new Date(instant))}`;

/** "09:00", in London. */
export const clockText = (instant: string): string => clock.format(new Date(instant));

/** Today in London. The page's own clock: dates that matter come from the server. */
export const today = (): Day => londonDay(new Date().toISOString());

/** "today", "tomorrow", "yesterday", "in 5 days", "3 days ago": in calendar days. */
export function relativeDay(day: Day, now: Day): string {
  if (day === now) return 'today';
  if (day === addDays(now, 1)) return 'tomorrow';
  if (day === addDays(now, -1)) return 'yesterday';
  const days = Math.abs(Math.round((Date.parse(day) - Date.parse(now)) / 86_400_000));
  return day > now ? `in ${counted(days, 'day')}` : `${counted(days, 'day')} ago`;
}

/** A word for each standard where its statutory name has no room: the head of a narrow column, a line of a list. */
const SHORT_STANDARDS: Readonly<Record<StandardCode, string>> = {
  HON: 'Honesty', ARC: 'Author\u00ADity', EQD: 'Equality', UOF: 'Use of force', ORD: 'Orders', DUT: 'Duties', CON: 'Confiden\u00ADtiality', FIT: 'Fitness', DIS: 'Conduct', CHA: 'Challeng\u00ADing',
};
export const shortStandard = (code: string): string => (isCode(STANDARDS, code) ? SHORT_STANDARDS[code] : code);

/** How the ranks one meets most are written before a name; the others are written out. */
const SHORT_RANKS: { readonly [R in Rank]?: string } = {
  CONSTABLE: 'PC', SERGEANT: 'Sgt', INSPECTOR: 'Insp', CHIEF_INSPECTOR: 'Ch Insp', SUPERINTENDENT: 'Supt', CHIEF_SUPERINTENDENT: 'Ch Supt',
  SPECIAL_CONSTABLE: 'SC', SPECIAL_SERGEANT: 'Sp Sgt', SPECIAL_INSPECTOR: 'Sp Insp', SPECIAL_CHIEF_INSPECTOR: 'Sp Ch Insp',
};

/** "Sgt Ada Okafor"; staff have no rank. */
export const personText = ({ name, rank }: { readonly name: string; readonly rank?: string | null }): string =>
  isCode(RANKS, rank) ? `${SHORT_RANKS[rank] ?? labelOf(RANKS, rank)} ${name}` : name;
