import { codesOf, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS } from '@candour/domain/taxonomy';
import type { Month } from '@candour/domain/calendar';
import { protect, protectList, protectTable } from '@candour/statistics';
import type { OfPeople, ProtectedCount } from '@candour/statistics';
import { NONE } from '../dimensions.js';
import { monthsOf } from '../pattern-request.js';
import { wordsOf } from './lattice-words.js';
import type { LatticeDimension, LatticeMetric } from './lattice-words.js';
import { tellTimes } from './tell-times.js';
import type { CountedTime, ToldTimes } from './tell-times.js';

/** A figure of the lattice, as the database puts it: of which force (null for all together) and unit, over which closed months, by what, of which picture. */
export interface Question {
  readonly force: string | null; readonly unit: string | null; readonly metric: LatticeMetric; readonly by: readonly LatticeDimension[];
  readonly from: Month; readonly to: Month; readonly month: Month;
}

/** A question as it was counted: keys, then the count and how many officers it is about. Only what is not nothing is here. */
export interface CountedQuestion {
  readonly teams: readonly string[]; readonly small: readonly string[];
  readonly cells: readonly (readonly [string, string | null, number, number])[];
  readonly rows: readonly (readonly [string, number, number])[];
  readonly columns: readonly (readonly [string, number, number])[];
  readonly total: readonly [number, number]; readonly cases: readonly [number, number];
}

/** A question about how long something takes, as it was counted. */
export interface CountedTimes { readonly times: readonly CountedTime[] }
export interface TimesTold { readonly times: ToldTimes }

/** What is told of a question: numbers by the values of its dimensions, whatever was counted; null where one is held back. The last dimension runs fastest. */
export interface ToldQuestion {
  readonly axes: readonly (readonly string[])[];
  readonly counts: readonly (number | null)[];
  /** The margins of two dimensions, each told on its own. */
  readonly rows: readonly (number | null)[]; readonly columns: readonly (number | null)[];
  readonly total: number | null; readonly cases: number | null;
  /** Whether units with too few officers are left out of the teams. */
  readonly leavesOut: boolean;
}

/** A question with more marks than are protected in reasonable time: nobody is told it. */
export interface TooWide { readonly isTooWide: true }
/** Protecting so many takes a second or two of the process; a force has that many in no figure of the dashboard. */
const MOST_MARKS = 2_500;

const FIXED: Readonly<Partial<Record<LatticeDimension, readonly string[]>>> = {
  STANDARD: [...codesOf(STANDARDS), NONE], NDM_ELEMENT: [...codesOf(NDM_ELEMENTS), NONE], OUTCOME: [...codesOf(OUTCOMES), NONE], SOURCE: [...codesOf(SOURCE_TYPES), NONE],
};
/** Every value a dimension can have, whatever was counted: a value that stands there only where there is a case would say so. */
function axisOf(dimension: LatticeDimension, { from, to, metric }: Question, { teams }: CountedQuestion): readonly string[] {
  if (dimension === 'KIND') return wordsOf(metric)?.kinds ?? [];
  if (dimension === 'PART') return [...(wordsOf(metric)?.parts ?? []), NONE];
  return FIXED[dimension] ?? (dimension === 'MONTH' ? monthsOf(from, to) : teams);
}

/** A case may have several of these. */
const SEVERAL: readonly LatticeDimension[] = ['STANDARD', 'NDM_ELEMENT'];
const NOTHING: OfPeople = { cases: 0, officers: 0 };
const of = (counted: readonly (readonly [string, number, number])[]): ((key: string) => OfPeople) => {
  const known = new Map(counted.map(([key, cases, officers]) => [key, { cases, officers }]));
  return (key) => known.get(key) ?? NOTHING;
};
const told = (count: ProtectedCount): number | null => (count.kind === 'TOLD' ? count.count : null);

/** Protects a question as it was counted (statistics.md 3): what comes out is all that is ever told of it. */
export function tellQuestion(question: Question, counted: CountedQuestion | CountedTimes): ToldQuestion | TimesTold | TooWide {
  return 'times' in counted ? { times: tellTimes(counted.times) } : tellTable(question, counted);
}

function tellTable(question: Question, counted: CountedQuestion): ToldQuestion | TooWide {
  const axes = question.by.map((dimension) => axisOf(dimension, question, counted));
  if (axes.reduce((marks, axis) => marks * axis.length, 1) > MOST_MARKS) return { isTooWide: true };
  const total: OfPeople = { cases: counted.total[0], officers: counted.total[1] };
  const table = question.by.length === 1 ? ofOne(axes[0] ?? [], counted, total) : ofTwo(axes, counted, total);
  // Where a case stands in one cell alone, the cases of a figure are its total, told once; of what is counted otherwise no cases are told.
  const isApart = question.metric !== 'ACTIONS' && !question.by.some((dimension) => SEVERAL.includes(dimension));
  const cases = isApart ? table.total : told(protect({ cases: counted.cases[0], officers: counted.cases[1] }));
  return { ...withoutSmall(question.by, axes, table, new Set(counted.small)), total: table.total, cases, leavesOut: counted.small.length > 0 };
}

interface Table { readonly cells: readonly (readonly (number | null)[])[]; readonly rows: readonly (number | null)[]; readonly columns: readonly (number | null)[]; readonly total: number | null }

function ofOne(axis: readonly string[], { rows }: CountedQuestion, total: OfPeople): Table {
  const { cells, total: all } = protectList(axis.map(of(rows)), total);
  return { cells: cells.map((count) => [told(count)]), rows: [], columns: [], total: told(all) };
}

function ofTwo([first = [], second = []]: readonly (readonly string[])[], { cells, rows, columns }: CountedQuestion, total: OfPeople): Table {
  const at = of(cells.map(([row, column, cases, officers]) => [`${row}\n${column ?? ''}`, cases, officers]));
  const table = protectTable({ cells: first.map((row) => second.map((column) => at(`${row}\n${column}`))), rows: first.map(of(rows)), columns: second.map(of(columns)), total });
  return { cells: table.cells.map((row) => row.map(told)), rows: table.rows.map(told), columns: table.columns.map(told), total: told(table.total) };
}

/** Nothing is told of a unit with too few officers, not even that it is there. */
function withoutSmall(by: readonly LatticeDimension[], [first = [], second]: readonly (readonly string[])[], { cells, rows, columns }: Table, small: ReadonlySet<string>): Pick<ToldQuestion, 'axes' | 'counts' | 'rows' | 'columns'> {
  const stays = (dimension: LatticeDimension | undefined, axis: readonly string[]): readonly number[] => axis.flatMap((key, i) => (dimension === 'TEAM' && small.has(key) ? [] : [i]));
  const [keptRows, keptColumns] = [stays(by[0], first), second === undefined ? [0] : stays(by[1], second)];
  const among = <T>(list: readonly T[], kept: readonly number[]): readonly T[] => kept.flatMap((i) => list.slice(i, i + 1));
  return {
    axes: [among(first, keptRows), ...(second === undefined ? [] : [among(second, keptColumns)])],
    counts: among(cells, keptRows).flatMap((row) => among(row, keptColumns)), rows: among(rows, keptRows), columns: second === undefined ? [] : among(columns, keptColumns),
  };
}
