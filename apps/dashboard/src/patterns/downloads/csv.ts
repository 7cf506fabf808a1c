import type { CellValue } from '@candour/ui';
import { NOT_FOR_RELEASE } from './sheet.js';
import type { Sheet } from './sheet.js';

/** Programs that show tables take a cell that begins so for a formula, and would carry it out. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
/** Tells programs that the file is UTF-8. */
const UTF8_MARK = '\uFEFF';

/** A cell as text: words that a program could take for a formula stand behind an apostrophe; numbers stay numbers. */
export function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return 'share' in value ? String(value.share) : value.month;
  return quoted(LIKE_A_FORMULA.test(value) ? `'${value}` : value);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The whole file: what the figure is, an empty line, the heads, the rows. */
export function csvOf({ exact, said, heads, rows }: Sheet): string {
  const about: CellValue[][] = [...(exact ? [[NOT_FOR_RELEASE]] : []), ...said.map(({ name, value }) => [name, value])];
  return UTF8_MARK + [...about, [], [...heads], ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
