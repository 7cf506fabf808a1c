import type { PersonFacts, PersonId } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import { isId } from '../database/new-id.js';

/** A person as the rules see them, and the name that a reader of the case knows. */
export interface KnownPerson { readonly facts: PersonFacts; readonly name: string }

/** SQL for who leads a person of the people table on a day: a change that is announced holds from its day on. */
export const leaderOn = (day: string, person = 'people'): string => `CASE WHEN ${person}.next_line_manager_from <= ${day}::date THEN ${person}.next_line_manager_id ELSE ${person}.line_manager_id END`;

const COLUMNS = `id, name, rank, acting_rank, acting_from, acting_to, special, staff, probationer, probation_ends_on, ${leaderOn('$3')} AS line_manager_id, leaver_on, resigns_on, chief_officer, standards_staff`;

/** The people of a force with these ids, and who leads them on a day. An id that is no person of the force is simply absent. */
export async function loadPeople(client: pg.ClientBase, forceId: string, ids: readonly string[], today: Day): Promise<ReadonlyMap<string, KnownPerson>> {
  const wanted = [...new Set(ids)].filter(isId);
  const { rows } = await client.query<{ readonly id: string; readonly name: string }>({
    name: 'load_people',
    text: `SELECT ${COLUMNS} FROM people WHERE force_id = $1 AND (id = ANY($2) OR id IN (SELECT ${leaderOn('$3')} FROM people WHERE force_id = $1 AND id = ANY($2)))`,
    values: [forceId, wanted, today],
  });
  return new Map(rows.map((row) => [row.id, { name: row.name, facts: factsOf({ ...row }) }]));
}

function factsOf(row: Readonly<Record<string, unknown>>): PersonFacts {
  const get = <T>(name: string): T => row[name] as T;
  const actingRank = get<PersonFacts['rank']>('acting_rank');
  const from = get<PersonFacts['leaverOn']>('acting_from');
  return {
    id: get<PersonId>('id'), rank: get('rank'), actingRank: actingRank === null || from === null ? null : { rank: actingRank, from, to: get('acting_to') },
    isSpecial: get('special'), isStaff: get('staff'), isProbationer: get('probationer'), probationEndsOn: get('probation_ends_on'), lineManagerId: get('line_manager_id'),
    leaverOn: get('leaver_on'), resignsOn: get('resigns_on'), isChiefOfficer: get('chief_officer'), isPsdStaff: get('standards_staff'),
  };
}
