import { logChoose } from '../distributions/quantiles.js';
import type { Part } from './proportion-ratio.js';

/** What the count of a group can be when the margins of the table are kept, and how likely each is where the odds ratio is 1, as logarithms up to a constant. */
export interface Table { readonly from: number; readonly logWeights: readonly number[] }

/** Every table with the margins of this one. */
export function tablesLike(group: Part, reference: Part): Table {
  const counted = group.count + reference.count;
  const from = Math.max(0, counted - reference.total);
  const to = Math.min(counted, group.total);
  return { from, logWeights: Array.from({ length: to - from + 1 }, (_, i) => logChoose(group.total, from + i) + logChoose(reference.total, counted - from - i)) };
}

/** The chance of each count of the group, for an odds ratio given as its logarithm (Fisher's noncentral hypergeometric distribution). */
export function chances({ logWeights }: Table, logOdds: number): readonly number[] {
  const logs = logWeights.map((w, i) => w + i * logOdds);
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raw = logs.map((l) => Math.exp(l - most));
  const all = raw.reduce((a, b) => a + b, 0);
  return raw.map((r) => r / all);
}
