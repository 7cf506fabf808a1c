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

type Cells = readonly string[];
type Columns = ReturnType<typeof columnsOf>;
/** A column that the file has: where in a row, and how it is read. */
interface Place { readonly name: string; readonly at: number; readonly column: Columns[string] }

/**
 * Reads a CSV file row by row (RFC 4180): a byte order mark, Windows line ends and line ends inside quotes are fine.
 * @throws UnreadableFile for columns that are unknown, missing or twice, and for text that is no CSV
 */
export async function* readRows<K extends FileKind>(file: K, source: Readable): AsyncGenerator<Reading<K>> {
  const parser = source.pipe(parse({ bom: true, info: true, skip_empty_lines: true, trim: true, relax_column_count: false, max_record_size: 100_000 }));
  source.on('error', (error) => parser.destroy(error));
  let places: readonly Place[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ readonly record: Cells; readonly info: { readonly lines: number } }>) {
      if (places === undefined) places = placesOf(file, record);
      // The parser counts to the end of a row; people look for where it begins.
      else yield readRow(file, places, record, info.lines - record.reduce((n, cell) => n + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0));
    }
  } catch (error) {
    throw asUnreadable(file, error);
  }
  if (places === undefined) throw new UnreadableFile([{ file, line: 1, column: null, cure: 'The file is empty; its first row names the columns.' }]);
}

function readRow<K extends FileKind>(file: K, places: readonly Place[], cells: Cells, line: number): Reading<K> {
  const row: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { name, at, column } of places) {
    const text = cells[at] ?? '';
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

/** Finds the columns in the first row. A first row that names none of them is data, and is not repeated. */
function placesOf(file: FileKind, heads: Cells): readonly Place[] {
  const columns = columnsOf(file);
  const names = heads.map(plainName);
  const isKnown = (name: string): boolean => Object.hasOwn(columns, name);
  const wrong = (column: string | null, cure: string): Problem => ({ file, line: 1, column, cure });
  if (!names.some(isKnown)) throw new UnreadableFile([wrong(null, `The first row names the columns, and none of these is one of ${file}.csv: ${Object.keys(columns).join(', ')}.`)]);
  const problems = [
    ...heads.filter((_, i) => !isKnown(names[i] ?? '')).map((head) => wrong(head.slice(0, 60), `This column is not known in ${file}.csv; leave it out. Nothing said in an account or a discussion is ever imported.`)),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => wrong(name, 'This column stands twice; keep one.')),
    ...Object.entries(columns).filter(([name, { required }]) => required && !names.includes(name)).map(([name]) => wrong(name, 'This column is missing; add it.')),
  ];
  if (problems.length > 0) throw new UnreadableFile(problems);
  return Object.entries(columns).flatMap(([name, column]) => { const at = names.indexOf(name); return at < 0 ? [] : [{ name, at, column }]; });
}

function asUnreadable(file: FileKind, error: unknown): unknown {
  if (error instanceof UnreadableFile) return error;
  const { code = '', lines } = error as { readonly code?: string; readonly lines?: number };
  if (/^E[A-Z]+$/.test(code)) return new UnreadableFile([{ file, line: 1, column: null, cure: 'This cannot be read as a file; correct its name, or the rights to read it.' }]);
  if (!code.startsWith('CSV_')) return error;
  const cure = code === 'CSV_RECORD_INCONSISTENT_COLUMNS' || code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    ? 'The row has more or fewer cells than there are columns; check its commas and quotes.'
    : 'The row cannot be read as CSV; check its quotes.';
  return new UnreadableFile([{ file, line: lines ?? 1, column: null, cure }]);
}
