import fc from 'fast-check';
import { pareto, share } from '../index.js';

describe('a share', () => {
  test('41 of 128 is about a third', () => expect(share(41, 128)).toBeCloseTo(0.3203125, 10));
  test('0 of 5 is 0 and 5 of 5 is 1', () => expect([share(0, 5), share(5, 5)]).toEqual([0, 1]));
  test('a share of nothing is absent', () => expect(share(0, 0)).toBeNull());
  test.each([[-1, 5], [6, 5], [0.5, 5], [1, Number.NaN]])('%d of %d is a mistake', (count, total) => expect(() => share(count, total)).toThrow(RangeError));
});

describe('bars in Pareto order', () => {
  test('from the most to the fewest, with the running share (worked by hand: 6, 3, 1 of 10)', () => {
    expect(pareto([{ key: 'a', count: 3 }, { key: 'b', count: 6 }, { key: 'c', count: 1 }])).toEqual([
      { key: 'b', count: 6, share: 0.6, cumulativeShare: 0.6 }, { key: 'a', count: 3, share: 0.3, cumulativeShare: 0.9 }, { key: 'c', count: 1, share: 0.1, cumulativeShare: 1 },
    ]);
  });
  test('equal counts keep the order they came in', () => expect(pareto([{ key: 'b', count: 2 }, { key: 'a', count: 2 }]).map((p) => p.key)).toEqual(['b', 'a']));
  test('the group of the rest comes last however large it is', () => expect(pareto([{ key: 'other', count: 9 }, { key: 'a', count: 1 }], 'other').map((p) => p.key)).toEqual(['a', 'other']));
  test('no cases at all give bars without shares', () => expect(pareto([{ key: 'a', count: 0 }])).toEqual([{ key: 'a', count: 0, share: null, cumulativeShare: null }]));
  test('no categories give no bars', () => expect(pareto([])).toEqual([]));
  test('the running share ends at 1 and never falls', () => {
    fc.assert(fc.property(fc.array(fc.nat(50), { minLength: 1 }).filter((a) => a.some((n) => n > 0)), (counts) => {
      const bars = pareto(counts.map((count, i) => ({ key: String(i), count })));
      expect(bars.at(-1)?.cumulativeShare).toBeCloseTo(1, 12);
      bars.forEach((bar, i) => { if (i > 0) expect(bar.cumulativeShare).toBeGreaterThanOrEqual(bars[i - 1]?.cumulativeShare ?? 0); });
    }));
  });
});
