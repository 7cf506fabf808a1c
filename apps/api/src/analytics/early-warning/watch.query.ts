import { firstDayOf } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { STANDARDS } from '@candour/domain/taxonomy';
import type { StandardCode } from '@candour/domain/taxonomy';
import { sql, word } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import type { Untold } from '../untold.js';

/** Standards in the order a person should read them, which is that of the counts of a row. */
export const STANDARD_CODES: readonly StandardCode[] = STANDARDS.map(({ code }) => code);

/** A month of a team: all its cases, then those of each standard. */
export type TeamMonth = readonly [team: string, month: string, all: number, ...standards: number[]];
/** A unit under the name it has now, once for each unit it was ever placed below. */
export type UnitPlace = readonly [code: string, name: string, parent: string | null];
export type Strength = readonly [unit: string, month: string, officers: number];

/** What is read for it: nothing below a team and a month. */
export interface FoundToWatch {
  readonly rows: readonly TeamMonth[];
  readonly units: readonly UnitPlace[];
  readonly strength: readonly Strength[];
  /** The viewer's own cases that they have not been told of (R1). */
  readonly untold: readonly Untold[];
  readonly recordBegins: string | null;
}

const columns = word(['total', ...STANDARD_CODES.map((code) => `standard_${code.toLowerCase()}`)].map((column) => `r.${column}`).join(', '));

/** The members of one statement; restricted cases are in no rollup (R59, R60). */
export function toWatch(force: string, from: Month, to: Month): Readonly<Record<keyof FoundToWatch, Sql>> {
  const months = sql`BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date`;
  return {
    rows: sql`(SELECT coalesce(json_agg(json_build_array(r.team_code, to_char(r.month, 'YYYY-MM'), ${columns})), '[]'::json) FROM team_month r WHERE r.force_id = ${force}::uuid AND r.month ${months})`,
    units: sql`(SELECT coalesce(json_agg(json_build_array(u.code, (SELECT n.name FROM units n WHERE n.force_id = u.force_id AND n.code = u.code ORDER BY n.valid_from DESC LIMIT 1), u.parent_code)), '[]'::json)
      FROM (SELECT DISTINCT force_id, code, parent_code FROM units WHERE force_id = ${force}::uuid) u)`,
    strength: sql`(SELECT coalesce(json_agg(json_build_array(h.unit_code, to_char(h.month, 'YYYY-MM'), h.officers)), '[]'::json) FROM headcounts h WHERE h.force_id = ${force}::uuid AND h.month ${months})`,
    untold: sql`(SELECT coalesce(json_agg(c), '[]'::json) FROM own_untold_cases() c)`,
    recordBegins: sql`(SELECT to_char(min(month), 'YYYY-MM') FROM force_month WHERE force_id = ${force}::uuid AND total > 0)`,
  };
}
