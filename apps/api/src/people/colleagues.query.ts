import { londonDay } from '@candour/domain/calendar';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { PersonType } from './person.type.js';

const FEWEST_LETTERS = 2;
const MOST_LETTERS = 60;
const MOST = 10;

/** The text as it stands between the signs of LIKE. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The condition that a person `p` is meant by what somebody typed: the beginning of the number, or of any word of the name. */
export function personFound(search: string): Sql {
  const typed = literal(search.trim().slice(0, MOST_LETTERS).replaceAll('\0', ''));
  return sql`(p.number ILIKE ${`${typed}%`}::text OR p.name ILIKE ${`${typed}%`}::text OR p.name ILIKE ${`% ${typed}%`}::text)`;
}

/**
 * Colleagues of the viewer's force by name or number: to choose a friend, a reviewer, an owner. Nothing of any case is asked, so nothing of
 * any case shows in who is found or in which order; nobody is found by fewer than two letters, so that the list cannot be read through.
 */
export async function colleagues({ viewer, reading, at }: Context, search: string): Promise<readonly PersonType[]> {
  if (viewer.kind !== 'PERSON' || search.trim().length < FEWEST_LETTERS) return [];
  return reading.rows<PersonType>(sql`SELECT p.id, p.number, p.name, p.rank FROM people p
    WHERE p.force_id = ${viewer.force.id}::uuid AND (p.leaver_on IS NULL OR p.leaver_on >= ${londonDay(at)}::date) AND ${personFound(search)} ORDER BY p.name, p.number LIMIT ${MOST}`, NOBODY);
}
