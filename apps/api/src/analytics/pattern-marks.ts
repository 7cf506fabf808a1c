import { LEAST_DENOMINATOR, poissonMean, proportion, residuals, share } from '@candour/statistics';
import type { Interval } from '@candour/statistics';
import { isGrid, sumOf } from './cells.js';
import type { Cell, Grid } from './cells.js';
import { DIMENSIONS, valuesOf } from './dimensions.js';
import type { PatternRequest } from './pattern-request.js';
import type { CountedColumns } from './pattern.query.js';
import type { UnitNames } from './unit-names.js';
import type { PatternIntervalsType, PatternPointType, PatternResidualsType, PatternTableType } from './pattern.type.js';

/** A figure's values along each dimension, and how often each was counted: the last dimension runs fastest. A hidden count is null, and with it the total. */
export interface Marks {
  readonly axes: readonly (readonly { readonly key: string; readonly label: string }[])[];
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
  /** Whether marks are parts of one whole: a case with two standards stands under both. */
  readonly areParts: boolean;
  /** Whether numbers are protected: counts are rounded, each on its own, and what is not told is hidden and not nothing. */
  readonly isProtected: boolean;
}

/** Every value along one dimension, or every cell of two: a row and a column that exist and never meet meet in a zero. */
export function marksOf(request: PatternRequest, { counts, units, total }: Pick<CountedColumns, 'counts' | 'units' | 'total'>): Marks {
  const isProtected = total !== undefined;
  const placed = isGrid(counts) ? ofGrid(request, counts, units ?? NO_NAMES) : ofCells(request, counts, units ?? NO_NAMES, isProtected ? null : 0);
  return { ...placed, total: isProtected ? total : placed.total, isProtected, areParts: request.by.every((dimension) => !DIMENSIONS[dimension].several) };
}

const NO_NAMES: UnitNames = new Map();
type Placed = Pick<Marks, 'axes' | 'counts' | 'total'>;

function ofCells(request: PatternRequest, cells: readonly Cell[], units: UnitNames, untold: null | 0): Placed {
  const axes = request.by.map((dimension, i) => valuesOf(dimension, request, new Set(cells.map(({ keys }) => keys[i] ?? '')), units));
  const [rows = new Map<string, number>(), columns] = axes.map(placesOf);
  const width = columns?.size ?? 1;
  const counts = Array.from<unknown, number | null>({ length: rows.size * width }, () => untold);
  for (const { keys, count } of cells) {
    const row = rows.get(keys[0] ?? '');
    const column = columns === undefined ? 0 : columns.get(keys[1] ?? '');
    if (row !== undefined && column !== undefined) counts[row * width + column] = count;
  }
  return { axes, counts, total: sumOf(cells) };
}

/** Puts the numbers of a grid in the order a person reads them, without the keys under which nothing was counted. */
function ofGrid(request: PatternRequest, { keys: [first = [], second = ALONE], counts }: Grid, units: UnitNames): Placed {
  const [rowIsSeen, columnIsSeen] = [first.map(() => false), second.map(() => false)];
  let total = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    total += count;
    rowIsSeen[Math.floor(at / second.length)] = true;
    columnIsSeen[at % second.length] = true;
  }
  const seen = [new Set(first.filter((_, i) => rowIsSeen[i])), new Set(second.filter((_, i) => columnIsSeen[i]))];
  const axes = request.by.map((dimension, i) => valuesOf(dimension, request, seen[i] ?? new Set(), units));
  return { axes, counts: rearranged(counts, second.length, placesIn(first, axes[0]), second === ALONE ? [0] : placesIn(second, axes[1])), total };
}
/** What stands for the second key where there is none. */
const ALONE: readonly string[] = [''];

/** @param width of the grid @param rows, columns which row and column of the grid comes at each place; none where nothing was counted under it */
function rearranged(counts: readonly number[], width: number, rows: readonly (number | undefined)[], columns: readonly (number | undefined)[]): readonly number[] {
  const out: number[] = [];
  for (const row of rows) for (const column of columns) out.push(row === undefined || column === undefined ? 0 : (counts[row * width + column] ?? 0));
  return out;
}

