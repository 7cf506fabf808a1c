import type { ReactElement } from 'react';
import { funnelChartExamples } from './FunnelChart.examples.js';
import { smallExamples } from './small.examples.js';
import { spcChartExamples } from './SpcChart.examples.js';
import { stepCurvesExamples } from './StepCurves.examples.js';

/** Every state of every chart, by chart: what the accessibility test draws. */
export const allExamples: Readonly<Record<string, Readonly<Record<string, ReactElement>>>> = {
  SpcChart: spcChartExamples, FunnelChart: funnelChartExamples, StepCurves: stepCurvesExamples, 'the smaller ones': smallExamples,
};
