import { EVENTS, evolve, replay, splitFields } from '@candour/domain';
import type { Case, CaseEvent, CaseIdentity, OpenEvent, ProtectionClass, Recorded, Split } from '@candour/domain';
import type { ReadBy, Unread } from '../access/read-by.columns.js';
import { FIRST_LINK } from '../case-record/event-chain.js';
import type { EventRow } from '../case-record/event.entity.js';
import { divided, openPartOf, sealEvent, type Drawer } from '../case-record/seal-event.js';
import type { DataKeyRow, ProtectedRecordRow } from '../case-record/sealed.entities.js';
import type { DataKey, Vault } from '../case-record/vault.js';
import type { DocumentRow } from '../documents/document.entity.js';
import { escalationPack } from '../documents/escalation-pack.js';
import { recordReadBy } from './project/read-by.js';
import type { RecordReadBy } from './project/read-by.js';

/** What the writing needs from outside: the vault, and where ids come from. */
export interface Pen { readonly vault: Vault; readonly ids: () => string }

/** A case as it was loaded: its events as far as class C opens, its living keys, and the links of its chain. */
export interface Standing {
  readonly identity: CaseIdentity;
  readonly case: Case | null;
  readonly history: readonly Recorded[];
  readonly keys: ReadonlyMap<ProtectionClass, DataKey>;
  readonly links: readonly Buffer[];
}

/** A case of which nothing has been written yet. */
export const blank = (identity: CaseIdentity): Standing => ({ identity, case: null, history: [], keys: new Map(), links: [] });

/** What new events add to the record, and the case and history that follow. */
export interface WrittenDown {
  readonly after: Case;
  readonly history: readonly Recorded[];
  readonly keys: readonly DataKeyRow[];
  readonly events: readonly EventRow[];
  readonly sealed: Readonly<Record<Drawer, readonly ProtectedRecordRow[]>>;
  /** What is made once, with a step: the escalation pack. */
  readonly documents: readonly DocumentRow[];
  /** Who reads the record from now on, what was written before included. */
  readonly by: RecordReadBy;
  /** Keys that were there before and are destroyed by these events. */
  readonly destroyed: readonly string[];
}

/** Seals new events and chains them to those before. Both ways to save, a command and a batch, come through here. */
export async function writeDown(pen: Pen, before: Standing, recorded: readonly Recorded<CaseEvent>[]): Promise<WrittenDown> {
  const { force, id: caseId } = before.identity;
  const ring = new KeyRing(pen, before);
  const events: Unread<EventRow>[] = [];
  const sealed: Record<Drawer, Unread<ProtectedRecordRow>[]> = { P: [], R: [], RB: [], W: [] };
  let history = [...before.history];
  let after = before.case;
  const documents: DocumentRow[] = [];
  const links = [...before.links];
  for (const r of recorded) {
    const split = divided(r.event);
    const open = { ...r, event: openPartOf(r.event.type, split) };
    const now = evolve(after ?? before.identity, open);
    history.push(open);
    const missing = ring.missing(classesOf(r, split));
    if (missing.length > 0) await ring.make(missing);
    const { event, parts } = sealEvent(pen.vault, ring.keyFor, r, split, { forceId: force, caseId, stateAfter: now.stage.state, previousHash: links.at(-1) ?? FIRST_LINK });
    links.push(event.hash);
    events.push(event);
    for (const { drawer, keyId, ciphertext } of parts) sealed[drawer].push({ caseId, seq: r.seq, forceId: force, keyId, ciphertext });
    if (r.event.type === 'Escalated') documents.push(escalationPack(pen.vault, ring.keyFor('C'), pen.ids(), { identity: before.identity, case: now, history, links }));
    const disposed = r.event.type === 'RecordDisposed' ? r.event.classes : [];
    for (const cls of disposed) ring.destroy(cls, r.at);
    if (disposed.includes('C')) {
      history = history.map(withoutCaseFacts);
      documents.length = 0;
    }
    after = disposed.includes('C') ? replay(before.identity, history) : now;
  }
  if (after === null) throw new Error('Nothing was to be written down.');
  const by = recordReadBy(after, history);
  const partsOf = (drawer: Drawer): readonly ProtectedRecordRow[] => sealed[drawer].map((row) => ({ ...row, ...readByOf(by.parts[drawer][row.seq]) }));
  return {
    after, history, by, events: events.map((row) => ({ ...row, ...by.events })), keys: ring.made.map((row) => ({ ...row, ...by.keys[row.class as ProtectionClass] })),
    sealed: { P: partsOf('P'), R: partsOf('R'), RB: partsOf('RB'), W: partsOf('W') }, documents, destroyed: ring.destroyed,
  };
}

/** The classes an event is sealed in: reasons given to prompts are class C, and so is the pack of a case that is escalated. */
function classesOf({ event, answers }: Recorded<CaseEvent>, { sealed }: Split): readonly ProtectionClass[] {
  const classes = Object.keys(sealed) as ProtectionClass[];
  return event.type === 'Escalated' || answers.some(({ reason }) => reason !== undefined) ? ['C', ...classes] : classes;
}

function readByOf(by: ReadBy | undefined): ReadBy {
  if (by === undefined) throw new Error('A sealed part of a kind that nobody reads.');
  return by;
}

/** The keys of a case while it is written: one for each class, made when first needed. */
class KeyRing {
  readonly #living: Map<ProtectionClass, DataKey>;
  readonly #made = new Map<string, Unread<DataKeyRow>>();
  readonly destroyed: string[] = [];

  constructor(readonly pen: Pen, readonly before: Standing) {
    this.#living = new Map(before.keys);
  }

  get made(): readonly Unread<DataKeyRow>[] {
    return [...this.#made.values()];
  }

  readonly keyFor = (cls: ProtectionClass): DataKey => {
    const key = this.#living.get(cls);
    if (key === undefined) throw new Error(`The key of class ${cls} was not made.`);
    return key;
  };

  missing(classes: readonly ProtectionClass[]): readonly ProtectionClass[] {
    return classes.filter((cls) => !this.#living.has(cls));
  }

  /** Makes what is missing in one asking: whoever keeps the master key may be far away. */
  async make(classes: readonly ProtectionClass[]): Promise<void> {
    const { force, id: caseId } = this.before.identity;
    for (const { key, row } of await this.pen.vault.newKeys([...new Set(classes)].map((cls) => ({ id: this.pen.ids(), force, caseId, class: cls })))) {
      this.#living.set(key.class, key);
      this.#made.set(key.id, row);
    }
  }

  destroy(cls: ProtectionClass, at: string): void {
    const key = this.#living.get(cls);
    if (key === undefined) return;
    this.#living.delete(cls);
    const made = this.#made.get(key.id);
    if (made === undefined) this.destroyed.push(key.id);
    else this.#made.set(key.id, { ...made, wrapped: null, destroyedAt: at });
  }
}

/** What the header alone still says once the key of class C is destroyed: states, days and codes. */
function withoutCaseFacts(r: Recorded): Recorded {
  const { codes } = splitFields(EVENTS[r.event.type].fields, r.event);
  return { ...r, event: { type: r.event.type, ...codes } as unknown as OpenEvent, answers: r.answers.map(({ code }) => ({ code })) };
}
