import type { ReactNode } from 'react';

/** In which order a column stands; `none` where the list could be put in its order but is not. */
export type SortState = 'ascending' | 'descending' | 'none';

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
}

export function cellClass<Row>({ numeric, nowrap }: Column<Row>): string | undefined {
  return numeric ? 'c-number' : nowrap ? 'c-nowrap' : undefined;
}
