import { laterOf } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { Action, Case, Notified, Stage, StageIn } from '../case.js';
import type { EventType, OpenEventOf } from '../events.js';
import type { Recorded } from '../recorded.js';
import type { CaseState } from '../../taxonomy/index.js';
import { changeInnermost } from '../stages.js';

/** How one kind of event changes the case. */
export type Evolver<T extends EventType> = (c: Case, event: OpenEventOf<T>, recorded: Recorded) => Case;
export type Evolvers<T extends EventType> = { readonly [K in T]: Evolver<K> };

/**
 * The stage a history must be in for an event to follow. A history that does not is broken, not foreseen: it throws.
 * @throws Error naming the event and the states, never the contents.
 */
export function stageIn<S extends CaseState>(c: Case, type: EventType, ...states: readonly S[]): StageIn<S> {
  if ((states as readonly string[]).includes(c.stage.state)) return c.stage as StageIn<S>;
  throw new Error(`A history is out of order: ${type} cannot follow ${c.stage.state}.`);
}

/** The case at another stage. */
export const at = (c: Case, stage: Stage): Case => ({ ...c, stage });

type Inner = Parameters<Parameters<typeof changeInnermost>[1]>[0];
/** Changes what is known, wherever the case stands, and leaves the states around it. */
export const inside = (c: Case, change: (inner: Inner) => Stage): Case => at(c, changeInnermost(c.stage, change));

/** With the end of a case its open actions end too: a lesson lives on (R36, R47), an action nobody can take further does not. What was done stays done. */
export const withActionsEnded = (stage: Stage, reason: string | null): Stage => changeInnermost(stage, (inner) => ('actions' in inner
  ? { ...inner, actions: inner.actions.map((a): Action => (a.status === 'OPEN' ? { ...a, status: 'CANCELLED', statusReason: reason } : a)) }
  : inner));

/** A date for the account that is never earlier than the one before (R15); null where neither is known. */
export const laterDue = (before: Day | null, next: Day | undefined): Day | null => (before === null || next === undefined ? next ?? before : laterOf(before, next));

/** Changes what is known since the notice. @throws Error when no notice was ever given. */
export const insideNotified = (c: Case, type: EventType, change: (known: Notified) => Partial<Notified>): Case => inside(c, (inner) => {
  if (!('notice' in inner)) throw new Error(`A history is out of order: ${type} before any notice.`);
  return { ...inner, ...change(inner) };
});
