import { LEVEL, assertLevel, sum } from '../numbers.js';
import { assertPart } from '../intervals/proportion.js';
import { chances, tablesLike } from './hypergeometric.js';
import type { Table } from './hypergeometric.js';
import type { Part } from './proportion-ratio.js';

/** A ratio of odds: null with an end at Infinity where the data set no upper end. */
export interface OddsRatio { readonly ratio: number | null; readonly low: number; readonly high: number }

const WIDEST = 50;
const HALVINGS = 200;

/**
 * The ratio of the odds of two groups by conditional maximum likelihood, with the exact interval given the margins (Cornfield 1956;
 * as R's fisher.test): each end leaves (1 - level)/2 in its tail of Fisher's noncentral hypergeometric distribution.
 * @throws RangeError where a count is not a part of its total
 */
export function oddsRatio(group: Part, reference: Part, level = LEVEL): OddsRatio {
  assertPart(group.count, group.total);
  assertPart(reference.count, reference.total);
  assertLevel(level);
  const table = tablesLike(group, reference);
  const at = group.count - table.from;
  const last = table.logWeights.length - 1;
  const tail = (1 - level) / 2;
  const atLeast = (logOdds: number): number => sum(chances(table, logOdds).slice(at));
  const atMost = (logOdds: number): number => sum(chances(table, logOdds).slice(0, at + 1));
  return {
    ratio: at === last ? null : at === 0 ? 0 : Math.exp(crossing((x) => expected(table, x) - at)),
    low: at === 0 ? 0 : Math.exp(crossing((x) => atLeast(x) - tail)),
    high: at === last ? Number.POSITIVE_INFINITY : Math.exp(crossing((x) => tail - atMost(x))),
  };
}

const expected = (table: Table, logOdds: number): number => sum(chances(table, logOdds).map((chance, i) => chance * i));

/** Where a function that rises becomes positive. */
function crossing(rising: (x: number) => number): number {
  let [below, above] = [-WIDEST, WIDEST];
  for (let i = 0; i < HALVINGS && above - below > 1e-12; i += 1) {
    const middle = (below + above) / 2;
    if (rising(middle) > 0) above = middle;
    else below = middle;
  }
  return (below + above) / 2;
}
