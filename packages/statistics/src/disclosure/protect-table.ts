import { sum } from '../numbers.js';
import { givenAway } from './other-tables.js';
import { FLOOR, assertFloor, assertPeople, protect, protectCell } from './protected-count.js';
import type { OfPeople, ProtectedCount } from './protected-count.js';
import { withOneMore } from './sums.js';
import type { Sum, Sums } from './sums.js';

/** A table of counts with its margins. Cases add up; officers do not, as one may be in several cells, so margins and total bring their own. */
export interface CountedTable {
  readonly cells: readonly (readonly OfPeople[])[];
  readonly rows: readonly OfPeople[];
  readonly columns: readonly OfPeople[];
  readonly total: OfPeople;
}

/** The same as it may be told. */
export interface ProtectedTable {
  readonly cells: readonly (readonly ProtectedCount[])[];
  readonly rows: readonly ProtectedCount[];
  readonly columns: readonly ProtectedCount[];
  readonly total: ProtectedCount;
}

/** So many cases are added at most before a table is not told at all. */
const MOST_ADDED = 20;

/**
 * A table as it may be told, with its margins and its total, so that no count of 1 to 4 cases can be worked out of it. Each count is told by
 * itself (`protectCell`; the total by `protect`). Where all of them together would leave a hidden count of 1 to 4 only one number it can be, the nearest table
 * is told for which they do not: one with a case more in a cell, or the fewest more that it takes. As the table that is told could be the true one, knowing how
 * this is done gives nothing more. What is claimed, and what is not, is in docs/decisions/0016.
 * @param table cells row by row; cases of margins and total are sums of cells; officers of each are different people
 * @param floor at least 5
 * @returns told counts in the same places; all hidden in the one case that no near table will do
 * @throws RangeError where rows differ in length, cases do not add up, or officers are more than the parts have or fewer than one part has
 */
export function protectTable(table: CountedTable, floor = FLOOR): ProtectedTable {
  return protectTables([table], null, floor)[0] as ProtectedTable;
}

/** A list of counts with its total, likewise: a table of one row. */
export function protectList(cells: readonly OfPeople[], total: OfPeople, floor = FLOOR): { readonly cells: readonly ProtectedCount[]; readonly total: ProtectedCount } {
  const told = protectTable({ cells: [cells], rows: [total], columns: cells, total }, floor);
  return { cells: told.cells[0] as readonly ProtectedCount[], total: told.total };
}

/**
 * Several tables of one shape that are told together, such as one for each value of a filter, and the table of all of them: no count of 1 to 4
 * can be worked out of all of it. See `protectTable`.
 * @param together the table of all filters, its cases the sums of the others; null where it is not told
 * @returns the tables in their order, then the one of all
 * @throws RangeError as `protectTable`, and where the tables differ in shape
 */
export function protectTables(tables: readonly CountedTable[], together: CountedTable | null, floor = FLOOR): readonly ProtectedTable[] {
  assertFloor(floor);
  const sums = sumsOf(tables, together);
  const near = nearestThatHolds(sums, floor);
  const told = sums.all.map((_, s): ProtectedCount => {
    const of = near?.all[s];
    return of === undefined ? { kind: 'TOO_FEW' } : of.whole ? protect(of, floor) : protectCell(of, floor);
  });
  return shapedAs(told, tables, together);
}

/** The sums with as many cases added as it takes that nothing is given away; null where 20 are not enough. Each is added where it leaves least given away, the largest cell first. */
export function nearestThatHolds(sums: Sums, floor = FLOOR): Sums | null {
  let [now, away] = [sums, givenAway(sums, floor).length];
  for (let added = 0; away > 0; added += 1) {
    if (added === MOST_ADDED) return null;
    const order = now.all.slice(0, now.cells).map(({ cases }, cell) => ({ cases, cell })).sort((a, b) => b.cases - a.cases || a.cell - b.cell);
    let best: { readonly next: Sums; readonly left: number } | null = null;
    for (const { cell } of order) {
      const next = withOneMore(now, cell);
      const left = givenAway(next, floor).length;
      if (best === null || left < best.left) best = { next, left };
      if (left === 0) break;
    }
    if (best === null) return null;
    [now, away] = [best.next, best.left];
  }
  return now;
}

