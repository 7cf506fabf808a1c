import { poissonDraw } from '../index.js';
import type { CountedTable } from '../index.js';

/** Cases, each with the number of an officer, in a cell of a table: what tables are counted from. */
export interface Case { readonly table: number; readonly row: number; readonly column: number; readonly officer: number }
/** How many tables, and of how many rows and columns. */
export interface Shape { readonly tables: number; readonly rows: number; readonly columns: number }

/** Counts cases: a table of those a filter lets through, officers counted once wherever they are. */
export function counted(cases: readonly Case[], { rows, columns }: Shape, where: (of: Case) => boolean = () => true): CountedTable {
  const chosen = cases.filter(where);
  const of = (is: (one: Case) => boolean): { cases: number; officers: number } => { const those = chosen.filter(is); return { cases: those.length, officers: new Set(those.map(({ officer }) => officer)).size }; };
  const [rowList, columnList] = [Array.from({ length: rows }, (_, r) => r), Array.from({ length: columns }, (_, c) => c)];
  return {
    cells: rowList.map((r) => columnList.map((c) => of(({ row, column }) => row === r && column === c))),
    rows: rowList.map((r) => of(({ row }) => row === r)), columns: columnList.map((c) => of(({ column }) => column === c)), total: of(() => true),
  };
}

/** Random small tables, sparse and crowded, with and without officers who come again. @param chance from 0 to below 1 */
export function someCases(chance: () => number): { readonly cases: readonly Case[]; readonly shape: Shape; readonly again: boolean } {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
  const shape = { tables: pick([1, 1, 2, 3]), rows: pick([1, 1, 2, 3, 4]), columns: pick([1, 2, 3, 4, 5]) };
  const [mean, empty, again] = [pick([0.3, 0.7, 1.5, 3, 6]), pick([0, 0.3]), chance() < 0.4];
  const cases: Case[] = [];
  for (let table = 0; table < shape.tables; table += 1) for (let row = 0; row < shape.rows; row += 1) for (let column = 0; column < shape.columns; column += 1) {
    const count = chance() < empty ? 0 : poissonDraw(mean, chance);
    for (let i = 0; i < count; i += 1) cases.push({ table, row, column, officer: again && cases.length > 0 && chance() < 0.35 ? pick(cases).officer : cases.length });
  }
  return { cases, shape, again };
}

/** The tables of a few filters, and of all together. */
export function tablesOf({ cases, shape }: { readonly cases: readonly Case[]; readonly shape: Shape }): { readonly tables: readonly CountedTable[]; readonly together: CountedTable | null } {
  const tables = Array.from({ length: shape.tables }, (_, t) => counted(cases, shape, ({ table }) => table === t));
  return { tables, together: shape.tables === 1 ? null : counted(cases, shape) };
}
