import { assertAmount, assertCount, sum } from '../numbers.js';
import { POINTS_TO_LOCK, linesAt, phasesOf, shortTermSd } from './chart.js';
import type { ChartPoint, Limits, Recalculations } from './chart.js';
import { signalsIn } from './signals.js';

/** Events of a month and what they are counted over: officers for a u chart, all that could be counted for a p chart. */
export interface Observed {
  readonly count: number;
  readonly size: number;
  /** Not all of it is in yet: the point has a value and lines, is not judged, and no line is made of it. */
  readonly provisional?: boolean;
}

/** With this much more variation than the distribution has of itself, limits take the excess in (Laney 2002). */
export const LANEY_FROM = 1.1;

/** Which chart, and how its limits are made. */
export interface AttributeOptions {
  readonly kind: 'P' | 'U' | 'C';
  /** A value is for so many units of size: 1,000 for a rate per 1,000 officers. 1 for proportions. */
  readonly per?: number;
  /** Widen the limits by how much more than by chance the points vary. `AUTO`: where the factor is above 1.1. */
  readonly laney?: 'AUTO' | 'NEVER' | 'ALWAYS';
  readonly recalculateAt?: Recalculations;
}

/** A chart with how far its variation is above what chance gives, phase by phase. */
export interface AttributeChart {
  readonly points: readonly ChartPoint[];
  /** σz of each phase: 1 is chance alone; null where there are too few points to say. */
  readonly sigmaZ: readonly (number | null)[];
  /** Whether the limits of each phase were widened by it. */
  readonly widened: readonly boolean[];
}

/**
 * Charts of counts. p: p̄ ± 3√(p̄(1 - p̄)/nᵢ); u: ū ± 3√(ū/nᵢ); c: c̄ ± 3√c̄ (Shewhart; Montgomery, "Introduction to statistical
 * quality control"). Limits step with nᵢ, so a month with fewer officers has wider ones. Laney's p′ and u′ (2002, Quality
 * Engineering 14) widen them by σz, the short-term variation of the standardised points. No lower limit is below 0, none of a proportion above 1.
 * @param series in order of time; a size of 0 gives a point without a value (for a c chart sizes are not looked at)
 * @throws RangeError for counts that are none, and for a proportion above 1
 */
export function attributeChart(series: readonly Observed[], { kind, per = 1, laney = 'AUTO', recalculateAt = [] }: AttributeOptions): AttributeChart {
  for (const { count, size } of series) {
    assertCount(count, 'The count');
    assertAmount(size, 'The size');
    if (kind === 'P' && count > size) throw new RangeError(`${count} of ${size} is not a part of a whole.`);
  }
  const phases = phasesOf(series, recalculateAt).map((phase) => phaseOf(phase.map((o) => (kind === 'C' ? { ...o, size: 1 } : o)), kind, kind === 'P' ? 1 : per, laney));
  return { points: phases.flatMap(({ points }) => points), sigmaZ: phases.map(({ sigmaZ }) => sigmaZ), widened: phases.map(({ widened }) => widened) };
}

interface Phase { readonly points: readonly ChartPoint[]; readonly sigmaZ: number | null; readonly widened: boolean }

function phaseOf(phase: readonly Observed[], kind: 'P' | 'U' | 'C', per: number, laney: 'AUTO' | 'NEVER' | 'ALWAYS'): Phase {
  const counted = phase.filter(({ size, provisional }) => size > 0 && provisional !== true);
  const all = sum(counted.map(({ size }) => size));
  const centre = all === 0 ? 0 : sum(counted.map(({ count }) => count)) / all;
  const sdOf = (size: number): number => Math.sqrt((kind === 'P' ? centre * (1 - centre) : centre) / size);
  const z = counted.flatMap(({ count, size }) => (sdOf(size) === 0 ? [] : [(count / size - centre) / sdOf(size)]));
  const sigmaZ = shortTermSd(z);
  const widened = sigmaZ !== null && (laney === 'ALWAYS' || (laney === 'AUTO' && sigmaZ > LANEY_FROM));
  const sizeForLines = (size: number): number => (size > 0 ? size : all / Math.max(1, counted.length) || 1);
  const limits = phase.map(({ size }): Limits => scaled(linesAt(centre, sdOf(sizeForLines(size)) * (widened ? sigmaZ : 1), 0, kind === 'P' ? 1 : undefined), per));
  const values = phase.map(({ count, size }) => (size > 0 ? (count / size) * per : null));
  const marked = signalsIn(values.map((value, i) => ({ value: phase[i]?.provisional === true ? null : value, limits: limits[i] as Limits })));
  return { points: values.map((value, i) => ({ value, ...(limits[i] as Limits), signals: marked[i] ?? [], trial: counted.length < POINTS_TO_LOCK })), sigmaZ, widened };
}

const scaled = ({ centre, lower, upper, nearLower, nearUpper }: Limits, per: number): Limits =>
  ({ centre: centre * per, lower: lower === null ? null : lower * per, upper: upper * per, nearLower: nearLower === null ? null : nearLower * per, nearUpper: nearUpper * per });
