import { ROUNDING } from './protected-count.js';
import type { OfPeople } from './protected-count.js';
import { assertCount } from '../numbers.js';

/** In a table by characteristics of people every cell is of so many, in cases and in people, or there is no table. */
export const LEAST_OF_EQUALITY = 10;

/**
 * A table as it may be told: every cell rounded to the nearest 5 on its own, or nothing of it where one is of fewer than the least. A cell of
 * none is one of fewer: that nobody of a group came to a point says something of each of them.
 * @param cells how many cases, about how many people, each
 * @param least may be raised, never lowered
 * @returns null where the table is withheld
 * @throws RangeError for what is no count, for more people than cases, and for a lower least
 */
export function equalityTable(cells: readonly OfPeople[], least = LEAST_OF_EQUALITY): readonly number[] | null {
  if (!Number.isInteger(least) || least < LEAST_OF_EQUALITY) throw new RangeError(`The least of a cell is ${LEAST_OF_EQUALITY} or more.`);
  for (const { cases, officers } of cells) {
    assertCount(cases, 'The count');
    assertCount(officers, 'The people');
    if (officers > cases) throw new RangeError(`${cases} cases about ${officers} people cannot be.`);
  }
  if (cells.length === 0 || cells.some(({ cases, officers }) => cases < least || officers < least)) return null;
  return cells.map(({ cases }) => Math.round(cases / ROUNDING) * ROUNDING);
}
