import { near, scipy } from '../fixtures/scipy.js';
import { stdlib } from '../fixtures/stdlib.js';
import { betaAt, binomialUpTo, chiSquareAt, normalAt, normalUpTo, poissonExactly, poissonUpTo } from './quantiles.js';

describe('two numeric libraries that share no line, jStat and @stdlib, agree', () => {
  test.each(stdlib.chiSquare)('chi-square with %d degrees at %d', (degrees, p, theirs) => near(chiSquareAt(p, degrees), theirs, 1e-7));
  test.each(stdlib.beta)('beta with %d and %d at %d', (a, b, p, theirs) => near(betaAt(p, a, b), theirs, 1e-7));
  test.each([1e-6, 6.1e-11, 1e-14])('beta with 12 and 1 in a tail of %d (worked by hand: its twelfth root), and with 1 and 12 on the other side', (p) => {
    near(betaAt(p, 12, 1), p ** (1 / 12), 1e-9);
    near(betaAt(1 - p, 1, 12), 1 - p ** (1 / 12), 1e-4);
  });
  test.each(stdlib.normal)('normal at %d', (p, theirs) => { near(normalAt(p), theirs, 1e-9); near(normalUpTo(normalAt(p)), p, 1e-9); });
  test('Poisson and binomial, also of many', () => {
    for (const [count, mean, theirs] of stdlib.poisson) near(poissonUpTo(count, mean), theirs, 1e-7);
    for (const [count, n, p, theirs] of stdlib.binomial) near(binomialUpTo(count, n, p), theirs, 1e-7);
  });
});

describe('where they part, scipy says which is right', () => {
  test.each(scipy.chiSquareFar)('chi-square with %d degrees at %d: ours', (degrees, p, quantile) => near(chiSquareAt(p, degrees), quantile));
  test.each(scipy.poissonFar)('Poisson, at most %d of a mean of %d: ours', (count, mean, upTo) => near(poissonUpTo(count, mean), upTo));
  test('@stdlib’s Poisson distribution is wrong above a mean of about 1,000', () => expect(Math.abs((stdlib.poissonFar[0]?.[2] ?? 0) - (scipy.poissonFar[0]?.[2] ?? 0))).toBeGreaterThan(0.01));
  test('@stdlib’s quantile of chi-square is wrong above about 1,900 degrees, so it is no witness there', () => {
    const off = scipy.chiSquareFar.filter(([, , quantile], i) => !(Math.abs((stdlib.chiSquareFar[i]?.[2] ?? Number.NaN) - quantile) < 1e-6 * quantile));
    expect(off.length).toBeGreaterThan(0);
    expect(Math.min(...off.map(([degrees]) => degrees))).toBeGreaterThan(1500);
  });
});

describe('the ends of the distributions', () => {
  test('of none or fewer, and of all', () => expect([poissonUpTo(-1, 3), poissonUpTo(0, 0), poissonUpTo(4, 0), binomialUpTo(-1, 5, 0.5), binomialUpTo(5, 5, 0.5), binomialUpTo(6, 5, 0.5)]).toEqual([0, 1, 1, 0, 1, 1]));
  test('exactly so many of a mean of 0 is certain of none alone', () => expect([poissonExactly(0, 0), poissonExactly(2, 0)]).toEqual([1, 0]));
  test('exactly two where two are expected (worked by hand: 2 e⁻²)', () => near(poissonExactly(2, 2), 2 * Math.exp(-2), 1e-12));
});
