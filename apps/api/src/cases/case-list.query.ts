import { londonDay } from '@candour/domain/calendar';
import { casesOf } from '../access/case-scope.js';
import type { Context } from '../context.js';
import type { Connection } from '../reading/connection.type.js';
import { badRequest, connection, nodesOf, pageSize, positionOf } from '../reading/page.js';
import type { Position } from '../reading/page.js';
import { rows, sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { caseAs } from './case-fields.query.js';
import { filterConditions, readFilter } from './case-filter.js';
import type { CaseFilterInput, CaseOrder } from './case-filter.input.js';
import { CASE_ORDERS } from './case-orders.js';
import { finishCases } from './case.query.js';
import type { CaseNode } from './finish-case.js';

/** What a list of cases is asked for. */
export interface CaseListRequest { readonly filter: CaseFilterInput | null; readonly order: CaseOrder; readonly first: number; readonly after: string | null }

/** A page of the cases a person may read, in one statement; the total is counted only where it was asked for. */
export async function caseList(context: Context, request: CaseListRequest, asked: Selection): Promise<Connection<CaseNode>> {
  const { viewer, database } = context;
  const today = londonDay(context.at);
  const first = pageSize(request.first);
  const { filter, problems } = readFilter(request.filter);
  if (problems[0]) throw badRequest(problems[0].message);
  const within = sql`${casesOf(viewer)} AND ${filterConditions(viewer.force.id, filter)}`;
  const order = CASE_ORDERS[request.order];
  const position = positionOf(request.after, order.fits);
  const nodes = nodesOf(asked);
  const page = sql`SELECT ${order.position} AS position, ${caseAs(nodes, today)} AS node FROM cases c
    WHERE ${within} ${position === null ? sql`` : sql`AND ${order.after(position)}`} ORDER BY ${order.by} LIMIT ${first + 1}`;
  const total = asked['totalCount'] === undefined ? sql`NULL::int` : sql`(SELECT count(*)::int FROM cases c WHERE ${within})`;
  const [found] = await rows<{ page: { position: Position; node: CaseNode }[]; total: number | null }>(database, sql`SELECT (SELECT coalesce(json_agg(p), '[]'::json) FROM (${page}) p) AS page, ${total} AS total`);
  const result = connection(found?.page ?? [], first, found?.total ?? null);
  await finishCases(context, result.nodes, nodes);
  return result;
}
