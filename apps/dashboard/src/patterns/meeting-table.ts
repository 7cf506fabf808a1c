import { firstDayOf, lastDayOf, parseMonth } from '@candour/domain/calendar';
import { STANDARDS } from '@candour/domain/taxonomy';
import { NONE, markAddress, markDoes } from '../filters/behind.js';
import type { Filter, Places } from '../filters/filter.js';
import type { UnitInTree, UnitTree } from '../filters/units.js';
import type { Meeting } from '@candour/domain/findings';
import { isExact } from './numbers.js';
import type { Numbers, Residual } from './numbers.js';

/** A place where cases are counted: a unit, or a department with all its teams; and where a cell of it leads. */
interface Place { readonly key: string; readonly label: string; readonly address: (standard: string) => string; readonly does: (standard: string) => string }
export interface MeetingTable {
  readonly standards: readonly { readonly key: string; readonly label: string }[];
  readonly places: readonly Place[];
  /** The number is absent where it is held back. */
  readonly at: (standard: string, place: string) => { readonly count: number | null; readonly href: string | undefined; readonly does: string; readonly residual: Residual | undefined };
  readonly totalOfStandard: (standard: string) => number;
  readonly totalOfPlace: (place: string) => number;
  readonly total: number;
  /** Cases that name no standard: they meet none, and are said beside the table. */
  readonly unnamed: number;
  readonly cells: readonly Meeting[];
}

/**
 * Standards against teams, or against departments with their teams added up. A case belongs to one team, so departments count each
 * case-standard pair once. Every standard and every place that was looked at has its line, since zero is a result. Places stand in
 * the order of their names, never of their numbers.
 */
export function meetingTable({ points, from, to, mode }: Pick<Numbers, 'points' | 'from' | 'to' | 'mode'>, filter: Filter, units: UnitTree, grouping: Places, residuals: readonly Residual[] = []): MeetingTable {
  const counts = new Map<string, number>();
  const places = new Map<string, Place>();
  const hidden = new Set<string>();
  const expected = new Map<string, Residual>();
  let unnamed = 0;
  const placed = (team: string, teamLabel: string): Place => {
    const place = placeOf(team, teamLabel, filter, { units, grouping, months: { from, to } });
    const known = places.get(place.key);
    if (known === undefined) places.set(place.key, place);
    return known ?? place;
  };
  // Where numbers are protected a team that is left out is not one of which nothing is counted.
  if (isExact({ mode })) for (const { code, name } of lookedAt(filter, units, { from, to })) placed(code, name);
  for (const [i, { key: [standard = '', team = ''], label: [, teamLabel = ''], count }] of points.entries()) {
    const at = cell(standard, placed(team, teamLabel).key);
    const residual = residuals[i];
    if (count === null) hidden.add(at);
    // A residual is of a team: of teams added up there is none.
    if (residual !== undefined && grouping === 'teams') expected.set(at, residual);
    if (standard === NONE) unnamed += count ?? 0;
    else counts.set(at, (counts.get(at) ?? 0) + (count ?? 0));
  }
  const rows = standardsOf(points, filter);
  const columns = [...places.values()].sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }));
  const at = (standard: string, place: string): number => counts.get(cell(standard, place)) ?? 0;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    standards: rows, places: columns,
    at: (standard, place) => {
      const found = places.get(place);
      const key = cell(standard, place);
      const count = hidden.has(key) ? null : at(standard, place);
      return { count, residual: count === null ? undefined : expected.get(key), href: found === undefined || count === null || count === 0 || !isExact({ mode }) ? undefined : found.address(standard), does: found?.does(standard) ?? '' };
    },
    totalOfStandard: (standard) => sum(columns.map(({ key }) => at(standard, key))),
    totalOfPlace: (place) => sum(rows.map(({ key }) => at(key, place))),
    total: sum([...counts.values()]), unnamed,
    cells: rows.flatMap((row) => columns.map((column) => ({ standard: row.label, team: column.label, count: at(row.key, column.key) }))),
  };
}

const cell = (standard: string, place: string): string => `${standard}\n${place}`;

/** The standards looked at, in the order of their list: all, or those of the filter. */
function standardsOf(points: Numbers['points'], { standards, without }: Filter): MeetingTable['standards'] {
  const seen = new Set(points.map(({ key }) => key[0]));
  const isLookedAt = (code: string): boolean => seen.has(code) || (standards.length === 0 ? !without.includes('STANDARD') : standards.some((each) => each === code));
  return STANDARDS.filter(({ code }) => isLookedAt(code)).map(({ code, name }) => ({ key: code, label: name }));
}

/** The units at the ends of the tree that the filter leaves in and that existed in the period: officers serve there. */
function lookedAt({ unit, teams }: Filter, units: UnitTree, { from, to }: { readonly from: string; readonly to: string }): readonly UnitInTree[] {
  const [first, last] = [parseMonth(from), parseMonth(to)];
  const existed = (each: UnitInTree): boolean => (last === null || each.from === null || each.from <= lastDayOf(last)) && (first === null || each.to === null || each.to >= firstDayOf(first));
  return units.all.filter((each) => !units.hasBelow(each.code) && (unit === null || units.chain(each.code).includes(unit)) && (teams.length === 0 || teams.includes(each.code)) && existed(each));
}

interface Placing { readonly units: UnitTree; readonly grouping: Places; readonly months: { readonly from: string; readonly to: string } }

/** The department a unit belongs to, if departments are wanted and it has one; the unit itself otherwise. */
function placeOf(team: string, teamLabel: string, filter: Filter, { units, grouping, months }: Placing): Place {
  const chain = units.chain(team);
  const department = grouping === 'departments' ? chain.find((code) => units.kindOf(code) === 'DEPARTMENT') : undefined;
  const leading = (of: Filter, mark: { readonly TEAM?: string }): Pick<Place, 'address' | 'does'> => ({ address: (standard) => markAddress(of, months, { ...mark, STANDARD: standard }), does: (standard) => markDoes(of, { ...mark, STANDARD: standard }) });
  if (department === undefined) return { key: team, label: units.nameOf(team) ?? teamLabel, ...leading(filter, { TEAM: team }) };
  // Where the page is narrowed to a unit inside the department, only that unit was counted, and the list keeps to it.
  const inside = filter.unit !== null && filter.unit !== department && units.chain(filter.unit).includes(department);
  return { key: department, label: units.nameOf(department) ?? department, ...leading(inside ? filter : { ...filter, unit: department }, {}) };
}
