import { formatDay, isBefore, laterOf } from '../../calendar/index.js';
import { deemedGivenOn } from '../../rule-packs.js';
import type { DueDate } from '../case.js';
import type { Now } from '../now.js';
import { conclude, refused, unless } from '../refusals.js';
import { dueDate } from './deciding.js';
import type { CaseFor, Decider } from './deciding.js';
import { accountWindow } from './notice.js';
import { packOfCase } from './policy-dates.js';

/**
 * R4, R14: a new version of the matter, with a reason. A narrower one changes nothing else; a wider one is a new notice, with five
 * new working days. The officer is told by a message on the day of the change, so the new notice counts as given when one sent by
 * email would: on the first working day after it.
 */
export const changeScope: Decider<'ChangeScope'> = (cmd, c, now) => {
  const minimum = cmd.wider ? newWindow(c, now) : undefined;
  if (minimum === null) return refused('CALENDAR_ENDS');
  const tooEarly = minimum !== undefined && cmd.accountDue !== undefined && isBefore(cmd.accountDue, minimum.due);
  const refusals = [
    ...unless((cmd.reason ?? '').trim() !== '', 'SCOPE_LOCKED', { field: ['reason'] }),
    ...unless(cmd.scope !== c.stage.scope.at(-1)?.text, 'INVALID', { field: ['scope'] }),
    ...unless(cmd.wider || cmd.accountDue === undefined, 'INVALID', { field: ['accountDue'] }),
    ...unless(!tooEarly, 'DUE_BEFORE_MINIMUM', { field: ['accountDue'], details: minimum === undefined ? [] : [formatDay(minimum.due)] }),
  ];
  const version = Math.max(0, ...c.stage.scope.map((each) => each.version)) + 1;
  const before = c.stage.account.due;
  // A day the officer was given before is never taken back (R15).
  const due = minimum === undefined ? undefined : laterOf(cmd.accountDue ?? minimum.due, before ?? minimum.due);
  const account = minimum === undefined ? {} : { account: accountWindow(minimum, due, now) };
  return conclude(cmd.answers, refusals, [], () => [{ type: 'ScopeChanged', scope: cmd.scope, reason: cmd.reason ?? '', wider: cmd.wider, version, ...account }]);
};

/** The window a wider matter opens; null where the holiday table does not reach (CALENDAR_ENDS). */
function newWindow(c: CaseFor<'ChangeScope'>, now: Now): DueDate | null {
  const from = deemedGivenOn('EMAIL', now.today, now.calendar);
  return from === undefined ? null : dueDate(now, { ...packOfCase(c).account, from });
}
