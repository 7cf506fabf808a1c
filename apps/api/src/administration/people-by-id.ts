import { NOBODY } from '../reading/reading.js';
import type { Asking } from '../reading/reading.js';
import { sql } from '../reading/sql.js';

/** Somebody of the force as others know them. */
export interface Known { readonly id: string; readonly number: string; readonly name: string; readonly rank: string | null }

/** The people of the viewer's force with these ids, by id, in one statement. */
export async function peopleById(reading: Asking, ids: readonly (string | null)[]): Promise<(id: string | null) => Known | null> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  const found = wanted.length === 0 ? [] : await reading.rows<Known>(sql`SELECT p.id, p.number, p.name, p.rank FROM people p WHERE p.id = ANY(${wanted}::uuid[])`, NOBODY);
  const byId = new Map(found.map((person) => [person.id, person]));
  return (id) => (id === null ? null : (byId.get(id) ?? null));
}
