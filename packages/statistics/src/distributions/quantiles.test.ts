import stdBeta from '@stdlib/stats-base-dists-beta-quantile';
import stdBinomial from '@stdlib/stats-base-dists-binomial-cdf';
import stdChiSquare from '@stdlib/stats-base-dists-chisquare-quantile';
import stdNormal from '@stdlib/stats-base-dists-normal-quantile';
import stdPoisson from '@stdlib/stats-base-dists-poisson-cdf';
import fc from 'fast-check';
import { near, scipy } from '../fixtures/scipy.js';
import { betaAt, binomialUpTo, chiSquareAt, normalAt, normalUpTo, poissonExactly, poissonUpTo } from './quantiles.js';

const TAILS = [0.0005, 0.001, 0.025, 0.05, 0.5, 0.95, 0.975, 0.999, 0.9995];

describe('two numeric libraries that share no line, jStat and @stdlib, agree', () => {
  test.each([1, 2, 3, 8, 21, 60, 199, 640, 1500].flatMap((degrees) => TAILS.map((p) => [degrees, p] as const)))('chi-square with %d degrees at %d', (degrees, p) => near(chiSquareAt(p, degrees), stdChiSquare(p, degrees), 1e-7));
  test.each([[1, 1], [1, 9], [3.5, 2], [12, 90], [400, 7], [250, 260]].flatMap(([a, b]) => TAILS.map((p) => [a as number, b as number, p] as const)))('beta with %d and %d at %d', (a, b, p) => near(betaAt(p, a, b), stdBeta(p, a, b), 1e-7));
  test.each(TAILS)('normal at %d', (p) => { near(normalAt(p), stdNormal(p, 0, 1), 1e-9); near(normalUpTo(normalAt(p)), p, 1e-9); });
  test('Poisson and binomial, also of many', () => fc.assert(fc.property(fc.nat(900), fc.double({ min: 0.01, max: 900, noNaN: true }), fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (count, mean, n, p) => {
    near(poissonUpTo(count, mean), stdPoisson(count, mean), 1e-7);
    near(binomialUpTo(count % (n + 1), n, p), stdBinomial(count % (n + 1), n, p), 1e-7);
  })));
});

describe('where they part, scipy says which is right', () => {
  test.each(scipy.chiSquareFar)('chi-square with %d degrees at %d: ours', (degrees, p, quantile) => near(chiSquareAt(p, degrees), quantile));
  test.each(scipy.poissonFar)('Poisson, at most %d of a mean of %d: ours', (count, mean, upTo) => near(poissonUpTo(count, mean), upTo));
  test('@stdlib’s Poisson distribution is wrong above a mean of about 1,000', () => expect(Math.abs(stdPoisson(1201, 1153.4) - (scipy.poissonFar[0]?.[2] ?? 0))).toBeGreaterThan(0.01));
  test('@stdlib’s quantile of chi-square is wrong above about 1,900 degrees, so it is no witness there', () => {
    const off = scipy.chiSquareFar.filter(([degrees, p, quantile]) => !(Math.abs(stdChiSquare(p, degrees) - quantile) < 1e-6 * quantile));
    expect(off.length).toBeGreaterThan(0);
    expect(Math.min(...off.map(([degrees]) => degrees))).toBeGreaterThan(1500);
  });
});

describe('the ends of the distributions', () => {
  test('of none or fewer, and of all', () => expect([poissonUpTo(-1, 3), poissonUpTo(0, 0), poissonUpTo(4, 0), binomialUpTo(-1, 5, 0.5), binomialUpTo(5, 5, 0.5), binomialUpTo(6, 5, 0.5)]).toEqual([0, 1, 1, 0, 1, 1]));
  test('exactly so many of a mean of 0 is certain of none alone', () => expect([poissonExactly(0, 0), poissonExactly(2, 0)]).toEqual([1, 0]));
  test('exactly two where two are expected (worked by hand: 2 e⁻²)', () => near(poissonExactly(2, 2), 2 * Math.exp(-2), 1e-12));
});
