import fc from 'fast-check';
import type { Month } from '@candour/domain/calendar';
import { sumOf } from './cells.js';
import type { Cell } from './cells.js';
import { byRate, byShare, plotOf } from './funnel-teams.js';
import { marksOf, pointsOf, tableOf } from './pattern-marks.js';
import { monthsOf } from './pattern-request.js';
import type { Counted } from './pattern.query.js';
import { accountChart, daysChart, rateChart } from './spc-charts.js';
import type { Months } from './spc-charts.js';

/** Counts as they may come: told, or hidden. */
const told = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 40 }), weight: 3 }, { arbitrary: fc.constant(null), weight: 1 });
const MONTHS = monthsOf('2025-01' as Month, '2026-02' as Month);
const TEAMS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];
const months: Months = { all: MONTHS, isKnown: () => true, isFilling: (month) => month >= '2026-01', recalculateAt: [] };

const countedOf = (cells: readonly Cell[], keys: readonly string[]): Counted => ({
  cells, cases: sumOf(cells), units: new Map(), unitIsKnown: true, recordBegins: '2020-01', loggedPoints: [], beside: { isKnown: true, isApart: true },
  exposure: { basis: 'HEADCOUNT', officerMonths: new Map(keys.map((key, i) => [key, 100 + i])) },
});
const by = (keys: readonly string[], counts: readonly (number | null)[]): Counted => countedOf(keys.map((key, i) => ({ keys: [key], count: counts[i] ?? null })), keys);
const isHidden = (counts: readonly (number | null)[]): boolean => counts.includes(null);
const listOf = (keys: readonly unknown[]) => fc.array(told, { minLength: keys.length, maxLength: keys.length });

describe('what is worked out from a hidden number is hidden with it', () => {
  test('of a pattern: the share, its interval, the interval of the count, the total and every residual', () => {
    fc.assert(fc.property(fc.array(told, { minLength: 12, maxLength: 12 }), (counts) => {
      const cells = counts.map((count, i): Cell => ({ keys: [['HON', 'DUT', 'UOF'][i % 3] ?? '', TEAMS[Math.floor(i / 3)] ?? ''], count }));
      const marks = marksOf({ metric: 'REFERRALS', by: ['STANDARD', 'TEAM'], from: '2025-01' as Month, to: '2025-12' as Month, filter: { from: null, to: null } }, { counts: cells, units: new Map() });
      const points = pointsOf(marks);
      expect(points.filter(({ count }) => count === null)).toHaveLength(counts.filter((count) => count === null).length);
      for (const { count, lower, upper, share, shareLower, shareUpper, suppressed } of points) {
        expect(suppressed).toBe(count === null);
        if (count === null) expect([lower, upper, share, shareLower, shareUpper]).toEqual([null, null, null, null, null]);
      }
      const { total, residuals } = tableOf(marks, { intervals: true, residuals: true });
      if (!isHidden(counts)) return;
      expect(total).toBeNull();
      expect(points.every(({ share, shareLower, shareUpper }) => share === null && shareLower === null && shareUpper === null)).toBe(true);
      expect(Object.values(residuals ?? {}).every((column) => (column as readonly unknown[]).every((each) => each === null))).toBe(true);
    }));
  });

  test('of a control chart: the value of its month, and every line, signal and factor, since each is made of every month', () => {
    fc.assert(fc.property(listOf(MONTHS), listOf(MONTHS), (counts, others) => {
      const rate = rateChart(by(MONTHS, counts), months);
      const account = accountChart({ all: by(MONTHS, counts), inTime: by(MONTHS, others) }, months);
      for (const [{ points, suppressed, laney }, hiddenAt] of [[rate, (i: number) => counts[i] == null], [account, (i: number) => counts[i] == null || others[i] == null]] as const) {
        points.forEach(({ value, count }, i) => { if (hiddenAt(i)) expect([value, count]).toEqual([null, null]); });
        expect(suppressed).toBe(points.some((_, i) => hiddenAt(i)));
        if (suppressed) expect([laney, ...points.flatMap(({ centre, lower, upper, nearLower, nearUpper, signals }) => [centre, lower, upper, nearLower, nearUpper, signals[0] ?? null])].every((each) => each === null)).toBe(true);
      }
    }));
  });

  test('of days: the median of its month, and every line', () => {
    fc.assert(fc.property(fc.array(told, { minLength: 42, maxLength: 42 }), listOf(MONTHS), (counts, others) => {
      const cells = counts.map((count, i): Cell => ({ keys: [MONTHS[i % 14] ?? '', i % 3 === 0 ? 'OPEN' : 'REACHED', String(5 + i), '0'], count }));
      const { points, suppressed } = daysChart(by(MONTHS, others), countedOf(cells, []), months);
      points.forEach(({ month, value, count }, i) => { if (others[i] == null || cells.some((cell) => cell.keys[0] === month && cell.count === null)) expect([value, count]).toEqual([null, others[i] ?? null]); });
      if (suppressed) expect(points.every(({ centre, signals }) => centre === null && signals.length === 0)).toBe(true);
    }));
  });

  test('of a funnel: the team’s place on it; and without a total told on its own, all of it', () => {
    fc.assert(fc.property(listOf(TEAMS), listOf(TEAMS), fc.option(fc.integer({ min: 0, max: 400 })), (counts, others, total) => {
      for (const [teams, hidden] of [[byRate({ ...by(TEAMS, counts), cases: total }, by(TEAMS, counts)), counts], [byShare({ all: { ...by(TEAMS, counts), cases: total }, inTime: { ...by(TEAMS, others), cases: total } }), counts.map((count, i) => (count === null ? null : (others[i] ?? null)))]] as const) {
        const plot = plotOf(teams);
        if (total === null) expect(plot).toBeNull();
        else expect(plot?.points.some(({ key }) => hidden[TEAMS.indexOf(key)] === null)).toBe(false);
      }
    }));
  });
});
