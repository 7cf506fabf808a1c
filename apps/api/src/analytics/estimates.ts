import { proportion, protectedShare } from '@candour/statistics';
import type { TimeInterval } from '@candour/statistics';
import type { CurveStepType, DaysEstimateType, ShareEstimateType } from './estimate.type.js';
import type { PatternsMode } from './pattern-words.enum.js';

/** So many of so many, with the Wilson interval. Of nothing there is no share, and none where either number is hidden or, protected, of too few. */
export function shareOf(count: number | null, of: number | null, mode: PatternsMode = 'EXACT'): ShareEstimateType {
  const isTold = count !== null && of !== null && (mode === 'EXACT' || protectedShare({ kind: 'TOLD', count }, { kind: 'TOLD', count: of }) !== null);
  const found = isTold ? proportion(count, of) : null;
  return { count, of, share: found?.estimate ?? null, lower: found?.low ?? null, upper: found?.high ?? null };
}

/** A time with its interval, moved by so many days. */
export const daysOf = ({ estimate, low, high }: TimeInterval, moved = 0): DaysEstimateType => {
  const at = (time: number | null): number | null => (time === null ? null : time + moved);
  return { days: at(estimate), lower: at(low), upper: at(high) };
};

interface Step { readonly time: number; readonly share: number; readonly low: number; readonly high: number; readonly atRisk: number }
export const stepsOf = (steps: readonly Step[]): readonly CurveStepType[] => steps.map(({ time, share, low, high, atRisk }) => ({ day: time, share, lower: low, upper: high, atRisk }));
