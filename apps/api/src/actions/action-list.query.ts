import { londonDay, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { actionsOf, casesOf, concerns } from '../access/case-scope.js';
import { caseAs } from '../cases/case-fields.query.js';
import { Finishing } from '../cases/finishing.js';
import type { ActionNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import type { Viewer } from '../identity/viewer.js';
import type { Connection } from '../reading/connection.type.js';
import { dayRange, withoutNull } from '../reading/filter-values.js';
import { nodesOf, readPage } from '../reading/page.js';
import type { Order, Position } from '../reading/page.js';
import { allOf, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { actionAs, isOverdue } from './action-fields.query.js';
import type { ActionFilterInput, ActionOrder } from './action-filter.input.js';

/** What a list of actions is asked for. */
export interface ActionListRequest { readonly filter: ActionFilterInput | null; readonly order: ActionOrder; readonly first: number; readonly after: string | null }

const isPosition = ([due, caseId, id, ...more]: Position): boolean =>
  (due === null || (typeof due === 'string' && parseDay(due) !== null)) && typeof caseId === 'string' && isId(caseId) && typeof id === 'string' && more.length === 0;
const position = sql`json_build_array(a.due, a.case_id, a.id)`;
const beyond = ([, caseId, id]: Position): Sql => sql`(a.due IS NULL AND (a.case_id, a.id) > (${caseId}::uuid, ${id}::text))`;

/** Actions without a due day come last in both. */
const ORDERS: Readonly<Record<ActionOrder, Order>> = {
  DUE_FIRST: {
    by: sql`a.due, a.case_id, a.id`, position, fits: isPosition,
    after: (p) => (p[0] == null ? beyond(p) : sql`((a.due, a.case_id, a.id) > (${p[0]}::date, ${p[1]}::uuid, ${p[2]}::text) OR a.due IS NULL)`),
  },
  DUE_LAST: {
    by: sql`a.due DESC NULLS LAST, a.case_id, a.id`, position, fits: isPosition,
    after: (p) => (p[0] == null ? beyond(p) : sql`(a.due < ${p[0]}::date OR (a.due = ${p[0]}::date AND (a.case_id, a.id) > (${p[1]}::uuid, ${p[2]}::text)) OR a.due IS NULL)`),
  },
};

/** A page of the actions a person may read, in one statement; the total is counted only where it was asked for. */
export async function actionList(context: Context, request: ActionListRequest, asked: Selection): Promise<Connection<ActionNode>> {
  const today = londonDay(context.at);
  const nodes = nodesOf(asked);
  const result = await readPage<ActionNode>(context, {
    rows: sql`actions a LEFT JOIN cases c ON c.id = a.case_id`, caseId: sql`a.case_id`, class: 'ACTIONS', where: sql`${actionsOf(context.viewer, today)} AND ${filterConditions(context.viewer, request.filter ?? {}, today)}`,
    node: actionNode(context, nodes, today), order: ORDERS[request.order], first: request.first, after: request.after, withTotal: asked['totalCount'] !== undefined,
  });
  await new Finishing(context).actions(result.nodes, nodes).done();
  return result;
}

/** An action with its case, where this person may read the case too. */
export function actionNode({ viewer }: Context, asked: Selection, today: Day): Sql {
  const below = asked['case'];
  return actionAs(asked, today, below === undefined ? [] : [['case', sql`CASE WHEN ${casesOf(viewer, today)} THEN ${caseAs(below, today)} END`]]);
}

function filterConditions(viewer: Viewer, filter: ActionFilterInput, today: Day): Sql {
  const { status, overdue, mine, countedOnly } = filter;
  const owner = withoutNull(filter.owner);
  const unit = withoutNull(filter.unit);
  const [dueFrom, dueTo] = dayRange(filter, 'dueFrom', 'dueTo');
  const conditions: (Sql | false)[] = [
    owner !== null && sql`a.owner_id::text = ${owner}::text`,
    unit !== null && sql`a.team_code IN (SELECT unit_and_below(${viewer.force.id}::uuid, ${unit}::text))`,
    mine === true && concerns(viewer, today),
    // R59, R60: what no figure counts stands in no list that belongs to one.
    countedOnly === true && sql`NOT a.restricted`,
    status != null && sql`CASE WHEN ${isOverdue(today)} THEN 'OVERDUE' ELSE a.status END = ANY(${status}::text[])`,
    overdue === true && isOverdue(today),
    overdue === false && sql`NOT coalesce(${isOverdue(today)}, false)`,
    dueFrom !== null && sql`a.due >= ${dueFrom}::date`,
    dueTo !== null && sql`a.due <= ${dueTo}::date`,
  ];
  return allOf(conditions.filter((each) => each !== false));
}
