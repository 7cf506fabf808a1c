import { parseDay } from '@candour/domain/calendar';
import { isId } from '../database/new-id.js';
import type { Order, Position } from '../reading/page.js';
import { sql } from '../reading/sql.js';
import type { CaseOrder } from './case-filter.input.js';

const isDayAndId = ([on, id, ...more]: Position): boolean => (on === null || (typeof on === 'string' && parseDay(on) !== null)) && isKey(id) && more.length === 0;
const isKey = (id: string | null | undefined): boolean => typeof id === 'string' && isId(id);
const submitted = { position: sql`json_build_array(c.submitted_on, c.id)`, fits: isDayAndId };

/** A case not yet submitted has no day and counts as the newest: PostgreSQL puts nulls first in a falling order and last in a rising one, as the index does. */
export const CASE_ORDERS: Readonly<Record<CaseOrder, Order>> = {
  SUBMITTED_NEWEST: {
    ...submitted, by: sql`c.submitted_on DESC, c.id DESC`,
    after: ([on, id]) => (on == null ? sql`(c.submitted_on IS NOT NULL OR c.id < ${id}::uuid)` : sql`(c.submitted_on, c.id) < (${on}::date, ${id}::uuid)`),
  },
  SUBMITTED_OLDEST: {
    ...submitted, by: sql`c.submitted_on, c.id`,
    after: ([on, id]) => (on == null ? sql`(c.submitted_on IS NULL AND c.id > ${id}::uuid)` : sql`((c.submitted_on, c.id) > (${on}::date, ${id}::uuid) OR c.submitted_on IS NULL)`),
  },
  REFERENCE: {
    by: sql`c.reference, c.id`, position: sql`json_build_array(c.reference, c.id)`, fits: ([reference, id, ...more]) => typeof reference === 'string' && isKey(id) && more.length === 0,
    after: ([reference, id]) => sql`(c.reference, c.id) > (${reference}::text, ${id}::uuid)`,
  },
};
