import type { CellValue } from '@candour/ui';
import type { CellObject, Row } from 'write-excel-file/browser';
import { NOT_FOR_RELEASE } from './sheet.js';
import type { Sheet } from './sheet.js';

/** A sheet of a book has a name of at most 31 letters. */
const LONGEST_NAME = 31;

/** A cell with its type: a share shows as a percentage, a month as a month, and both are what they are. */
export function typed(value: CellValue): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.00' };
  if (typeof value === 'string') return { value, type: String };
  return 'share' in value ? { value: value.share, type: Number, format: '0.0%' } : { value: new Date(`${value.month}-01T00:00:00Z`), type: Date, format: 'mmm yyyy' };
}

const head = (text: string): CellObject => ({ value: text, type: String, fontWeight: 'bold', wrap: true });
const warning = (exact: boolean): Row[] => (exact ? [[head(NOT_FOR_RELEASE)]] : []);

/** A book of two sheets: the numbers under heads that stay in view, and what they are. The library comes when it is asked for. */
export async function xlsxOf({ title, exact, said, heads, rows }: Sheet): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  const top = warning(exact);
  const widths = heads.map((text, i) => ({ width: Math.min(44, Math.max(text.length / 1.6, i === 0 ? 26 : 12)) }));
  return write([
    { sheet: (exact ? 'Exact, not for release' : 'Protected figures').slice(0, LONGEST_NAME), columns: widths, stickyRowsCount: top.length + 1, data: [...top, heads.map(head), ...rows.map((row) => row.map(typed))] },
    { sheet: 'About', columns: [{ width: 26 }, { width: 100 }], data: [...top, [head(title)], ...said.map(({ name, value }) => [head(name), wrapped(typed(value))])] },
  ]).toBlob();
}

const wrapped = (cell: CellObject | null): CellObject | null => (cell === null ? null : { ...cell, wrap: true, align: 'left' } as CellObject);
