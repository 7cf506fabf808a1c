import type { HeatColumn } from './heat-types.js';

/** Neighbouring columns under one head, or a column that heads itself. */
export interface Run { readonly group: string | undefined; readonly columns: readonly HeatColumn[] }

/** Columns in their order, neighbours of one group together. */
export function runsOf(columns: readonly HeatColumn[]): Run[] {
  return columns.reduce<Run[]>((runs, column) => {
    const last = runs.at(-1);
    if (last === undefined || column.group === undefined || last.group !== column.group) return [...runs, { group: column.group, columns: [column] }];
    return [...runs.slice(0, -1), { group: last.group, columns: [...last.columns, column] }];
  }, []);
}

/** True where a new group begins, which gets a wider gap before it. */
export function startsGroup(columns: readonly HeatColumn[], at: number): boolean {
  const group = columns[at]?.group;
  return group === undefined ? columns.some((c) => c.group !== undefined) : group !== columns[at - 1]?.group;
}
