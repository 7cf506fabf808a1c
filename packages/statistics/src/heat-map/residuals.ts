import { falseDiscovery } from '../comparisons/false-discovery.js';
import { midP } from '../comparisons/mid-p.js';
import { assertCount, sum } from '../numbers.js';

/** A cell of a table of counts, beside what its row and column would lead one to expect. */
export interface CellResidual {
  readonly count: number;
  /** Row total × column total / all. */
  readonly expected: number;
  /** (O - E) / √E; null where nothing was expected. */
  readonly pearson: number | null;
  /** The same divided by √((1 - r)(1 - c)), r and c the shares of row and column; null where that is 0. */
  readonly adjusted: number | null;
  /** Mid-p of the count given E; null for a cell that is not judged. */
  readonly p: number | null;
  /** p after Benjamini and Hochberg over the judged cells. */
  readonly q: number | null;
  readonly stands: 'ABOVE' | 'BELOW' | null;
}

/** A cell is judged where at least so many were expected. */
export const LEAST_EXPECTED = 1;
/** Of the cells that stand out, no more than this share is expected to do so by chance. */
export const FALSE_DISCOVERIES = 0.05;

/**
 * Where a table of counts departs from its margins, cell by cell (Pearson residuals, Haberman 1973; Poisson tails with mid-p; false
 * discoveries held at 5% over the cells judged). Raw counts are never shaded: a large row would be dark everywhere.
 * @param counts rows of cells, all rows of one length
 * @param hidden whether a cell is suppressed: it is neither judged nor told
 * @throws RangeError for rows of different lengths and for counts that are none
 */
export function residuals(counts: readonly (readonly number[])[], hidden: (row: number, column: number) => boolean = () => false): readonly (readonly CellResidual[])[] {
  const width = counts[0]?.length ?? 0;
  for (const row of counts) {
    if (row.length !== width) throw new RangeError('Rows of a table have one length.');
    for (const count of row) assertCount(count, 'The count of a cell');
  }
  const rows = counts.map((row) => sum(row));
  const columns = Array.from({ length: width }, (_, c) => sum(counts.map((row) => row[c] as number)));
  const all = sum(rows);
  const cells = counts.flatMap((row, r) => row.map((count, c) => {
    const expected = all === 0 ? 0 : ((rows[r] as number) * (columns[c] as number)) / all;
    const isJudged = expected >= LEAST_EXPECTED && !hidden(r, c);
    return { r, c, count, expected, p: isJudged ? midP(count, expected) : null };
  }));
  const judged = cells.filter(({ p }) => p !== null);
  const qs = new Map(falseDiscovery(judged.map(({ p }) => p as number)).map((q, i) => [judged[i], q]));
  const told = cells.map((cell): CellResidual => {
    const { r, c, count, expected, p } = cell;
    const pearson = expected === 0 ? null : (count - expected) / Math.sqrt(expected);
    const left = all === 0 ? 0 : (1 - (rows[r] as number) / all) * (1 - (columns[c] as number) / all);
    const q = qs.get(cell) ?? null;
    return { count, expected, pearson, adjusted: pearson === null || left <= 0 ? null : pearson / Math.sqrt(left), p, q, stands: q === null || q > FALSE_DISCOVERIES ? null : count > expected ? 'ABOVE' : 'BELOW' };
  });
  return counts.map((_, r) => told.slice(r * width, (r + 1) * width));
}
