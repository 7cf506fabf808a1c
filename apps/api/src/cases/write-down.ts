import { EVENTS, appointedPart, evolve, openEvent, replay, splitFields } from '@candour/domain';
import type { Case, CaseEvent, CaseIdentity, OpenEvent, ProtectionClass, Recorded } from '@candour/domain';
import { FIRST_LINK } from '../case-record/event-chain.js';
import type { EventRow } from '../case-record/event.entity.js';
import { sealEvent, type SealedPart } from '../case-record/seal-event.js';
import type { DataKeyRow, ProtectedRecordRow } from '../case-record/sealed.entities.js';
import type { DataKey, Vault } from '../case-record/vault.js';

/** What the writing needs from outside: the vault, and where ids come from. */
export interface Pen { readonly vault: Vault; readonly ids: () => string }

/** A case as it was loaded: its events as far as class C opens, its living keys, and the end of its chain. */
export interface Standing {
  readonly identity: CaseIdentity;
  readonly case: Case | null;
  readonly history: readonly Recorded[];
  readonly keys: ReadonlyMap<ProtectionClass, DataKey>;
  readonly lastHash: Buffer;
}

/** A case of which nothing has been written yet. */
export const blank = (identity: CaseIdentity): Standing => ({ identity, case: null, history: [], keys: new Map(), lastHash: FIRST_LINK });

/** What new events add to the record, and the case and history that follow. */
export interface WrittenDown {
  readonly after: Case;
  readonly history: readonly Recorded[];
  readonly keys: readonly DataKeyRow[];
  readonly events: readonly EventRow[];
  readonly sealed: Readonly<Record<SealedPart['class'], readonly ProtectedRecordRow[]>>;
  /** Classes whose keys are destroyed by these events. */
  readonly destroyed: readonly ProtectionClass[];
}

/** Seals new events and chains them to those before. Both ways to save, a command and a batch, come through here. */
export function writeDown({ vault, ids }: Pen, before: Standing, recorded: readonly Recorded<CaseEvent>[]): WrittenDown {
  const { force, id: caseId } = before.identity;
  const living = new Map(before.keys);
  const keys: DataKeyRow[] = [];
  const keyFor = (cls: ProtectionClass): DataKey => {
    const known = living.get(cls);
    if (known !== undefined) return known;
    const { key, row } = vault.newKey({ id: ids(), force, caseId, class: cls });
    living.set(cls, key);
    keys.push(row);
    return key;
  };
  const events: EventRow[] = [];
  const sealed: Record<SealedPart['class'], ProtectedRecordRow[]> = { P: [], R: [], W: [] };
  const history = [...before.history];
  let after: Case | CaseIdentity = before.case ?? before.identity;
  let previousHash = before.lastHash;
  for (const r of recorded) {
    const open = { ...r, event: openEvent(r.event) };
    const now = evolve(after, open);
    after = now;
    history.push(open);
    const written = sealEvent(vault, keyFor, r, { forceId: force, caseId, stateAfter: now.stage.state, previousHash });
    previousHash = written.event.hash;
    events.push(written.event);
    for (const { class: cls, keyId, ciphertext } of written.parts) sealed[cls].push({ caseId, seq: r.seq, forceId: force, officerId: now.officer ?? null, reviewerId: appointedPart(now)?.reviewer?.person ?? null, keyId, ciphertext });
  }
  const destroyed = [...new Set(recorded.flatMap(({ event }) => (event.type === 'RecordDisposed' ? event.classes : [])))];
  if (!destroyed.includes('C')) return { after: after as Case, history, keys, events, sealed, destroyed };
  const left = history.map(withoutCaseFacts);
  return { after: replay(before.identity, left), history: left, keys, events, sealed, destroyed };
}

/** What the header alone still says once the key of class C is destroyed: states, days and codes. */
function withoutCaseFacts(r: Recorded): Recorded {
  const { codes } = splitFields(EVENTS[r.event.type].fields, r.event);
  return { ...r, event: { type: r.event.type, ...codes } as unknown as OpenEvent, answers: r.answers.map(({ code }) => ({ code })) };
}
