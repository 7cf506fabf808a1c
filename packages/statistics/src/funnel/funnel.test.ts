import fc from 'fast-check';
import { binomialLimit, funnel, limitsOfChance, overDispersion, poissonLimit, seeded, poissonDraw, widenedLimits } from '../index.js';
import { near, scipy } from '../fixtures/scipy.js';

describe('limits between whole numbers', () => {
  test.each(scipy.poissonQuantile)('Poisson, mean %d at %d: made of scipy’s quantile and its two probabilities', (mean, p, quantile, at, before) => near(poissonLimit(mean, p), Math.max(0, quantile - (at - p) / (at - before)), 1e-6));
  test.each(scipy.binomialQuantile)('binomial, %d with %d at %d: likewise', (n, target, p, quantile, at, before) => near(binomialLimit(n, target, p), Math.min(n, Math.max(0, quantile - (at - p) / (at - before))), 1e-6));
  test('around 5 the upper of the 95% limits is 9.38, where the interval of FunnelPlotR for a mean ends at 11.67', () => {
    expect((5 * limitsOfChance(5, 1, 'RATE').high95).toFixed(2)).toBe('9.38');
    expect((5 * limitsOfChance(5, 1, 'RATE', 'FUNNELPLOTR').high95).toFixed(2)).toBe('11.67');
  });
  test.each([
    ['of 50 with 0.3', limitsOfChance(50, 0.3, 'PROPORTION'), [0.1661393803, 0.4201358867, 0.1031299845, 0.4990695885]],
    ['over 200 at 0.05', limitsOfChance(200, 0.05, 'RATE'), [0.0188759397, 0.0807997534, 0.0061026466, 0.1033100042]],
    ['over 200 at 0.05, as FunnelPlotR has them', limitsOfChance(200, 0.05, 'RATE', 'FUNNELPLOTR'), [0.0239769435, 0.0919517802, 0.0148026019, 0.1206698557]],
  ])('all four limits %s: from scipy’s quantiles', (_, { low95, high95, low998, high998 }, theirs) => [low95, high95, low998, high998].forEach((limit, i) => near(limit, theirs[i] as number, 1e-8)));
  test.each([
    ['a rate of 0.04 over 100, 0.0001 between', widenedLimits(100, 0.04, 'RATE', 0.0001), [0.0100122145, 0.0899633713, 0.0018001735, 0.1278574122]],
    ['0.04 of 100, 0.0001 between', widenedLimits(100, 0.04, 'PROPORTION', 0.0001), [0.0102505908, 0.0880658459, 0.0019160215, 0.1233921059]],
    ['0.95 of 20, 0.002 between: no more than all', widenedLimits(20, 0.95, 'PROPORTION', 0.002), [0.8016959188, 1, 0.6833888812, 1]],
    ['a rate of 0.04 over 4, 0.01 between: no less than none', widenedLimits(4, 0.04, 'RATE', 0.01), [0, 0.529600346, 0, 1.0651695439]],
  ])('with variation between units, %s (reckoned apart: the target’s root or arcsine ± z √(1/4n + τ²), and back)', (_, { low95, high95, low998, high998 }, theirs) => [low95, high95, low998, high998].forEach((limit, i) => near(limit, theirs[i] as number, 1e-8)));
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
  test('the lowest and highest tenth are drawn in (worked by hand: 1 to 9 and 20 become 1.9 to 10.1, whose squares are 389.62 of ten)', () => {
    near(overDispersion([20, 3, 1, 2, 5, 4, 6, 9, 8, 7].map((distance) => ({ distance, error: 1 })))?.ratio, 38.962, 1e-12);
  });
  test('where each unit lies: below, within, beyond the inner limits alone, and beyond the outer', () => {
    const at = (count: number) => funnel([{ key: 'a', count, size: 200 }], { of: 'RATE', target: 0.05 }).points.map(({ place, side, value }) => [place, side, value])[0];
    expect([1, 2, 10, 12, 18, 21].map(at)).toEqual([['BEYOND_998', 'BELOW', 0.005], ['BEYOND_95', 'BELOW', 0.01], ['WITHIN', 'ON', 0.05], ['WITHIN', 'ABOVE', 0.06], ['BEYOND_95', 'ABOVE', 0.09], ['BEYOND_998', 'ABOVE', 0.105]]);
  });
  test('a rate of one for each is no end of the scale, as all of all is', () => {
    const units = Array.from({ length: 12 }, (_, i) => ({ key: String(i), count: i % 2 === 0 ? 40 : 10, size: 25 }));
    expect(funnel(units, { of: 'RATE' })).toMatchObject({ target: 1, widened: true, overDispersion: { ratio: expect.any(Number) } });
    const full = Array.from({ length: 12 }, (_, i) => ({ key: String(i), count: 9, size: 9 }));
    expect(funnel(full, { of: 'PROPORTION' })).toMatchObject({ target: 1, widened: false, overDispersion: null });
    expect(funnel(full.map((unit) => ({ ...unit, count: 0 })), { of: 'PROPORTION' })).toMatchObject({ target: 0, widened: false, overDispersion: null });
    expect(funnel(units.map((unit) => ({ ...unit, count: Math.min(unit.count, 25) })), { of: 'PROPORTION' })).toMatchObject({ target: 0.7, widened: true });
  });
  test('FunnelPlotR’s limits are of chance, however much units vary; and units that vary less than chance widen nothing', () => {
    const units = Array.from({ length: 12 }, (_, i) => ({ key: String(i), count: i % 2 === 0 ? 40 : 10, size: 25 }));
    expect(funnel(units, { of: 'RATE', method: 'FUNNELPLOTR' })).toMatchObject({ widened: false, points: [limitsOfChance(25, 1, 'RATE', 'FUNNELPLOTR'), ...Array(11).fill({})] });
    expect(funnel(steady, { of: 'RATE' })).toMatchObject({ widened: false, overDispersion: { between: 0 } });
  });
  test.each([
    [{ count: 3, size: 2 }, 'PROPORTION', '3 of 2 is not a part of a whole'], [{ count: 0.5, size: 2 }, 'RATE', 'The count is 0.5'],
    [{ count: 1, size: -2 }, 'RATE', 'The size is -2'], [{ count: 1, size: 2.5 }, 'PROPORTION', 'The total is 2.5'],
  ] as const)('%j is a mistake in a funnel of a %s, and says which', (unit, of, words) => expect(() => funnel([{ key: 'a', ...unit }], { of })).toThrow(words));
  test('half an officer is a size, and more cases than officers are a rate', () => expect(funnel([{ key: 'a', count: 2, size: 0.5 }], { of: 'RATE' }).target).toBe(4));
  test('the inner limits lie within the outer, of rates and proportions, widened or not', () => fc.assert(fc.property(fc.array(fc.record({ count: fc.nat(30), size: fc.integer({ min: 30, max: 900 }) }), { minLength: 1, maxLength: 30 }), fc.constantFrom('RATE' as const, 'PROPORTION' as const), (units, of) => {
    for (const p of funnel(units.map((u, i) => ({ key: String(i), ...u })), { of }).points) {
      expect(p.low998 >= 0 && p.low998 <= p.low95 && p.low95 <= p.high95 && p.high95 <= p.high998 && (of === 'RATE' || p.high998 <= 1 + 1e-12)).toBe(true);
    }
  })));
});
