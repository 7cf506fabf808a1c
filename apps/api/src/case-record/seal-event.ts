import { EVENTS, joinFields, splitFields } from '@candour/domain';
import type { Answer, CaseEvent, EventType, Json, OpenEvent, ProtectionClass, Recorded, Split } from '@candour/domain';
import type { Unread } from '../access/read-by.columns.js';
import { FIRST_LINK, digestOf, linkOf } from './event-chain.js';
import type { EventRow } from './event.entity.js';
import { ruleOfEvent } from './event-rules.js';
import type { DataKey, Place, Vault } from './vault.js';

/** What is sealed of an event stands under its name in the seal, so that part (b) of a report cannot be put in the place of the rest. */
const placeIn = (drawer: Drawer | 'C', seq: number): Place => ({ record: drawer === 'RB' ? 'event, part b' : 'event', version: seq });

/** What of an event is sealed apart from case facts, by the table it stands in: the classes, and of a report part (b) by itself. */
const CLASS_IN = { P: 'P', R: 'R', RB: 'R', W: 'W' } as const satisfies Readonly<Record<string, ProtectionClass>>;
export type Drawer = keyof typeof CLASS_IN;
export const DRAWERS = Object.keys(CLASS_IN) as readonly Drawer[];

/** A part of an event that has a table of its own. */
export interface SealedPart { readonly drawer: Drawer; readonly keyId: string; readonly ciphertext: Buffer }
export interface SealedEvent { readonly event: Unread<EventRow>; readonly parts: readonly SealedPart[] }
/** What the sealing must know besides the event itself. */
export interface Around { readonly forceId: string; readonly caseId: string; readonly stateAfter: string; readonly previousHash: Buffer }

/** The class C part of an event, before sealing: its texts and persons, and the reasons given to prompts in their order. */
interface CaseFactsPart { readonly fields?: Json; readonly reasons?: readonly (string | null)[] }

/** Divides an event by protection class (process.md 3.1). */
export const divided = (event: CaseEvent): Split => splitFields(EVENTS[event.type].fields, event);

/** A divided event as a case may remember it: codes and class C. */
export const openPartOf = (type: EventType, { codes, sealed }: Split): OpenEvent => joinFields([{ type }, codes, sealed.C]) as unknown as OpenEvent;

/** What goes into which table. A draft of a report always has a part without (b), so that whoever reads one knows that there is one. */
function drawn(type: EventType, { P, R, W }: Split['sealed']): Readonly<Partial<Record<Drawer, Json>>> {
  if (type !== 'ReportDrafted') return { ...(P && { P }), ...(R && { R }), ...(W && { W }) };
  const { discussion, ...rest } = R ?? {};
  return { R: rest, ...(discussion !== undefined && { RB: { discussion } }) };
}

/** Makes the header and the sealed parts of a divided event. `keyFor` makes the key of a class the first time it is needed. */
export function sealEvent(vault: Vault, keyFor: (cls: ProtectionClass) => DataKey, recorded: Recorded<CaseEvent>, { codes, sealed }: Split, around: Around): SealedEvent {
  const { event, seq, answers } = recorded;
  const facts = caseFactsOf(sealed.C, answers);
  const classes: ProtectionClass[] = [];
  const keyIds: string[] = [];
  const digests: Partial<Record<Drawer | 'C', string>> = {};
  const seal = (drawer: Drawer | 'C', part: unknown): { readonly keyId: string; readonly ciphertext: Buffer } => {
    const cls = drawer === 'C' ? 'C' : CLASS_IN[drawer];
    const key = keyFor(cls);
    const ciphertext = vault.seal(key, placeIn(drawer, seq), JSON.stringify(part));
    if (!classes.includes(cls)) {
      classes.push(cls);
      keyIds.push(key.id);
    }
    digests[drawer] = digestOf(ciphertext);
    return { keyId: key.id, ciphertext };
  };
  const payload = facts === null ? null : seal('C', facts).ciphertext;
  const apart = drawn(event.type, sealed);
  const parts: SealedPart[] = [];
  for (const drawer of DRAWERS) if (apart[drawer] !== undefined) parts.push({ drawer, ...seal(drawer, apart[drawer]) });
  const row: Unread<EventRow> = {
    caseId: around.caseId, seq, forceId: around.forceId, type: event.type, at: new Date(recorded.at).toISOString(), onDay: recorded.on, actorId: recorded.actor === 'clock' ? null : recorded.actor,
    rule: ruleOfEvent(event.type), classes, keyIds, stateAfter: around.stateAfter, codes, answered: answers.map((a) => a.code), payload, previousHash: around.previousHash, hash: FIRST_LINK,
  };
  row.hash = linkOf(row, digests);
  return { event: row, parts };
}

function caseFactsOf(fields: Json | undefined, answers: readonly Answer[]): CaseFactsPart | null {
  const reasons = answers.some((a) => a.reason !== undefined) ? answers.map((a) => a.reason ?? null) : undefined;
  return fields === undefined && reasons === undefined ? null : { ...(fields === undefined ? {} : { fields }), ...(reasons === undefined ? {} : { reasons }) };
}

/** An event as a case may remember it: the header, and class C where its key still exists. Nothing of class P, R or W is opened here. */
export function openCaseFacts(vault: Vault, key: DataKey | null, row: Omit<Unread<EventRow>, 'previousHash' | 'hash'>): Recorded<OpenEvent> {
  const facts: CaseFactsPart = key !== null && row.payload !== null ? (JSON.parse(vault.open('C', key, placeIn('C', row.seq), row.payload)) as CaseFactsPart) : {};
  const event = { type: row.type, ...(joinFields([row.codes as Json, facts.fields]) as object) } as OpenEvent;
  const answers = row.answered.map((code, i): Answer => ({ code, reason: facts.reasons?.[i] ?? undefined }));
  return { event, seq: row.seq, at: row.at, on: row.onDay as Recorded['on'], actor: row.actorId === null ? 'clock' : (row.actorId as Recorded['actor']), answers };
}

/** The words of one part of one event. The caller names the part and has made sure that the reader may have it. */
export function openPart(vault: Vault, drawer: Drawer, key: DataKey, seq: number, ciphertext: Buffer): Json {
  return JSON.parse(vault.open(CLASS_IN[drawer], key, placeIn(drawer, seq), ciphertext)) as Json;
}
