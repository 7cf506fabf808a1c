import { covers, mayRead } from '@candour/domain';
import type { Readable } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import { actionNode } from '../../actions/action-list.query.js';
import { actionsOf, lessonsOf } from '../../access/case-scope.js';
import type { Context } from '../../context.js';
import { lessonNode } from '../../lessons/lesson-list.query.js';
import { hidden } from '../../reading/opaque.js';
import { sql } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import type { Selection } from '../../reading/selection.js';
import { noticeAs } from '../case-fields.query.js';
import { Finishing } from '../finishing.js';
import type { ActionNode, LessonNode } from '../nodes.js';
import { lookInto } from '../timeline/tell-histories.js';
import type { LookedAt } from './looked-at.js';
import { peopleById, tellWords } from './tell-words.js';

/** What is told of a review to somebody who does not see the case. */
export type ReviewNode = { actions?: ActionNode[]; lessons?: LessonNode[]; [field: string]: unknown };
interface Found { readonly id: string; readonly notice?: object }

/**
 * R19: what officers let the viewer read as their friend. The database says which reviews those are, by the notices it shows the viewer
 * as a friend; the process says of each what of it is open, and until when.
 */
export async function grantedReviews(context: Context, asked: Selection): Promise<readonly object[]> {
  const { viewer, reading, at, office: { vault } } = context;
  const notice = asked['notice'] === undefined ? sql`NULL::json` : noticeAs(asked['notice']);
  const found = await reading.rows<Found>(sql`SELECT x.case_id AS id, ${notice} AS notice FROM notices x
    WHERE x.force_id = ${viewer.force.id}::uuid AND x.read_by_friends IS NOT NULL AND (x.read_by_friends ->> ${viewer.id}::text)::date >= ${londonDay(at)}::date ORDER BY x.case_id`,
  { how: 'OPENED', class: 'NOTICE', cases: (rows) => rows.map(({ id }) => id) });
  const looked = await lookInto(context, found.map(({ id }) => id));
  const reviews = found.flatMap(({ id, notice: told }): Review[] => {
    const review = looked.get(id);
    const allowed = review === undefined ? null : lastDayFor(review);
    return review === undefined || allowed === null ? [] : [{ id, looked: review, node: { id: hidden(vault, 'review', id), notice: told ?? null, ...allowed } }];
  });
  await tellReviews(context, reviews, asked);
  return reviews.map(({ node }) => node);
}

/** The day until which the viewer reads as a friend, and whether with the report; nothing for whoever does not read as one now (R26: nobody at the authority’s desk). */
function lastDayFor({ case: c, now }: LookedAt): { readonly until: string; readonly withReport: boolean } | null {
  if (!covers(mayRead('P', c, now), 'OWN_ACCOUNT')) return null;
  const { actor, today } = now;
  const open = c.friends.filter(({ person, until, endedOn }) => person === actor.person && endedOn === null && today <= until);
  const until = open.map((each) => each.until).sort().at(-1);
  return until === undefined ? null : { until, withReport: open.some(({ withReport }) => withReport) };
}

/** A review that somebody reads something of without seeing the case. */
export interface Review { readonly id: string; readonly looked: LookedAt; readonly node: ReviewNode }

/** Fills in who the officer is, words, actions and lessons: of all reviews at once. */
export async function tellReviews(context: Context, reviews: readonly Review[], asked: Selection): Promise<void> {
  const { reading, viewer, at } = context;
  const today = londonDay(at);
  await tellWords(context, reviews.map(({ node, looked }) => ({ node, asked, looked })));
  if (asked['officer'] !== undefined) {
    const people = await peopleById(reading, viewer.force.id, reviews.map(({ looked }) => looked.case.officer));
    for (const { node, looked } of reviews) node['officer'] = people.get(looked.case.officer) ?? null;
  }
  const finishing = new Finishing(context);
  if (asked['actions'] !== undefined) {
    const rows = await following<ActionNode>(context, reviews, 'ACTIONS', (ids) => sql`SELECT a.case_id AS about, ${actionNode(context, asked['actions'] ?? {}, today)} AS node
      FROM actions a LEFT JOIN cases c ON c.id = a.case_id WHERE a.case_id = ANY(${ids}::uuid[]) AND ${actionsOf(viewer, today)} ORDER BY a.due, a.case_id, a.id`);
    for (const { id, node } of reviews) finishing.actions((node.actions = rows(id)), asked['actions']);
  }
  if (asked['lessons'] !== undefined) {
    const rows = await following<LessonNode>(context, reviews, 'LESSONS', (ids) => sql`SELECT l.case_id AS about, ${lessonNode(context, asked['lessons'] ?? {}, today)} AS node
      FROM org_lessons l LEFT JOIN cases c ON c.id = l.case_id WHERE l.case_id = ANY(${ids}::uuid[]) AND ${lessonsOf(viewer, today)} ORDER BY l.answer_due, l.case_id, l.id`);
    for (const { id, node } of reviews) finishing.lessons((node.lessons = rows(id)), asked['lessons']);
  }
  await finishing.done();
}

/** What follows from reports, of the reviews where all of it is open to the viewer. */
async function following<T>(context: Context, reviews: readonly Review[], what: Readable, statement: (ids: readonly string[]) => Sql): Promise<(id: string) => T[]> {
  const ids = reviews.flatMap(({ id, looked }) => (mayRead(what, looked.case, looked.now) === 'ALL' ? [id] : []));
  if (ids.length === 0) return () => [];
  const found = await context.reading.rows<{ about: string; node: T }>(statement(ids), { how: 'OPENED', class: what, cases: (rows) => rows.map(({ about }) => about) });
  return (id) => found.flatMap(({ about, node }) => (about === id ? [node] : []));
}
