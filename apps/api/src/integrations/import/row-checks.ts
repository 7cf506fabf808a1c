import type { Day } from '@candour/domain/calendar';
import type { FileKind, ImportRow } from './columns.js';
import type { Known } from './known.js';
import type { Problem, ReadRow } from './read-rows.js';

export const problem = (file: FileKind, line: number, column: string, cure: string): Problem => ({ file, line, column, cure });

/** Rows whose key stands in the file before. */
export function twice<K extends FileKind>(file: K, rows: readonly ReadRow<K>[], column: string, keyOf: (row: ImportRow<K>) => string): Problem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const first = seen.get(keyOf(row));
    if (first === undefined) seen.set(keyOf(row), line);
    return first === undefined ? [] : [problem(file, line, column, `The same as line ${first}; keep one.`)];
  });
}

export const unknownUnit = <K extends FileKind>(file: K, rows: readonly ReadRow<K>[], known: Known, column: string, unitOf: (row: ImportRow<K>) => string): Problem[] =>
  rows.filter(({ row }) => !known.units.has(unitOf(row))).map(({ line }) => problem(file, line, column, 'No unit has this code; import units.csv first or correct the code.'));

/** Rows whose last day lies before their first. */
export const endsFirst = <K extends FileKind>(file: K, rows: readonly ReadRow<K>[], column: string, daysOf: (row: ImportRow<K>) => readonly [Day | undefined, Day | undefined]): Problem[] =>
  rows.filter(({ row }) => { const [from, to] = daysOf(row); return from !== undefined && to !== undefined && to < from; }).map(({ line }) => problem(file, line, column, 'The last day lies before the first; check both.'));
