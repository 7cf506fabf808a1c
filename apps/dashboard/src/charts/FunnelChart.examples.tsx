import type { ReactElement } from 'react';
import { FunnelChart } from './FunnelChart.js';
import type { FunnelChartProps, FunnelMark } from './FunnelChart.js';

const target = 7.2;
const curve = Array.from({ length: 60 }, (_, i) => {
  const size = 20 + i * 12;
  const sd = Math.sqrt(target / size) * 6 + 0.7;
  return { size, low95: Math.max(0, target - 1.96 * sd), high95: target + 1.96 * sd, low998: Math.max(0, target - 3.09 * sd), high998: target + 3.09 * sd };
});
const parks: readonly (readonly [string, number, number, FunnelMark['place']])[] = [
  ['North shore', 140, 10.9, 'WITHIN'], ['Long meadow', 126, 6.5, 'WITHIN'], ['Old quarry', 168, 7.2, 'WITHIN'], ['Ponds', 214, 4.7, 'WITHIN'], ['Heath', 246, 6.6, 'WITHIN'], ['Harbour', 318, 3.4, 'BEYOND_95'],
  ['Castle', 372, 6.9, 'WITHIN'], ['Orchard', 478, 8.9, 'WITHIN'], ['Weir', 512, 12.6, 'BEYOND_998'], ['Mill', 604, 8.9, 'WITHIN'],
];
export const funnelMarks = (n: number): readonly FunnelMark[] => Array.from({ length: n }, (_, i) => {
  const [label = '', size = 1, value = 0, place = 'WITHIN' as const] = parks[i % parks.length] ?? [];
  return { key: `${label}-${i}`, label: i < parks.length ? label : `${label} ${i}`, size: size + Math.floor(i / parks.length) * 3, value: value + Math.floor(i / parks.length) * 0.05, place: i < parks.length ? place : 'WITHIN', says: `${label}: ${value} visits per 1,000, ${size} people`, href: `#${label}-${i}` };
});
const base: FunnelChartProps = { label: 'Weir is outside the 99.8% limits.', unit: 'Visits per 1,000 people a month', sizeTitle: 'People near the park', curve, target, marks: funnelMarks(10), text: (n) => n.toFixed(n % 1 === 0 ? 0 : 1), sizeText: String };

export const funnelChartExamples: Readonly<Record<string, ReactElement>> = {
  'one inside the outer limits, one outside them': <FunnelChart {...base} />,
  'two hundred': <FunnelChart {...base} label="Two hundred parks." marks={funnelMarks(200)} />,
  'nothing beyond': <FunnelChart {...base} label="No park differs beyond chance." marks={funnelMarks(5)} />,
};
