import type { Case } from '@candour/domain';
import type { EventRow } from '../case-record/event.entity.js';
import type { OutboxRow } from './outbox.entity.js';

/** The news of some new events: one for each that changed where the case stands, in ids and codes only. */
export function newsOf(before: Case | null, events: readonly EventRow[], at: string): readonly OutboxRow[] {
  let state: string | null = before?.stage.state ?? null;
  return events.flatMap(({ caseId, seq, forceId, type, stateAfter }) => {
    const from = state;
    state = stateAfter;
    return from === stateAfter ? [] : [{ caseId, seq, forceId, kind: type, payload: { from, to: stateAfter }, createdAt: at, sentAt: null }];
  });
}
