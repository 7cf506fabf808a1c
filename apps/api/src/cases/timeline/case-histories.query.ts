import { replay } from '@candour/domain';
import type { Case, Recorded } from '@candour/domain';
import { openCaseFacts } from '../../case-record/seal-event.js';
import type { EventRow } from '../../case-record/event.entity.js';
import type { DataKeyRow } from '../../case-record/sealed.entities.js';
import type { Vault } from '../../case-record/vault.js';
import { rows, sql } from '../../reading/sql.js';
import type { Database } from '../../reading/sql.js';

/** A case with its history, as far as class C could be opened. */
export interface ReadHistory { readonly case: Case; readonly history: readonly Recorded[]; readonly lineManager: string | null }

type Identity = { readonly id: string; readonly force: string; readonly reference: string; readonly lineManager: string | null };

/** The histories of several cases at once: three statements, however many cases there are. The caller has made sure that the reader may read them. */
export async function caseHistories(database: Database, vault: Vault, ids: readonly string[]): Promise<ReadonlyMap<string, ReadHistory>> {
  if (ids.length === 0) return new Map();
  const [identities, keyRows, events] = await Promise.all([
    rows<Identity>(database, sql`SELECT c.id, c.force_id AS force, c.reference, p.line_manager_id AS "lineManager" FROM cases c LEFT JOIN people p ON p.id = c.officer_id WHERE c.id = ANY(${ids}::uuid[])`),
    rows<DataKeyRow>(database, sql`SELECT id, force_id AS "forceId", case_id AS "caseId", class, wrapped FROM data_keys WHERE case_id = ANY(${ids}::uuid[]) AND class = 'C'`),
    rows<EventRow>(database, sql`SELECT case_id AS "caseId", seq, force_id AS "forceId", type, at, on_day AS "onDay", actor_id AS "actorId", rule, classes, key_ids AS "keyIds", state_after AS "stateAfter", codes, answered, payload
      FROM events WHERE case_id = ANY(${ids}::uuid[]) ORDER BY case_id, seq`),
  ]);
  const keys = new Map(keyRows.map((row) => [row.caseId, vault.unwrap(row)]));
  const recorded = new Map(identities.map(({ id }) => [id, [] as EventRow[]]));
  for (const row of events) recorded.get(row.caseId)?.push(row);
  return new Map(identities.map((identity) => {
    const history = (recorded.get(identity.id) ?? []).map((row) => openCaseFacts(vault, keys.get(identity.id) ?? null, row));
    return [identity.id, { case: replay(identity, history), history, lineManager: identity.lineManager }];
  }));
}

/** The names of people of a force, by id. */
export async function namesOf(database: Database, force: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(database, sql`SELECT id, name FROM people WHERE force_id = ${force}::uuid AND id::text = ANY(${[...new Set(ids)]}::text[])`);
  return new Map(found.map(({ id, name }) => [id, name]));
}
