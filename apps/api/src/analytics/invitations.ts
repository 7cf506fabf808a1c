import { sql } from '../reading/sql.js';

/** The day an account was first due, whatever extended it later; where no deadline was reckoned, as for an imported case, the day that is known. The case row is `c`. */
const firstDue = sql`coalesce((SELECT d.due FROM deadlines d WHERE d.case_id = c.id AND d.kind = 'ACCOUNT'), c.account_due)`;

/** An invitation to give an account whose first due day has passed. */
export const isInvited = sql`${firstDue} < (SELECT viewer_today())`;
/** And whose account was in by that day. */
export const receivedInTime = sql`c.account_received_on <= ${firstDue}`;
