import fc from 'fast-check';
import { compareProportions, compareRates, poissonDraw, rateRatio, seeded, variationOver } from '../index.js';
import { normalAt, normalUpTo } from '../distributions/quantiles.js';
import { near } from '../fixtures/scipy.js';

describe('two rates, and whether they differ by more than is normal', () => {
  test('40 of 1,000 against 20 of 1,000: more than chance gives (worked by hand: 2, 1.169 to 3.421)', () => {
    const c = compareRates({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 });
    expect([c?.ratio, c?.low.toFixed(3), c?.high.toFixed(3), c?.withinNormalVariation]).toEqual([2, '1.169', '3.421', false]);
  });
  test('and within normal variation where the series varies four times as much (worked by hand: the exponent is doubled, 0.684 to 5.851)', () => {
    const c = compareRates({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 }, { variation: 4 });
    expect([c?.low.toFixed(3), c?.high.toFixed(3), c?.withinNormalVariation, c?.variation]).toEqual(['0.684', '5.851', true, 4]);
  });
  test('events enough: p is that of the logarithm (worked by hand: ln 2 ÷ √(1/40 + 1/20) = 2.531, p = 0.01137), and it says of what the ratio is', () => {
    const c = compareRates({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 });
    expect([c?.measure, c?.p.toFixed(5)]).toEqual(['RATE_RATIO', '0.01137']);
    expect(compareRates({ count: 3, exposure: 100 }, { count: 20, exposure: 900 })?.measure).toBe('RATE_RATIO');
  });
  test('few events: the exact conditional interval as it is', () => {
    const [a, b] = [{ count: 3, exposure: 100 }, { count: 20, exposure: 900 }];
    expect(compareRates(a, b)).toMatchObject({ low: rateRatio(a, b)?.low, high: rateRatio(a, b)?.high, p: rateRatio(a, b)?.p });
  });
  test('none against twelve: the ratio is 0, and with the variation of the series its interval is wider', () => {
    const [a, b] = [{ count: 0, exposure: 500 }, { count: 12, exposure: 500 }];
    const [chance, varied] = [compareRates(a, b), compareRates(a, b, { variation: 4 })];
    expect([chance?.ratio, chance?.withinNormalVariation, varied?.withinNormalVariation]).toEqual([0, false, true]);
    expect(varied?.high).toBeGreaterThan(chance?.high ?? 0);
  });
  test('where the variation is beyond any interval, few events are never set apart', () => expect(compareRates({ count: 0, exposure: 1 }, { count: 40, exposure: 1 }, { variation: 60 })).toMatchObject({ low: 0, high: Number.POSITIVE_INFINITY, withinNormalVariation: true }));
  test('12 against none is beyond even ten times the variance of chance (worked by hand: a tail of 6.1 in 10¹¹, so the ratio is at least 7q / (1 - q) with q its twelfth root)', () => {
    const q = normalUpTo(-normalAt(0.975) * Math.sqrt(10.787)) ** (1 / 12);
    const c = compareRates({ count: 12, exposure: 1 }, { count: 0, exposure: 7 }, { variation: 10.787 });
    near(c?.low, (7 * q) / (1 - q), 1e-5);
    expect(c).toMatchObject({ ratio: null, withinNormalVariation: false });
  });
  test.each([[{ count: 1, exposure: 0 }, { count: 1, exposure: 1 }], [{ count: 0, exposure: 1 }, { count: 0, exposure: 1 }]])('nothing to compare in %j and %j', (a, b) => expect(compareRates(a, b)).toBeNull());
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a variation of %d is a mistake', (variation) => expect(() => compareRates({ count: 1, exposure: 1 }, { count: 1, exposure: 1 }, { variation })).toThrow(RangeError));
  test('less variation than chance counts as chance', () => expect(compareRates({ count: 40, exposure: 9 }, { count: 20, exposure: 9 }, { variation: 0.2 })).toEqual(compareRates({ count: 40, exposure: 9 }, { count: 20, exposure: 9 })));
  test('one p, one interval, one answer; and more variation never sets apart what less does not', () => fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), fc.double({ min: 1, max: 12, noNaN: true }), (x, y, n1, n0, variation) => {
    const [narrow, wide] = [compareRates({ count: x, exposure: n1 }, { count: y, exposure: n0 }), compareRates({ count: x, exposure: n1 }, { count: y, exposure: n0 }, { variation })];
    if (narrow === null || wide === null) return;
    for (const c of [narrow, wide]) if (Math.abs(c.p - 0.05) > 1e-6) expect(c.p >= 0.05).toBe(c.withinNormalVariation);
    expect(wide.low <= narrow.low * (1 + 1e-9) && wide.high >= narrow.high * (1 - 1e-9)).toBe(true);
  })));
  test('of 2,000 pairs of one steady process, about 1 in 20 is called more than normal', () => {
    const chance = seeded(21);
    const pairs = Array.from({ length: 2000 }, () => compareRates({ count: poissonDraw(30, chance), exposure: 1 }, { count: poissonDraw(60, chance), exposure: 2 }));
    const apart = pairs.filter((c) => c?.withinNormalVariation === false).length / pairs.length;
    expect(apart).toBeGreaterThan(0.03);
    expect(apart).toBeLessThan(0.065);
  });
});

