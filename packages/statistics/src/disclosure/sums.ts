import { FLOOR, ROUNDING, isTooFew } from './protected-count.js';
import type { OfPeople } from './protected-count.js';

/** A count that is told, as a sum of cells: a cell itself, a margin, or the whole of a figure, which is told as 0 where there is nothing. */
export interface Sum extends OfPeople { readonly cells: readonly number[]; readonly whole: boolean }

/** Every count that is told together, and how many cells they are sums of. The first sums are the cells themselves, in their order. */
export interface Sums { readonly cells: number; readonly all: readonly Sum[] }

/** What a sum may be for the same telling: its least and most cases, and how many officers may go or come. */
export interface Room { readonly least: number; readonly most: number; readonly goes: number; readonly comes: number }

/** What is told of a sum leaves it this room. `goes` and `comes` are in officers. */
export function roomOf(sum: Sum, floor = FLOOR): Room {
  const { cases, officers, whole } = sum;
  const unbounded = Number.POSITIVE_INFINITY;
  if (whole && cases === 0) return { least: 0, most: 0, goes: unbounded, comes: unbounded };
  // A whole that is hidden is at least 1: none is told as 0.
  if (isTooFew(sum, floor)) return cases <= floor ? { least: Number(whole), most: floor, goes: unbounded, comes: unbounded } : { least: Number(whole), most: unbounded, goes: unbounded, comes: floor - 1 - officers };
  const told = Math.round(cases / ROUNDING) * ROUNDING;
  return { least: Math.max(floor + 1, told - 2), most: told + 2, goes: officers - floor, comes: unbounded };
}

/** The same with one case more, about an officer who is in nothing else, in one cell and so in every sum it is part of. */
export function withOneMore({ cells, all }: Sums, cell: number): Sums {
  return { cells, all: all.map((sum) => (sum.cells.includes(cell) ? { ...sum, cases: sum.cases + 1, officers: sum.officers + 1 } : sum)) };
}
