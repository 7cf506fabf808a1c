import { sql } from '../reading/sql.js';

/**
 * How a case left the review, and after how many days from its submission: by its report, another way (referred back, withdrawn,
 * discontinued, transferred), or not yet, with the days until today. The case row is `c`. A report that waits for the authority's look
 * ended the officer's part when it was sent (process.md 2.1).
 */
const doneOn = sql`coalesce(c.process_ended_on, CASE WHEN c.state = 'REPORT_SENT' THEN c.report_sent_on END)`;
const leftOn = sql`coalesce(c.ended_on, CASE WHEN c.state IN ('REFERRED_BACK', 'ESCALATED') THEN c.referred_back_on END)`;

/** The keys of the ways out. */
export const WAYS_OUT = { report: 'REPORT', other: 'LEFT', open: 'OPEN' } as const;

export const WAY_OUT = sql`CASE WHEN ${doneOn} IS NOT NULL THEN 'REPORT' WHEN ${leftOn} IS NOT NULL THEN 'LEFT' ELSE 'OPEN' END`;
export const DAYS = sql`greatest(0, coalesce(${doneOn}, ${leftOn}, (SELECT viewer_today())) - c.submitted_on)`;
