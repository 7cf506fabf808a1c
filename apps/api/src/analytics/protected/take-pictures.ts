import { firstDayOf, londonDay, monthOf, shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type pg from 'pg';

/** The last month that is over in London. @param at an instant, ISO 8601 in UTC */
export const lastClosedMonth = (at: string): Month => shiftMonth(monthOf(londonDay(at)), -1);

/** All forces are taken at once, so that the national figures never speak of some of them: that takes longer than a statement else may. */
const LONGEST = '15min';

/**
 * Sees to it that there is a picture of the last closed month of every force: what protected figures are counted from. Safe to run at any
 * time, as the jobs, in a transaction. @returns of how many forces one was taken
 */
export async function takePictures(client: Pick<pg.ClientBase, 'query'>, at: string): Promise<number> {
  await client.query(`SET LOCAL statement_timeout = '${LONGEST}'`);
  const { rows: [row] } = await client.query<{ taken: number }>('SELECT take_protected_pictures($1) AS taken', [firstDayOf(lastClosedMonth(at))]);
  return row?.taken ?? 0;
}
