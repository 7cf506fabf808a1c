import type { Day } from '../../calendar/index.js';
import type { AccountFacts, Case, Notified } from '../case.js';
import { innermost } from '../stages.js';
import { isOrLeft } from './deciding.js';

/**
 * What is known of a case while its account can still be written: from the notice until the discussion is recorded (R17), also
 * during a pause or a concern about engagement, but not while the matter is back with the authority.
 * @returns null where there is no notice yet, or the time for an account is over
 */
export function whileAccountIsOpen(c: Pick<Case, 'stage'>): Notified | null {
  const known = innermost(c.stage);
  const open = known.state === 'NOTIFIED' || known.state === 'DISCUSSION_ARRANGED';
  return open && !isOrLeft(c.stage, 'REFERRED_BACK') ? known : null;
}

/** Whether the officer has answered since the present window was opened: a note of an oral account counts once the officer has answered it (R18). */
export const accountIsIn = (account: AccountFacts): boolean => account.versions.slice(account.versionsBefore).some((v) => v.confirmed !== null);

/**
 * R24: whether on a day nothing more need be waited for: the account is in or declined, its date has passed, or the officer
 * would like to go ahead. The due day itself still belongs to the officer. A date that is not known cannot have passed.
 */
export const windowIsOver = (account: AccountFacts, on: Day): boolean =>
  accountIsIn(account) || account.declinedOn !== null || account.windowWaivedOn !== null || isAfterDue(account.due, on);

/**
 * R17: whether an account that comes on a day is late. In a pause that began in time it is not: the date is extended on resuming (R49).
 */
export const isLate = (c: Pick<Case, 'stage'>, account: AccountFacts, on: Day): boolean =>
  isAfterDue(account.due, on) && !(c.stage.state === 'PAUSED' && !isAfterDue(account.due, c.stage.on));

const isAfterDue = (due: Day | null, on: Day): boolean => due !== null && on > due;
