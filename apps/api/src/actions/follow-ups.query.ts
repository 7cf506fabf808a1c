import { londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { Finishing } from '../cases/finishing.js';
import type { FollowUpNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { members, personAs } from '../people/person-fields.query.js';
import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';

const MOST = 50;

const columns = (asked: Selection, today: Day): Readonly<Record<string, Sql>> => ({
  key: sql`f.kind`, kind: sql`f.kind`, caseId: sql`f.case_id`, officer: personAs(sql`f.officer_id`, asked['officer'] ?? {}), due: sql`f.due`, overdueDays: sql`CASE WHEN f.due < ${today}::date THEN ${today}::date - f.due END`,
});

/** What is due after the process for officers whom this person leads (R38, R45), the earliest day first. The case itself stays closed to them. */
export async function followUpsOf(context: Context, asked: Selection): Promise<readonly FollowUpNode[]> {
  const today = londonDay(context.at);
  const found = await context.reading.rows<{ readonly node: FollowUpNode }>(
    sql`SELECT ${jsonObject(members(columns(asked, today), { ...asked, key: {}, caseId: {} }))} AS node FROM follow_ups_led() f ORDER BY f.due NULLS LAST, f.officer_id, f.kind LIMIT ${MOST}`,
    { how: 'LISTED', class: 'C', cases: (rows) => rows.map(({ node }) => node.caseId) },
  );
  const nodes = found.map(({ node }) => node);
  await new Finishing(context).followUps(nodes, asked).done();
  return nodes;
}