/** The sums of tables, and of the table of all: first every cell of every table, then what is summed. Their order is that in which `shapedAs` takes them back. */
export function sumsOf(tables: readonly CountedTable[], together: CountedTable | null): Sums {
  const [height, width] = [tables[0]?.cells.length ?? 0, tables[0]?.cells[0]?.length ?? 0];
  const place = (t: number, r: number, c: number): number => (t * height + r) * width + c;
  const rows = Array.from({ length: height }, (_, r) => r);
  const columns = Array.from({ length: width }, (_, c) => c);
  const cellsIn = (t: number): Sum[] => rows.flatMap((r) => columns.map((c): Sum => ({ ...at(tables[t]?.cells[r], c), cells: [place(t, r, c)], whole: false })));
  const marginsOf = (table: CountedTable, ts: readonly number[]): Sum[] => [
    ...rows.map((r): Sum => ({ ...at(table.rows, r), cells: ts.flatMap((t) => columns.map((c) => place(t, r, c))), whole: false })),
    ...columns.map((c): Sum => ({ ...at(table.columns, c), cells: ts.flatMap((t) => rows.map((r) => place(t, r, c))), whole: false })),
    { ...table.total, cells: ts.flatMap((t) => cellsIn(t).flatMap(({ cells }) => cells)), whole: true },
  ];
  const all = tables.map((_, t) => t);
  for (const table of [...tables, ...(together === null ? [] : [together])]) assertShape(table, height, width);
  const sums = [...all.flatMap(cellsIn), ...tables.flatMap((table, t) => marginsOf(table, [t]))];
  const ofAll = together === null ? [] : [...rows.flatMap((r) => columns.map((c): Sum => ({ ...at(together.cells[r], c), cells: all.map((t) => place(t, r, c)), whole: false }))), ...marginsOf(together, all)];
  const cells = tables.length * height * width;
  return { cells, all: addingUp([...sums, ...ofAll], cells) };
}

const at = (list: readonly OfPeople[] | undefined, i: number): OfPeople => list?.[i] as OfPeople;

function assertShape({ cells, rows, columns }: CountedTable, height: number, width: number): void {
  if (cells.length !== height || rows.length !== height || columns.length !== width || cells.some((row) => row.length !== width)) throw new RangeError('The rows of the tables differ in length, or a margin has not one count for each.');
}

function addingUp(all: readonly Sum[], cells: number): readonly Sum[] {
  for (const of of all) {
    assertPeople(of);
    const parts = of.cells.map((cell) => all[cell] as Sum);
    const officers = parts.map((part) => part.officers);
    if (sum(parts.map(({ cases }) => cases)) !== of.cases) throw new RangeError(`${of.cases} cases are not the sum of their cells.`);
    if (sum(officers) < of.officers || officers.some((n) => n > of.officers)) throw new RangeError(`${of.officers} officers cannot be those of their cells.`);
  }
  return all.map(({ cases, officers, cells: within, whole }, s) => ({ cases, officers, whole, cells: s < cells ? [s] : within }));
}

function shapedAs(told: readonly ProtectedCount[], tables: readonly CountedTable[], together: CountedTable | null): readonly ProtectedTable[] {
  let from = 0;
  const next = (length: number): readonly ProtectedCount[] => told.slice(from, (from += length));
  const cellsOf = ({ cells }: CountedTable): readonly (readonly ProtectedCount[])[] => cells.map((row) => next(row.length));
  const marginsOf = ({ rows, columns }: CountedTable): Omit<ProtectedTable, 'cells'> => ({ rows: next(rows.length), columns: next(columns.length), total: next(1)[0] as ProtectedCount });
  const cells = tables.map(cellsOf);
  const margins = tables.map(marginsOf);
  return [...tables.map((_, t) => ({ cells: cells[t] as ProtectedTable['cells'], ...(margins[t] as Omit<ProtectedTable, 'cells'>) })), ...(together === null ? [] : [{ cells: cellsOf(together), ...marginsOf(together) }])];
}
