import { horizonCurve, timeAmong } from '@candour/statistics';
import type { HorizonStep } from '@candour/statistics';
import type { DaysEstimateType } from '../estimate.type.js';
import type { ToldStep } from './tell-times.js';

/** The curve through the steps that are told; none where nothing is. */
export const toldCurve = (steps: readonly ToldStep[] | undefined): readonly HorizonStep[] => horizonCurve((steps ?? []).map(([day, reached, followed]) => ({ day, reached, followed })));

/** The day by which a share has got there, to the whole day, since it lies between two days that are told. */
export function toldTime(curve: readonly HorizonStep[], share: number): DaysEstimateType {
  const { estimate, low, high } = timeAmong(curve, share);
  const whole = (day: number | null): number | null => (day === null ? null : Math.round(day));
  return { days: whole(estimate), lower: whole(low), upper: whole(high) };
}

/** The median of the steps of a month. */
export const toldMedianOf = (steps: readonly ToldStep[] | undefined): number | null => toldTime(toldCurve(steps), 0.5).days;
