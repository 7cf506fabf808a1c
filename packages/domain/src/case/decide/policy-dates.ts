import { addWorkingDays, isBefore } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { leavesBefore } from '../../people/index.js';
import type { PersonFacts } from '../../people/index.js';
import { packOf, stepFor } from '../../rule-packs.js';
import type { RulePack, StepName } from '../../rule-packs.js';
import type { Case, DueDate } from '../case.js';
import type { Now } from '../now.js';
import { dueDate } from './deciding.js';

/**
 * The rule pack a case keeps (process.md 2.1).
 * @throws Error when the case names a pack that never existed: a broken record, not something the process foresees
 */
export function packOfCase(c: Pick<Case, 'pack'>): RulePack {
  const pack = packOf(c.pack);
  if (pack === undefined) throw new Error(`There is no rule pack ${c.pack}.`);
  return pack;
}

/** When a step of the process is due in this case, counted from a day; null where the holiday table does not reach (CALENDAR_ENDS). */
export const stepDue = (name: StepName, c: Pick<Case, 'pack' | 'officerSnapshot'>, from: Day, now: Now): DueDate | null =>
  dueDate(now, { ...stepFor(name, packOfCase(c), c.officerSnapshot.special), from });

const STEPS_OF_A_REVIEW = ['notice', 'discussion', 'report'] as const satisfies readonly StepName[];

/**
 * The day a review that begins on a day is likely to be over: notice, account, discussion and report at the force's own pace (R7).
 * @returns null where the holiday table does not reach
 */
export function likelyEnd(c: Pick<Case, 'pack' | 'officerSnapshot'>, from: Day, now: Now): Day | null {
  const pack = packOfCase(c);
  const days = STEPS_OF_A_REVIEW.reduce((sum, name) => sum + (stepFor(name, pack, c.officerSnapshot.special).workingDays ?? 0), pack.account.workingDays);
  return addWorkingDays(from, days, now.calendar) ?? null;
}

/**
 * R7: whether somebody is to leave, or has a last day already, before a review is likely to be over.
 * @param end null where the calendar cannot tell: then any announced last day raises the question
 */
export const isLeaving = (person: PersonFacts, end: Day | null): boolean =>
  (end === null ? (person.resignsOn ?? person.leaverOn) !== null : leavesBefore(person, end) || (person.leaverOn !== null && isBefore(person.leaverOn, end)));
