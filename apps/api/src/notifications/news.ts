import { POLICY, isForPcc } from '@candour/domain';
import type { Case } from '@candour/domain';
import type { EventRow } from '../case-record/event.entity.js';
import type { OutboxRow } from './outbox.entity.js';

/** The news of some new events: one for each that changed where the case stands or opened a restricted record, in ids and codes only. */
export function newsOf(before: Case | null, events: readonly EventRow[], at: string): readonly OutboxRow[] {
  let state: string | null = before?.stage.state ?? null;
  return events.flatMap(({ caseId, seq, forceId, type, stateAfter, actorId }) => {
    const from = state;
    state = stateAfter;
    const payload = type === 'RecordTakenOver' ? openedRecord(before, actorId) : from === stateAfter ? null : { from, to: stateAfter };
    return payload === null ? [] : [{ caseId, seq, forceId, kind: type, payload, createdAt: at, sentAt: null }];
  });
}

/** R59, R60: who opened the record, and who is to be told within how many hours: the authority concerned and the others of the list. */
const openedRecord = (before: Case | null, by: string | null): object => ({
  by, authority: before !== null && isForPcc(before) ? 'PCC' : 'FORCE', list: (before?.restriction?.named ?? []).filter((person) => person !== by), withinHours: POLICY.breakGlassNoticeHours,
});
