import fc from 'fast-check';
import { horizonCurve, proportion, timeAmong } from '../index.js';

describe('how long something takes, from counts at some days', () => {
  const steps = horizonCurve([{ day: 7, reached: 10, followed: 100 }, { day: 14, reached: 40, followed: 100 }, { day: 21, reached: 60, followed: 80 }]);

  test('by hand: 10, 40 and 75 in a hundred; half of all between the second and the third week', () => {
    expect(steps.map(({ time, share, atRisk }) => [time, share, atRisk])).toEqual([[7, 0.1, 100], [14, 0.4, 100], [21, 0.75, 80]]);
    expect(timeAmong(steps, 0.5).estimate).toBeCloseTo(14 + (0.1 / 0.35) * 7, 10);
    expect(timeAmong(steps, 0.05).estimate).toBeCloseTo(3.5, 10);
    expect(timeAmong(steps, 0.9)).toEqual({ estimate: null, low: null, high: null });
  });

  test('has the Wilson interval of each share', () => {
    const found = proportion(40, 100);
    expect([steps[1]?.low, steps[1]?.high]).toEqual([found?.low, found?.high]);
  });

  test('the interval of a time is where the ends of the curve cross: earlier, and later or not yet', () => {
    const { estimate, low, high } = timeAmong(steps, 0.5);
    expect([low !== null && estimate !== null && low < estimate, high === null || (estimate !== null && high > estimate)]).toEqual([true, true]);
  });

  test('never falls, whatever is counted from day to day', () => {
    const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 12 });
    fc.assert(fc.property(counts, (all) => {
      const curve = horizonCurve(all.map(([a, b], i) => ({ day: (i + 1) * 7, reached: Math.min(a, b), followed: Math.max(a, b) })));
      curve.forEach((step, i) => {
        const before = curve[i - 1];
        expect(step.low <= step.share && step.share <= step.high && step.low >= 0 && step.high <= 1).toBe(true);
        if (before !== undefined) expect([step.share >= before.share, step.low >= before.low, step.high >= before.high]).toEqual([true, true, true]);
      });
      for (const time of Object.values(timeAmong(curve, 0.5))) expect(time === null || (time >= 0 && time <= all.length * 7)).toBe(true);
    }));
  });

  test('refuses more who got there than were followed, days out of order and what is no count', () => {
    expect(() => horizonCurve([{ day: 7, reached: 3, followed: 2 }])).toThrow(RangeError);
    expect(() => horizonCurve([{ day: 7, reached: 1, followed: 2 }, { day: 7, reached: 1, followed: 2 }])).toThrow(RangeError);
    expect(() => horizonCurve([{ day: 7, reached: 0.5, followed: 2 }])).toThrow(RangeError);
    expect(() => timeAmong([], 1)).toThrow(RangeError);
  });
});
