import { behindMark } from '../filters/behind.js';
import type { Filter } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import type { Meeting } from './findings.js';
import type { Numbers } from './numbers.js';

export type Grouping = 'department' | 'team';
/** A place where cases are counted: a unit, or a department with all its teams; and the filter of its cases. */
interface Place { readonly key: string; readonly label: string; readonly filter: Filter }
export interface MeetingTable {
  readonly standards: readonly { readonly key: string; readonly label: string }[];
  readonly places: readonly Place[];
  readonly at: (standard: string, place: string) => { readonly count: number; readonly href: string | undefined };
  readonly totalOfStandard: (standard: string) => number;
  readonly totalOfPlace: (place: string) => number;
  readonly total: number;
  readonly cells: readonly Meeting[];
}

/**
 * Standards against teams, or against departments with their teams added up. A case belongs to one team, so departments count each
 * case-standard pair once. Places stand in the order of their names, never of their numbers.
 */
export function meetingTable({ points, from, to }: Numbers, filter: Filter, units: UnitTree, grouping: Grouping): MeetingTable {
  const counts = new Map<string, number>();
  const standards = new Map<string, string>();
  const places = new Map<string, Place>();
  for (const { key: [standard = '', team = ''], label: [standardLabel = '', teamLabel = ''], count } of points) {
    const place = placeOf(team, teamLabel, filter, units, grouping);
    standards.set(standard, standardLabel);
    places.set(place.key, places.get(place.key) ?? place);
    counts.set(cell(standard, place.key), (counts.get(cell(standard, place.key)) ?? 0) + (count ?? 0));
  }
  const rows = [...standards].map(([key, label]) => ({ key, label }));
  const columns = [...places.values()].sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }));
  const at = (standard: string, place: string): number => counts.get(cell(standard, place)) ?? 0;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    standards: rows, places: columns,
    at: (standard, place) => {
      const found = places.get(place);
      const count = at(standard, place);
      return { count, href: found === undefined || count === 0 ? undefined : behindMark(found.filter, { from, to }, { STANDARD: standard }) };
    },
    totalOfStandard: (standard) => sum(columns.map(({ key }) => at(standard, key))),
    totalOfPlace: (place) => sum(rows.map(({ key }) => at(key, place))),
    total: sum([...counts.values()]),
    cells: rows.flatMap((row) => columns.map((column) => ({ standard: row.label, team: column.label, count: at(row.key, column.key) }))),
  };
}

const cell = (standard: string, place: string): string => `${standard}\n${place}`;

/** The department a unit belongs to, if departments are wanted and it has one; the unit itself otherwise. */
function placeOf(team: string, teamLabel: string, filter: Filter, units: UnitTree, grouping: Grouping): Place {
  const chain = units.chain(team);
  const department = grouping === 'department' ? chain.find((code) => units.kindOf(code) === 'DEPARTMENT') : undefined;
  if (department === undefined) return { key: team, label: units.nameOf(team) ?? teamLabel, filter: { ...filter, teams: [team] } };
  // Where the page is narrowed to a unit inside the department, only that unit was counted, and the list keeps to it.
  const inside = filter.unit !== null && filter.unit !== department && units.chain(filter.unit).includes(department);
  return { key: department, label: units.nameOf(department) ?? department, filter: inside ? filter : { ...filter, unit: department } };
}
