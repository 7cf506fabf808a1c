import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import type { Connection } from '../reading/connection.type.js';
import { connection, pageSize, positionOf } from '../reading/page.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { ADMINISTRATIVE_ACTS } from './administration.type.js';
import type { AdministrationRecordType, AdministrativeAct } from './administration.type.js';
import { peopleById } from './people-by-id.js';

interface RecordFound { readonly id: string; readonly at: string; readonly act: AdministrativeAct; readonly person_id: string | null; readonly about_person_id: string | null; readonly detail: string | null }

/** A page of the changes of who may ask, newest first, for the auditor and the administrator; null for anybody else. */
export async function administrationRecords({ viewer, reading, office: { vault } }: Context, first: number, after: string | null): Promise<Connection<AdministrationRecordType> | null> {
  if (!viewer.roles.includes('auditor') && !viewer.roles.includes('administrator')) return null;
  const size = pageSize(first);
  const from = positionOf(vault, after, ([id, ...more]) => more.length === 0 && typeof id === 'string' && isId(id));
  const found = await reading.rows<RecordFound>(sql`SELECT r.id, r.at, r.act, r.person_id, r.about_person_id, r.detail FROM administration_records r
    WHERE r.force_id = ${viewer.force.id}::uuid AND (${from?.[0] ?? null}::uuid IS NULL OR r.id < ${from?.[0] ?? null}::uuid) ORDER BY r.id DESC LIMIT ${size + 1}`, NOBODY);
  const people = await peopleById(reading, found.flatMap((row) => [row.person_id, row.about_person_id]));
  const systems = found.some((row) => row.person_id !== null && people(row.person_id) === null) ? await reading.rows<{ readonly id: string; readonly name: string }>(sql`SELECT c.id, c.name FROM clients_of_force() c`, NOBODY) : [];
  const system = (id: string | null): string | null => systems.find((each) => each.id === id)?.name ?? null;
  return connection(vault, found.map((row) => ({
    position: [row.id], node: { id: row.id, at: row.at, act: row.act, says: ADMINISTRATIVE_ACTS[row.act], by: people(row.person_id), bySystem: system(row.person_id), person: people(row.about_person_id), more: row.detail },
  })), size, null);
}
