import { firstDayOf } from '@candour/domain/calendar';
import { notYetToldTo } from '../access/case-scope.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { ReadFilter } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { NOBODY } from '../reading/reading.js';
import type { Asking } from '../reading/reading.js';
import { allOf, joined, jsonObject, plannedOnce, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { COUNTERS } from './counters.js';
import { DIMENSIONS, NONE } from './dimensions.js';
import type { PatternRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';
import { withoutUntold } from './untold.js';
import type { Untold } from './untold.js';

/** What was counted: cells by their keys, cases once each, names of the units, whether the unit of the filter exists, and the first month in which the force has a case. */
export interface Counted {
  readonly cells: readonly Cell[];
  readonly cases: number;
  readonly units: Readonly<Record<string, string>> | null;
  readonly unitIsKnown: boolean;
  readonly recordBegins: string | null;
}
export interface Cell { readonly keys: readonly string[]; readonly count: number }

/** From what a figure is counted. Both give the same numbers. */
export type CountedFrom = 'rollups' | 'cases';
const sourceOf = (request: PatternRequest): CountedFrom => (rollupsCanTell(request) ? 'rollups' : 'cases');

/** Counts figures in one statement: from the rollups where they can tell one, from the cases otherwise. */
export async function countPatterns(asking: Asking, viewer: Viewer, requests: readonly PatternRequest[], from: (request: PatternRequest) => CountedFrom = sourceOf): Promise<readonly Counted[]> {
  const sources = requests.map((request) => (from(request) === 'rollups' ? fromRollups(viewer, request) : fromCases(viewer, request)));
  const filters = distinctFilters(requests.filter((request) => from(request) === 'rollups'));
  const asked = statement(viewer, requests, sources.map(({ figure }) => figure), [...filters.values()]);
  const [found] = await asking.rows<Found>(requests.every((request) => from(request) === 'rollups') ? plannedOnce(asked) : asked, NOBODY);
  if (found === undefined) throw new Error('A statement without a table gives one row.');
  return requests.map((request, i) => {
    const { unitIsKnown, ...figure } = found.figures[i] ?? { unitIsKnown: false };
    const counted = sources[i]?.read(figure) ?? { cells: [], cases: 0 };
    const untold = found.untold[[...filters.keys()].indexOf(JSON.stringify(request.filter))] ?? [];
    return { ...(from(request) === 'rollups' ? withoutUntold(counted, untold, request.by) : counted), units: request.by.includes('TEAM') ? found.units : null, unitIsKnown, recordBegins: found.recordBegins };
  });
}

/** Figures of one page mostly have one filter. */
const distinctFilters = (requests: readonly PatternRequest[]): ReadonlyMap<string, ReadFilter> => new Map(requests.map(({ filter }) => [JSON.stringify(filter), filter]));

interface Found { readonly figures: readonly ({ readonly unitIsKnown: boolean } & Readonly<Record<string, unknown>>)[]; readonly untold: readonly (readonly Untold[])[]; readonly units: Counted['units']; readonly recordBegins: string | null }

/** One value of JSON for each figure; what only words need, once. */
function statement(viewer: Viewer, requests: readonly PatternRequest[], figures: readonly Members[], untoldBy: readonly ReadFilter[]): Sql {
  const force = viewer.force.id;
  const units = requests.some(({ by }) => by.includes('TEAM')) ? sql`(SELECT json_object_agg(u.code, u.name) FROM (SELECT DISTINCT ON (code) code, name FROM units WHERE force_id = ${force}::uuid ORDER BY code, valid_from DESC) u)` : sql`NULL::json`;
  const known = (unit: string | null | undefined): Sql => (unit == null ? sql`true` : sql`EXISTS (SELECT FROM units WHERE force_id = ${force}::uuid AND code = ${unit}::text)`);
  const begins = sql`(SELECT to_char(min(month), 'YYYY-MM') FROM force_month WHERE force_id = ${force}::uuid AND total > 0)`;
  const all = requests.map(({ filter }, i) => jsonObject([...(figures[i] ?? []), ['unitIsKnown', known(filter.unit)]]));
  const untold = untoldBy.map((filter) => sql`(SELECT coalesce(json_agg(c), '[]'::json) FROM own_untold_cases() c WHERE ${filterConditions(force, { ...filter, countedOnly: false })})`);
  return sql`SELECT json_build_array(${joined(all, ', ')}) AS figures, json_build_array(${joined(untold, ', ')}) AS untold, ${units} AS units, ${begins} AS "recordBegins"`;
}

type Members = readonly (readonly [string, Sql])[];
/** Where a figure is counted: what is fetched, and how that is read. */
interface Source { readonly figure: Members; readonly read: (found: Readonly<Record<string, unknown>>) => Pick<Counted, 'cells' | 'cases'> }
type Row = readonly (string | number)[];
const listOf = (rows: Sql): Sql => sql`(SELECT coalesce(json_agg(x.row), '[]'::json) FROM (${rows}) x)`;

function fromCases(viewer: Viewer, request: PatternRequest): Source {
  const own = sql`c.force_id = ${viewer.force.id}::uuid AND NOT coalesce(${notYetToldTo(viewer)}, false)`;
  const { cells, cases } = amongCases(sql`cases c`, request, allOf([own, counted, filterConditions(viewer.force.id, request.filter)]));
  return { figure: [['cells', listOf(cells)], ['cases', cases]], read: (found) => ({ cells: (found['cells'] as readonly Row[]).map(cellOf), cases: found['cases'] as number }) };
}

const cellOf = (row: Row): Cell => ({ keys: row.slice(0, -1) as string[], count: row.at(-1) as number });

function amongCases(table: Sql, request: PatternRequest, where: Sql): { readonly cells: Sql; readonly cases: Sql } {
  const actions = request.metric === 'ACTIONS';
  const keys = request.by.map((dimension, i) => ({ name: word(`k${i}`), ...DIMENSIONS[dimension] }));
  const from = sql`${table}${actions ? sql` JOIN actions a ON a.case_id = c.id` : sql``}${joined(keys.map(({ name, several, key }) => sql` CROSS JOIN LATERAL (SELECT ${several ? sql`unnest(${key(request)})` : key(request)} AS k) ${name}`), '')}`;
  const names = joined(keys.map(({ name }) => sql`${name}.k`), ', ');
  return {
    cells: sql`SELECT json_build_array(${names}, count(*)) AS row FROM ${from} WHERE ${where} GROUP BY ${names}`,
    cases: sql`(SELECT count(*) FROM ${table} WHERE ${where}${actions ? sql` AND EXISTS (SELECT FROM actions a WHERE a.case_id = c.id)` : sql``})`,
  };
}

/** The rollups count cases by team, month and one group of counters at a time, whatever the months and units. */
export function rollupsCanTell({ metric, by, filter }: PatternRequest): boolean {
  const { standards, ndmElements, sources, outcomes, without } = filter;
  const narrowed = [standards, ndmElements, sources, outcomes, without].some((each) => each != null);
  const groups = by.filter((dimension) => dimension !== 'TEAM' && dimension !== 'MONTH');
  return metric === 'REFERRALS' && !narrowed && groups.length <= 1 && groups.every((dimension) => DIMENSIONS[dimension].counters !== null);
}

function fromRollups(viewer: Viewer, request: PatternRequest): Source {
  const { rows, cellsOf, casesOf } = amongRollups(viewer.force.id, request);
  return { figure: [['rows', listOf(rows)]], read: (found) => ({ cells: cellsOf(found['rows'] as readonly Row[]), cases: casesOf(found['rows'] as readonly Row[]) }) };
}

/** Wide rows: the keys, all cases, and the counters of a group, which are taken apart here and not in the database. */
function amongRollups(force: string, { by, from, to, filter }: PatternRequest): { readonly rows: Sql; readonly cellsOf: (rows: readonly Row[]) => readonly Cell[]; readonly casesOf: (rows: readonly Row[]) => number } {
  const byTeam = by.includes('TEAM') || filter.unit != null || filter.teams != null;
  const table = byTeam ? sql`team_month r` : sql`force_month r`;
  const where = allOf([
    sql`r.force_id = ${force}::uuid AND r.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date`,
    ...(filter.unit == null ? [] : [sql`r.team_code IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`]),
    ...(filter.teams == null ? [] : [sql`r.team_code = ANY(${filter.teams}::text[])`]),
  ]);
  const group = by.find((dimension) => DIMENSIONS[dimension].counters !== null);
  const own = by.filter((dimension) => dimension !== group);
  const counters = group === undefined ? [] : countersOf(group);
  const keys = own.map((dimension) => (dimension === 'TEAM' ? sql`r.team_code` : sql`r.month`));
  const shown = own.map((dimension) => (dimension === 'TEAM' ? sql`r.team_code` : sql`to_char(r.month, 'YYYY-MM')`));
  const sums = ['total', ...counters.map(([, column]) => column)].map((column) => word(`coalesce(sum(r.${column}), 0)`));
  return {
    rows: sql`SELECT json_build_array(${joined([...shown, ...sums], ', ')}) AS row FROM ${table} WHERE ${where} ${keys.length > 0 ? sql`GROUP BY ${joined(keys, ', ')}` : sql``}`,
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
function countersOf(dimension: PatternDimension): readonly (readonly [string, string])[] {
  const { counters, terms } = DIMENSIONS[dimension];
  return [...terms.map(({ code }) => code), NONE].map((code) => [code, `${counters}_${code.toLowerCase()}`] as const).filter(([, column]) => COUNTERS.includes(column));
}
