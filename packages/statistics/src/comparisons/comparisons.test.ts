import fc from 'fast-check';
import { falseDiscovery, fisher, midP, oddsRatio, proportionRatio, rateRatio } from '../index.js';
import { near, scipy } from '../fixtures/scipy.js';

describe('the ratio of two rates', () => {
  test.each(scipy.rateRatioExact)('few events, %d over %d against %d over %d: exact, as scipy’s binomial limits have it', (a, n1, b, n0, { low, high, tails }) => {
    const r = rateRatio({ count: a, exposure: n1 }, { count: b, exposure: n0 });
    expect(r?.method).toBe('EXACT');
    near(r?.low, low);
    if (high === null) expect([r?.ratio, r?.high]).toEqual([null, Number.POSITIVE_INFINITY]);
    else near(r?.high, high);
    near(r?.p, Math.min(1, 2 * Math.min(...tails)), 1e-7);
  });
  test('events enough: on the logarithm (worked by hand: 40 of 1,000 against 20 of 1,000 is 2, 1.169 to 3.421)', () => {
    const r = rateRatio({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 });
    expect([r?.method, r?.ratio, r?.low.toFixed(3), r?.high.toFixed(3)]).toEqual(['LOG', 2, '1.169', '3.421']);
  });
  test('from ten events in each group on, the logarithm is relied on', () => expect([9, 10].map((count) => rateRatio({ count, exposure: 10 }, { count: 30, exposure: 10 })?.method)).toEqual(['EXACT', 'LOG']));
  test.each([[{ count: 0.5, exposure: 1 }, 'The count is 0.5'], [{ count: 1, exposure: -1 }, 'The exposure is -1']])('%j is a mistake that says what is wrong, in either group', (of, says) => {
    for (const [a, b] of [[of, { count: 1, exposure: 1 }], [{ count: 1, exposure: 1 }, of]] as const) expect(() => rateRatio(a, b)).toThrow(says);
  });
  test('nothing is added to a count of 0: the ratio is 0 and the interval begins there', () => expect(rateRatio({ count: 0, exposure: 50 }, { count: 12, exposure: 500 })).toMatchObject({ ratio: 0, low: 0, method: 'EXACT' }));
  test.each([[{ count: 1, exposure: 0 }, { count: 1, exposure: 1 }], [{ count: 1, exposure: 1 }, { count: 0, exposure: 0 }], [{ count: 0, exposure: 1 }, { count: 0, exposure: 1 }]])('nothing to compare in %j and %j', (a, b) => expect(rateRatio(a, b)).toBeNull());
  test('an interval that leaves 1 out goes with p below 0.05, where it is exact', () => fc.assert(fc.property(fc.nat(9), fc.nat(60), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, b, n1, n0) => {
    const r = rateRatio({ count: a, exposure: n1 }, { count: b, exposure: n0 });
    if (r === null) return;
    expect(r.p < 0.05).toBe(r.low > 1 || r.high < 1);
  })));
  test('swapping the groups turns the interval over', () => fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, b, n1, n0) => {
    const [one, other] = [rateRatio({ count: a, exposure: n1 }, { count: b, exposure: n0 }), rateRatio({ count: b, exposure: n0 }, { count: a, exposure: n1 })];
    near(one?.low, 1 / (other?.high ?? 0), 1e-6);
    near(one?.ratio, 1 / (other?.ratio ?? 0), 1e-9);
  })));
});

