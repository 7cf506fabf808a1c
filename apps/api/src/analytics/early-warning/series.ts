import type { Month } from '@candour/domain/calendar';
import { STANDARDS, labelOf } from '@candour/domain/taxonomy';
import type { StandardCode } from '@candour/domain/taxonomy';
import { LEAST_UNIT } from '@candour/statistics';
import type { Watched, WatchedSeries } from '@candour/statistics';
import type { WatchedOf } from './early-warning.type.js';
import { unitsToWatch } from './units-to-watch.js';
import type { UnitToWatch } from './units-to-watch.js';
import { STANDARD_CODES } from './watch.query.js';
import type { FoundToWatch, TeamMonth } from './watch.query.js';
import type { WatchedMonths } from './watched-months.js';

/** What is followed month by month. */
export interface SeriesToWatch { readonly of: WatchedOf; readonly unit: UnitToWatch | null; readonly standard: StandardCode | null; readonly label: string; readonly series: WatchedSeries; readonly expectedAMonth: number }

/** Fewer than three a year cannot be told from chance before much has happened. */
export const LEAST_A_YEAR = 3;
const MONTHS_OF_A_YEAR = 12;

/** All that is watched, the cases among it in the months that are, and the units that are too small to be. */
export interface ToFollow { readonly watched: readonly SeriesToWatch[]; readonly cases: number; readonly tooFewOfficers: readonly string[] }

/** Makes the series of a force from what was read. */
export function seriesToWatch(found: FoundToWatch, months: WatchedMonths): ToFollow {
  const counts = countsOf(found, [...months.before, ...months.since]);
  const sizes = sizesOf(found, [...months.before, ...months.since]);
  const teams = [...new Set([...found.rows.map(([team]) => team), ...found.strength.map(([unit]) => unit)])];
  const watched: SeriesToWatch[] = [];
  const add = (of: WatchedOf, unit: UnitToWatch | null, standard: StandardCode | null): void => {
    const among = unit?.teams ?? teams;
    const [counted, size] = [counts(among, standard), sizes(among)];
    const series = counted.map((count, i): Watched => ({ count, size: size?.[i] ?? 1 }));
    const before = series.slice(0, months.before.length);
    const expectedAMonth = before.reduce((sum, { count }) => sum + count, 0) / before.length;
    const label = [standard === null ? null : labelOf(STANDARDS, standard), unit?.name].filter((each) => each != null).join(', ');
    if (expectedAMonth * MONTHS_OF_A_YEAR >= LEAST_A_YEAR) watched.push({ of, unit, standard, label, series: { before, since: series.slice(before.length) }, expectedAMonth });
  };
  for (const standard of STANDARD_CODES) add('FORCE_STANDARD', null, standard);
  const tooFewOfficers: string[] = [];
  for (const unit of unitsToWatch(found)) {
    if ((sizes(unit.teams)?.at(-1) ?? LEAST_UNIT) < LEAST_UNIT) tooFewOfficers.push(unit.name);
    else if (unit.isGroup) for (const standard of STANDARD_CODES) add('GROUP_STANDARD', unit, standard);
    else add('UNIT', unit, null);
  }
  return { watched, cases: counts(teams, null).slice(months.before.length).reduce((sum, count) => sum + count, 0), tooFewOfficers };
}

/** How many were counted in each month, of some teams together. */
function countsOf({ rows, untold }: FoundToWatch, months: readonly Month[]): (teams: readonly string[], standard: StandardCode | null) => readonly number[] {
  const place = new Map<string, number>(months.map((month, i) => [month, i]));
  const byTeam = new Map<string, number[][]>();
  const add = (team: string, month: string, part: number, n: number): void => {
    const at = place.get(month);
    if (at === undefined) return;
    const parts = byTeam.get(team) ?? [...STANDARD_CODES, null].map(() => months.map(() => 0));
    byTeam.set(team, parts);
    const counted = parts[part] as number[];
    counted[at] = (counted[at] ?? 0) + n;
  };
  for (const [team, month, ...counted] of rows as readonly TeamMonth[]) counted.forEach((n, part) => { if (n !== 0) add(team, month, part, n); });
  // R1: what the viewer may not be told of yet is in the rollups like any other case.
  for (const { unit_at_incident: team, accepted_month: month, standards } of untold) {
    if (team !== null) for (const part of [0, ...standards.map((code) => STANDARD_CODES.indexOf(code as StandardCode) + 1)]) add(team, month.slice(0, 7), part, -1);
  }
  return (teams, standard) => {
    const part = standard === null ? 0 : STANDARD_CODES.indexOf(standard) + 1;
    return months.map((_, i) => teams.reduce((sum, team) => sum + (byTeam.get(team)?.[part]?.[i] ?? 0), 0));
  };
}

/** How many officers some teams had in each month; null where of one that has officers at all a month is not known, so that months count alike. */
function sizesOf({ strength }: FoundToWatch, months: readonly Month[]): (teams: readonly string[]) => readonly number[] | null {
  const officers = new Map<string, Map<string, number>>();
  for (const [unit, month, n] of strength) officers.set(unit, (officers.get(unit) ?? new Map<string, number>()).set(month, n));
  return (teams) => {
    const known = teams.flatMap((team) => { const of = officers.get(team); return of === undefined ? [] : [of]; });
    const isWhole = known.length > 0 && known.every((of) => months.every((month) => of.has(month)));
    const sizes = isWhole ? months.map((month) => known.reduce((sum, of) => sum + (of.get(month) ?? 0), 0)) : [0];
    return sizes.every((size) => size > 0) ? sizes : null;
  };
}
