import { protect, protectCell, protectTables, seeded } from '../index.js';
import type { CountedTable, OfPeople, ProtectedTable } from '../index.js';
import { Attacker } from '../testing/attacker.js';
import { someCases, tablesOf } from '../testing/some-tables.js';
import { nearestThatHolds, sumsOf } from './protect-table.js';

/*
 * The long tests of protected tables: many at random, and every one there is of a few shapes. Short ones are in protect-table.test.ts.
 */

const each = (cases: number): OfPeople => ({ cases, officers: cases });
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
/** A table in which no officer comes twice. */
const tableOf = (cells: readonly (readonly number[])[]): CountedTable => ({
  cells: cells.map((row) => row.map(each)), rows: cells.map((row) => each(sum(row))), columns: (cells[0] ?? []).map((_, c) => each(sum(cells.map((row) => row[c] as number)))), total: each(sum(cells.flat())),
});
const oneByOne = ({ cells, rows, columns, total }: CountedTable): ProtectedTable => ({ cells: cells.map((row) => row.map((of) => protectCell(of))), rows: rows.map((of) => protectCell(of)), columns: columns.map((of) => protectCell(of)), total: protect(total) });
const given = (told: readonly ProtectedTable[], together: boolean, hiddenUpTo?: number): readonly number[] => (new Attacker(told, together, hiddenUpTo).proven() ?? []).flatMap(({ cases }) => (cases >= 1 && cases <= 4 ? [cases] : []));

describe('somebody who has all that is told and knows how, against 1,000 tables of one to three filters', () => {
  const chance = seeded(2026);
  const tables = Array.from({ length: 1000 }, () => { const some = someCases(chance); return { ...some, ...tablesOf(some) }; });
  const all = ({ tables: each, together }: (typeof tables)[number]): readonly CountedTable[] => [...each, ...(together === null ? [] : [together])];
  const upTo = ({ again }: (typeof tables)[number]): number => (again ? Number.POSITIVE_INFINITY : 5);

  test('works out no count of 1 to 4, whether or not officers come again', () => {
    for (const one of tables) expect(given(protectTables(one.tables, one.together), one.together !== null, upTo(one))).toEqual([]);
  }, 120_000);
  test('would work some out if each count were only told by itself: the attack is one', () => {
    expect(tables.some((one) => given(all(one).map(oneByOne), one.together !== null, upTo(one)).length > 0)).toBe(true);
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
