import type { ReactElement } from 'react';
import { SpcChart } from './SpcChart.js';
import type { SpcMark } from './SpcChart.js';

const values = [7.5, 5, 5, 6, 5.9, 6.7, 6.5, 12.5, 7.7, 4.9, 4.7, 5.6, 8.7, 7.7, 7.3, 8.1, 8.2, 7.4, 8, 7.4, 7.4, 7.8, 6.7, 9.9];
const names = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
const markOf = (value: number | null, i: number, more: Partial<SpcMark> = {}): SpcMark => {
  const label = `${names[i % 12]} ${24 + Math.floor((i + 10) / 12)}`;
  const wobble = i % 3 === 0 ? 0.12 : 0;
  const limits = i < 12 ? { centre: 6.5, lower: 2.9 - wobble, upper: 10.1 + wobble, trial: false } : { centre: 7.9, lower: 4 - wobble, upper: 11.8 + wobble, trial: false };
  return { key: label, label, value, limits, isSignal: false, filling: false, says: `${label}: ${value === null ? 'no value' : value}. Open the cases`, href: `#${label}`, ...more };
};
const year = values.map((value, i) => markOf(value, i, i === 7 ? { isSignal: true, words: ['Outside the limits', '56 in June 2025'] } : {}));
const base = { unit: 'Visits per 1,000 people', text: (n: number): string => n.toFixed(n % 1 === 0 ? 0 : 1) };

export const spcChartExamples: Readonly<Record<string, ReactElement>> = {
  'limits set again, one month outside them': <SpcChart {...base} label="The average rose from 6.5 to 7.9." marks={year} setAgain={[{ before: 12, words: 'Limits set again, Nov 2025' }]} />,
  'trial limits, a month that cannot be worked out and two that still fill': (
    <SpcChart {...base} label="Nine months, the last two still filling." setAgain={[]}
      marks={values.slice(0, 9).map((value, i) => markOf(i === 3 ? null : value, i, { limits: { centre: 6.5, lower: null, upper: 10.1, trial: true }, filling: i > 6, isSignal: false }))} />
  ),
  'two months with notes beside them': <SpcChart {...base} label="The average is 7.9." marks={year} setAgain={[{ before: 12, words: 'Limits set again, Nov 2025' }]} notes={[{ at: 12, letter: 'A' }, { at: 17, letter: 'B' }]} />,
  'a share with its target': (
    <SpcChart label="87 in 100 on time." unit="Share answered in 5 days" text={(n) => `${Math.round(n * 100)}%`} ceiling={1} setAgain={[]} target={{ value: 0.9, words: 'Target 90%' }}
      marks={values.slice(0, 14).map((value, i) => markOf(0.8 + value / 100, i, { limits: { centre: 0.87, lower: 0.7, upper: 0.98, trial: false } }))} />
  ),
};
