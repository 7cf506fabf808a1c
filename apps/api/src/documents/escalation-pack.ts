import { EVENTS, READABLES, isForPcc, openings } from '@candour/domain';
import type { Case, CaseIdentity, EventType, Field, Fields, PersonId, Recorded } from '@candour/domain';
import { hashOf } from '../audit/canonical.js';
import type { Plain } from '../audit/canonical.js';
import type { DataKey, Place, Vault } from '../case-record/vault.js';
import { toldOf } from '../cases/timeline/told-of.js';
import type { DocumentRow } from './document.entity.js';

/** Why a record of the case is not in the pack. */
export const LEFT_OUT = {
  PROTECTED: 'It belongs to account and discussion, which stay inside the review (R26).',
  WELFARE: 'It belongs to welfare, which the officer and the reviewer alone read.',
  REPORT: 'It belongs to the report and what was answered to it, which are no part of the pack (R43).',
  SHARES_WORDS: 'It shares words with what the officer said: it was compared when the case was referred back (R64).',
  NOT_HANDED_ON: 'What it says is not handed on: of this step the pack tells the day alone (R43).',
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

/**
 * One record of the case in the pack. `link` is its link in the chain of the case: whoever runs the audit finds the record by it, and it
 * tells nothing of what was written. A record of which class C does not know that it exists has no name and no day here.
 */
export type PackRecord = { readonly record: string; readonly name: string; readonly on: string | null; readonly class: string; readonly link: string; readonly leftOut: LeftOut | null; readonly texts: readonly { readonly label: string; readonly text: string }[] };
/** What is sealed: with every record of the case up to the decision, in order, so that a gap would show. */
export type PackBody = { readonly officer: PersonId | null; readonly reference: string; readonly madeOn: string; readonly accountVersionsCompared: number; readonly records: readonly PackRecord[] };

/** R43: referral, scope, notice, the reviewer's fact finding and what the authority decided on; of all else the day. */
const HANDED_ON: readonly EventType[] = ['ReferralDrafted', 'ReferralSubmitted', 'ReviewAccepted', 'ScopeChanged', 'NoticeGiven', 'FactFindingRecorded', 'ReferredBack', 'Escalated'];

/** What class C alone is told of a step, as whoever reads nothing else. */
const toldOfClassC = (type: EventType) => toldOf(type, (what) => (what === 'C' ? 'ALL' : 'NOTHING'), false);

type Sealed = 'P' | 'R' | 'W';
const OF_CLASS: { readonly [S in Sealed]: LeftOut } = { P: 'PROTECTED', R: 'REPORT', W: 'WELFARE' };

/** The most protected class an event has a word of; a step that class C is not told of belongs to account and discussion where nothing else is said. */
function classOf(type: EventType): Sealed | 'C' {
  const classes = new Set(Object.values<Field>(EVENTS[type].fields).flatMap(classesIn));
  return (['P', 'W', 'R'] as const).find((cls) => classes.has(cls)) ?? (toldOfClassC(type) === null ? 'P' : 'C');
}
function classesIn(field: Field): readonly string[] {
  if (field.kind === 'optional' || field.kind === 'list') return classesIn(field.of);
  return field.kind === 'group' ? Object.values(field.fields).flatMap(classesIn) : [field.class];
}

/** The class C texts of an event under the words its fields are described with. */
function textsOf(fields: Fields, value: object): PackRecord['texts'] {
  return Object.entries(fields).flatMap(([name, field]) => textIn(field, (value as Readonly<Record<string, unknown>>)[name]).map((text) => ({ label: field.says, text })));
}
function textIn(field: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'optional') return textIn(field.of, value);
  if (field.kind === 'list') return (value as readonly unknown[]).flatMap((item) => textIn(field.of, item));
  return field.kind === 'text' && field.class === 'C' ? [value as string] : [];
}

/** What a referral back found to share words with the account: every comparison of the case counts, not the last alone. */
const sharing = (history: readonly Recorded[]): ReadonlySet<string> => new Set(history.flatMap(({ event }) => (event.type === 'ReferredBack' ? event.leftOut : [])));

function recordOf({ event, seq, on }: Recorded, link: Buffer, shared: ReadonlySet<string>): PackRecord {
  const record = `event-${seq}`;
  const told = toldOfClassC(event.type);
  const cls = classOf(event.type);
  const leftOut = cls !== 'C' ? OF_CLASS[cls] : shared.has(record) ? 'SHARES_WORDS' : HANDED_ON.includes(event.type) ? null : 'NOT_HANDED_ON';
  return {
    record, name: told === null ? READABLES[cls].name : (told.bare ?? EVENTS[event.type].says), on: told === null ? null : on, class: cls, link: link.toString('hex'), leftOut,
    texts: leftOut === null ? textsOf(EVENTS[event.type].fields, event) : [],
  };
}

/** What the pack says. It is made of class C as a case remembers it: nothing of class P, R or W is opened for it, or could be. */
function packBody(c: Case, history: readonly Recorded[], links: readonly Buffer[]): PackBody {
  const shared = sharing(history);
  const compared = history.findLast(({ event }) => event.type === 'ReferredBack')?.event;
  return {
    officer: c.officer ?? null, reference: c.reference, madeOn: history.at(-1)?.on ?? '', accountVersionsCompared: compared?.type === 'ReferredBack' ? compared.accountVersions : 0,
    records: history.map((r, i) => { const link = links[i]; if (link === undefined) throw new Error('A record of the case has no link.'); return recordOf(r, link, shared); }),
  };
}

/** The digest over everything in the pack: what somebody who was given it can compare. */
export const packDigest = (body: PackBody): Buffer => hashOf(['candour escalation pack 1', body as unknown as Plain]);
export const packPlace = (seq: number): Place => ({ record: 'escalation pack', version: seq });

/** A case at the moment it is taken out of the review, with the link of each of its events. */
interface Escalating { readonly identity: CaseIdentity; readonly case: Case; readonly history: readonly Recorded[]; readonly links: readonly Buffer[] }

/** The pack of a case that is being escalated, sealed, and who reads it: made once, with the decision. */
export function escalationPack(vault: Vault, key: DataKey, id: string, { identity, case: c, history, links }: Escalating): DocumentRow {
  const last = history.at(-1);
  if (last === undefined) throw new Error('A case without a history was escalated.');
  const body = packBody(c, history, links);
  return {
    id, forceId: identity.force, caseId: identity.id, kind: 'ESCALATION_PACK', seq: last.seq, madeAt: last.at, keyId: key.id, ciphertext: vault.seal(key, packPlace(last.seq), JSON.stringify(body)), digest: packDigest(body),
    officerId: c.officer ?? null, readByDesk: openings('PACK', 'authority', c).length > 0, deskIsPcc: isForPcc(c), readByInvestigator: openings('PACK', 'investigator', c).length > 0, keptTo: c.restriction === null ? null : [...c.restriction.named],
  };
}
