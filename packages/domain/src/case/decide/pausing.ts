import { addDays, addWorkingDays, daysBetween, laterOf, workingDaysBetween } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import { POLICY } from '../../rule-packs.js';
import type { Now } from '../now.js';
import { conclude, refused } from '../refusals.js';
import { innermost } from '../stages.js';
import { windowIsOver } from './account-window.js';
import type { CaseFor, Deciders } from './deciding.js';

/**
 * R49: the date for the account after a pause. The officer gets back the calendar days lost and the working days that were left,
 * whichever ends later, on a working day; so the date is never earlier than it was.
 * @returns undefined where the holiday table does not reach
 */
function dueAfterPause(due: Day, pausedOn: Day, { today, calendar }: Now): Day | undefined {
  const lost = daysBetween(pausedOn, today);
  if (lost === 0) return due;
  const left = workingDaysBetween(pausedOn, due, calendar);
  const leftAgain = left === undefined ? undefined : addWorkingDays(today, Math.max(1, left), calendar);
  const lostAgain = workingDayFrom(addDays(due, lost), calendar);
  return leftAgain === undefined || lostAgain === undefined ? undefined : laterOf(leftAgain, lostAgain);
}

/** The day itself where it is a working day, else the next one. */
const workingDayFrom = (on: Day, calendar: Now['calendar']): Day | undefined => addWorkingDays(addDays(on, -1), 1, calendar);

/** The account date the pause took days from: still ahead when it began, and not answered since by an account or a choice. */
function openDate({ stage }: CaseFor<'Resume'>): Day | null {
  const known = innermost(stage);
  if (known.state !== 'NOTIFIED' && known.state !== 'DISCUSSION_ARRANGED') return null;
  return windowIsOver(known.account, stage.on) ? null : known.account.due;
}

/** R49: a pause is looked at again within 28 days; the account date is extended when it ends, not stopped. */
export const pauseDeciders: Deciders<'Pause' | 'Resume'> = {
  Pause: (cmd, c, now) => {
    const { reviewOn } = cmd;
    const inTime = reviewOn !== undefined && reviewOn >= now.today && reviewOn <= addDays(now.today, POLICY.pauseReviewDays);
    if (!inTime) return refused('PAUSE_REVIEW_DATE', { field: ['reviewOn'] });
    return conclude(cmd.answers, [], [], () => [{ type: 'Paused', category: cmd.category, reviewOn }]);
  },
  Resume: (cmd, c, now) => {
    const open = openDate(c);
    const accountDue = open === null ? null : dueAfterPause(open, c.stage.on, now);
    if (accountDue === undefined) return refused('CALENDAR_ENDS');
    const extended = accountDue === null || accountDue === open ? {} : { accountDue, tableVersion: now.calendar.version as Ref };
    return conclude(cmd.answers, [], [], () => [{ type: 'Resumed', ...extended }]);
  },
};
