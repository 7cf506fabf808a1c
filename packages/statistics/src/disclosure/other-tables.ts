import { FLOOR, isTooFew } from './protected-count.js';
import { roomOf } from './sums.js';
import type { Room, Sum, Sums } from './sums.js';

/** No other table is looked for beyond so many cases moved, or after so many have been tried. */
const FARTHEST = 8;
const MOST_TRIED = 2500;

/** The sums together with what is told of them, ready to be searched. */
interface Search { readonly sums: readonly Sum[]; readonly room: readonly Room[]; readonly partOf: readonly (readonly number[])[]; readonly now: Int32Array; readonly goes: Int32Array; readonly comes: Int32Array; readonly moved: Int32Array; tried: number }

/**
 * The sums that what is told would give away: hidden ones of 1 to 4 cases for which no other table is told in the same way with another
 * number there. Such a table is looked for by moving cases until everything told fits again; a search that is given up counts as none.
 */
export function givenAway({ cells, all }: Sums, floor = FLOOR): readonly number[] {
  const partOf = Array.from({ length: cells }, (): number[] => []);
  all.forEach((sum, s) => { for (const cell of sum.cells) partOf[cell]?.push(s); });
  const search: Search = {
    sums: all, room: all.map((sum) => roomOf(sum, floor)), partOf, tried: 0,
    now: Int32Array.from(all, ({ cases }) => cases), goes: new Int32Array(all.length), comes: new Int32Array(all.length), moved: new Int32Array(cells),
  };
  return all.flatMap((sum, s) => (sum.cases >= 1 && sum.cases < floor && isTooFew(sum, floor) && !couldDiffer(search, s) ? [s] : []));
}

/** Whether a table told alike has one case more or one fewer there. */
function couldDiffer(search: Search, asked: number): boolean {
  search.tried = 0;
  const sum = search.sums[asked] as Sum;
  return [1, -1].some((by) => { const kept = new Set(sum.cells); return sum.cells.some((cell) => attempt(search, cell, by, FARTHEST, (other, way) => way === -by && kept.has(other))); });
}

/** Moves one case in or out of a cell and mends what no longer fits, by further moves; leaves everything as it was. */
function attempt(search: Search, cell: number, by: number, left: number, forbidden: (cell: number, by: number) => boolean): boolean {
  if ((search.tried += 1) > MOST_TRIED || left === 0 || forbidden(cell, by) || (search.moved[cell] as number) * by < 0 || (search.now[cell] as number) + by < 0) return false;
  move(search, cell, by);
  const found = mended(search, left - 1, forbidden);
  move(search, cell, by, -1);
  return found;
}

/** A case that goes takes an officer along unless one of the cell comes again in it; one that comes brings a new one only where there was none. */
function move({ sums, partOf, now, goes, comes, moved }: Search, cell: number, by: number, way = 1): void {
  const { cases, officers } = sums[cell] as Sum;
  const before = moved[cell] as number;
  moved[cell] = before + by * way;
  const movesOfficers = by < 0 ? Math.max(-before, -(moved[cell] as number)) > cases - officers : officers === 0;
  for (const s of partOf[cell] as readonly number[]) {
    now[s] = (now[s] as number) + by * way;
    if (!movesOfficers) continue;
    const list = by < 0 ? goes : comes;
    list[s] = (list[s] as number) + way;
  }
}

/** Whether everything told fits, now or after further moves. */
function mended(search: Search, left: number, forbidden: (cell: number, by: number) => boolean): boolean {
  let [worst, by] = [-1, 0];
  for (const [s, { least, most, goes, comes }] of search.room.entries()) {
    if ((search.goes[s] as number) > goes || (search.comes[s] as number) > comes) return false;
    const cases = search.now[s] as number;
    if (worst < 0 && (cases < least || cases > most)) [worst, by] = [s, cases < least ? 1 : -1];
  }
  if (worst < 0) return true;
  return (search.sums[worst] as Sum).cells.some((cell) => attempt(search, cell, by, left, forbidden));
}
