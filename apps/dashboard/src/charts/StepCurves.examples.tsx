import type { ReactElement } from 'react';
import { StepCurves } from './StepCurves.js';
import type { StepCurve } from './StepCurves.js';

const steps = (middle: number, top: number): StepCurve['steps'] => Array.from({ length: 60 }, (_, i) => {
  const at = 2 + i * 2.3;
  const share = top / (1 + Math.exp(-(at - middle) / (middle / 5)));
  return { at, share, lower: Math.max(0, share - 0.03), upper: Math.min(1, share + 0.03) };
});
const curve = (key: string, label: string, middle: number, more: Partial<StepCurve> = {}): StepCurve => ({ key, label, says: `${label}: half by day ${middle}`, steps: steps(middle, 0.97), openAt: [], isMain: false, ...more });

export const stepCurvesExamples: Readonly<Record<string, ReactElement>> = {
  'three stages': (
    <StepCurves label="Half are mended within 55 days." unit="Share of repairs that have reached the stage" timeTitle="Days since reported" until={140}
      curves={[curve('seen', 'Looked at', 10), curve('begun', 'Begun', 38), curve('done', 'Mended', 55, { isMain: true, openAt: [12, 40, 77, 90, 111], half: { at: 55, words: 'half by day 55' } })]}
      followed={{ title: 'Still followed at that day', at: [0, 20, 40, 60, 80, 100, 120, 140].map((time, i) => ({ time, text: i === 7 ? '<5' : String(783 - i * 100) })) }} />
  ),
  'one, of which half is never reached': <StepCurves label="Fewer than half are mended." unit="Share mended" timeTitle="Days since due" until={90} curves={[curve('done', 'Mended', 30, { steps: steps(30, 0.4), isMain: true })]} />,
};
