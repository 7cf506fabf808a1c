import { firstDayOf } from '@candour/domain/calendar';
import type { Viewer } from '../identity/viewer.js';
import { allOf, joined, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Cell } from './cells.js';
import { COUNTERS } from './counters.js';
import { DIMENSIONS, NONE } from './dimensions.js';
import { isStrengthKnown } from './exposure.js';
import type { CountRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';
import { listOf } from './source.js';
import type { Row, Source } from './source.js';

/** The rollups count cases by team, month and one group of counters at a time, whatever the months and units. */
export function rollupsCanTell({ metric, by, filter }: CountRequest): boolean {
  const { standards, ndmElements, sources, outcomes, without } = filter;
  const narrowed = [standards, ndmElements, sources, outcomes, without].some((each) => each != null);
  const groups = by.filter((dimension) => dimension !== 'TEAM' && dimension !== 'MONTH');
  return metric === 'REFERRALS' && !narrowed && groups.length <= 1 && groups.every((dimension) => DIMENSIONS[dimension].counters !== null);
}

/** Sums the rollups. */
export function fromRollups(viewer: Viewer, request: CountRequest): Source {
  const { rows, cellsOf, casesOf } = amongRollups(viewer.force.id, request);
  return { figure: [['rows', listOf(rows)]], read: (found) => ({ cells: cellsOf(found['rows'] as readonly Row[]), cases: casesOf(found['rows'] as readonly Row[]) }) };
}

/** Wide rows: the keys, all cases, and the counters of a group, which are taken apart here and not in the database. */
function amongRollups(force: string, { by, from, to, filter, ofKnownStrength }: CountRequest): { readonly rows: Sql; readonly cellsOf: (rows: readonly Row[]) => readonly Cell[]; readonly casesOf: (rows: readonly Row[]) => number } {
  const byTeam = by.includes('TEAM') || filter.unit != null || filter.teams != null || ofKnownStrength === true;
  const table = byTeam ? sql`team_month r` : sql`force_month r`;
  const where = allOf([
    sql`r.force_id = ${force}::uuid AND r.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date`,
    ...(filter.unit == null ? [] : [sql`r.team_code IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`]),
    ...(filter.teams == null ? [] : [sql`r.team_code = ANY(${filter.teams}::text[])`]),
    ...(ofKnownStrength === true ? [isStrengthKnown(force, sql`r.team_code`, sql`r.month`)] : []),
  ]);
  const group = by.find((dimension) => DIMENSIONS[dimension].counters !== null);
  const own = by.filter((dimension) => dimension !== group);
  const counters = group === undefined ? [] : countersOf(group);
  const keys = own.map((dimension) => (dimension === 'TEAM' ? sql`r.team_code` : sql`r.month`));
  const shown = own.map((dimension) => (dimension === 'TEAM' ? sql`r.team_code` : sql`to_char(r.month, 'YYYY-MM')`));
  const sums = word(['total', ...counters.map(([, column]) => column)].map((column) => `coalesce(sum(r.${column}), 0)`).join(', '));
  return {
    rows: sql`SELECT json_build_array(${joined([...shown, sums], ', ')}) AS row FROM ${table} WHERE ${where} ${keys.length > 0 ? sql`GROUP BY ${joined(keys, ', ')}` : sql``}`,
    cellsOf: (rows) => {
      if (group === undefined) return rows.flatMap((row) => (row[own.length] === 0 ? [] : [{ keys: row.slice(0, own.length) as string[], count: row[own.length] as number }]));
      const cells: Cell[] = [];
      for (const row of rows) addCells(cells, row, own.length, counters, by.indexOf(group));
      return cells;
    },
    casesOf: (rows) => rows.reduce((sum, row) => sum + (row[own.length] as number), 0),
  };
}

/** Adds the cells of a wide row. Where there is no counter for the cases without a value, they are what is left of the total. */
function addCells(cells: Cell[], row: Row, own: number, counters: ReturnType<typeof countersOf>, at: number): void {
  const key = own === 1 ? (row[0] as string) : undefined;
  const add = (code: string, count: number): void => { if (count > 0) cells.push({ keys: key === undefined ? [code] : at === 0 ? [code, key] : [key, code], count }); };
  let left = row[own] as number;
  for (let i = 0; i < counters.length; i += 1) {
    const count = row[own + 1 + i] as number;
    left -= count;
    add(counters[i]?.[0] ?? NONE, count);
  }
  if (counters.at(-1)?.[0] !== NONE) add(NONE, left);
}

/** The counters of a group, each with its code. */
const countersOf = (dimension: PatternDimension): readonly (readonly [string, string])[] => COUNTERS_OF.get(dimension) ?? [];
const COUNTERS_OF: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map(Object.entries(DIMENSIONS).map(([dimension, { counters, terms }]) => [dimension,
  [...terms.map(({ code }) => code), NONE].map((code) => [code, `${counters}_${code.toLowerCase()}`] as const).filter(([, column]) => COUNTERS.includes(column)),
]));
