import { sum } from '../numbers.js';
import { assertPart } from '../intervals/proportion.js';
import { chances, tablesLike } from './hypergeometric.js';
import type { Part } from './proportion-ratio.js';

/** Tables whose chance differs by less than rounding count as equally likely. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test of two proportions: the chance of a table at most as likely as this one, the margins kept (Fisher 1922, JRSS 85).
 * @returns the two-sided p value, from 0 to 1; 1 where there is nothing to compare
 * @throws RangeError where a count is not a part of its total
 */
export function fisher(group: Part, reference: Part): number {
  assertPart(group.count, group.total);
  assertPart(reference.count, reference.total);
  const table = tablesLike(group, reference);
  const each = chances(table, 0);
  const seen = each[group.count - table.from] as number;
  return Math.min(1, sum(each.filter((chance) => chance <= seen * AS_LIKELY)));
}