describe('two proportions, likewise', () => {
  test('30 of 100 against 20 of 100 is within (worked by hand: 1.5, 0.916 to 2.456)', () => {
    const c = compareProportions({ count: 30, total: 100 }, { count: 20, total: 100 });
    expect([c?.measure, c?.ratio?.toFixed(3), c?.low.toFixed(3), c?.high.toFixed(3), c?.withinNormalVariation]).toEqual(['RATIO', '1.500', '0.916', '2.456', true]);
  });
  test('4 of 4 against 0 of 4: odds, p twice 1 in 70, and no upper end', () => {
    const c = compareProportions({ count: 4, total: 4 }, { count: 0, total: 4 });
    near(c?.p, 2 / 70);
    expect(c).toMatchObject({ measure: 'ODDS_RATIO', ratio: null, high: Number.POSITIVE_INFINITY, withinNormalVariation: false });
  });
  test('nothing to compare', () => expect([compareProportions({ count: 0, total: 0 }, { count: 1, total: 2 }), compareProportions({ count: 4, total: 4 }, { count: 2, total: 2 })]).toEqual([null, null]));
  test('one p, one interval, one answer, with the variation of the series too', () => fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), fc.nat(80), fc.nat(80), fc.double({ min: 1, max: 6, noNaN: true }), (n1, n0, x, y, variation) => {
    const c = compareProportions({ count: x % (n1 + 1), total: n1 }, { count: y % (n0 + 1), total: n0 }, { variation });
    if (c !== null && Math.abs(c.p - 0.05) > 1e-6) expect(c.p >= 0.05).toBe(c.withinNormalVariation);
  })));
});

describe('how much a series varies', () => {
  test('twelve months of 100 ± 20 of 1,000 in turn (worked by hand: z of ±2, so σz is 4 / 1.128)', () => near(variationOver(Array.from({ length: 12 }, (_, i) => ({ count: i % 2 === 0 ? 120 : 80, size: 1000 })), 'RATE'), (4 / 1.128) ** 2, 1e-9));
  test('of proportions by the variance of proportions: 50 ± 10 of 100 in turn has z of ±2 again (worked by hand), as a rate of ±√2', () => {
    const months = Array.from({ length: 12 }, (_, i) => ({ count: i % 2 === 0 ? 60 : 40, size: 100 }));
    near(variationOver(months, 'PROPORTION'), (4 / 1.128) ** 2, 1e-9);
    near(variationOver(months, 'RATE'), (2 * Math.SQRT2 / 1.128) ** 2, 1e-9);
  });
  test('by chance alone it is 1', () => {
    const chance = seeded(3);
    expect(variationOver(Array.from({ length: 400 }, () => ({ count: poissonDraw(20, chance), size: 1 })), 'RATE')).toBe(1);
  });
  test('a lasting change within the series is not taken for variation', () => {
    const chance = seeded(4);
    const factor = variationOver(Array.from({ length: 200 }, (_, i) => ({ count: poissonDraw(i < 100 ? 20 : 40, chance), size: 1 })), 'RATE');
    expect(factor).toBeLessThan(1.5);
  });
  test('under twelve months, months without officers not counted, nothing is said', () => {
    const eleven = Array.from({ length: 11 }, () => ({ count: 5, size: 10 }));
    expect([variationOver(eleven, 'PROPORTION'), variationOver([...eleven, { count: 0, size: 0 }], 'RATE'), variationOver([...eleven, { count: 5, size: 10 }], 'PROPORTION')]).toEqual([null, null, 1]);
  });
  test('of no events nothing is said', () => expect(variationOver(Array.from({ length: 14 }, () => ({ count: 0, size: 10 })), 'RATE')).toBeNull());
});
