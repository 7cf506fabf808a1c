import fc from 'fast-check';
import { axisFromZero, everyOf, spreadOut } from './axis.js';

describe('an axis from zero', () => {
  test.each([[12.5, 14, 7], [0.93, 1, 5], [783, 800, 4], [3.2, 4, 4]])('to hold %d ends at %d in %i steps', (highest, end, steps) => {
    const { to, ticks } = axisFromZero(highest, 7);
    expect([to >= highest, to <= highest * 2, ticks.length - 1 <= 7]).toEqual([true, true, true]);
    expect(end >= highest && steps > 0).toBe(true);
  });
  test('the steps are even, begin at zero and hold the highest', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e7, noNaN: true }), fc.integer({ min: 2, max: 9 }), (highest, wanted) => {
      const { from, to, ticks } = axisFromZero(highest, wanted);
      const step = (ticks[1] as number) - (ticks[0] as number);
      expect(from).toBe(0);
      expect(to).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
      expect(ticks.length - 1).toBeLessThanOrEqual(wanted);
      ticks.forEach((tick, i) => expect(tick).toBeCloseTo(i * step, 6));
    }));
  });
  test('of nothing ends at one, never at nowhere', () => {
    expect(axisFromZero(0)).toMatchObject({ from: 0, to: 1 });
    expect(axisFromZero(Number.NaN).to).toBe(1);
  });
  test('of cases has no halves', () => expect(axisFromZero(2, 6, true).ticks).toEqual([0, 1, 2]));
});

test('labels that do not fit beside each other are said every so many', () => expect([everyOf(24, 480, 74), everyOf(6, 480, 74)]).toEqual([4, 1]));

describe('words at the ends of lines', () => {
  test('stay where they are while they are apart', () => expect(spreadOut([10, 60, 120], 18, 0, 200)).toEqual([10, 60, 120]));
  test('are moved apart in their order, and inside the picture', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 }), (wanted) => {
      const placed = spreadOut(wanted, 18, 0, 300);
      const sorted = [...placed].sort((a, b) => a - b);
      sorted.slice(1).forEach((at, i) => expect(at - (sorted[i] as number)).toBeGreaterThanOrEqual(18));
      expect(Math.max(...placed)).toBeLessThanOrEqual(300);
      wanted.forEach((a, i) => wanted.forEach((b, j) => { if (a < b) expect(placed[i] as number).toBeLessThan(placed[j] as number); }));
    }));
  });
});
