import { deadline } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { CaseState } from '../../taxonomy/index.js';
import type { PersonId, Ref } from '../../fields/index.js';
import type { Case, DueDate, Stage, StageIn } from '../case.js';
import type { CommandOf, CommandType } from '../commands/index.js';
import type { LIFECYCLE } from '../lifecycle.js';
import type { Now } from '../now.js';
import type { Decision } from '../refusals.js';
import type { RuleId } from '../../rules.js';

type FromOf<T extends CommandType> = Exclude<(typeof LIFECYCLE)[T]['from'][number], 'NONE'>;
/** A case in one of the states a command may come from: `decide` has already looked at the state and at who asks. */
export type CaseFor<T extends CommandType> = Omit<Case, 'stage'> & { readonly stage: StageIn<FromOf<T>> };
/** One command's rules: from the command, the case and the facts to what happened, what is refused or what must be asked. */
export type Decider<T extends CommandType> = (cmd: CommandOf<T>, c: CaseFor<T>, now: Now) => Decision;
export type Deciders<T extends CommandType> = { readonly [K in T]: Decider<K> };

/** The command's own details, for an event that keeps them as they are. */
export function detailsOf<C extends { readonly type: string; readonly answers?: unknown }>(cmd: C): Omit<C, 'type' | 'answers'> {
  const { type: _type, answers: _answers, ...details } = cmd;
  return details;
}

/** A date by the calendar in force now, or null where the holiday table does not reach (the command then answers CALENDAR_ENDS). */
export function dueDate(now: Now, ask: { readonly rule: RuleId; readonly from: Day; readonly basis: 'law' | 'policy'; readonly workingDays: number } | { readonly rule: RuleId; readonly from: Day; readonly basis: 'law' | 'policy'; readonly months: number }): DueDate | null {
  const d = deadline({ ...ask, table: now.calendar });
  if (d === undefined) return null;
  const { due, from, workingDays, months, basis, rule, tableVersion } = d;
  return { due, from, basis, rule: rule as string as Ref, tableVersion: tableVersion as Ref, ...(workingDays === undefined ? { months } : { workingDays }) };
}

/** Whether the case stands, or stood before a side state, in one of these states. */
export const isOrLeft = (stage: Stage, ...states: readonly CaseState[]): boolean =>
  states.includes(stage.state) || ('left' in stage && isOrLeft(stage.left, ...states));

/**
 * The person who gives a command.
 * @throws Error for the clock, which the lifecycle lets give no command that names a person
 */
export function actingPerson(now: Now): PersonId {
  if (now.actor.person === 'clock') throw new Error('The clock gives no command of a person.');
  return now.actor.person;
}
