import { addWorkingDays, holidayOn, laterOf } from '../calendar/index.js';
import type { Case, Notified } from './case.js';
import type { CommandOf } from './commands/index.js';
import { whileAccountIsOpen } from './decide/account-window.js';
import type { EventOf } from './events.js';
import { CLOCK_MOVES } from './lifecycle.js';
import type { Now } from './now.js';

/** What the passing of time does to a case without anybody acting: a command for the clock to give, and events that simply follow. */
export interface ClockTurn { readonly command: CommandOf<'AcceptReport'> | null; readonly events: readonly EventOf<'WindowExtendedByHoliday'>[] }

/**
 * The two things the actor `clock` does, and no third (process.md 2.1): it accepts a report once the authority's days to check it
 * have passed, and gives back working days that a holiday announced late took from an open account window (R62). The last day of
 * the check is still the authority's. Asking again on the same day, or after the turn was taken, gives nothing new.
 * @param now `calendar` is the holiday table in force now
 */
export function clockEvents(c: Case, now: Pick<Now, 'today' | 'calendar'>): ClockTurn {
  const { stage } = c;
  const checked = stage.state === 'REPORT_SENT' && stage.check !== null && now.today > stage.check.due;
  const known = (CLOCK_MOVES.from as readonly string[]).includes(stage.state) ? whileAccountIsOpen(c) : null;
  return { command: checked ? { type: 'AcceptReport' } : null, events: known === null ? [] : movedForHoliday(known, now) };
}

/** Never earlier: a holiday taken away changes nothing, and a day fixed by agreement moves only if it has become a holiday itself. */
function movedForHoliday({ account }: Notified, { today, calendar }: Pick<Now, 'today' | 'calendar'>): ClockTurn['events'] {
  const { due, originalDue } = account;
  if (due === null || originalDue?.workingDays === undefined || originalDue.tableVersion === calendar.version) return [];
  const counted = addWorkingDays(originalDue.from, originalDue.workingDays, calendar);
  const agreed = holidayOn(calendar, due) === undefined ? due : addWorkingDays(due, 1, calendar);
  if (counted === undefined || agreed === undefined) return [];
  const newDue = laterOf(counted, agreed);
  return newDue > due && newDue >= today ? [{ type: 'WindowExtendedByHoliday', oldDue: due, newDue, tableVersion: calendar.version as EventOf<'WindowExtendedByHoliday'>['tableVersion'] }] : [];
}
