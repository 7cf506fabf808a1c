import { protect, protectCell, protectList, protectTable, protectTables, seeded } from '../index.js';
import type { CountedTable, OfPeople, ProtectedCount, ProtectedTable } from '../index.js';
import { Attacker } from '../testing/attacker.js';
import { someCases, tablesOf } from '../testing/some-tables.js';
import { nearestThatHolds, sumsOf } from './protect-table.js';

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

describe('somebody who has all that is told and knows how, against 1,000 tables of one to three filters', () => {
  const chance = seeded(2026);
  const tables = Array.from({ length: 1000 }, () => { const some = someCases(chance); return { ...some, ...tablesOf(some) }; });
  const all = ({ tables: each, together }: (typeof tables)[number]): readonly CountedTable[] => [...each, ...(together === null ? [] : [together])];
  const upTo = ({ again }: (typeof tables)[number]): number => (again ? Number.POSITIVE_INFINITY : 5);

  test('works out no count of 1 to 4, whether or not officers come again', () => {
    for (const one of tables) expect(given(protectTables(one.tables, one.together), one.together !== null, upTo(one))).toEqual([]);
  }, 120_000);
  test('would work some out if each count were only told by itself: the attack is one', () => {
    const beaten = tables.filter((one) => given(all(one).map(oneByOne), one.together !== null, upTo(one)).length > 0);
    expect(beaten.length).toBeGreaterThan(0);
    expect(beaten.length).toBeLessThan(20);
  }, 120_000);
  test('no table is held back whole, and few are told with a case more, none with more than three', () => {
    const added = tables.map(({ cases, tables: each, together }) => { const near = nearestThatHolds(sumsOf(each, together)); return near === null ? Number.NaN : sum(near.all.slice(0, near.cells).map((s) => s.cases)) - cases.length; });
    expect(Math.max(...added)).toBeLessThanOrEqual(3);
    expect(added.filter((n) => n > 0).length).toBeLessThan(120);
  }, 120_000);
});

describe('knowing how it is done gives nothing more: every table there is, gone through', () => {
  const every = (cells: number, most: number): readonly (readonly number[])[] => (cells === 0 ? [[]] : every(cells - 1, most).flatMap((rest) => Array.from({ length: most + 1 }, (_, n) => [...rest, n])));
  test.each([['a list of two', 2, 27, (w: readonly number[]) => [tableOf([w])]], ['a list of three', 3, 17, (w: readonly number[]) => [tableOf([w])]], ['two by two', 4, 9, (w: readonly number[]) => [tableOf([w.slice(0, 2), w.slice(2)])]], ['a list of two under two filters', 4, 8, (w: readonly number[]) => [tableOf([w.slice(0, 2)]), tableOf([w.slice(2)])]]] as const)('%s', (_, cells, most, tables) => {
    const byTelling = new Map<string, number[][]>();
    for (const world of every(cells, most)) {
      const of = tables(world);
      const together = of.length === 1 ? null : tableOf([[(world[0] as number) + (world[2] as number), (world[1] as number) + (world[3] as number)]]);
      const told = protectTables(of, together);
      // Where a cell is told as the most that was gone through, tables told alike were left out.
      if (told.slice(0, of.length).some((table) => table.cells.flat().some((c) => c.kind === 'TOLD' && c.count + 2 > most))) continue;
      const key = JSON.stringify(told);
      const counts = [...of, ...(together === null ? [] : [together])].flatMap((t) => [...t.cells.flat(), ...t.rows, ...t.columns, t.total].map((c) => c.cases));
      byTelling.set(key, [...(byTelling.get(key) ?? []), counts]);
    }
    for (const worlds of byTelling.values()) (worlds[0] as number[]).forEach((count, at) => { if (worlds.every((w) => w[at] === count)) expect(count >= 1 && count <= 4).toBe(false); });
    expect(byTelling.size).toBeGreaterThan(4);
  }, 120_000);
});
