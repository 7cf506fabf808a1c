import type { ReactNode } from 'react';

/** In which order a column stands; `none` where the list could be put in its order but is not. */
export type SortState = 'ascending' | 'descending' | 'none';

/** A value as a sheet takes it: words, a number, a share from 0 to 1, a month written YYYY-MM; null where there is nothing to say. */
export type CellValue = string | number | null | { readonly share: number } | { readonly month: string };
/** A column of a sheet. */
export interface SheetColumn<Row> { readonly heading: string; readonly value: (row: Row) => CellValue }

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers are set to the right in figures of one width. */
  readonly numeric?: boolean;
  /** Keeps dates and references on one line. */
  readonly nowrap?: boolean;
  /** Given where the table can be put in order by this column. */
  readonly sort?: SortState | undefined;
  /** What it is in a sheet that is downloaded, where its cell is not plain words: one column or several. */
  readonly sheet?: readonly SheetColumn<Row>[];
}

export function cellClass<Row>({ numeric, nowrap }: Column<Row>): string | undefined {
  return numeric ? 'c-number' : nowrap ? 'c-nowrap' : undefined;
}
