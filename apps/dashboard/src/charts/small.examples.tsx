import type { ReactElement } from 'react';
import { IntervalDots } from './IntervalDots.js';
import { RankedBars } from './RankedBars.js';
import { SmallMultiples } from './SmallMultiples.js';
import type { MultipleRow } from './SmallMultiples.js';
import { Sparkline } from './Sparkline.js';

const percent = (n: number): string => `${Math.round(n * 100)}%`;
const dot = (label: string, sub: string, value: number): { key: string; label: string; sub: string; says: string; value: number; lower: number; upper: number; text: string } =>
  ({ key: label, label, sub, value, lower: value - 0.03, upper: value + 0.035, text: percent(value), says: `${label}: ${percent(value)}` });
const row = (label: string, sub: string, shares: readonly (number | null)[], isWhole = false): MultipleRow =>
  ({ key: label, label, sub, isWhole, cells: shares.map((share) => ({ share, text: share === null ? '<5' : percent(share), says: `${label}: ${share === null ? 'fewer than 5, hidden' : percent(share)}`, ...(share === null ? {} : { href: `#${label}` }) })) });
const bars = ['North shore', 'Long meadow', 'Ponds'].map((label, i) => ({ key: label, label, count: 300 - i * 120, says: `${label}: ${300 - i * 120}`, href: `#${label}`, beside: percent((i + 1) / 3), interval: { lower: 270 - i * 125, upper: 330 - i * 115 } }));

export const smallExamples: Readonly<Record<string, ReactElement>> = {
  'dots with intervals, one held back': (
    <IntervalDots label="Weather is named most." unit="Share of reports that name it" axisText={percent} ceiling={1}
      marks={[dot('Weather', 'and light', 0.37), dot('Paths', 'and signs', 0.31), { ...dot('Animals', 'and plants', 0), value: null, lower: null, upper: null, text: '<5' }]} />
  ),
  'dots against one': <IntervalDots label="No ratio differs from 1." unit="Rate ratio" axisText={(n) => n.toFixed(1)} against={{ value: 1, words: 'the same rate' }} marks={[dot('Group A', '120 people', 0.92), dot('Group B', '80 people', 1.3)]} />,
  'bars with intervals': <RankedBars label="North shore is visited most." countHeading="Visits, 95% interval" besideHeading="Running total" marks={bars} />,
  'bars of which one is held back': <RankedBars label="North shore is visited most." countHeading="Visits" marks={[...bars.map((bar) => ({ ...bar, beside: undefined })), { key: 'quarry', label: 'Old quarry', count: 0, hidden: '<5', says: 'Old quarry: fewer than 5, hidden' }]} />,
  'small multiples with a hidden cell': (
    <SmallMultiples label="71 in 100 are mended." columns={[['Mended,', 'with parts'], ['Mended,', 'no parts'], ['Sent', 'back'], ['Given', 'up']]}
      rows={[row('All repairs', '740 repairs', [0.71, 0.19, 0.05, 0.03], true), row('Benches', '278 repairs', [0.71, 0.19, 0.05, 0.03]), row('Signs', '235 repairs', [0.72, 0.19, null, 0.03]), row('Gates', '65 repairs', [0.78, 0.15, null, 0])]} />
  ),
  'a line without axes': <p>Visits <Sparkline values={[3, 4, null, 5, 6, 4]} band={{ lower: 2, upper: 7 }} target={5} /></p>,
};
