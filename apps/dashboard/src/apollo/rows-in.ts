/** As many rows as one page of a list brings; the queries of the lists ask for as many. */
export const PAGE_ROWS = 25;

/** How many rows a step of the history was left with; one page where it says nothing that can be understood. */
export function rowsIn(state: unknown): number {
  const rows = typeof state === 'object' && state !== null && 'rows' in state ? state.rows : null;
  return typeof rows === 'number' && Number.isInteger(rows) && rows > PAGE_ROWS ? rows : PAGE_ROWS;
}
