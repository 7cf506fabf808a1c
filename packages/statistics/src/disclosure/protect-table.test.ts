import fc from 'fast-check';
import { protect, protectCell, protectList, protectTable, protectTables, seeded } from '../index.js';
import type { CountedTable, OfPeople, ProtectedCount, ProtectedTable } from '../index.js';
import { Attacker } from '../testing/attacker.js';
import { someCases, tablesOf } from '../testing/some-tables.js';
import { givenAway } from './other-tables.js';
import { nearestThatHolds, sumsOf } from './protect-table.js';
import { roomOf } from './sums.js';

const each = (cases: number): OfPeople => ({ cases, officers: cases });
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
/** A table in which no officer comes twice. */
const tableOf = (cells: readonly (readonly number[])[]): CountedTable => ({
  cells: cells.map((row) => row.map(each)), rows: cells.map((row) => each(sum(row))), columns: (cells[0] ?? []).map((_, c) => each(sum(cells.map((row) => row[c] as number)))), total: each(sum(cells.flat())),
});
const print = (counts: readonly ProtectedCount[]): string => counts.map((c) => (c.kind === 'TOLD' ? String(c.count) : 'few')).join(' ');
const oneByOne = ({ cells, rows, columns, total }: CountedTable): ProtectedTable => ({ cells: cells.map((row) => row.map((of) => protectCell(of))), rows: rows.map((of) => protectCell(of)), columns: columns.map((of) => protectCell(of)), total: protect(total) });
const given = (told: readonly ProtectedTable[], together: boolean, hiddenUpTo?: number): readonly number[] => (new Attacker(told, together, hiddenUpTo).proven() ?? []).flatMap(({ cases }) => (cases >= 1 && cases <= 4 ? [cases] : []));

describe('a table as it may be told', () => {
  test('each count by itself, where together they give nothing away', () => {
    const { cells, rows, columns, total } = protectTable(tableOf([[12, 0, 3], [7, 6, 40]]));
    expect([...cells.map(print), print(rows), print(columns), print([total])]).toEqual(['10 few few', '5 5 40', '15 55', '20 5 45', '70']);
  });
  test.each([[[1, 1, 1, 1, 1, 1, 1], 'few few few few few few few', '5'], [[4, 4], 'few few', '10'], [[0, 0], 'few few', '0'], [[], '', '0']])('the list %j', (counts, cells, total) => {
    const told = protectList(counts.map(each), each(sum(counts)));
    expect([print(told.cells), print([told.total])]).toEqual([cells, total]);
    expect(given([{ cells: [told.cells], rows: [told.total], columns: told.cells, total: told.total }], false)).toEqual([]);
  });
  test('4 at the crossing of a row that allows no more and a column that allows no fewer: a case is added where it is noticed least', () => {
    const plain = tableOf([[4, 8], [7, 30], [12, 30]]);
    expect(given([oneByOne(plain)], false)).toContain(4);
    const told = protectTable(plain);
    expect(given([told], false)).toEqual([]);
    expect(print(told.cells.flat())).not.toBe('');
  });
  test('officers who come again: seven cases about three people are hidden, also among others', () => {
    const { cells } = protectTable({ cells: [[{ cases: 7, officers: 3 }, each(20)]], rows: [{ cases: 27, officers: 22 }], columns: [{ cases: 7, officers: 3 }, each(20)], total: { cases: 27, officers: 22 } });
    expect(print(cells[0] ?? [])).toBe('few 20');
  });
  test('the same table is told the same again, and what it is given is left as it was', () => {
    const table = tableOf([[4, 8], [7, 30], [12, 30]]);
    const before = JSON.stringify(table);
    expect(protectTable(table)).toEqual(protectTable(table));
    expect(JSON.stringify(table)).toBe(before);
  });
  test.each([
    ['rows of different lengths', { ...tableOf([[1, 2], [3, 4]]), cells: [[each(1), each(2)], [each(7)]] }],
    ['a margin too few', { ...tableOf([[1, 2], [3, 4]]), rows: [each(3)] }],
    ['a column too many', { ...tableOf([[1, 2], [3, 4]]), columns: [each(4), each(6), each(0)] }],
    ['cases that do not add up', { ...tableOf([[1, 2], [3, 4]]), total: each(11) }],
    ['more officers in all than in the parts', { ...tableOf([[1, 2]]), cells: [[each(1), { cases: 2, officers: 1 }]] }],
    ['fewer officers in all than in a part', { ...tableOf([[6, 2]]), total: { cases: 8, officers: 5 } }],
  ])('%s: a mistake', (_, table) => expect(() => protectTable(table)).toThrow(RangeError));
  test('a floor below 5 is a mistake; with 10 nothing of 1 to 9 cases can be worked out', () => {
    expect(() => protectTable(tableOf([[1]]), 4)).toThrow(RangeError);
    expect(print(protectTable(tableOf([[9, 10, 30]]), 10).cells[0] ?? [])).toBe('few few 30');
  });
});

