import type { Day } from '@candour/domain/calendar';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { sumOf } from './cells.js';
import type { Cell } from './cells.js';
import type { Counted } from './pattern.query.js';

/** How an invitation went, the last key of each number of accounts. */
export const IN_TIME = 'IN_TIME';
export const NOT_IN_TIME = 'NOT_IN_TIME';

/** An invitation to give an account whose first due day has passed (R14), whatever extended it later. The case row is `c`. */
export const isInvited = (today: Day): Sql => sql`c.account_first_due < ${today}::date`;
/** Whether its account was in by that day. */
export const wasInTime = sql`CASE WHEN c.account_received_on <= c.account_first_due THEN ${IN_TIME}::text ELSE ${NOT_IN_TIME}::text END`;

/** Invitations, and accounts in time among them, by their one other key. Both are counted at once; a hidden part hides the whole. */
export function accountsOf(found: Counted): { readonly all: Counted; readonly inTime: Counted } {
  const inTime = byFirstKey(found.cells.filter(({ keys }) => keys[1] === IN_TIME));
  // Protected margins are told on their own: what they are sums of may be held back.
  if (found.total !== undefined) {
    const received = found.margins?.columns.find(({ keys }) => keys[0] === IN_TIME)?.count ?? null;
    return { all: { ...found, cells: found.margins?.rows ?? [], cases: found.total }, inTime: { ...found, cells: inTime, cases: received === null || found.total === null ? null : Math.min(received, found.total) } };
  }
  const all = byFirstKey(found.cells);
  return { all: { ...found, cells: all, cases: sumOf(all) }, inTime: { ...found, cells: inTime, cases: sumOf(inTime) } };
}

function byFirstKey(cells: readonly Cell[]): readonly Cell[] {
  const parts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const [key = ''] = cell.keys;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [cell]);
    else part.push(cell);
  }
  return [...parts].map(([key, part]) => ({ keys: [key], count: sumOf(part) }));
}