type Axis = Marks['axes'][number];
function placesIn(keys: readonly string[], axis: Axis = []): readonly (number | undefined)[] {
  const places = new Map(keys.map((key, i) => [key, i]));
  return axis.map(({ key }) => places.get(key));
}
const placesOf = (axis: Axis): ReadonlyMap<string, number> => new Map(axis.map(({ key }, i) => [key, i]));

/** Whether some mark is held back; whether every one is. */
export const isHidden = ({ counts, total }: Marks): boolean => total === null || counts.includes(null);
export const isAllHidden = ({ counts, total }: Marks): boolean => total === null && counts.every((count) => count === null);

/**
 * The whole that shares are of; null where there is none to tell. Counts rounded apart may add up to more than their total: a part is never more
 * than the whole (statistics.md 3).
 */
const wholeOf = ({ total, isProtected }: Marks): number | null => (isProtected && total !== null && total < LEAST_DENOMINATOR ? null : total);

/** The marks one by one, each with its words, its share and its intervals. */
export function pointsOf(marks: Marks): readonly PatternPointType[] {
  const { axes: [first = [], second], counts } = marks;
  const whole = wholeOf(marks);
  const { lower, upper, shareLower, shareUpper } = intervalsOf(marks);
  const point = (i: number, key: readonly string[], label: readonly string[]): PatternPointType => {
    const count = counts[i] ?? null;
    return { key, label, count, share: count === null || whole === null ? null : share(Math.min(count, marks.isProtected ? whole : count), whole), lower: lower[i] ?? null, upper: upper[i] ?? null, shareLower: shareLower[i] ?? null, shareUpper: shareUpper[i] ?? null, suppressed: count === null };
  };
  if (second === undefined) return first.map(({ key, label }, i) => point(i, [key], [label]));
  return first.flatMap((row, r) => second.map((column, c) => point(r * second.length + c, [row.key, column.key], [row.label, column.label])));
}

/** What is asked for beside the counts: each costs something to work out. */
export interface Beside { readonly intervals: boolean; readonly residuals: boolean }
const NO_INTERVALS: PatternIntervalsType = { lower: [], upper: [], shareLower: [], shareUpper: [] };

/** The marks as columns. */
export const tableOf = (marks: Marks, beside: Beside): PatternTableType => ({
  axes: marks.axes.map((axis) => ({ keys: axis.map(({ key }) => key), labels: axis.map(({ label }) => label) })), counts: marks.counts, total: marks.total,
  intervals: beside.intervals ? intervalsOf(marks) : NO_INTERVALS, residuals: beside.residuals ? residualsOf(marks) : null,
});

/** Intervals of counts and shares. Equal counts have equal intervals, and a wide table has few different ones. */
function intervalsOf(marks: Marks): PatternIntervalsType {
  const { counts, areParts, isProtected } = marks;
  const whole = wholeOf(marks);
  const ofCount = byCount((count) => poissonMean(count));
  const ofShare = byCount((count) => (whole === null || !areParts ? null : proportion(Math.min(count, isProtected ? whole : count), whole)));
  const each = (of: (count: number | null) => Interval | null, end: 'low' | 'high'): readonly (number | null)[] => counts.map((count) => of(count)?.[end] ?? null);
  return { lower: each(ofCount, 'low'), upper: each(ofCount, 'high'), shareLower: each(ofShare, 'low'), shareUpper: each(ofShare, 'high') };
}

function byCount(of: (count: number) => Interval | null): (count: number | null) => Interval | null {
  const known = new Map<number, Interval | null>();
  return (count) => {
    if (count === null) return null;
    if (!known.has(count)) known.set(count, of(count));
    return known.get(count) ?? null;
  };
}

/** Where cells depart from their margins. The margins are made of every cell, so where one is hidden all of it is absent. */
export function residualsOf({ axes: [first = [], second], counts }: Marks): PatternResidualsType | null {
  if (second === undefined) return null;
  const told = counts.filter((count) => count !== null);
  const nothing = counts.map(() => null);
  if (told.length < counts.length) return { expected: nothing, residual: nothing, adjusted: nothing, p: nothing, signal: nothing };
  const cells = residuals(first.map((_, r) => told.slice(r * second.length, (r + 1) * second.length))).flat();
  return { expected: cells.map(({ expected }) => expected), residual: cells.map(({ pearson }) => pearson), adjusted: cells.map(({ adjusted }) => adjusted), p: cells.map(({ p }) => p), signal: cells.map(({ stands }) => stands) };
}
