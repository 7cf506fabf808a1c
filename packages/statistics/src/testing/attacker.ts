import type { ProtectedCount, ProtectedTable } from '../index.js';
import { LinearProgram } from './linear-program.js';

/** What a sum of cells may be. */
interface Told { readonly cells: readonly number[]; readonly least: number; readonly most: number }
/** A count of which only one number is possible: its place in what was told. */
export interface Proven { readonly at: number; readonly cases: number }

/** So many programs are tried for one count at most. */
const MOST_ASKED = 300;

const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < 1e-6;

/**
 * Somebody who has everything that is told of tables of one shape (and of the table of all of them, last), knows how it is told, and works out what
 * each count can be: the least and the most that all sums together allow, by linear programming, in whole cases by branch and bound. Shares no line with what they attack. What is made of
 * told counts alone (shares, rates, intervals, limits, residuals) tells them nothing they could not make themselves.
 */
export class Attacker {
  readonly #told: readonly Told[];
  readonly #cells: number;
  readonly #program: LinearProgram;
  #asked = 0;
  /** Tables that are told like this one, as they come to light. */
  readonly #tables: (readonly number[])[] = [];
  /** Counts for which no second number in whole cases was found, though one is not ruled out. */
  undecided = 0;

  /** @param hiddenUpTo what they know a hidden count to be at most: 5 where no officer is counted twice, anything where one may be */
  constructor(told: readonly ProtectedTable[], together: boolean, hiddenUpTo = 5) {
    const [height, width] = [told[0]?.cells.length ?? 0, told[0]?.cells[0]?.length ?? 0];
    const layers = told.length - (together ? 1 : 0);
    this.#cells = layers * height * width;
    const cellsWhere = (is: (t: number, r: number, c: number) => boolean): readonly number[] => Array.from({ length: this.#cells }, (_, i) => i).filter((i) => is(Math.floor(i / (height * width)), Math.floor(i / width) % height, i % width));
    this.#told = told.flatMap((table, at) => {
      const of = (t: number): boolean => at === layers || t === at;
      return [
        ...table.cells.flatMap((row, y) => row.map((count, x) => means(count, cellsWhere((t, r, c) => of(t) && r === y && c === x), hiddenUpTo))),
        ...table.rows.map((count, y) => means(count, cellsWhere((t, r) => of(t) && r === y), hiddenUpTo)),
        ...table.columns.map((count, x) => means(count, cellsWhere((t, _r, c) => of(t) && c === x), hiddenUpTo)),
        means(table.total, cellsWhere(of), hiddenUpTo, 1),
      ];
    });
    this.#program = this.#programOf(this.#told);
  }

  /** Every count they have the one number of; null where no table is told like this. */
  proven(): readonly Proven[] | null {
    if (!this.#program.feasible) return null;
    return this.#told.flatMap(({ cells }, at) => {
      if (new Set(this.#tables.map((table) => sumOf(table, cells))).size > 1) return [];
      const [least, most] = [this.#furthest(cells, -1), this.#furthest(cells, 1)];
      if (Math.ceil(least - 1e-6) === Math.floor(most + 1e-6)) return [{ at, cases: Math.round(most) }];
      if (most === Number.POSITIVE_INFINITY || new Set(this.#tables.map((table) => sumOf(table, cells))).size > 1) return [];
      const [seen] = this.#tables;
      return seen === undefined ? [] : this.#inWholeCases(at, cells, sumOf(seen, cells));
    });
  }

  /** Fractions of cases leave room that whole cases may not: another number is looked for among those alone, branch by branch. */
  #inWholeCases(at: number, cells: readonly number[], cases: number): readonly Proven[] {
    this.#asked = 0;
    for (const other of [{ cells, least: cases + 1, most: Number.POSITIVE_INFINITY }, { cells, least: 0, most: cases - 1 }]) {
      const table = other.most < 0 ? null : this.#anyTable([...this.#told, other]);
      if (table !== null) { this.#tables.push(table); return []; }
    }
    if (this.#asked > MOST_ASKED) { this.undecided += 1; return []; }
    return [{ at, cases }];
  }

  #anyTable(told: readonly Told[]): readonly number[] | null {
    if ((this.#asked += 1) > MOST_ASKED) return null;
    const program = this.#programOf(told);
    const found = program.feasible ? program.most(this.#row([], 1)) : null;
    if (found === null) return null;
    const cell = found.at.findIndex((x) => !isWhole(x));
    if (cell < 0) return found.at.map(Math.round);
    const below = Math.floor(found.at[cell] as number);
    return this.#anyTable([...told, { cells: [cell], least: 0, most: below }]) ?? this.#anyTable([...told, { cells: [cell], least: below + 1, most: Number.POSITIVE_INFINITY }]);
  }

  #programOf(told: readonly Told[]): LinearProgram {
    const limits = told.flatMap(({ cells, least, most }) => [...(Number.isFinite(most) ? [{ cells, sign: 1, atMost: most }] : []), ...(least > 0 ? [{ cells, sign: -1, atMost: -least }] : [])]);
    return new LinearProgram({ of: limits.map(({ cells, sign }) => this.#row(cells, sign)), atMost: limits.map(({ atMost }) => atMost) }, this.#cells);
  }

  #row(cells: readonly number[], sign: number): readonly number[] {
    const row = Array.from({ length: this.#cells }, () => 0);
    for (const cell of cells) row[cell] = sign;
    return row;
  }

  #furthest(cells: readonly number[], sign: 1 | -1): number {
    const found = this.#program.most(this.#row(cells, sign));
    if (found === null) return sign * Number.POSITIVE_INFINITY;
    if (found.at.every(isWhole)) this.#tables.push(found.at.map(Math.round));
    return sign * found.value;
  }
}

const sumOf = (table: readonly number[], cells: readonly number[]): number => cells.reduce((all, cell) => all + (table[cell] as number), 0);

function means(count: ProtectedCount, cells: readonly number[], hiddenUpTo: number, least = 0): Told {
  if (count.kind === 'TOO_FEW') return { cells, least, most: hiddenUpTo };
  return count.count === 0 ? { cells, least: 0, most: 0 } : { cells, least: Math.max(6, count.count - 2), most: count.count + 2 };
}
