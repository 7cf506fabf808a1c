/**
 * One number of a figure, by its keys. `count` is null where it is hidden because it speaks of too few people; where figures are
 * exact it never is. What is worked out from a hidden count is absent itself, so nothing after this place can tell it.
 */
export interface Cell { readonly keys: readonly string[]; readonly count: number | null }

/** Exact numbers by one key or two as they come from the rollups: one for each meeting of the keys, those of the last fastest. Nought where nothing was counted. */
export interface Grid { readonly keys: readonly (readonly string[])[]; readonly counts: readonly number[] }

/** The numbers of a figure, one by one or as columns: a table of standards and teams has more than a thousand, which are never made into things of their own. */
export type Counts = readonly Cell[] | Grid;
export const isGrid = (counts: Counts): counts is Grid => !Array.isArray(counts);

/** Numbers one by one; of a grid those under which something was counted. */
export function listed(counts: Counts): readonly Cell[] {
  if (!isGrid(counts)) return counts;
  const [first = [], second] = counts.keys;
  const width = second?.length ?? 1;
  return counts.counts.flatMap((count, i) => (count === 0 ? [] : [{ keys: second === undefined ? [first[i] ?? ''] : [first[Math.floor(i / width)] ?? '', second[i % width] ?? ''], count }]));
}

/** The sum of some cells; null where one of them is hidden: of a hidden number nothing is worked out. */
export function sumOf(cells: readonly Pick<Cell, 'count'>[]): number | null {
  let sum = 0;
  for (const { count } of cells) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** Counts by their one key: 0 for a key nothing was counted under, null where the count is hidden. */
export function byKey(cells: readonly Cell[]): (key: string) => number | null {
  const found = new Map(cells.map(({ keys, count }) => [keys[0] ?? '', count]));
  return (key) => { const count = found.get(key); return count === undefined ? 0 : count; };
}
