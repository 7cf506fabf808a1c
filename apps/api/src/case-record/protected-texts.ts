import { EVENTS, joinFields, splitFields } from '@candour/domain';
import type { EventType, Field, Json, ProtectionClass, Recorded, ReportTexts } from '@candour/domain';
import type pg from 'pg';
import { openPart } from './seal-event.js';
import type { DataKey, Vault } from './vault.js';

const ACCOUNT_EVENTS: readonly string[] = ['AccountSubmitted', 'AccountAdded', 'OralAccountRecorded', 'OralAccountConfirmed'] satisfies readonly EventType[];
const CONFIDENTIAL_EVENTS: readonly string[] = ['DiscussionHeld', 'ProtectedFactFindingRecorded'] satisfies readonly EventType[];

interface Sealed { readonly seq: number; readonly type: string; readonly ciphertext: Buffer }

/** What was said in confidence: every version of the account, and the discussion with what was learnt from the account. */
export interface ConfidentialTexts { readonly accountTexts: readonly string[]; readonly discussionTexts: readonly string[] }

/** The words of class P for the wall in free text (R43, R64). The caller has made sure that the one who asks may read them now. */
export async function confidentialTexts(client: pg.ClientBase, vault: Vault, key: DataKey | undefined, caseId: string): Promise<ConfidentialTexts> {
  if (key === undefined) return { accountTexts: [], discussionTexts: [] };
  const { rows } = await client.query<Sealed>({
    name: 'confidential_texts',
    text: 'SELECT p.seq, e.type, p.ciphertext FROM protected_records p JOIN events e USING (case_id, seq) WHERE p.case_id = $1 AND p.key_id = $2 AND e.type = ANY($3) ORDER BY p.seq',
    values: [caseId, key.id, [...ACCOUNT_EVENTS, ...CONFIDENTIAL_EVENTS]],
  });
  const textsOf = (types: readonly string[]): readonly string[] => rows.filter(({ type }) => types.includes(type)).flatMap(({ seq, ciphertext }) => textsIn(openPart(vault, 'P', key, seq, ciphertext)));
  return { accountTexts: textsOf(ACCOUNT_EVENTS), discussionTexts: textsOf(CONFIDENTIAL_EVENTS) };
}

/** The words of the latest draft of the report (class R), joined with its plan; null where none was drafted. The caller has made sure, as above. */
export async function latestReport(client: pg.ClientBase, vault: Vault, key: DataKey | undefined, caseId: string, history: readonly Recorded[]): Promise<ReportTexts | null> {
  const draft = history.findLast((r) => r.event.type === 'ReportDrafted');
  if (draft === undefined) return null;
  const part = key === undefined ? undefined : await reportPart(client, vault, key, caseId, draft.seq);
  const { type: _type, ...open } = draft.event;
  const whole = joinFields([open as Json, part]) as unknown as Partial<ReportTexts>;
  return { ...whole, actions: whole.actions ?? [], officerLessons: whole.officerLessons ?? [], organisationLessons: whole.organisationLessons ?? [] };
}

/** The words of a draft, part (b) with the rest. */
async function reportPart(client: pg.ClientBase, vault: Vault, key: DataKey, caseId: string, seq: number): Promise<Json> {
  const { rows } = await client.query<{ readonly drawer: 'R' | 'RB'; readonly ciphertext: Buffer }>({
    name: 'report_part',
    text: `SELECT 'R' AS drawer, ciphertext FROM report_records WHERE case_id = $1 AND key_id = $2 AND seq = $3
      UNION ALL SELECT 'RB', ciphertext FROM report_discussions WHERE case_id = $1 AND key_id = $2 AND seq = $3`,
    values: [caseId, key.id, seq],
  });
  return joinFields(rows.map(({ drawer, ciphertext }) => openPart(vault, drawer, key, seq, ciphertext)));
}

/** Every text in a value. */
export function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: Json) => textsIn(item));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((item: Json) => textsIn(item)) : [];
}

/** A class C free text of the case and the record it stands in, by the number of its event. */
export interface PackText { readonly record: string; readonly text: string }

/** The class C free texts of events, with the reasons given to prompts: persons and codes are no texts. */
export function caseFactTexts(history: readonly Recorded[]): readonly PackText[] {
  return history.flatMap(({ event, seq, answers }) => {
    const { sealed } = splitFields(onlyTexts(EVENTS[event.type].fields), event);
    const reasons = answers.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
    return [...textsIn(sealed.C), ...reasons].map((text) => ({ record: `event-${seq}`, text }));
  });
}

function onlyTexts(fields: Readonly<Record<string, Field>>): Record<string, Field> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => { const kept = textField(field); return kept === null ? [] : [[name, kept]]; }));
}

function textField(field: Field): Field | null {
  switch (field.kind) {
    case 'text': return (field.class satisfies ProtectionClass) === 'C' ? field : null;
    case 'optional': case 'list': { const of = textField(field.of); return of && { ...field, of }; }
    case 'group': return { ...field, fields: onlyTexts(field.fields) };
    default: return null;
  }
}
