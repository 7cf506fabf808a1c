import type { Month } from '@candour/domain/calendar';
import { monthsOf } from './pattern-request.js';
import type { Counted } from './pattern.query.js';
import { rateChart } from './spc-charts.js';
import type { Months } from './spc-charts.js';
import { findingOf } from './spc-finding.js';

const ALL = monthsOf('2024-01' as Month, '2025-12' as Month);
const months = (more: Partial<Months> = {}): Months => ({ all: ALL, isKnown: () => true, isFilling: () => false, recalculateAt: [], ...more });
const counted = (counts: readonly number[]): Counted => ({
  cells: ALL.map((month, i) => ({ keys: [month], count: counts[i] ?? 0 })), cases: counts.reduce((a, b) => a + b, 0), units: null, unitIsKnown: true, recordBegins: '2020-01', loggedPoints: [], beside: { isKnown: true, isApart: true },
  exposure: { basis: 'HEADCOUNT', officerMonths: new Map(ALL.map((month) => [month, 1_000])) },
});
/** Twelve months at about 10, then twelve at about 20. */
const STEP = [...Array.from({ length: 12 }, (_, i) => 9 + (i % 3)), ...Array.from({ length: 12 }, (_, i) => 19 + (i % 3))];

describe('a change that lasts', () => {
  test('shows as a run on one side, and is said to go on since its first month', () => {
    const { points } = rateChart(counted(STEP), months());
    expect([points[0]?.centre, points[23]?.centre]).toEqual([15, 15]);
    expect(findingOf(points, [])).toMatchObject({ shiftSince: '2025-01', shiftSide: 'ABOVE', lastSignalMonth: '2025-12', lastSignalSide: 'ABOVE' });
  });

  test('once it is written down, limits begin anew there: two centres, and nothing to be seen in either', () => {
    const { points } = rateChart(counted(STEP), months({ recalculateAt: [12] }));
    expect([points[11]?.centre, points[12]?.centre]).toEqual([10, 20]);
    expect(findingOf(points, [12])).toEqual({ shiftSince: null, shiftSide: null, lastSignalMonth: null, lastSignal: null, lastSignalSide: null });
  });

  test('that a month still fills takes it out of the run, whatever it shows', () => {
    const falling = STEP.map((count, i) => (i >= 22 ? 0 : count));
    const { points } = rateChart(counted(falling), months({ isFilling: (month) => month >= '2025-11' }));
    expect(points.at(-1)).toMatchObject({ value: 0, signals: [], filling: true });
    expect(findingOf(points, [])).toMatchObject({ shiftSince: '2025-01', shiftSide: 'ABOVE' });
  });

  test('a month with several signals is told by the strongest, and a run that ended is no shift any more', () => {
    const back = STEP.map((count, i) => (i === 23 ? 60 : i > 18 ? 14 : count));
    const finding = findingOf(rateChart(counted(back), months()).points, []);
    expect(finding).toMatchObject({ shiftSince: null, lastSignal: 'OUTSIDE_LIMITS', lastSignalMonth: '2025-12', lastSignalSide: 'ABOVE' });
  });
});

test('months that vary more than by chance widen the limits, and by how much is said', () => {
  const wild = ALL.map((_, i) => (i % 2 === 0 ? 5 : 35));
  const { laney, points } = rateChart(counted(wild), months());
  // Each standardised point is (count - 20) / √20 = ∓ 3.354; neighbours differ by 6.708, over 1.128 that is 5.947.
  expect(laney).toBeCloseTo(30 / Math.sqrt(20) / 1.128, 10);
  expect(points[1]?.upper).toBeCloseTo(20 + 3 * Math.sqrt(20) * (30 / Math.sqrt(20) / 1.128), 8);
});
