import { openFields } from '../fields/index.js';
import type { Case } from './case.js';
import type { Answer } from './commands/index.js';
import { EVENTS } from './events.js';
import type { CaseEvent, OpenEvent } from './events.js';
import { evolve } from './evolve/index.js';
import type { Now } from './now.js';
import type { CaseIdentity, Recorded } from './recorded.js';

/** An event without anything of class P, R or W: what is left may be remembered by a case. */
export function openEvent(event: CaseEvent): OpenEvent {
  return { type: event.type, ...(openFields(EVENTS[event.type].fields, event) as object) } as OpenEvent;
}

/**
 * Writes events down: who, when, after which answers, and the case that follows. The answers stand with the first event.
 * Both ways to save (one command; a batch of histories) and every test go through here.
 */
export function record(before: Case | CaseIdentity, events: readonly CaseEvent[], answered: readonly Answer[], now: Pick<Now, 'at' | 'today' | 'actor'>): { readonly after: Case; readonly recorded: readonly Recorded<CaseEvent>[] } {
  const from = 'version' in before ? before.version : 0;
  const recorded = events.map((event, i): Recorded<CaseEvent> => ({ event, seq: from + i + 1, at: now.at, on: now.today, actor: now.actor.person, answers: i === 0 ? answered : [] }));
  const after = recorded.reduce<Case | CaseIdentity>((c, r) => evolve(c, { ...r, event: openEvent(r.event) }), before);
  return { after: after as Case, recorded };
}
