import { firstDayOf } from '@candour/domain/calendar';
import type { ReadFilter } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { allOf, joined, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Cell, Counts } from './cells.js';
import { COUNTERS } from './counters.js';
import { DIMENSIONS, NONE } from './dimensions.js';
import { isStrengthKnown } from './exposure.js';
import type { CountRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';
import type { Source } from './source.js';

/** The rollups count cases by team, month and one group of counters at a time, whatever the months and units. */
export function rollupsCanTell({ metric, by, filter }: CountRequest): boolean {
  const groups = by.filter((dimension) => dimension !== 'TEAM' && dimension !== 'MONTH');
  return metric === 'REFERRALS' && !isNarrowed(filter) && groups.length <= 1 && groups.every((dimension) => DIMENSIONS[dimension].counters !== null);
}

/** Whether a filter leaves out cases by anything else than months and units. */
export const isNarrowed = ({ standards, ndmElements, sources, outcomes, without }: ReadFilter): boolean => [standards, ndmElements, sources, outcomes, without].some((each) => each != null);

/** The months of a force, read once for all figures of a statement: what it begins with. */
export const forceMonths = (force: string): Sql => sql`force_months AS (SELECT * FROM force_month WHERE force_id = ${force}::uuid)`;

/** A column of the answer: keys, all cases, or one counter, in the order of the rows; of a figure without keys one number. */
type Column = readonly (string | number)[] | number;
type Columns = readonly (Column | null)[];
const numbersOf = (column: Column | null | undefined): readonly number[] => (typeof column === 'number' ? [column] : ((column ?? []) as readonly number[]));
const keysOf = (column: Column | null | undefined): readonly string[] => (column ?? []) as readonly string[];

/** Sums the rollups. What the database gives are columns, and columns they stay. */
export function fromRollups(viewer: Viewer, request: CountRequest): Source {
  const { by } = request;
  const group = by.find((dimension) => DIMENSIONS[dimension].counters !== null);
  const own = by.filter((dimension) => dimension !== group);
  const counters = group === undefined ? [] : countersOf(group);
  return {
    figure: () => [['columns', columnsOf(viewer.force.id, request, own, counters)]],
    read: ({ columns }) => {
      const found = columns as Columns;
      const totals = numbersOf(found[own.length]);
      return { counts: group === undefined ? ownCounts(own.length, found, totals) : groupCounts(by.indexOf(group), own.length, counters, found, totals), cases: totals.reduce((sum, n) => sum + n, 0) };
    },
  };
}

/** One array of JSON with a list for each column: many times fewer things than a list for each row. */
function columnsOf(force: string, { by, from, to, filter, ofKnownStrength }: CountRequest, own: readonly PatternDimension[], counters: readonly Counter[]): Sql {
  const byTeam = by.includes('TEAM') || filter.unit != null || filter.teams != null || ofKnownStrength === true;
  const where = allOf([
    ...(byTeam ? [sql`r.force_id = ${force}::uuid`] : []), sql`r.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date`,
    ...(filter.unit == null ? [] : [sql`r.team_code IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`]),
    ...(filter.teams == null ? [] : [sql`r.team_code = ANY(${filter.teams}::text[])`]),
    ...(ofKnownStrength === true ? [isStrengthKnown(force, sql`r.team_code`, sql`r.month`)] : []),
  ]);
  const rows = sql`${byTeam ? sql`team_month` : sql`force_months`} r WHERE ${where}`;
  const names = ['total', ...counters.map(([, column]) => column)];
  if (own.length === 0) return sql`(SELECT json_build_array(${word(names.map((name) => `coalesce(sum(r.${name}), 0)`).join(', '))}) FROM ${rows})`;
  const keys = own.map((dimension, i) => ({ key: dimension === 'TEAM' ? sql`r.team_code` : sql`r.month`, name: `k${i}`, shown: dimension === 'TEAM' ? `x.k${i}` : `to_char(x.k${i}, 'YYYY-MM')` }));
  const inner = joined([...keys.map(({ key, name }) => sql`${key} AS ${word(name)}`), word(names.map((name) => `sum(r.${name}) AS ${name}`).join(', '))], ', ');
  return sql`(SELECT json_build_array(${word([...keys.map(({ shown }) => shown), ...names.map((name) => `x.${name}`)].map((column) => `json_agg(${column})`).join(', '))}) FROM (SELECT ${inner} FROM ${rows} GROUP BY ${joined(keys.map(({ key }) => key), ', ')}) x)`;
}

/** All cases by team, by month, or by both. */
function ownCounts(own: number, columns: Columns, totals: readonly number[]): Counts {
  if (own === 1) return { keys: [keysOf(columns[0])], counts: totals };
  const [first, second] = [keysOf(columns[0]), keysOf(columns[1])];
  return totals.flatMap((count, i): readonly Cell[] => (count === 0 ? [] : [{ keys: [first[i] ?? '', second[i] ?? ''], count }]));
}

/** The counters of a group, by its codes and the one other key there may be. @param at whether the group is the first of the dimensions or the second */
function groupCounts(at: number, own: number, counters: readonly Counter[], columns: Columns, totals: readonly number[]): Counts {
  const codes = counters.map(([code]) => code);
  const parts = counters.map((_, i) => numbersOf(columns[own + 1 + i]));
  // Where there is no counter for the cases without a value, they are what is left of the total.
  if (codes.at(-1) !== NONE) {
    codes.push(NONE);
    const left = [...totals];
    for (const part of parts) for (let row = 0; row < left.length; row += 1) left[row] = (left[row] ?? 0) - (part[row] ?? 0);
    parts.push(left);
  }
  const inTurn = ([] as number[]).concat(...parts);
  if (own === 0) return { keys: [codes], counts: inTurn };
  const keys = keysOf(columns[0]);
  return at === 0 ? { keys: [codes, keys], counts: inTurn } : { keys: [keys, codes], counts: keys.flatMap((_, row) => parts.map((part) => part[row] ?? 0)) };
}

/** The counters of a group, each with its code. */
type Counter = readonly [code: string, column: string];
const countersOf = (dimension: PatternDimension): readonly Counter[] => COUNTERS_OF.get(dimension) ?? [];
const COUNTERS_OF: ReadonlyMap<string, readonly Counter[]> = new Map(Object.entries(DIMENSIONS).map(([dimension, { counters, terms }]) => [dimension,
  [...terms.map(({ code }) => code), NONE].map((code) => [code, `${counters}_${code.toLowerCase()}`] as const).filter(([, column]) => COUNTERS.includes(column)),
]));
