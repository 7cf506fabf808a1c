import { filterConditions } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { NOBODY } from '../reading/reading.js';
import type { Asking } from '../reading/reading.js';
import { allOf, joined, jsonObject, plannedOnce, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { listed } from './cells.js';
import type { Cell } from './cells.js';
import { exposureOf, isStrengthKnown, strengthOf } from './exposure.js';
import type { Exposure, FoundExposure } from './exposure.js';
import type { NoFigure } from './figure.js';
import { accountCountsCanTell, fromAccountCounts } from './from-account-counts.js';
import { fromCases } from './from-cases.js';
import { daysCanTell, fromDays } from './from-days.js';
import { forceMonths, fromRollups, rollupsCanTell } from './from-rollups.js';
import { loggedPointsOf } from './logged-points.js';
import type { LoggedPoint } from './logged-points.js';
import type { CountRequest } from './pattern-request.js';
import type { Cells, Members, Source } from './source.js';
import type { ToldTimes } from './protected/tell-times.js';
import { NO_UNITS, namesOf, unitNames } from './unit-names.js';
import type { FoundUnits, UnitNames } from './unit-names.js';
import { withoutUntold } from './untold.js';
import type { Untold } from './untold.js';

/** What was counted, and what goes with it. */
export interface CountedColumns extends Cells {
  /** Names of the units by their codes, where something is by team or two units are compared. */
  readonly units: UnitNames | null;
  /** Whether the unit of the filter exists. */
  readonly unitIsKnown: boolean;
  /** The first month in which the force has a case. */
  readonly recordBegins: string | null;
  /** How many officers there were, where that was asked. */
  readonly exposure: Exposure | null;
  readonly loggedPoints: readonly LoggedPoint[];
  readonly beside: Beside;
  /** Where numbers are protected: the close of the month they are of, ISO 8601; and why there is no figure, where there is none. */
  readonly asOf?: string | null;
  readonly none?: NoFigure | null;
  /** Whether teams with too few officers are left out. */
  readonly leavesOut?: boolean;
  /** Where numbers are protected, and how long something takes was asked: the steps that are told. */
  readonly times?: ToldTimes | null;
  /** Where numbers are protected: the margins of a table, each told on its own. */
  readonly margins?: { readonly rows: readonly Cell[]; readonly columns: readonly Cell[] };
}
/** The same with its numbers one by one. */
export interface Counted extends Omit<CountedColumns, 'counts'> { readonly cells: readonly Cell[] }
export const oneByOne = ({ counts, ...found }: CountedColumns): Counted => ({ ...found, cells: listed(counts) });
/** Of a unit beside that of the filter: whether there is one, and whether neither takes a unit of the other in. */
interface Beside { readonly isKnown: boolean; readonly isApart: boolean }

/** From what a figure is counted. Both give the same numbers. */
export type CountedFrom = 'rollups' | 'accounts' | 'days' | 'cases';
const placeOf = (request: CountRequest): CountedFrom => (rollupsCanTell(request) ? 'rollups' : accountCountsCanTell(request) ? 'accounts' : daysCanTell(request) ? 'days' : 'cases');
const SOURCES: Readonly<Record<CountedFrom, (viewer: Viewer, request: CountRequest) => Source>> = { rollups: fromRollups, accounts: fromAccountCounts, days: fromDays, cases: fromCases };

/** Counts figures in one statement: from the rollups where they can tell one, from the cases otherwise. */
export async function countPatterns(asking: Asking, viewer: Viewer, requests: readonly CountRequest[], from: (request: CountRequest) => CountedFrom = placeOf): Promise<readonly CountedColumns[]> {
  const places = requests.map(from);
  const sources = requests.map((request, i) => SOURCES[places[i] ?? 'cases'](viewer, request));
  const scopes = requests.map((request, i) => (places[i] === 'rollups' ? scopeOf(request) : null));
  // Figures of one page mostly have one filter.
  const untoldBy = [...new Set(scopes)].filter((scope) => scope !== null);
  const make = (): Sql => statement(viewer, requests, sources.map(({ figure }) => figure()), untoldBy.map((scope) => requests[scopes.indexOf(scope)] as CountRequest));
  const [found] = await asking.rows<Found>(places.every((place) => place === 'rollups') ? spelledOnce(viewer, requests, () => plannedOnce(make())) : make(), NOBODY);
  if (found === undefined) throw new Error('A statement without a table gives one row.');
  const units = namesOf(found.units);
  return requests.map((request, i) => {
    const figure = found.figures[i] ?? NOT_FOUND;
    const { unitIsKnown, strength, loggedPoints, beside } = figure;
    const told = sources[i]?.read(figure) ?? { counts: [], cases: 0 };
    const { counts, cases } = places[i] === 'rollups' ? withoutUntold(told, found.untold[untoldBy.indexOf(scopes[i] ?? '')] ?? [], request.by) : told;
    return {
      counts, cases, units: namesUnits(request) ? units : null, unitIsKnown, recordBegins: found.recordBegins,
      exposure: strength == null ? null : exposureOf(strength), loggedPoints: loggedPoints ?? [], beside: beside ?? { isKnown: true, isApart: true },
    };
  });
}

/** Many people ask for the same page. Of the rollups, nothing but the force and the question makes the statement: it is spelled once, and the last so many are kept. */
const MOST_SPELLED = 300;
const spelled = new Map<string, Sql>();
function spelledOnce({ force }: Viewer, requests: readonly CountRequest[], make: () => Sql): Sql {
  const key = JSON.stringify([force.id, requests]);
  const statement = spelled.get(key) ?? make();
  spelled.delete(key);
  spelled.set(key, statement);
  if (spelled.size > MOST_SPELLED) spelled.delete(spelled.keys().next().value ?? key);
  return statement;
}

const scopeOf = ({ filter, ofKnownStrength }: CountRequest): string => JSON.stringify([filter, ofKnownStrength === true]);
const namesUnits = ({ by, beside }: CountRequest): boolean => by.includes('TEAM') || beside !== undefined;

/** What the statement finds for one request: what its source asked for, and what goes with it. */
type FoundFigure = Readonly<Record<string, unknown>> & { readonly unitIsKnown: boolean; readonly strength?: FoundExposure; readonly loggedPoints?: readonly LoggedPoint[]; readonly beside?: Beside | null };
const NOT_FOUND: FoundFigure = { unitIsKnown: false };
interface Found { readonly figures: readonly FoundFigure[]; readonly untold: readonly (readonly Untold[])[]; readonly units: FoundUnits; readonly recordBegins: string | null }

/** One value of JSON for each figure; what only words need, once. */
function statement(viewer: Viewer, requests: readonly CountRequest[], figures: readonly Members[], untoldBy: readonly CountRequest[]): Sql {
  const force = viewer.force.id;
  const units = requests.some(namesUnits) ? unitNames(sql`force_id = ${force}::uuid`) : NO_UNITS;
  const begins = sql`(SELECT to_char(min(month), 'YYYY-MM') FROM force_months WHERE total > 0)`;
  const all = requests.map((request, i) => jsonObject([...(figures[i] ?? []), ...besides(force, request)]));
  const untold = untoldBy.map(({ filter, ofKnownStrength }) => {
    const where = allOf([filterConditions(force, { ...filter, countedOnly: false }), ...(ofKnownStrength === true ? [isStrengthKnown(force, sql`c.unit_at_incident`, sql`c.accepted_month`)] : [])]);
    return sql`(SELECT coalesce(json_agg(c), '[]'::json) FROM own_untold_cases() c WHERE ${where})`;
  });
  return sql`WITH ${forceMonths(force)} SELECT json_build_array(${joined(all, ', ')}) AS figures, json_build_array(${joined(untold, ', ')}) AS untold, ${units} AS units, ${begins} AS "recordBegins"`;
}

/** What goes with the numbers of a request. */
function besides(force: string, request: CountRequest): Members {
  const { filter: { unit } } = request;
  return [
    ['unitIsKnown', unit == null ? sql`true` : isUnit(force, unit)],
    ...(request.strength === undefined ? [] : [['strength', strengthOf(force, request)] as const]),
    ...(request.loggedPoints === undefined ? [] : [['loggedPoints', loggedPointsOf(force, request.loggedPoints, request)] as const]),
    ['beside', besideOf(force, request)],
  ];
}

/** Of the unit beside that of the filter, as one value of JSON; null where there is none. */
export const besideOf = (force: string, { filter: { unit }, beside }: Pick<CountRequest, 'filter' | 'beside'>): Sql =>
  (beside === undefined || unit == null ? sql`NULL::json` : jsonObject([['isKnown', isUnit(force, beside)], ['isApart', areApart(force, unit, beside)]]));
const isUnit = (force: string, unit: string): Sql => sql`EXISTS (SELECT FROM units WHERE force_id = ${force}::uuid AND code = ${unit}::text)`;
const areApart = (force: string, a: string, b: string): Sql => sql`NOT EXISTS (SELECT unit_and_below(${force}::uuid, ${a}::text) INTERSECT SELECT unit_and_below(${force}::uuid, ${b}::text))`;