describe('somebody who has all that is told', () => {
  test('works out no count of 1 to 4 of tables of one to three filters', () => fc.assert(fc.property(fc.nat(), (seed) => {
    const some = someCases(seeded(seed));
    const { tables, together } = tablesOf(some);
    const told = protectTables(tables, together);
    expect(given(told, together !== null, some.again ? Number.POSITIVE_INFINITY : 5)).toEqual([]);
    // Told as it is, or with a few cases more: every count is near the truth, or hidden.
    const near = nearestThatHolds(sumsOf(tables, together));
    const added = near === null ? Number.POSITIVE_INFINITY : sum(near.all.slice(0, near.cells).map(({ cases }) => cases)) - some.cases.length;
    tables.forEach(({ total }, t) => { const of = told[t]?.total; if (of?.kind === 'TOLD') expect(Math.abs(of.count - total.cases)).toBeLessThanOrEqual(2 + added); });
  })));
});

describe('what is looked for before a table is told', () => {
  const sumsFor = (cells: readonly (readonly number[])[]): ReturnType<typeof sumsOf> => sumsOf([tableOf(cells)], null);
  test('nothing is given away by counts alone (0 to 5 under a total of 10)', () => expect(givenAway(sumsFor([[4, 4, 1]]))).toEqual([]));
  test('a 4 between a row that allows no more and a column that allows no fewer is', () => expect(givenAway(sumsFor([[4, 8], [7, 30], [12, 30]]))).toEqual([0]));
  test('a hidden total of 1 whose only cell is known is given away: a total of 0 would be told', () => {
    const layers = [tableOf([[1, 0]]), tableOf([[0, 6]])];
    expect(givenAway(sumsOf(layers, tableOf([[1, 6]])))).not.toEqual([]);
  });
  test('one case more makes it hold, in the largest cell in which it does', () => {
    const near = nearestThatHolds(sumsFor([[4, 8], [7, 30], [12, 30]]));
    expect(near?.all.slice(0, 6).map(({ cases }) => cases)).toEqual([4, 8, 7, 30, 13, 30]);
    expect(near?.all.at(-1)).toMatchObject({ cases: 92, officers: 92 });
  });
  test('how much room a telling leaves', () => {
    const room = (cases: number, officers: number, whole = false): unknown => roomOf({ cases, officers, whole, cells: [] });
    const any = Number.POSITIVE_INFINITY;
    expect([room(3, 3), room(0, 0), room(6, 6), room(12, 9)]).toEqual([{ least: 0, most: 5, goes: any, comes: any }, { least: 0, most: 5, goes: any, comes: any }, { least: 6, most: 7, goes: 1, comes: any }, { least: 8, most: 12, goes: 4, comes: any }]);
    expect([room(3, 3, true), room(0, 0, true), room(9, 3), room(9, 3, true)]).toEqual([{ least: 1, most: 5, goes: any, comes: any }, { least: 0, most: 0, goes: any, comes: any }, { least: 0, most: any, goes: any, comes: 1 }, { least: 1, most: any, goes: any, comes: 1 }]);
  });
});
