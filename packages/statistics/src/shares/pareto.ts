import { share } from './share.js';

/** A category and how often it was counted, a whole number from 0. */
export interface Counted { readonly key: string; readonly count: number }
/** A category in its place, with its share and the running share. */
export interface ParetoBar extends Counted {
  /** Part of the total, 0 to 1; null where the total is 0. */
  readonly share: number | null;
  /** Part of the total in this bar and those before it, 0 to 1; null where the total is 0. */
  readonly cumulativeShare: number | null;
}

/**
 * Bars from the most to the fewest with the running share (Pareto order; Juran's "vital few").
 * Equal counts keep the order they were given in, so the picture does not jump; `rest` (an "other" group) always comes last.
 * @param counted one entry per category, each key once
 * @param rest key of the group that is never sorted into the middle
 */
export function pareto(counted: readonly Counted[], rest?: string): readonly ParetoBar[] {
  const total = counted.reduce((sum, c) => sum + c.count, 0);
  const isRest = (c: Counted): number => (c.key === rest ? 1 : 0);
  const sorted = counted.map((c, i) => ({ c, i })).sort((a, b) => isRest(a.c) - isRest(b.c) || b.c.count - a.c.count || a.i - b.i).map(({ c }) => c);
  let running = 0;
  return sorted.map((c) => {
    running += c.count;
    return { key: c.key, count: c.count, share: share(c.count, total), cumulativeShare: share(running, total) };
  });
}
