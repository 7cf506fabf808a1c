import { parse } from 'csv-parse';
import type { Readable } from 'node:stream';
import { columnsOf } from './columns.js';
import type { FileKind, ImportRow } from './columns.js';

/** One thing wrong in a file: where, and the cure. What the cell says is never repeated. */
export interface Problem { readonly file: FileKind; readonly line: number; readonly column: string | null; readonly cure: string }
export interface ReadRow<K extends FileKind> { readonly line: number; readonly row: ImportRow<K> }
/** A row as read, or what is wrong with it. */
export type Reading<K extends FileKind> = ReadRow<K> | { readonly line: number; readonly problems: readonly Problem[] };

/** Thrown where a file cannot be read as a table at all: nothing of it is taken. */
export class UnreadableFile extends Error {
  constructor(readonly problems: readonly Problem[]) { super('The file cannot be read.'); }
}

/**
 * Reads a CSV file row by row (RFC 4180): a byte order mark, Windows line ends and line ends inside quotes are fine.
 * @throws UnreadableFile for columns that are unknown, missing or twice, and for text that is no CSV
 */
export async function* readRows<K extends FileKind>(file: K, source: Readable): AsyncGenerator<Reading<K>> {
  const columns = columnsOf(file);
  const parser = source.pipe(parse({ bom: true, columns: (heads: string[]) => checkHeads(file, heads), info: true, skip_empty_lines: true, trim: true, relax_column_count: false, max_record_size: 100_000 }));
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }>) {
      // The parser counts to the end of a row; people look for where it begins.
      const within = Object.values(record).reduce((n, cell) => n + cell.split('\n').length - 1, 0);
      yield readRow(file, columns, record, info.lines - within);
    }
  } catch (error) {
    throw asUnreadable(file, error);
  }
}

function readRow<K extends FileKind>(file: K, columns: ReturnType<typeof columnsOf>, record: Readonly<Record<string, string>>, line: number): Reading<K> {
  const row: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const text = record[name] ?? '';
    if (text === '') {
      if (column.required) problems.push({ file, line, column: name, cure: 'Fill this in: it is needed.' });
      continue;
    }
    const cell = column.kind.read(text);
    if (cell.ok) row[name] = cell.value;
    else problems.push({ file, line, column: name, cure: cell.cure });
  }
  return problems.length > 0 ? { line, problems } : { line, row: row as ImportRow<K> };
}

/** "Unit at incident" and "unit_at_incident" are the same column. */
const plainName = (head: string): string => head.trim().toLowerCase().replaceAll(/[\s-]+/g, '_');

function checkHeads(file: FileKind, heads: string[]): string[] {
  const columns = columnsOf(file);
  const names = heads.map(plainName);
  const problems = [
    ...heads.filter((_, i) => !Object.hasOwn(columns, names[i] ?? '')).map((head): Problem => ({ file, line: 1, column: head.slice(0, 60), cure: `This column is not known in ${file}.csv; leave it out. Nothing said in an account or a discussion is ever imported.` })),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name): Problem => ({ file, line: 1, column: name, cure: 'This column stands twice; keep one.' })),
    ...Object.entries(columns).filter(([name, { required }]) => required && !names.includes(name)).map(([name]): Problem => ({ file, line: 1, column: name, cure: 'This column is missing; add it.' })),
  ];
  if (problems.length > 0) throw new UnreadableFile(problems);
  return names;
}

function asUnreadable(file: FileKind, error: unknown): unknown {
  if (error instanceof UnreadableFile) return error;
  const { code, lines } = error as { readonly code?: string; readonly lines?: number };
  if (code === undefined || !code.startsWith('CSV_')) return error;
  const cure = code === 'CSV_RECORD_INCONSISTENT_COLUMNS' || code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    ? 'The row has more or fewer cells than there are columns; check its commas and quotes.'
    : 'The row cannot be read as CSV; check its quotes.';
  return new UnreadableFile([{ file, line: lines ?? 1, column: null, cure }]);
}
