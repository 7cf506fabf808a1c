import { sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';

/** Names of units by their codes. */
export type UnitNames = ReadonlyMap<string, string>;
/** As they are found: the codes, and the names in the same order. An object of JSON with hundreds of members takes longer to read than all the numbers of a table. */
export type FoundUnits = readonly [codes: readonly string[] | null, names: readonly string[] | null] | null;

/** The names units have had, the latest last, as one value of JSON. @param of which units */
export const unitNames = (of: Sql): Sql => sql`(SELECT json_build_array(json_agg(u.code), json_agg(u.name)) FROM (SELECT code, name FROM units WHERE ${of} ORDER BY valid_from) u)`;
export const NO_UNITS = word('NULL::json');

/** Reads what the statement above found: what a unit is called last. */
export function namesOf(found: FoundUnits): UnitNames | null {
  if (found === null) return null;
  const [codes, names] = [found[0] ?? [], found[1] ?? []];
  return new Map(codes.map((code, i) => [code, names[i] ?? code]));
}
