import type { Day } from '@candour/domain/calendar';
import { ACTION_TYPES, labelOf } from '@candour/domain/taxonomy';
import type { ActionType } from '@candour/domain/taxonomy';
import type { ActionNode } from '../cases/nodes.js';
import { outerName } from '../cases/outer-names.js';
import { members, personAs, withKeys } from '../people/person-fields.query.js';
import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';

/** OVERDUE is read from the due day and never stored (R44). The due day itself is still in time. */
export const isOverdue = (today: Day): Sql => sql`(a.status = 'OPEN' AND a.due < ${today}::date)`;

const columns = (asked: Selection, today: Day): Readonly<Record<string, Sql>> => ({
  key: sql`a.id`, caseId: sql`a.case_id`, type: sql`a.type`, typeLabel: sql`a.type`, description: sql`a.description`, ownerRole: sql`a.owner_role`,
  owner: personAs(sql`a.owner_id`, asked['owner'] ?? {}), officer: personAs(sql`a.officer_id`, asked['officer'] ?? {}), due: sql`a.due`,
  status: sql`CASE WHEN ${isOverdue(today)} THEN 'OVERDUE' ELSE a.status END`, overdueDays: sql`CASE WHEN ${isOverdue(today)} THEN ${today}::date - a.due END`,
  doneOn: sql`a.done_on`, verifiedOn: sql`a.verified_on`,
});

/** An action row `a` as JSON, with what was asked for. */
export const actionAs = (asked: Selection, today: Day, more: readonly (readonly [string, Sql])[] = []): Sql =>
  jsonObject([...members(columns(asked, today), withKeys(asked)), ...more]);

/** Fills in what is words and no data, and the name an action has outside. */
export function finishAction(vault: Parameters<typeof outerName>[0], node: ActionNode): void {
  if (node.caseId !== undefined && node.key !== undefined) node.id = outerName(vault, 'action', { caseId: node.caseId, key: node.key });
  if (node.typeLabel !== undefined) node.typeLabel = labelOf(ACTION_TYPES, node.typeLabel as ActionType);
}
