import { firstDayOf } from '@candour/domain/calendar';
import { notYetToldTo } from '../access/case-scope.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { allOf, joined, rows, sql, word } from '../reading/sql.js';
import type { Database, Sql } from '../reading/sql.js';
import { COUNTERS } from './counters.js';
import { DIMENSIONS, NONE } from './dimensions.js';
import type { PatternRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';

/** What was counted: cells by their keys, cases once each, names of the units, and whether the unit of the filter exists. */
export interface Counted {
  readonly cells: readonly { readonly keys: readonly string[]; readonly count: number }[];
  readonly cases: number;
  readonly units: Readonly<Record<string, string>> | null;
  readonly unitIsKnown: boolean;
}

/** Counts a figure in one statement: from the rollups where they can tell it, from the cases otherwise. Both give the same numbers. */
export async function countPattern(database: Database, viewer: Viewer, request: PatternRequest): Promise<Counted> {
  const source = rollupsCanTell(request) ? fromRollups(viewer, request) : fromCases(viewer, request);
  const [found] = await rows<Counted>(database, statement(viewer, request, source));
  if (found === undefined) throw new Error('A statement without a table gives one row.');
  return found;
}

/** For tests that compare both ways. */
export const countFrom = { rollups: fromRollups, cases: fromCases };

/** Names a statement for cells and cases and adds what only words need. */
export function statement(viewer: Viewer, { by, filter }: PatternRequest, { cells, cases }: Source): Sql {
  const force = viewer.force.id;
  const units = by.includes('TEAM') ? sql`(SELECT json_object_agg(u.code, u.name) FROM (SELECT DISTINCT ON (code) code, name FROM units WHERE force_id = ${force}::uuid ORDER BY code, valid_from DESC) u)` : sql`NULL::json`;
  const known = filter.unit == null ? sql`true` : sql`EXISTS (SELECT FROM units WHERE force_id = ${force}::uuid AND code = ${filter.unit}::text)`;
  return sql`SELECT (SELECT coalesce(json_agg(x), '[]'::json) FROM (${cells}) x) AS cells, (${cases}) AS cases, ${units} AS units, ${known} AS "unitIsKnown"`;
}

interface Source { readonly cells: Sql; readonly cases: Sql }

function fromCases(viewer: Viewer, request: PatternRequest): Source {
  return amongCases(viewer, request, sql`NOT coalesce(${notYetToldTo(viewer)}, false)`);
}

function amongCases(viewer: Viewer, request: PatternRequest, which: Sql): Source {
  const where = allOf([sql`c.force_id = ${viewer.force.id}::uuid`, counted, filterConditions(viewer.force.id, request.filter), which]);
  const actions = request.metric === 'ACTIONS';
  const keys = request.by.map((dimension, i) => ({ name: word(`k${i}`), ...DIMENSIONS[dimension] }));
  const from = sql`cases c${actions ? sql` JOIN actions a ON a.case_id = c.id` : sql``}${joined(keys.map(({ name, several, key }) => sql` CROSS JOIN LATERAL (SELECT ${several ? sql`unnest(${key(request)})` : key(request)} AS k) ${name}`), '')}`;
  const names = joined(keys.map(({ name }) => sql`${name}.k`), ', ');
  return {
    cells: sql`SELECT jsonb_build_array(${names}) AS keys, count(*)::int AS count FROM ${from} WHERE ${where} GROUP BY ${names}`,
    cases: sql`SELECT count(*)::int FROM cases c WHERE ${where}${actions ? sql` AND EXISTS (SELECT FROM actions a WHERE a.case_id = c.id)` : sql``}`,
  };
}

/** The rollups count cases by team, month and one group of counters at a time, whatever the months and units. */
export function rollupsCanTell({ metric, by, filter }: PatternRequest): boolean {
  const { standards, ndmElements, sources, outcomes, without } = filter;
  const narrowed = [standards, ndmElements, sources, outcomes, without].some((each) => each != null);
  const groups = by.filter((dimension) => dimension !== 'TEAM' && dimension !== 'MONTH');
  return metric === 'REFERRALS' && !narrowed && groups.length <= 1 && groups.every((dimension) => DIMENSIONS[dimension].counters !== null);
}

/** The rollups know nobody, so what this person may not be told of yet is taken off again: nothing, but for very few. */
function fromRollups(viewer: Viewer, request: PatternRequest): Source {
  const [all, hidden] = [amongRollups(viewer.force.id, request), amongCases(viewer, request, notYetToldTo(viewer))];
  return {
    cells: sql`SELECT keys, sum(count)::int AS count FROM (${all.cells} UNION ALL SELECT keys, -count FROM (${hidden.cells}) hidden) told GROUP BY keys HAVING sum(count) > 0`,
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
  const keys = joined(by.map(rollupKey), ', ');
  const source = group === undefined ? table : sql`${table} CROSS JOIN LATERAL (VALUES ${countersOf(group)}) d (key, n)`;
  const amount = group === undefined ? sql`sum(r.total)` : sql`sum(d.n)`;
  return {
    cells: sql`SELECT jsonb_build_array(${keys}) AS keys, ${amount}::int AS count FROM ${source} WHERE ${where} GROUP BY ${keys} HAVING ${amount} > 0`,
    cases: sql`SELECT coalesce(sum(r.total), 0)::int FROM ${table} WHERE ${where}`,
  };
}

const rollupKey = (dimension: PatternDimension): Sql => (dimension === 'TEAM' ? sql`r.team_code` : dimension === 'MONTH' ? sql`to_char(r.month, 'YYYY-MM')` : sql`d.key`);

/** The counters of a group with their codes. Where there is no counter for the cases without a value, they are what is left of the total. */
function countersOf(dimension: PatternDimension): Sql {
  const { counters, terms } = DIMENSIONS[dimension];
  const column = (code: string): string => `${counters}_${code.toLowerCase()}`;
  const known = terms.filter(({ code }) => COUNTERS.includes(column(code)));
  const none = COUNTERS.includes(column(NONE)) ? word(`r.${column(NONE)}`) : joined([sql`r.total`, ...known.map(({ code }) => word(`r.${column(code)}`))], ' - ');
  return joined([...known.map(({ code }) => sql`(${code}::text, ${word(`r.${column(code)}`)})`), sql`(${NONE}::text, ${none})`], ', ');
}
