import { londonDay } from '@candour/domain/calendar';
import { casesOf } from '../access/case-scope.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { plannedOnce, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { openedCaseAs } from './case-fields.query.js';
import { Finishing } from './finishing.js';
import type { CaseNode } from './nodes.js';

/** A case by its id; null where there is none or none that this person may read, alike. */
export async function caseById(context: Context, id: string, asked: Selection): Promise<CaseNode | null> {
  return isId(id) ? caseWhere(context, sql`c.id = case_to_open(${id}::uuid, NULL)`, asked) : null;
}

/** A case by its reference; null where there is none or none that this person may read, alike. */
export async function caseByReference(context: Context, reference: string, asked: Selection): Promise<CaseNode | null> {
  return reference.includes('\0') ? null : caseWhere(context, sql`c.id = case_to_open(NULL, ${reference}::text)`, asked);
}

/**
 * The database says first which case it is, if it is theirs: of a case that is not, no policy looks at a row either, so that it is not told by the time it takes.
 */
async function caseWhere(context: Context, condition: Sql, asked: Selection): Promise<CaseNode | null> {
  const statement = plannedOnce(sql`SELECT c.id, ${openedCaseAs(asked, londonDay(context.at))} AS node FROM cases c WHERE ${casesOf(context.viewer, londonDay(context.at))} AND ${condition}`);
  const [found] = await context.reading.rows<{ id: string; node: CaseNode }>(statement, { how: 'OPENED', class: 'C', cases: (rows) => rows.map(({ id }) => id) });
  if (found === undefined) return null;
  await new Finishing(context).opened(found.node, asked).done();
  return found.node;
}
