import { POLICY } from '@candour/domain';
import { addDays, londonDay, weekday } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { peopleById } from '../../administration/people-by-id.js';
import type { EventRow } from '../../case-record/event.entity.js';
import { openCaseFacts } from '../../case-record/seal-event.js';
import type { DataKeyRow } from '../../case-record/sealed.entities.js';
import type { Vault } from '../../case-record/vault.js';
import type { Context } from '../../context.js';
import { sql } from '../../reading/sql.js';
import type { TakenOverType } from './break-glass.type.js';

/** An opening as the database gives it: to the list of the case with its reference and what opens the reason, to the auditor without. */
interface Found {
  readonly case_id: string; readonly seq: number; readonly force_id: string; readonly at: string; readonly on_day: Day; readonly person_id: string; readonly reference: string | null; readonly type: string; readonly rule: string;
  readonly classes: string[]; readonly key_ids: string[]; readonly state_after: string; readonly codes: unknown; readonly answered: string[]; readonly payload: Buffer | null; readonly hash: Buffer;
  readonly key_id: string | null; readonly wrapped: Buffer | null; readonly master_key: string | null; readonly key_class: DataKeyRow['class'] | null; readonly destroyed_at: string | null;
}

/** The restricted records that were opened in the week of a day, Monday to Sunday: for the auditor, and of each case for those on its list; nothing for anybody else. */
export async function recordsTakenOver({ reading, at, office: { vault } }: Context, week: Day | null): Promise<readonly TakenOverType[]> {
  const monday = mondayOf(week ?? londonDay(at));
  const found = await reading.rows<Found>(sql`SELECT * FROM records_taken_over(${monday}::date, ${addDays(monday, 6)}::date)`, { how: 'LISTED', class: 'C', cases: (rows) => rows.flatMap((row) => (row.reference === null ? [] : row.case_id)) });
  const people = await peopleById(reading, found.map((row) => row.person_id));
  return Promise.all(found.map(async (row) => ({
    caseId: row.case_id, at: row.at, on: row.on_day, until: untilOf(row), person: people(row.person_id), reference: row.reference, reason: await reasonOf(vault, row),
  })));
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
const untilOf = ({ codes, on_day: on }: Found): Day => (codes as { readonly until?: Day }).until ?? addDays(on, POLICY.breakGlassDays);

async function reasonOf(vault: Vault, row: Found): Promise<string | null> {
  if (row.key_id === null || row.wrapped === null) return null;
  const key = await vault.unwrap({ id: row.key_id, forceId: row.force_id, caseId: row.case_id, class: row.key_class ?? 'C', wrapped: row.wrapped, masterKey: row.master_key ?? '', destroyedAt: row.destroyed_at } as DataKeyRow);
  const event: Omit<EventRow, 'previousHash' | 'hash'> = {
    caseId: row.case_id, seq: row.seq, forceId: row.force_id, type: row.type as EventRow['type'], at: row.at, onDay: row.on_day, actorId: row.person_id, rule: row.rule, classes: row.classes as EventRow['classes'], keyIds: row.key_ids,
    stateAfter: row.state_after as EventRow['stateAfter'], codes: row.codes as EventRow['codes'], answered: row.answered, payload: row.payload,
  } as unknown as EventRow;
  const { event: opened } = openCaseFacts(vault, key, event);
  return opened.type === 'RecordTakenOver' ? opened.reason ?? null : null;
}
