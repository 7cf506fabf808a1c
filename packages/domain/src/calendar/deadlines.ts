import type { RuleId } from '../rules.js';
import { addMonths, type Day } from './day.js';
import { formatDay, formatMonthName, formatWeekdayAndDate } from './format-day.js';
import type { HolidayTable } from './holidays.js';
import { walkWorkingDays, type SkippedDay } from './working-days.js';

/** How long: working days walked one by one, or calendar months. */
export type Span = { readonly workingDays: number; readonly months?: undefined } | { readonly months: number; readonly workingDays?: undefined };

/** Whether a date is asked for by a regulation or by the force. Policy is never shown as law. */
export type Basis = 'law' | 'policy';

/**
 * A date that explains itself: stored whole when it is given, never reckoned again in silence (R62).
 * `extendedFrom` is the first due day of a date that was later moved by agreement.
 */
export type Deadline = Span & {
  readonly due: Day;
  readonly from: Day;
  readonly basis: Basis;
  readonly rule: RuleId;
  readonly tableVersion: string;
  readonly skipped: readonly SkippedDay[];
  readonly extendedFrom?: Day | undefined;
};

/**
 * Reckons a date.
 * @param ask rule and basis for the reader; `from` is the day that starts the count and never counts itself; table the holidays in force
 * @returns undefined if the holiday table ends before the date (code CALENDAR_ENDS)
 * @throws RangeError if the span is not a whole number of at least 1
 */
export const deadline = (ask: Span & { readonly rule: RuleId; readonly from: Day; readonly basis: Basis; readonly table: HolidayTable }): Deadline | undefined => {
  const { rule, from, basis, table } = ask;
  const story = { from, basis, rule, tableVersion: table.version };
  if (ask.months !== undefined) {
    if (!Number.isInteger(ask.months) || ask.months < 1) throw new RangeError(`${ask.months} is not a number of months`);
    return { ...story, months: ask.months, due: addMonths(from, ask.months), skipped: [] };
  }
  const walk = walkWorkingDays(from, ask.workingDays, table);
  return walk === undefined ? undefined : { ...story, workingDays: ask.workingDays, due: walk.end, skipped: walk.skipped };
};

/** "Sat 21 and Sun 22 Nov", "Fri 3 Apr (Good Friday), Sat 4, Sun 5 and Mon 6 Apr (Easter Monday)". */
const listOf = (skipped: readonly SkippedDay[]): string => {
  const words = skipped.map(({ day, why }, i) => {
    const next = skipped[i + 1];
    const holiday = why !== 'Saturday' && why !== 'Sunday';
    const month = holiday || next === undefined || next.day.slice(0, 7) !== day.slice(0, 7) ? ` ${formatMonthName(day)}` : '';
    return `${formatWeekdayAndDate(day)}${month}${holiday ? ` (${why})` : ''}`;
  });
  const before = words.slice(0, -1);
  return before.length === 0 ? `${words.at(-1)}` : `${before.join(', ')} and ${words.at(-1)}`;
};

/** Says in calm words why a date is what it is: the count, the days not counted, any extension, and whether law or policy asks for it. */
export const explain = (given: Deadline): string => {
  const [count, unit] = given.months === undefined ? [given.workingDays, 'working day'] : [given.months, 'month'];
  const notCounted = given.skipped.length === 0 ? '' : `; ${listOf(given.skipped)} not counted`;
  const extended = given.extendedFrom === undefined ? '' : ` Extended from ${formatDay(given.extendedFrom)} to ${formatDay(given.due)}.`;
  const authority = given.basis === 'law' ? 'Law' : 'Force policy';
  return `${count} ${unit}${count === 1 ? '' : 's'} after ${formatDay(given.from)}${notCounted}.${extended} ${authority}: ${given.rule}.`;
};
