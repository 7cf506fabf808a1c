import type { Day } from '@candour/domain/calendar';
import { openPart } from '../case-record/seal-event.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { sql } from '../reading/sql.js';
import type { PassageToDecideType, ProtectedPassageType } from './passage.type.js';

interface OpenedRow { readonly force_id: string; readonly case_id: string; readonly seq: number; readonly opened_on: Day; readonly ciphertext: Buffer; readonly key_id: string; readonly wrapped: Buffer | null; readonly master_key: string }

/**
 * R26: the words that were opened, for the desk of the case; null where there is nothing opened, or not to this person, alike. Read in a
 * transaction that says what for, which the database asks before it gives anything, and written down under that purpose.
 */
export async function protectedPassage(context: Context, caseId: string, request: number): Promise<ProtectedPassageType | null> {
  const { reading, office: { vault } } = context;
  if (!isId(caseId)) return null;
  const [row] = await reading.forPurpose('PROTECTED_PASSAGE', 'protectedPassage', (asking) =>
    asking.rows<OpenedRow>(sql`SELECT * FROM opened_passage(${caseId}::uuid, ${request}::integer)`, { how: 'OPENED', class: 'P', cases: (rows) => rows.map(({ case_id: id }) => id) }));
  const key = row && await vault.unwrap({ id: row.key_id, forceId: row.force_id, caseId: row.case_id, class: 'P', wrapped: row.wrapped });
  if (row === undefined || key == null) return null;
  const { passage } = openPart(vault, 'P', key, row.seq, row.ciphertext) as { readonly passage: string };
  return { caseId: row.case_id, request, words: passage, openedOn: row.opened_on };
}

interface ToDecideRow { readonly case_id: string; readonly reference: string; readonly version: number; readonly number: number; readonly requested_on: Day; readonly matter: string | null; readonly scope: string | null; readonly officer_told_later: boolean; readonly legal_given: boolean; readonly second_given: boolean }

/** R26, R66: the requests that wait for this person's answer; none for anybody who may not give one. */
export async function passagesToDecide({ reading }: Context): Promise<readonly PassageToDecideType[]> {
  const found = await reading.rows<ToDecideRow>(sql`SELECT * FROM passages_to_decide()`, { how: 'OPENED', class: 'C', cases: (rows) => rows.map(({ case_id: id }) => id) });
  return found.map((row) => ({
    caseId: row.case_id, reference: row.reference, version: row.version, number: row.number, requestedOn: row.requested_on, scope: row.scope, matter: row.matter, officerToldLater: row.officer_told_later,
    legalAgreed: row.legal_given, secondAgreed: row.second_given,
  }));
}
