import { falseDiscovery } from '../comparisons/false-discovery.js';
import { proportionRatio } from '../comparisons/proportion-ratio.js';
import type { ProportionRatio } from '../comparisons/proportion-ratio.js';
import { rateRatio } from '../comparisons/rate-ratio.js';
import type { RateRatio } from '../comparisons/rate-ratio.js';
import { LEVEL } from '../numbers.js';

/** A group at a stage of the process: events over officer-years, or so many of those who came to the stage. */
export interface GroupAtStage { readonly group: string; readonly count: number; readonly of: number }
/** A stage, and whether it is a rate over officer-years or a part of those who came to it. */
export interface Stage { readonly stage: string; readonly kind: 'RATE' | 'PROPORTION'; readonly groups: readonly GroupAtStage[]; readonly unknown: number }

/** How a group fares at a stage beside the reference; null where there is nothing to compare. `q` is p after Benjamini and Hochberg over all groups and stages. */
export interface Disparity { readonly stage: string; readonly group: string; readonly compared: RateRatio | ProportionRatio | null; readonly q: number | null }
/** The share of a stage whose group is not known, 0 to 1; null where nobody came to it. */
export interface Completeness { readonly stage: string; readonly unknownShare: number | null }

/**
 * Whether groups fare alike, stage by stage, in the manner of the relative rate index (Uhrig 2016, Ministry of Justice): each against one
 * reference, rates or proportions as the stage has it, with p values adjusted over everything that is looked at. An interval that holds
 * 1 shows no difference, and does not show that there is none.
 * @param reference the group that the others are compared with
 * @throws RangeError where a stage lacks the reference
 */
export function disproportionality(stages: readonly Stage[], reference: string, level = LEVEL): { readonly disparities: readonly Disparity[]; readonly completeness: readonly Completeness[] } {
  const compared = stages.flatMap(({ stage, kind, groups }) => {
    const base = groups.find(({ group }) => group === reference);
    if (base === undefined) throw new RangeError(`The stage ${stage} has no group ${reference} to compare with.`);
    return groups.filter((each) => each !== base).map((each) => ({ stage, group: each.group, compared: compare(kind, each, base, level) }));
  });
  const tested = compared.filter((each) => each.compared !== null);
  const qs = new Map(falseDiscovery(tested.map((each) => each.compared?.p ?? 1)).map((q, i) => [tested[i], q]));
  return {
    disparities: compared.map((each) => ({ ...each, q: qs.get(each) ?? null })),
    completeness: stages.map(({ stage, groups, unknown }) => { const all = groups.reduce((n, { count }) => n + count, unknown); return { stage, unknownShare: all === 0 ? null : unknown / all }; }),
  };
}

const compare = (kind: Stage['kind'], a: GroupAtStage, b: GroupAtStage, level: number): RateRatio | ProportionRatio | null => (kind === 'RATE'
  ? rateRatio({ count: a.count, exposure: a.of }, { count: b.count, exposure: b.of }, level)
  : proportionRatio({ count: a.count, total: a.of }, { count: b.count, total: b.of }, level));
