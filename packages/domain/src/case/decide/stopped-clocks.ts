import { addDays, addWorkingDays, daysBetween, laterOf, workingDaysBetween } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import type { DueDate, Stage } from '../case.js';
import type { EventOf } from '../events.js';
import type { Now } from '../now.js';
import { innermost } from '../stages.js';
import { windowIsOver } from './account-window.js';

/** The dates of a case that move on when it stood still, by the names of the event that tells of it. */
type MovedDates = Omit<EventOf<'Resumed'>, 'type'>;
type Running = { readonly [K in 'noticeBy' | 'reportBy' | 'responseDue' | 'check' | 'decideBy']?: DueDate | null };

/**
 * A date after a case stood still. The calendar days lost and the working days that were left are both given back, whichever ends
 * later, on a working day; so the date is never earlier than it was.
 * @returns undefined where the holiday table does not reach
 */
function dayAfterStop(due: Day, stoppedOn: Day, { today, calendar }: Now): Day | undefined {
  const lost = daysBetween(stoppedOn, today);
  if (lost === 0) return due;
  const left = workingDaysBetween(stoppedOn, due, calendar);
  const leftAgain = left === undefined ? undefined : addWorkingDays(today, Math.max(1, left), calendar);
  const lostAgain = workingDayFrom(addDays(due, lost), calendar);
  return leftAgain === undefined || lostAgain === undefined ? undefined : laterOf(leftAgain, lostAgain);
}

/** The day itself where it is a working day, else the next one. */
const workingDayFrom = (on: Day, calendar: Now['calendar']): Day | undefined => addWorkingDays(addDays(on, -1), 1, calendar);

/** A policy date counted anew, with as many working days as it has now; as it was where it had passed before the case stopped. */
function movedDate(date: DueDate, stoppedOn: Day, now: Now): DueDate | undefined {
  if (date.due < stoppedOn) return date;
  const due = dayAfterStop(date.due, stoppedOn, now);
  if (due === undefined) return undefined;
  if (due === date.due) return date;
  return { ...date, due, workingDays: workingDaysBetween(date.from, due, now.calendar), tableVersion: now.calendar.version as Ref };
}

/** The policy clocks that run in a state: the notice, the report, the officer's answer to it, the authority's check. */
function runningIn(known: ReturnType<typeof innermost>): Running {
  switch (known.state) {
    case 'REVIEWER_APPOINTED': return { noticeBy: known.assessment.noticeBy };
    case 'DISCUSSED': case 'REPORT_DRAFT': return { reportBy: known.discussion.reportBy };
    case 'REPORT_SHARED': return { reportBy: known.discussion.reportBy, responseDue: known.report.response === null ? known.responseDue : null };
    case 'REPORT_SENT': return { check: known.check };
    default: return {};
  }
}

/** The account date time was taken from: still ahead when the case stopped, and not answered since by an account or a choice. */
function openAccountDate(known: ReturnType<typeof innermost>, stoppedOn: Day): Day | null {
  if (known.state !== 'NOTIFIED' && known.state !== 'DISCUSSION_ARRANGED') return null;
  return windowIsOver(known.account, stoppedOn) ? null : known.account.due;
}

/**
 * What a case gets back for the days it stood still, in a pause (R49) or while it was back with the authority: nobody could write
 * an account, answer a report or check one, so neither the five days of the law (R14) nor a day of policy ran out meanwhile.
 * A date that had passed before stays passed.
 * @param stage the stage that goes on
 * @param more clocks beside those of the review itself: the authority's reassessment
 * @returns only what moved; null where the holiday table does not reach (CALENDAR_ENDS)
 */
export function datesGivenBack(stage: Stage, stoppedOn: Day, now: Now, more: Running = {}): MovedDates | null {
  const known = innermost(stage);
  // Beneath a referral back everything else waits for the decision on it, which gives all of the time back at once.
  const [open, running] = stage.state === 'REFERRED_BACK' ? [null, more] : [openAccountDate(known, stoppedOn), { ...runningIn(known), ...more }];
  const accountDue = open === null ? null : dayAfterStop(open, stoppedOn, now);
  if (accountDue === undefined) return null;
  const moved: Record<string, DueDate> = {};
  for (const [name, date] of Object.entries(running)) {
    const next = date === null ? date : movedDate(date, stoppedOn, now);
    if (next === undefined) return null;
    if (next !== null && next !== date) moved[name] = next;
  }
  return { ...(accountDue === null || accountDue === open ? {} : { accountDue, tableVersion: now.calendar.version as Ref }), ...moved };
}
