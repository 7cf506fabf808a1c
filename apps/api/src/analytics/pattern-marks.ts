import { LEAST_DENOMINATOR, poissonMean, proportion, residuals, share } from '@candour/statistics';
import type { Interval } from '@candour/statistics';
import { sumOf } from './cells.js';
import { DIMENSIONS, valuesOf } from './dimensions.js';
import type { PatternRequest } from './pattern-request.js';
import type { Counted } from './pattern.query.js';
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
export function marksOf(request: PatternRequest, { cells, units, total }: Pick<Counted, 'cells' | 'units' | 'total'>): Marks {
  const isProtected = total !== undefined;
  const seen = request.by.map(() => new Set<string>());
  for (const { keys } of cells) for (let i = 0; i < seen.length; i += 1) seen[i]?.add(keys[i] ?? '');
  const axes = request.by.map((dimension, i) => valuesOf(dimension, request, seen[i] ?? new Set(), units ?? {}));
  const [rows = new Map<string, number>(), columns] = axes.map((axis) => new Map(axis.map(({ key }, i) => [key, i])));
  const width = columns?.size ?? 1;
  const counts = Array.from<unknown, number | null>({ length: rows.size * width }, () => (isProtected ? null : 0));
  for (const { keys, count } of cells) {
    const row = rows.get(keys[0] ?? '');
    const column = columns === undefined ? 0 : columns.get(keys[1] ?? '');
    if (row !== undefined && column !== undefined) counts[row * width + column] = count;
  }
  return { axes, counts, total: isProtected ? total : sumOf(cells), isProtected, areParts: request.by.every((dimension) => !DIMENSIONS[dimension].several) };
}

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
