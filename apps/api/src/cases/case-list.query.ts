import { londonDay } from '@candour/domain/calendar';
import { casesOf } from '../access/case-scope.js';
import type { Context } from '../context.js';
import type { Connection } from '../reading/connection.type.js';
import { badRequest, nodesOf, readPage } from '../reading/page.js';
import { sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { caseAs } from './case-fields.query.js';
import { filterConditions, readFilter } from './case-filter.js';
import type { CaseFilterInput, CaseOrder } from './case-filter.input.js';
import { CASE_ORDERS } from './case-orders.js';
import { Finishing } from './finishing.js';
import type { CaseNode } from './nodes.js';

/** What a list of cases is asked for. */
export interface CaseListRequest { readonly filter: CaseFilterInput | null; readonly order: CaseOrder; readonly first: number; readonly after: string | null }

/** A page of the cases a person may read, in one statement; the total is counted only where it was asked for. */
export async function caseList(context: Context, request: CaseListRequest, asked: Selection): Promise<Connection<CaseNode>> {
  const { viewer } = context;
  const today = londonDay(context.at);
  const { filter, problems } = readFilter(request.filter);
  if (problems[0]) throw badRequest(problems[0].message);
  const nodes = nodesOf(asked);
  const whose = filter.aboutMe === true ? sql`c.officer_id = ${viewer.id}::uuid` : sql`true`;
  const result = await readPage<CaseNode>(context, {
    rows: sql`cases c`, caseId: sql`c.id`, class: 'C', where: sql`${casesOf(viewer, today)} AND ${whose} AND ${filterConditions(viewer.force.id, filter)}`,
    node: caseAs(nodes, today), order: CASE_ORDERS[request.order], first: request.first, after: request.after, withTotal: asked['totalCount'] !== undefined,
  });
  await new Finishing(context).cases(result.nodes, nodes).done();
  return result;
}
