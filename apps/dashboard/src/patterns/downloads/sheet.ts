import type { CellValue, Column } from '@candour/ui';

/** What a download says of its figure, in the order it says it. */
export interface Said { readonly name: string; readonly value: CellValue }

/** A figure as a sheet: what is said of it, the heads of its columns, and its rows. */
export interface Sheet {
  readonly title: string;
  readonly exact: boolean;
  readonly said: readonly Said[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What stands in a cell of which the number is held back: never nothing, and never 0. */
export const few = (n: number | null | undefined): CellValue => n ?? 'few';
/** A share as a sheet takes it, held back or not there as `otherwise` says. */
export const share = (n: number | null | undefined, otherwise: CellValue = 'few'): CellValue => (n == null ? otherwise : { share: n });

/** What stands in every file of exact figures. */
export const NOT_FOR_RELEASE = 'Exact figures. Not for release';

/** The columns of a table as columns of a sheet. @throws Error where a column has neither plain words nor a value for a sheet */
export function sheetOf<Row>(title: string, exact: boolean, said: readonly Said[], columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  const all = columns.flatMap((column) => column.sheet ?? [{ heading: column.heading, value: (row: Row): CellValue => plain(column, row) }]);
  return { title, exact, said, heads: all.map(({ heading }) => heading), rows: rows.map((row) => all.map(({ value }) => value(row))) };
}

function plain<Row>(column: Column<Row>, row: Row): string {
  const cell = column.cell(row);
  if (typeof cell === 'string') return cell;
  throw new Error(`The column "${column.heading}" says nothing that a sheet can hold: give it \`sheet\`.`);
}
