import type { Day } from '@candour/domain/calendar';
import type { CaseNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { personAs } from '../people/person-fields.query.js';
import { NOBODY } from '../reading/reading.js';
import type { Shows } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { LEFT_OUT, packDigest, packPlace } from './escalation-pack.js';
import type { PackBody, PackRecord } from './escalation-pack.js';
import type { EscalationPackType } from './escalation-pack.type.js';

interface Row {
  readonly id: string; readonly force_id: string; readonly case_id: string; readonly reference: string; readonly seq: number; readonly ciphertext: Buffer; readonly digest: Buffer;
  readonly key_id: string; readonly wrapped: Buffer | null; readonly master_key: string;
}
type Pack = EscalationPackType & { readonly caseId: string };

interface Which { readonly cases?: readonly string[]; readonly pack?: string }

/** What is read with a pack: its words are class C, and nothing else of the case. The list of all opens none as long as it asks for no words. */
function shown({ cases, pack }: Which, { records }: Selection): Shows<Row> {
  const isList = cases === undefined && pack === undefined && records?.['texts'] === undefined && records?.['text'] === undefined;
  return { how: isList ? 'LISTED' : 'OPENED', class: 'PACK', cases: (rows) => rows.map((row) => row.case_id) };
}

/** The escalation packs the reader may read: of the named cases, one by its name, or all of them. What was disposed of is no longer there. */
async function packs(context: Context, which: Which, asked: Selection): Promise<readonly Pack[]> {
  const { reading, office: { vault } } = context;
  const { cases = null, pack = null } = which;
  const found = await reading.rows<Row>(sql`SELECT * FROM escalation_packs(${cases}::uuid[]) p WHERE ${pack}::uuid IS NULL OR p.id = ${pack}::uuid`, shown(which, asked));
  const keys = await vault.unwrapAll(found.map((row) => ({ id: row.key_id, forceId: row.force_id, caseId: row.case_id, class: 'C', wrapped: row.wrapped })));
  const told = found.flatMap((row, i): Pack[] => {
    const key = keys[i] ?? null;
    return key === null ? [] : [packFrom(row, JSON.parse(vault.open('C', key, packPlace(row.seq), row.ciphertext)) as PackBody)];
  });
  if (asked['officer'] !== undefined) await nameOfficers(context, told, asked['officer']);
  return told;
}

/** @throws Error where the pack is not what was made: it was sealed, so this is a defect and no reader's business */
function packFrom({ id, case_id: caseId, reference, digest }: Row, body: PackBody): Pack {
  if (!packDigest(body).equals(digest)) throw new Error('An escalation pack does not fit its digest.');
  return {
    id, caseId, reference, officer: body.officer === null ? null : { id: body.officer }, madeOn: body.madeOn as Day, accountVersionsCompared: body.accountVersionsCompared, digest: digest.toString('hex'),
    records: body.records.flatMap(keptOf), leftOut: body.records.flatMap(omissionOf),
  };
}

const keptOf = ({ record, name, on, texts, link, leftOut }: PackRecord): EscalationPackType['records'] =>
  (leftOut === null ? [{ record, name, on: on as Day | null, texts, link, text: texts.map(({ label, text }) => `${label}\n${text}`).join('\n\n') }] : []);
const omissionOf = ({ record, name, on, class: cls, link, leftOut }: PackRecord): EscalationPackType['leftOut'] =>
  (leftOut === null ? [] : [{ record, name, on: on as Day | null, class: cls as 'C', link, code: leftOut, why: LEFT_OUT[leftOut] }]);

async function nameOfficers({ reading }: Context, told: readonly Pack[], asked: Selection): Promise<void> {
  const ids = told.flatMap(({ officer }) => (officer === null ? [] : [(officer as { id: string }).id]));
  if (ids.length === 0) return;
  const found = await reading.rows<{ id: string; person: object }>(sql`SELECT x.id, ${personAs(sql`x.id`, asked)} AS person FROM unnest(${ids}::uuid[]) x(id)`, NOBODY);
  for (const pack of told) pack.officer = found.find(({ id }) => id === (pack.officer as { id: string } | null)?.id)?.person ?? null;
}

/** Every escalation pack the reader may read, newest first, or the one that is named. */
export const escalationPacks = async (context: Context, asked: Selection, id: string | null): Promise<readonly EscalationPackType[]> =>
  (id === null ? packs(context, {}, asked) : isId(id) ? packs(context, { pack: id }, asked) : []);

/** Fills in the pack of escalated cases, all at once. */
export async function tellPacks(context: Context, nodes: readonly CaseNode[], asked: Selection): Promise<void> {
  if (nodes.length === 0) return;
  const told = await packs(context, { cases: nodes.flatMap(({ id }) => id ?? []) }, asked);
  for (const node of nodes) node['escalationPack'] = told.find(({ caseId }) => caseId === node.id) ?? null;
}
