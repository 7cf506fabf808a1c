import { firstDayOf } from '@candour/domain/calendar';
import { allOf, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { CountRequest } from './pattern-request.js';
import type { ExposureBasis } from './spc.enum.js';

/**
 * How many officers there were: heads, or full-time equivalents where the force gives them for every unit and month asked for. Special
 * constables and staff are not among them. A key without a row is not known, which is not nought.
 */
export interface Exposure {
  readonly basis: ExposureBasis;
  /** The officers of each month, added up: of one month how many there were, of a year twelve times as many. */
  readonly officerMonths: ReadonlyMap<string, number>;
  /** Of all units together, where some are left out of the keys. */
  readonly together?: number;
}

type Row = readonly [key: string, officers: number, fte: number | null];
export interface FoundExposure { readonly allFte: boolean; readonly rows: readonly Row[]; readonly together?: number; readonly togetherFte?: number | null }

export const MONTHS_OF_A_YEAR = 12;
/** Officer-years of some keys together; 0 where nothing is known of them, which gives no rate. */
export const officerYears = ({ officerMonths }: Exposure, ...keys: readonly string[]): number => keys.reduce((sum, key) => sum + (officerMonths.get(key) ?? 0), 0) / MONTHS_OF_A_YEAR;

/** Officer-years of all units together, where that is known apart from its parts. */
export const togetherYears = (exposure: Exposure | null): number | null => (exposure?.together === undefined ? null : exposure.together / MONTHS_OF_A_YEAR);

/** Reads what the statement below found. */
export function exposureOf({ allFte, rows, together, togetherFte }: FoundExposure): Exposure {
  return { basis: allFte ? 'FTE' : 'HEADCOUNT', officerMonths: new Map(rows.map(([key, officers, fte]) => [key, allFte ? (fte ?? 0) : officers])), ...(together === undefined ? {} : { together: allFte ? (togetherFte ?? 0) : together }) };
}

/** The officers of the units and months of a request, as one value of JSON. A unit of the filter takes those below it in. */
export function strengthOf(force: string, { strength, from, to, filter }: CountRequest): Sql {
  const key = strength === 'MONTH' ? sql`to_char(h.month, 'YYYY-MM')` : sql`h.unit_code`;
  const where = allOf([
    sql`h.force_id = ${force}::uuid AND h.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date AND h.officers > 0`,
    ...(filter.unit == null ? [] : [sql`h.unit_code IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`]),
    ...(filter.teams == null ? [] : [sql`h.unit_code = ANY(${filter.teams}::text[])`]),
  ]);
  return sql`(SELECT json_build_object('allFte', coalesce(bool_and(x.all_fte), false), 'rows', coalesce(json_agg(json_build_array(x.k, x.officers, x.fte)), '[]'::json))
    FROM (SELECT ${key} AS k, sum(h.officers) AS officers, sum(h.fte) AS fte, count(*) = count(h.fte) AS all_fte FROM headcounts h WHERE ${where} GROUP BY 1) x)`;
}

/** Whether it is known how many officers a unit had in a month. @param unit, month columns of the row that is counted */
export const isStrengthKnown = (force: string, unit: Sql, month: Sql): Sql => sql`EXISTS (SELECT FROM headcounts h WHERE h.force_id = ${force}::uuid AND h.unit_code = ${unit} AND h.month = ${month} AND h.officers > 0)`;
