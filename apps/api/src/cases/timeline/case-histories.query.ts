import { replay } from '@candour/domain';
import type { Case, Recorded } from '@candour/domain';
import { openCaseFacts } from '../../case-record/seal-event.js';
import type { EventRow } from '../../case-record/event.entity.js';
import type { DataKeyRow } from '../../case-record/sealed.entities.js';
import type { Vault } from '../../case-record/vault.js';
import { NOBODY } from '../../reading/reading.js';
import type { Asking, Shows } from '../../reading/reading.js';
import { plannedOnce, sql } from '../../reading/sql.js';

/** A case with its history, as far as class C could be opened. */
export interface ReadHistory { readonly case: Case; readonly history: readonly Recorded[]; readonly lineManager: string | null }

type Identity = { readonly id: string; readonly force: string; readonly reference: string; readonly lineManager: string | null };

/**
 * The histories of several cases at once: three statements, however many cases there are. Of a case that the reader may not read there is none.
 * @param laidOpen those whose history is shown; of the others only what may be done is told
 */
export async function caseHistories(reading: Asking, vault: Vault, ids: readonly string[], laidOpen: ReadonlySet<string>): Promise<ReadonlyMap<string, ReadHistory>> {
  if (ids.length === 0) return new Map();
  const shown: Shows<Identity> = { how: 'OPENED', class: 'C', cases: (rows) => rows.flatMap(({ id }) => (laidOpen.has(id) ? [id] : [])) };
  const [identities, keyRows, events] = await Promise.all([
    reading.rows<Identity>(plannedOnce(sql`SELECT c.id, c.force_id AS force, c.reference, CASE WHEN p.next_line_manager_from <= viewer_today() THEN p.next_line_manager_id ELSE p.line_manager_id END AS "lineManager" FROM cases c LEFT JOIN people p ON p.id = c.officer_id WHERE c.id = ANY(${ids}::uuid[])`), shown),
    reading.rows<DataKeyRow>(plannedOnce(sql`SELECT id, force_id AS "forceId", case_id AS "caseId", class, wrapped FROM data_keys WHERE case_id = ANY(${ids}::uuid[]) AND class = 'C'`), NOBODY),
    reading.rows<EventRow>(plannedOnce(sql`SELECT case_id AS "caseId", seq, force_id AS "forceId", type, at, on_day AS "onDay", actor_id AS "actorId", rule, classes, key_ids AS "keyIds", state_after AS "stateAfter", codes, answered, payload
      FROM events WHERE case_id = ANY(${ids}::uuid[]) ORDER BY case_id, seq`), NOBODY),
  ]);
  const opened = await vault.unwrapAll(keyRows);
  const keys = new Map(keyRows.map((row, i) => [row.caseId, opened[i] ?? null]));
  const recorded = new Map(identities.map(({ id }) => [id, [] as EventRow[]]));
  for (const row of events) recorded.get(row.caseId)?.push(row);
  return new Map(identities.map((identity) => {
    const history = (recorded.get(identity.id) ?? []).map((row) => openCaseFacts(vault, keys.get(identity.id) ?? null, row));
    return [identity.id, { case: replay(identity, history), history, lineManager: identity.lineManager }];
  }));
}

/** The names of people of a force, by id. */
export async function namesOf(reading: Asking, force: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await reading.rows<{ id: string; name: string }>(plannedOnce(sql`SELECT id, name FROM people WHERE force_id = ${force}::uuid AND id::text = ANY(${[...new Set(ids)]}::text[])`), NOBODY);
  return new Map(found.map(({ id, name }) => [id, name]));
}
