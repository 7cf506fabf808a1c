import type { Day } from '@candour/domain/calendar';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';

/** An invitation to give an account whose first due day has passed (R14), whatever extended it later. The case row is `c`. */
export const isInvited = (today: Day): Sql => sql`c.account_first_due < ${today}::date`;
/** And whose account was in by that day. */
export const receivedInTime = sql`c.account_received_on <= c.account_first_due`;
