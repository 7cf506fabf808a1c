import { firstDayOf } from '@candour/domain/calendar';
import { notYetToldTo } from '../access/case-scope.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { NOBODY } from '../reading/reading.js';
import type { Reading } from '../reading/reading.js';
import { allOf, joined, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { COUNTERS } from './counters.js';
import { DIMENSIONS, NONE } from './dimensions.js';
import type { PatternRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';

/** What was counted: cells by their keys, cases once each, names of the units, whether the unit of the filter exists, and the first month in which the force has a case. */
export interface Counted {
  readonly cells: readonly { readonly keys: readonly string[]; readonly count: number }[];
  readonly cases: number;
  readonly units: Readonly<Record<string, string>> | null;
  readonly unitIsKnown: boolean;
  readonly recordBegins: string | null;
}

/** Counts a figure in one statement: from the rollups where they can tell it, from the cases otherwise. Both give the same numbers. */
export async function countPattern(reading: Reading, viewer: Viewer, request: PatternRequest): Promise<Counted> {
  const source = rollupsCanTell(request) ? fromRollups(viewer, request) : fromCases(viewer, request);
  const [found] = await reading.rows<Counted>(statement(viewer, request, source), NOBODY);
  if (found === undefined) throw new Error('A statement without a table gives one row.');
  return withoutHidden(found);
}

/** Takes off what stands against a cell with a minus. */
export function withoutHidden(found: Counted): Counted {
  if (found.cells.every(({ count }) => count >= 0)) return found;
  const cells = new Map<string, Counted['cells'][number]>();
  for (const { keys, count } of found.cells) { const at = keys.join('\n'); cells.set(at, { keys, count: count + (cells.get(at)?.count ?? 0) }); }
  return { ...found, cells: [...cells.values()].filter(({ count }) => count > 0) };
}

/** For tests that compare both ways. */
export const countFrom = { rollups: fromRollups, cases: fromCases };

/** Names a statement for cells and cases and adds what only words need. */
export function statement(viewer: Viewer, { by, filter }: PatternRequest, { cells, cases }: Source): Sql {
  const force = viewer.force.id;
  const units = by.includes('TEAM') ? sql`(SELECT json_object_agg(u.code, u.name) FROM (SELECT DISTINCT ON (code) code, name FROM units WHERE force_id = ${force}::uuid ORDER BY code, valid_from DESC) u)` : sql`NULL::json`;
  const known = filter.unit == null ? sql`true` : sql`EXISTS (SELECT FROM units WHERE force_id = ${force}::uuid AND code = ${filter.unit}::text)`;
  const begins = sql`(SELECT to_char(min(month), 'YYYY-MM') FROM force_month WHERE force_id = ${force}::uuid AND total > 0)`;
  return sql`SELECT (SELECT coalesce(json_agg(x), '[]'::json) FROM (${cells}) x) AS cells, (${cases}) AS cases, ${units} AS units, ${known} AS "unitIsKnown", ${begins} AS "recordBegins"`;
}

interface Source { readonly cells: Sql; readonly cases: Sql }

function fromCases(viewer: Viewer, request: PatternRequest): Source {
  const own = sql`c.force_id = ${viewer.force.id}::uuid AND NOT coalesce(${notYetToldTo(viewer)}, false)`;
  return amongCases(sql`cases c`, request, allOf([own, counted, filterConditions(viewer.force.id, request.filter)]));
}

/** Counted cases of the viewer's own that they have not been told of: no policy shows them, so a function of the database gives what figures are made of. */
const untoldCases = (viewer: Viewer, request: PatternRequest): Source =>
  amongCases(sql`own_untold_cases() c`, request, filterConditions(viewer.force.id, { ...request.filter, countedOnly: false }));

function amongCases(table: Sql, request: PatternRequest, where: Sql): Source {
  const actions = request.metric === 'ACTIONS';
  const keys = request.by.map((dimension, i) => ({ name: word(`k${i}`), ...DIMENSIONS[dimension] }));
  const from = sql`${table}${actions ? sql` JOIN actions a ON a.case_id = c.id` : sql``}${joined(keys.map(({ name, several, key }) => sql` CROSS JOIN LATERAL (SELECT ${several ? sql`unnest(${key(request)})` : key(request)} AS k) ${name}`), '')}`;
  const names = joined(keys.map(({ name }) => sql`${name}.k`), ', ');
  return {
    cells: sql`SELECT json_build_array(${names}) AS keys, count(*)::int AS count FROM ${from} WHERE ${where} GROUP BY ${names}`,
    cases: sql`SELECT count(*)::int FROM ${table} WHERE ${where}${actions ? sql` AND EXISTS (SELECT FROM actions a WHERE a.case_id = c.id)` : sql``}`,
  };
}

/** The rollups count cases by team, month and one group of counters at a time, whatever the months and units. */
export function rollupsCanTell({ metric, by, filter }: PatternRequest): boolean {
  const { standards, ndmElements, sources, outcomes, without } = filter;
  const narrowed = [standards, ndmElements, sources, outcomes, without].some((each) => each != null);
  const groups = by.filter((dimension) => dimension !== 'TEAM' && dimension !== 'MONTH');
  return metric === 'REFERRALS' && !narrowed && groups.length <= 1 && groups.every((dimension) => DIMENSIONS[dimension].counters !== null);
}

/** The rollups know nobody, so what this person may not be told of yet is put beside them with a minus: nothing, but for very few. */
function fromRollups(viewer: Viewer, request: PatternRequest): Source {
  const [all, hidden] = [amongRollups(viewer.force.id, request), untoldCases(viewer, request)];
  return {
    cells: sql`${all.cells} UNION ALL SELECT keys, -count FROM (${hidden.cells}) hidden`,
    cases: sql`SELECT (${all.cases}) - (${hidden.cases})`,
  };
}

function amongRollups(force: string, { by, from, to, filter }: PatternRequest): Source {
  const byTeam = by.includes('TEAM') || filter.unit != null || filter.teams != null;
  const table = byTeam ? sql`team_month r` : sql`force_month r`;
  const where = allOf([
    sql`r.force_id = ${force}::uuid AND r.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date`,
    ...(filter.unit == null ? [] : [sql`r.team_code IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`]),
    ...(filter.teams == null ? [] : [sql`r.team_code = ANY(${filter.teams}::text[])`]),
  ]);
  const group = by.find((dimension) => DIMENSIONS[dimension].counters !== null);
  const own = by.filter((dimension) => dimension !== group).map((dimension) => (dimension === 'TEAM' ? sql`r.team_code` : sql`r.month`));
  const columns = ['total', ...(group === undefined ? [] : countersOf(group).map(([, column]) => column))];
  // Summed up first, since the counters of one row are then made into rows of their own.
  const sums = sql`(SELECT ${joined([...own, ...columns.map((column) => word(`sum(r.${column})::int AS ${column}`))], ', ')} FROM ${table} WHERE ${where} ${own.length > 0 ? sql`GROUP BY ${joined(own, ', ')}` : sql``}) r`;
  const source = group === undefined ? sums : sql`${sums} CROSS JOIN LATERAL (VALUES ${marksOf(group)}) d (key, n)`;
  const amount = group === undefined ? sql`r.total` : sql`d.n`;
  return {
    cells: sql`SELECT json_build_array(${joined(by.map(rollupKey), ', ')}) AS keys, ${amount} AS count FROM ${source} WHERE ${amount} > 0`,
    cases: sql`SELECT coalesce(sum(r.total), 0)::int FROM ${table} WHERE ${where}`,
  };
}

const rollupKey = (dimension: PatternDimension): Sql => (dimension === 'TEAM' ? sql`r.team_code` : dimension === 'MONTH' ? sql`to_char(r.month, 'YYYY-MM')` : sql`d.key`);

/** The counters of a group, each with its code. */
function countersOf(dimension: PatternDimension): readonly (readonly [string, string])[] {
  const { counters, terms } = DIMENSIONS[dimension];
  return [...terms.map(({ code }) => code), NONE].map((code) => [code, `${counters}_${code.toLowerCase()}`] as const).filter(([, column]) => COUNTERS.includes(column));
}

/** The counters of a group as rows. Where there is no counter for the cases without a value, they are what is left of the total. */
function marksOf(dimension: PatternDimension): Sql {
  const counters = countersOf(dimension);
  const marks = counters.map(([code, column]) => sql`(${code}::text, ${word(`r.${column}`)})`);
  const rest = joined([sql`r.total`, ...counters.map(([, column]) => word(`r.${column}`))], ' - ');
  return joined(counters.some(([code]) => code === NONE) ? marks : [...marks, sql`(${NONE}::text, ${rest})`], ', ');
}
