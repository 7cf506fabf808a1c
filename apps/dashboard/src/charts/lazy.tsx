import { Loading } from '@candour/ui';
import { Suspense, lazy } from 'react';
import type { ComponentType, ReactNode } from 'react';

// The charting library is heavy, so it comes after the page that shows its sentences and numbers.
const drawing = <Loading what="Drawing the chart" />;
function later<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  const Chart = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return (props) => <Suspense fallback={drawing}><Chart {...props} /></Suspense>;
}

export const RankedBars = later(async () => (await import('./RankedBars.js')).RankedBars);
export const MonthLine = later(async () => (await import('./MonthLine.js')).MonthLine);
export const SpcChart = later(async () => (await import('./SpcChart.js')).SpcChart);
export const FunnelChart = later(async () => (await import('./FunnelChart.js')).FunnelChart);
export const StepCurves = later(async () => (await import('./StepCurves.js')).StepCurves);
export const SmallMultiples = later(async () => (await import('./SmallMultiples.js')).SmallMultiples);
export const IntervalDots = later(async () => (await import('./IntervalDots.js')).IntervalDots);
