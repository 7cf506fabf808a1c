import type { Sql } from '../reading/sql.js';
import { sql } from '../reading/sql.js';
import type { Counts } from './cells.js';

/** Where numbers are counted: what is fetched, as members of one object of JSON, and how that is read. Nothing else gives a figure its numbers. */
export interface Source { readonly figure: () => Members; readonly read: (found: Readonly<Record<string, unknown>>) => Cells }
export type Members = readonly (readonly [string, Sql])[];

/** Numbers by their keys, and all of it together: told on its own, each case once, null where it is hidden. */
export interface Cells {
  readonly counts: Counts;
  readonly cases: number | null;
  /** Where numbers are protected: the sum of the cells as it is told itself. Then every value is among the cells, also one that nothing was counted under. */
  readonly total?: number | null;
}

/** A row as it comes: keys, then numbers. */
export type Row = readonly (string | number)[];

/** Rows of one column `row`, as one value of JSON. */
export const listOf = (rows: Sql): Sql => sql`(SELECT coalesce(json_agg(x.row), '[]'::json) FROM (${rows}) x)`;
