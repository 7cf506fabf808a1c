import { limitsOfChance, widenedLimits } from '@candour/statistics';
import type { Funnel, FunnelLimits } from '@candour/statistics';
import type { FunnelCurveType } from './funnel.type.js';

/** The lines are drawn through so many sizes. */
const STEPS = 48;

/** The limits as lines, from the smallest team to the largest. */
export function curveOf(plot: Funnel | null, { of, sizesIn }: { readonly of: 'RATE' | 'PROPORTION'; readonly sizesIn: number }): FunnelCurveType {
  const sizes = plot === null ? [] : between(plot.points.map(({ size }) => size), of === 'PROPORTION');
  const target = plot?.target ?? null;
  const limits = target === null ? [] : sizes.map((size): FunnelLimits => (plot?.widened === true ? widenedLimits(size, target, of, plot.overDispersion?.between ?? 0) : limitsOfChance(size, target, of)));
  return { size: sizes.map((size) => size * sizesIn), low95: limits.map(({ low95 }) => low95), high95: limits.map(({ high95 }) => high95), low998: limits.map(({ low998 }) => low998), high998: limits.map(({ high998 }) => high998) };
}

/** Sizes from the smallest to the largest; whole ones where only those can be. */
function between(sizes: readonly number[], whole: boolean): readonly number[] {
  if (sizes.length === 0) return [];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const all = Array.from({ length: STEPS }, (_, i) => least + ((most - least) * i) / (STEPS - 1)).map((size) => (whole ? Math.round(size) : size));
  return [...new Set(all)];
}
