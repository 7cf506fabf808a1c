import type { Readable } from '@candour/domain';
import { addDays, londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { actionsOf, casesOf, ownedBy } from '../access/case-scope.js';
import { caseAs } from '../cases/case-fields.query.js';
import { Finishing } from '../cases/finishing.js';
import type { ActionNode, CaseNode, FollowUpNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import type { Shows } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { actionNode } from './action-list.query.js';
import { followUpsOf } from './follow-ups.query.js';

/** At most this many in each list: what is more is found in the lists of actions and cases. */
const MOST = 50;
const SOON_DAYS = 7;

/** States in which the authority is asked for something. */
const FOR_THE_DESK = ['SUBMITTED', 'ASSESSED', 'REPORT_SENT', 'REFERRED_BACK'];
const REVIEW_IS_OVER = ['DISCARDED', 'DECLINED', 'CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'];

interface Work { readonly dueSoon?: ActionNode[]; readonly overdue?: ActionNode[]; readonly reviews?: CaseNode[]; readonly toDecide?: CaseNode[] }
/** The same as it is fetched: each thing with the case it is about. */
type Found = { readonly [L in keyof Work]: readonly { readonly about: string; readonly node: NonNullable<Work[L]>[number] }[] };

const LISTS: Readonly<Record<keyof Work, Readable>> = { dueSoon: 'ACTIONS', overdue: 'ACTIONS', reviews: 'C', toDecide: 'C' };

/** What waits for the person who asks, in one statement, with the lists that were asked for. */
export async function myWork(context: Context, asked: Selection): Promise<Work & { readonly followUps?: readonly FollowUpNode[] }> {
  const { viewer, reading, at } = context;
  const today = londonDay(at);
  const desk = viewer.roles.includes('authority') || viewer.roles.includes('pcc');
  const lists: Readonly<Record<keyof Work, Sql>> = {
    dueSoon: myActions(context, asked['dueSoon'] ?? {}, today, sql`a.due BETWEEN ${today}::date AND ${addDays(today, SOON_DAYS)}::date`),
    overdue: myActions(context, asked['overdue'] ?? {}, today, sql`a.due < ${today}::date`),
    reviews: someCases(context, asked['reviews'] ?? {}, today, sql`c.reviewer_id = ${viewer.id}::uuid AND c.state <> ALL(${REVIEW_IS_OVER}::text[])`),
    toDecide: someCases(context, asked['toDecide'] ?? {}, today, desk ? sql`c.state = ANY(${FOR_THE_DESK}::text[])` : sql`false`),
  };
  const followUps = asked['followUps'] === undefined ? {} : { followUps: await followUpsOf(context, asked['followUps']) };
  const names = (Object.keys(lists) as (keyof Work)[]).filter((name) => asked[name] !== undefined);
  if (names.length === 0) return followUps;
  const [found = {}] = await reading.rows<Found>(sql`SELECT ${names.map((name) => sql`${lists[name]} AS ${quotedName(name)}`).reduce((all, each) => sql`${all}, ${each}`)}`, names.map(shown));
  const work = Object.fromEntries(names.map((name) => [name, (found[name] ?? []).map(({ node }) => node)])) as Work;
  const finishing = new Finishing(context);
  for (const name of ['dueSoon', 'overdue'] as const) finishing.actions(work[name] ?? [], asked[name]);
  for (const name of ['reviews', 'toDecide'] as const) finishing.cases(work[name] ?? [], asked[name]);
  await finishing.done();
  return { ...work, ...followUps };
}

const shown = (name: keyof Work): Shows<Found> => ({ how: 'LISTED', class: LISTS[name], cases: (rows) => rows.flatMap((row) => (row[name] ?? []).map(({ about }) => about)) });

const quotedName = (name: keyof Work): Sql => ({ dueSoon: sql`"dueSoon"`, overdue: sql`overdue`, reviews: sql`reviews`, toDecide: sql`"toDecide"` })[name];

const myActions = (context: Context, asked: Selection, today: Day, due: Sql): Sql => sql`(SELECT coalesce(json_agg(x), '[]'::json) FROM (
  SELECT a.case_id AS about, ${actionNode(context, asked, today)} AS node FROM actions a LEFT JOIN cases c ON c.id = a.case_id
  WHERE ${ownedBy(context.viewer, today)} AND a.status = 'OPEN' AND ${due} AND ${actionsOf(context.viewer, today)} ORDER BY a.due, a.case_id, a.id LIMIT ${MOST}) x)`;

/** What runs before what is only followed up, and the oldest first: it has waited longest. */
const someCases = ({ viewer }: Context, asked: Selection, today: Day, which: Sql): Sql => sql`(SELECT coalesce(json_agg(x), '[]'::json) FROM (
  SELECT c.id AS about, ${caseAs(asked, today)} AS node FROM cases c WHERE ${which} AND ${casesOf(viewer, today)} ORDER BY c.state = 'FOLLOW_UP', c.submitted_on, c.id LIMIT ${MOST}) x)`;
