import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';

const PERSON: Readonly<Record<string, Sql>> = { id: sql`p.id`, number: sql`p.number`, name: sql`p.name`, rank: sql`p.rank` };
/** The kind of a unit `u`; what the force calls by another word is OTHER. */
export const UNIT_KIND = sql`CASE WHEN u.kind IN ('FORCE', 'COMMAND', 'DEPARTMENT', 'TEAM') THEN u.kind ELSE 'OTHER' END`;
const UNIT: Readonly<Record<string, Sql>> = {
  code: sql`u.code`, name: sql`u.name`, kind: UNIT_KIND, parentCode: sql`u.parent_code`, from: sql`u.valid_from`, to: sql`u.valid_to`,
};

/** The members of a JSON object that were asked for. */
export const members = (columns: Readonly<Record<string, Sql>>, asked: Selection): readonly (readonly [string, Sql])[] =>
  Object.keys(asked).flatMap((name) => { const column = columns[name]; return column === undefined ? [] : [[name, column] as const]; });

/** What was asked for, with the keys that the name outside and the steps somebody may take are told by. */
export const withKeys = (asked: Selection): Selection => (asked['id'] === undefined && asked['allowedCommands'] === undefined ? asked : { ...asked, key: {}, caseId: {} });

/** A person by id, as JSON with what was asked for; null where there is no id. */
export const personAs = (id: Sql, asked: Selection): Sql => sql`(SELECT ${jsonObject(members(PERSON, asked))} FROM people p WHERE p.id = ${id})`;

/** A unit by code, as JSON, as it was called on a day; the nearest known name where none is known of that day. */
export const unitAs = (force: Sql, code: Sql, on: Sql, asked: Selection): Sql => sql`(
  SELECT ${jsonObject(members(UNIT, asked))} FROM units u WHERE u.force_id = ${force} AND u.code = ${code}
  ORDER BY (u.valid_from <= ${on}) DESC, CASE WHEN u.valid_from <= ${on} THEN u.valid_from END DESC, u.valid_from LIMIT 1)`;

/** The columns of units, for the list of them. */
export const unitMembers = (asked: Selection): Sql => jsonObject(members(UNIT, asked));
