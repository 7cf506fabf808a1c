import fc from 'fast-check';
import { midP, poissonDraw, residuals, seeded } from '../index.js';

describe('where a table departs from its margins', () => {
  test('worked by hand: 30 and 10 over 10 and 30 expect 20 in each cell', () => {
    const a = residuals([[30, 10], [10, 30]])[0]?.[0];
    expect([a?.expected, a?.pearson?.toFixed(3), a?.adjusted?.toFixed(3), a?.p]).toEqual([20, '2.236', '4.472', midP(30, 20)]);
  });
  test('stands above where more came than was to be expected, below where fewer did', () => expect(residuals([[30, 10], [10, 30]]).map((row) => row.map(({ stands }) => stands))).toEqual([['ABOVE', 'BELOW'], ['BELOW', 'ABOVE']]));
  test('a cell of which just 1 was expected is judged (worked by hand: 2 × 2 of 4)', () => expect(residuals([[2, 0], [0, 2]])[0]?.[0]).toMatchObject({ expected: 1, p: midP(2, 1) }));
  test('a cell of which less than 1 was expected is not judged', () => expect(residuals([[1, 0], [0, 400]])[0]?.map(({ p, q, stands }) => [p, q, stands])).toEqual([[null, null, null], [null, null, null]]));
  test('a hidden cell is neither judged nor counted among those judged', () => {
    const counts = [[30, 10], [10, 30]];
    const seen = residuals(counts, (r, c) => r === 0 && c === 0);
    expect(seen[0]?.[0]).toMatchObject({ p: null, q: null, stands: null });
    expect((seen[1]?.[1]?.q ?? 0) <= (residuals(counts)[1]?.[1]?.q ?? 0)).toBe(true);
  });
  test('tables of nothing say nothing', () => { for (const counts of [[], [[]], [[0, 0], [0, 0]]]) expect(residuals(counts).flat().every(({ pearson, stands }) => pearson === null && stands === null)).toBe(true); });
  test('one row or one column stands alone: it is what is expected', () => expect(residuals([[5, 9, 2]])[0]?.map(({ pearson, adjusted, stands }) => [pearson, adjusted, stands])).toEqual([[0, null, null], [0, null, null], [0, null, null]]));
  test.each([[[[1, 2], [1]]], [[[-1]]], [[[0.5]]]])('%j is a mistake', (counts) => expect(() => residuals(counts)).toThrow(RangeError));
  test('in tables of chance alone, hardly one in a hundred cells stands out', () => {
    const chance = seeded(11);
    const cells = Array.from({ length: 200 }, () => residuals(Array.from({ length: 10 }, () => Array.from({ length: 40 }, () => poissonDraw(2, chance))))).flat(2);
    expect(cells.filter(({ stands }) => stands !== null).length / cells.length).toBeLessThan(0.001);
  });
  test('a planted cell is found', () => {
    const chance = seeded(12);
    const counts = Array.from({ length: 10 }, (_, r) => Array.from({ length: 40 }, (_c, c) => (r === 3 && c === 17 ? 14 : poissonDraw(2, chance))));
    expect(residuals(counts)[3]?.[17]?.stands).toBe('ABOVE');
  });
  test('expected counts have the margins of the table', () => fc.assert(fc.property(fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (counts) => {
    residuals(counts).forEach((row, r) => expect(row.reduce((all, { expected }) => all + expected, 0)).toBeCloseTo((counts[r] as number[]).reduce((x, y) => x + y, 0), 8));
  })));
});
