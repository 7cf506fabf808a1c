import fc from 'fast-check';
import { equalityTable } from '../index.js';

const cell = (cases: number, officers = cases) => ({ cases, officers });

describe('a table by characteristics of people', () => {
  test('each cell to the nearest 5', () => expect(equalityTable([cell(10), cell(12), cell(13, 11), cell(98, 40)])).toEqual([10, 10, 15, 100]));
  test.each([[cell(9)], [cell(0)], [cell(40, 9)]])('%j withholds all of it', (small) => expect(equalityTable([cell(50), small])).toBeNull());
  test('of no cells there is none', () => expect(equalityTable([])).toBeNull());
  test('tells nothing below 10, and nothing that is not a multiple of 5', () => fc.assert(fc.property(fc.array(fc.record({ cases: fc.nat(60), of: fc.nat(60) }).map(({ cases, of }) => cell(cases, Math.min(cases, of))), { maxLength: 6 }), (cells) => {
    for (const told of equalityTable(cells) ?? []) expect(told >= 10 && told % 5 === 0).toBe(true);
  })));
  test('protection can be raised, never lowered', () => {
    expect(equalityTable([cell(15)], 20)).toBeNull();
    for (const least of [9, 10.5, 0]) expect(() => equalityTable([cell(20)], least)).toThrow(RangeError);
  });
  test.each([[cell(3, 4)], [cell(-1)], [cell(1.5)]])('%j is a mistake', (wrong) => expect(() => equalityTable([wrong])).toThrow(RangeError));
});
