import { share } from '@candour/statistics';
import { valuesOf } from './dimensions.js';
import type { PatternRequest } from './pattern-request.js';
import type { Counted } from './pattern.query.js';
import type { PatternPointType, PatternTableType } from './pattern.type.js';

/** A figure's values along each dimension, and how often each was counted: the last dimension runs fastest. */
export interface Marks { readonly axes: readonly (readonly { readonly key: string; readonly label: string }[])[]; readonly counts: readonly number[]; readonly total: number }

/** Every value along one dimension, or every cell of two: a row and a column that exist and never meet meet in a zero. */
export function marksOf(request: PatternRequest, { cells, units }: Pick<Counted, 'cells' | 'units'>): Marks {
  const seen = request.by.map(() => new Set<string>());
  for (const { keys } of cells) for (let i = 0; i < seen.length; i += 1) seen[i]?.add(keys[i] ?? '');
  const axes = request.by.map((dimension, i) => valuesOf(dimension, request, seen[i] ?? new Set(), units ?? {}));
  const places = axes.map((axis) => new Map(axis.map(({ key }, i) => [key, i])));
  const counts = Array.from({ length: axes.reduce((size, axis) => size * axis.length, 1) }, () => 0);
  let total = 0;
  for (const { keys, count } of cells) {
    let place = 0;
    for (let i = 0; i < places.length; i += 1) place = place * (axes[i]?.length ?? 0) + (places[i]?.get(keys[i] ?? '') ?? Number.NaN);
    if (!Number.isNaN(place)) counts[place] = (counts[place] ?? 0) + count;
    total += count;
  }
  return { axes, counts, total };
}

/** The marks one by one, each with its words and its share. */
export function pointsOf({ axes: [first = [], second], counts, total }: Marks): readonly PatternPointType[] {
  const point = (i: number, key: readonly string[], label: readonly string[]): PatternPointType => ({ key, label, count: counts[i] ?? 0, share: share(counts[i] ?? 0, total), suppressed: false });
  if (second === undefined) return first.map(({ key, label }, i) => point(i, [key], [label]));
  return first.flatMap((row, r) => second.map((column, c) => point(r * second.length + c, [row.key, column.key], [row.label, column.label])));
}

/** The marks as columns. */
export const tableOf = ({ axes, counts, total }: Marks): PatternTableType => ({ axes: axes.map((axis) => ({ keys: axis.map(({ key }) => key), labels: axis.map(({ label }) => label) })), counts, total });
