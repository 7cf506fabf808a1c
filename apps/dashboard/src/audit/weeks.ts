import { addDays } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';

/** The Monday of the week a day is in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The address of the list of a week; the bare one for this week, so that it stays this week's tomorrow. */
export const weekAddress = (monday: Day, now: Day): string => (monday === mondayOf(now) ? '/restricted-opened' : `/restricted-opened?week=${monday}`);
