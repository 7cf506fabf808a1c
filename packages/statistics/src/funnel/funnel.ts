import { normalAt } from '../distributions/quantiles.js';
import { assertAmount, assertCount, sum } from '../numbers.js';
import { binomialLimit, funnelPlotRLimits, poissonLimit } from './limits.js';
import { overDispersion } from './over-dispersion.js';
import type { Deviation, OverDispersion } from './over-dispersion.js';

/** A team: events, and what they are counted over (officer-years for rates, all that could be counted for proportions). */
export interface FunnelUnit { readonly key: string; readonly count: number; readonly size: number }

/** What is plotted, how its limits are made, and what it is compared with. */
export interface FunnelOptions {
  readonly of: 'RATE' | 'PROPORTION';
  /** How limits are made. FUNNELPLOTR is for matching that package's numbers alone. */
  readonly method?: 'QUANTILES' | 'FUNNELPLOTR';
  /** What every unit is compared with; without it: all together. */
  readonly target?: number;
}

/** Where a unit lies among its limits: beyond the 99.8% limits differs from the rest; beyond the 95% alone is looked at again. */
export type FunnelPlace = 'WITHIN' | 'BEYOND_95' | 'BEYOND_998';

/** Limits at 95% and at 99.8%, in the unit of the value. */
export interface FunnelLimits { readonly low95: number; readonly high95: number; readonly low998: number; readonly high998: number }
/** A unit with its value, its limits, and where it lies among them. */
export interface FunnelPoint extends FunnelUnit, FunnelLimits { readonly value: number; readonly place: FunnelPlace; readonly side: 'ABOVE' | 'BELOW' | 'ON' }

/** A plot of units around a target. */
export interface Funnel {
  /** Rate or proportion of all units together, or as given; null where there is nothing to compare. */
  readonly target: number | null;
  /** Units with a size; one without has no place on the plot. */
  readonly points: readonly FunnelPoint[];
  /** Null with fewer than 10 units: too few to estimate, and limits are of chance alone. */
  readonly overDispersion: OverDispersion | null;
  /** Whether limits took the variation between units in. */
  readonly widened: boolean;
}

/** 95% and 99.8% limits: z of 1.959964 and 3.090232. */
export const LEVELS = { inner: 0.95, outer: 0.998 } as const;

/**
 * A funnel plot: which units differ from the rest beyond chance. Limits are Poisson or binomial quantiles around the target
 * (Spiegelhalter 2005); where units vary more than by chance, limits around the target with chance and the variation between units
 * together, on the scale of square root (rates) or arcsine (proportions). It is no league table: the order of units means nothing.
 * @throws RangeError for counts that are none, and for a proportion above 1
 */
export function funnel(units: readonly FunnelUnit[], { of, method = 'QUANTILES', target: given }: FunnelOptions): Funnel {
  for (const { count, size } of units) {
    assertCount(count, 'The count');
    if (of === 'PROPORTION') assertCount(size, 'The total');
    else assertAmount(size, 'The size');
    if (of === 'PROPORTION' && count > size) throw new RangeError(`${count} of ${size} is not a part of a whole.`);
  }
  const known = units.filter(({ size }) => size > 0);
  const all = sum(known.map(({ size }) => size));
  const target = given ?? (all === 0 ? null : sum(known.map(({ count }) => count)) / all);
  if (target === null || known.length === 0) return { target, points: [], overDispersion: null, widened: false };
  const isFlat = target === 0 || (of === 'PROPORTION' && target === 1);
  const spread = isFlat ? null : overDispersion(known.map((unit) => deviation(unit, target, of)));
  const widened = method === 'QUANTILES' && (spread?.between ?? 0) > 0;
  const between = widened ? (spread?.between ?? 0) : 0;
  const points = known.map((unit): FunnelPoint => {
    const value = unit.count / unit.size;
    const limits = widened ? widenedLimits(unit.size, target, of, between) : limitsOfChance(unit.size, target, of, method);
    return { ...unit, value, ...limits, place: placeOf(value, limits), side: value === target ? 'ON' : value > target ? 'ABOVE' : 'BELOW' };
  });
  return { target, points, overDispersion: spread, widened };
}

function placeOf(value: number, { low95, high95, low998, high998 }: FunnelLimits): FunnelPlace {
  if (value < low998 || value > high998) return 'BEYOND_998';
  return value < low95 || value > high95 ? 'BEYOND_95' : 'WITHIN';
}

/** The scale on which chance gives every unit of a size the same error. */
const stable = (value: number, of: FunnelOptions['of']): number => (of === 'RATE' ? Math.sqrt(value) : Math.asin(Math.sqrt(value)));
const unstable = (x: number, of: FunnelOptions['of']): number => (of === 'RATE' ? Math.max(0, x) ** 2 : Math.sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2);
const errorOf = (size: number): number => 1 / (2 * Math.sqrt(size));

const deviation = ({ count, size }: FunnelUnit, target: number, of: FunnelOptions['of']): Deviation => ({ distance: stable(count / size, of) - stable(target, of), error: errorOf(size) });

/** The funnel's limits at one size, from chance alone. The picture draws its curves with it. */
export function limitsOfChance(size: number, target: number, of: FunnelOptions['of'], method: FunnelOptions['method'] = 'QUANTILES'): FunnelLimits {
  const at = (level: number): readonly [number, number] => {
    if (method === 'FUNNELPLOTR') { const { low, high } = funnelPlotRLimits(size * target, level); return [low * target, high * target]; }
    const limit = (p: number): number => (of === 'RATE' ? poissonLimit(size * target, p) : binomialLimit(size, target, p)) / size;
    return [limit((1 - level) / 2), limit((1 + level) / 2)];
  };
  const [[low95, high95], [low998, high998]] = [at(LEVELS.inner), at(LEVELS.outer)];
  return { low95, high95, low998, high998 };
}

/** The limits at one size, from chance and the variation between units. */
export function widenedLimits(size: number, target: number, of: FunnelOptions['of'], between: number): FunnelLimits {
  const reach = (level: number): number => normalAt((1 + level) / 2) * Math.sqrt(errorOf(size) ** 2 + between);
  const [inner, outer] = [reach(LEVELS.inner), reach(LEVELS.outer)];
  const centre = stable(target, of);
  return { low95: unstable(centre - inner, of), high95: unstable(centre + inner, of), low998: unstable(centre - outer, of), high998: unstable(centre + outer, of) };
}