describe('two proportions', () => {
  test.each(scipy.fisher)('Fisher’s exact test of %d of %d and %d of %d: as scipy has it', (a, n1, b, n0, p) => near(fisher({ count: a, total: n1 }, { count: b, total: n0 }), p, 1e-8));
  test('the lady tasting tea (Fisher 1935): 3 of 4 and 1 of 4 is 34 in 70', () => near(fisher({ count: 3, total: 4 }, { count: 1, total: 4 }), 34 / 70));
  test.each(scipy.oddsRatio)('the conditional odds ratio of %d of %d and %d of %d: as scipy has it', (a, n1, b, n0, [ratio, low, high]) => {
    const r = oddsRatio({ count: a, total: n1 }, { count: b, total: n0 });
    if (ratio === null) expect(r.ratio).toBeNull(); else near(r.ratio, ratio, 1e-5);
    near(r.low, low, 1e-5);
    if (high === null) expect(r.high).toBe(Number.POSITIVE_INFINITY); else near(r.high, high, 1e-5);
  });
  test('enough counted: the ratio itself (worked by hand: 30 of 100 against 20 of 100 is 1.5, 0.916 to 2.456)', () => {
    const r = proportionRatio({ count: 30, total: 100 }, { count: 20, total: 100 });
    expect([r?.measure, r?.ratio?.toFixed(3), r?.low.toFixed(3), r?.high.toFixed(3)]).toEqual(['RATIO', '1.500', '0.916', '2.456']);
  });
  test('as many in both is a ratio of 1, not nothing', () => expect(proportionRatio({ count: 20, total: 100 }, { count: 20, total: 100 })?.ratio).toBe(1));
  test('few left over are few counted, in either group', () => {
    const [most, some] = [{ count: 98, total: 100 }, { count: 60, total: 100 }];
    expect([proportionRatio(most, some)?.measure, proportionRatio(some, most)?.measure, proportionRatio(some, some)?.measure]).toEqual(['ODDS_RATIO', 'ODDS_RATIO', 'RATIO']);
  });
  test('few counted: the ratio of the odds, and it says so', () => expect(proportionRatio({ count: 3, total: 12 }, { count: 1, total: 20 })?.measure).toBe('ODDS_RATIO'));
  test.each([[{ count: 0, total: 0 }, { count: 1, total: 2 }], [{ count: 0, total: 4 }, { count: 0, total: 2 }], [{ count: 4, total: 4 }, { count: 2, total: 2 }]])('nothing to compare in %j and %j', (a, b) => expect(proportionRatio(a, b)).toBeNull());
});

describe('mid-p of a count', () => {
  test.each(scipy.midP)('%d where %d were expected: as scipy has it', (count, expected, p) => near(midP(count, expected), p));
  test('2 where 2 were expected is no surprise (worked by hand: 2(p0 + p1 + p2/2) is above 1)', () => expect(midP(2, 2)).toBeCloseTo(2 * Math.min(Math.exp(-2) * (1 + 2 + 1), 1 - Math.exp(-2) * (1 + 2 + 1)), 12));
  test('nothing seen where nothing was expected', () => expect(midP(0, 0)).toBe(1));
  test('is a probability', () => fc.assert(fc.property(fc.nat(400), fc.double({ min: 0, max: 400, noNaN: true }), (x, m) => { const p = midP(x, m); expect(p >= 0 && p <= 1).toBe(true); })));
});

describe('false discoveries (Benjamini and Hochberg)', () => {
  test.each(scipy.falseDiscovery)('of %j: as scipy has it', (ps, qs) => falseDiscovery(ps).forEach((q, i) => near(q, qs[i] as number)));
  test('of none: none', () => expect(falseDiscovery([])).toEqual([]));
  test('keeps the order of p, never makes one smaller, and is a probability', () => fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), (ps) => {
    const qs = falseDiscovery(ps);
    ps.forEach((p, i) => { expect((qs[i] as number) >= p && (qs[i] as number) <= 1).toBe(true); ps.forEach((other, j) => { if (p < other) expect(qs[i] as number).toBeLessThanOrEqual(qs[j] as number); }); });
  })));
  test.each([[[1.2]], [[-0.1]], [[Number.NaN]]])('%j is a mistake', (ps) => expect(() => falseDiscovery(ps)).toThrow('A p value is from 0 to 1'));
  test('0 and 1 are p values', () => expect(falseDiscovery([0, 1])).toEqual([0, 1]));
});
