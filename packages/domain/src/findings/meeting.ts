import { count, listed } from './words.js';
import { rateText } from './figures.js';

/** A cell of standard and place: how many, how many its row and column lead one to expect, and whether that is beyond chance. */
export interface CellSaid { readonly standard: string; readonly place: string; readonly count: number; readonly expected: number; readonly stands: 'ABOVE' | 'BELOW' }

/** Above this many, cells are counted and not named. */
const NAMED = 3;

/**
 * Which cells chance does not explain. It speaks of cells and never of whoever serves there.
 * @param judged how many cells were looked at
 * @param holdsBack whether some number is held back: then nothing is expected of any cell
 */
export function meetingFinding(standing: readonly CellSaid[], judged: number, holdsBack = false): string {
  if (judged === 0 && holdsBack) return 'Some numbers are held back here, so it cannot be said where one is more or less than expected.';
  if (judged === 0) return 'Too little is named here to say where a number is more or less than expected.';
  if (standing.length === 0) return `No cell of the ${count(judged)} looked at lies above or below what its row and column lead one to expect beyond chance. Shaded cells could be chance.`;
  const rest = `${standing.length === 1 ? 'It is the only cell' : 'They are the only cells'} of the ${count(judged)} looked at that chance does not explain; other shaded cells could be chance.`;
  if (standing.length > NAMED) return `${count(standing.length)} cells lie above or below what is expected beyond chance, marked ▲ and ▼. ${rest}`;
  const said = listed(standing.map(({ standard, place, count: n, expected }) => `${standard} in ${place}, ${count(n)} where about ${rateText(expected)} would be expected`));
  return `${said}, ${standing.length === 1 ? 'stands' : 'stand'} out. ${rest}`;
}
