import { counted } from '../../cases/case-filter.js';
import { sql, word } from '../../reading/sql.js';
import { daysOfCases } from './days-of-cases.sql.js';
import { MEASURES } from './measures.js';

const KEY = 'month, measure, part, days, entered, kind';

/** Adds to the days of one force, in the order they come; `rows` is a parameter of the function it stands in. */
export const addToDays = (rows: string): string => `
    INSERT INTO force_days (force_id, ${KEY}, n) SELECT of_force, ${KEY}, n FROM jsonb_populate_recordset(NULL::force_days, ${rows})
      ON CONFLICT (force_id, ${KEY}) DO UPDATE SET n = force_days.n + excluded.n;`;

/** The days counted anew from the cases themselves: what the sums must be. What is open is counted when it is read, so it is in none of them. */
export const RECOUNT_DAYS = recount();

function recount(): string {
  const { texts, values } = daysOfCases(MEASURES, word('NULL::date'), sql`${counted} AND c.force_id = ANY($1)`);
  if (values.length > 0) throw new Error('A recount takes no values.');
  return `SELECT d.force_id, d.${KEY.replaceAll(', ', ', d.')}, count(*) AS n FROM ${texts.join('')} d WHERE d.kind <> 'OPEN' GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`;
}
