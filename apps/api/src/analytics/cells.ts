/**
 * One number of a figure, by its keys. `count` is null where it is hidden because it speaks of too few people; where figures are
 * exact it never is. What is worked out from a hidden count is absent itself, so nothing after this place can tell it.
 */
export interface Cell { readonly keys: readonly string[]; readonly count: number | null }

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
