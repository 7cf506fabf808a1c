import { weekday, type Day } from './day.js';
import { firstDayOf, type Month } from './month.js';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Sat 21": for a list of days whose month is said once. */
export const formatWeekdayAndDate = (of: Day): string => `${WEEKDAYS[weekday(of) - 1]} ${Number(of.slice(8, 10))}`;

/** "Nov". */
export const formatMonthName = (of: Day): string => MONTHS[Number(of.slice(5, 7)) - 1] as (typeof MONTHS)[number];

/** "Fri 27 Nov 2026": the one way a day is written for a reader. */
export const formatDay = (of: Day): string => `${formatWeekdayAndDate(of)} ${formatMonthName(of)} ${Number(of.slice(0, 4))}`;

/** "Nov 2026". */
export const formatMonth = (month: Month): string => `${formatMonthName(firstDayOf(month))} ${Number(month.slice(0, 4))}`;
