import fc from 'fast-check';
import { binomialLimit, funnel, limitsOfChance, overDispersion, poissonLimit, seeded, poissonDraw } from '../index.js';
import { near, scipy } from '../fixtures/scipy.js';

describe('limits between whole numbers', () => {
  test.each(scipy.poissonQuantile)('Poisson, mean %d at %d: made of scipy’s quantile and its two probabilities', (mean, p, quantile, at, before) => near(poissonLimit(mean, p), Math.max(0, quantile - (at - p) / (at - before)), 1e-6));
  test.each(scipy.binomialQuantile)('binomial, %d with %d at %d: likewise', (n, target, p, quantile, at, before) => near(binomialLimit(n, target, p), Math.min(n, Math.max(0, quantile - (at - p) / (at - before))), 1e-6));
  test('around 5 the upper of the 95% limits is 9.38, where the interval of FunnelPlotR for a mean ends at 11.67', () => {
    expect((5 * limitsOfChance(5, 1, 'RATE').high95).toFixed(2)).toBe('9.38');
    expect((5 * limitsOfChance(5, 1, 'RATE', 'FUNNELPLOTR').high95).toFixed(2)).toBe('11.67');
  });
  test('around nothing there is no room', () => expect([poissonLimit(0, 0.999), binomialLimit(10, 0, 0.999), binomialLimit(10, 1, 0.001)]).toEqual([0, 0, 10]));
});

describe('a funnel', () => {
  const steady = Array.from({ length: 20 }, (_, i) => ({ key: `t${i}`, count: 10 + (i % 3) - 1, size: 1000 }));
  test('names the team that differs, and none of those that vary by chance', () => {
    const { points, target } = funnel([...steady, { key: 'other', count: 60, size: 1000 }], { of: 'RATE' });
    expect(target).toBeCloseTo((199 + 60) / 21000, 6);
    expect(points.filter(({ place }) => place === 'BEYOND_998').map(({ key, side }) => [key, side])).toEqual([['other', 'ABOVE']]);
  });
  test('limits narrow as teams grow', () => fc.assert(fc.property(fc.integer({ min: 100, max: 5000 }), (size) => {
    const [small, large] = [limitsOfChance(size, 0.01, 'RATE'), limitsOfChance(size * 2, 0.01, 'RATE')];
    expect(large.high998 < small.high998 && large.low998 >= small.low998).toBe(true);
  })));
  test('over-dispersion widens them where teams vary more than by chance, and fewer teams stand out', () => {
    const chance = seeded(5);
    const units = Array.from({ length: 60 }, (_, i) => ({ key: String(i), count: poissonDraw(12 * Math.exp((chance() - 0.5) * 1.6), chance), size: 100 }));
    const { points, widened, overDispersion: spread } = funnel(units, { of: 'RATE' });
    expect([widened, (spread?.ratio ?? 0) > 1.5]).toEqual([true, true]);
    const plain = points.filter(({ value }) => value > limitsOfChance(100, 0.12, 'RATE').high998).length;
    expect(points.filter(({ place, side }) => place === 'BEYOND_998' && side === 'ABOVE').length).toBeLessThan(plain);
  });
  test('with nine teams the variation between them is not estimated', () => expect(funnel(steady.slice(0, 9), { of: 'RATE' }).overDispersion).toBeNull());
  test('the variation between units (worked by hand: ten units at ±2 errors of 0.1, φ = 4, τ² = (40 - 9) / (1,000 - 100))', () => {
    const spread = overDispersion(Array.from({ length: 10 }, (_, i) => ({ distance: i % 2 === 0 ? 0.2 : -0.2, error: 0.1 })));
    near(spread?.ratio, 4);
    near(spread?.between, 31 / 900);
  });
  test('a team without officers has no place; without any there is no target', () => {
    expect(funnel([...steady, { key: 'none', count: 0, size: 0 }], { of: 'RATE' }).points).toHaveLength(20);
    expect(funnel([{ key: 'none', count: 0, size: 0 }], { of: 'RATE' })).toEqual({ target: null, points: [], overDispersion: null, widened: false });
  });
  test('one team, no cases, all of all: nobody differs', () => {
    for (const [units, of] of [[[{ key: 'a', count: 4, size: 90 }], 'RATE'], [[{ key: 'a', count: 0, size: 90 }, { key: 'b', count: 0, size: 9 }], 'RATE'], [[{ key: 'a', count: 9, size: 9 }], 'PROPORTION']] as const) expect(funnel(units, { of }).points.map(({ place }) => place)).toEqual(units.map(() => 'WITHIN'));
  });
  test('3 of 2 is a mistake', () => expect(() => funnel([{ key: 'a', count: 3, size: 2 }], { of: 'PROPORTION' })).toThrow(RangeError));
  test('the inner limits lie within the outer, of rates and proportions, widened or not', () => fc.assert(fc.property(fc.array(fc.record({ count: fc.nat(30), size: fc.integer({ min: 30, max: 900 }) }), { minLength: 1, maxLength: 30 }), fc.constantFrom('RATE' as const, 'PROPORTION' as const), (units, of) => {
    for (const p of funnel(units.map((u, i) => ({ key: String(i), ...u })), { of }).points) {
      expect(p.low998 >= 0 && p.low998 <= p.low95 && p.low95 <= p.high95 && p.high95 <= p.high998 && (of === 'RATE' || p.high998 <= 1 + 1e-12)).toBe(true);
    }
  })));
});
