import { londonDay, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { casesOf, lessonsOf } from '../access/case-scope.js';
import { caseAs } from '../cases/case-fields.query.js';
import { Finishing } from '../cases/finishing.js';
import type { LessonNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import type { Connection } from '../reading/connection.type.js';
import { nodesOf, readPage } from '../reading/page.js';
import type { Order } from '../reading/page.js';
import { dayRange, withoutNull } from '../reading/filter-values.js';
import { allOf, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';
import { isAnswered, isOverdue, lessonAs } from './lesson-fields.query.js';
import type { LessonFilterInput } from './lesson-filter.input.js';

/** What a list of lessons is asked for. */
export interface LessonListRequest { readonly filter: LessonFilterInput | null; readonly first: number; readonly after: string | null }

/** A lesson whose day is not known comes after all others: in the words of the index, so that a page is one range of it also under the policies. */
const answerBy = sql`CASE WHEN l.answer_due IS NULL THEN 'infinity'::date ELSE l.answer_due END`;
const ORDER: Order = {
  by: sql`${answerBy}, l.case_id, l.id`, position: sql`json_build_array(${answerBy}::text, l.case_id, l.id)`,
  fits: ([due, caseId, id, ...more]) => (due === 'infinity' || (typeof due === 'string' && parseDay(due) !== null)) && typeof caseId === 'string' && isId(caseId) && typeof id === 'string' && more.length === 0,
  after: ([due, caseId, id]) => sql`(${answerBy}, l.case_id, l.id) > (${due}::date, ${caseId}::uuid, ${id}::text)`,
};

/** A page of the lessons a person may read, those to be answered first before the others, in one statement. */
export async function lessonList(context: Context, { filter, first, after }: LessonListRequest, asked: Selection): Promise<Connection<LessonNode>> {
  const { viewer, at } = context;
  const today = londonDay(at);
  const nodes = nodesOf(asked);
  const rows = sql`org_lessons l LEFT JOIN cases c ON c.id = l.case_id`;
  const where = sql`${lessonsOf(viewer, today)} AND ${filterConditions(viewer.force.id, filter ?? {}, today)}`;
  const result = await readPage<LessonNode>(context, { rows, caseId: sql`l.case_id`, class: 'LESSONS', where, node: lessonNode(context, nodes, today), order: ORDER, first, after, withTotal: asked['totalCount'] !== undefined });
  await new Finishing(context).lessons(result.nodes, nodes).done();
  return result;
}

/** A lesson with its case, where this person may read the case too. */
export function lessonNode({ viewer }: Context, asked: Selection, today: Day): Sql {
  const below = asked['case'];
  return lessonAs(asked, today, below === undefined ? [] : [['case', sql`CASE WHEN ${casesOf(viewer, today)} THEN ${caseAs(below, today)} END`]]);
}

function filterConditions(force: string, filter: LessonFilterInput, today: Day): Sql {
  const { answered, overdue, theme, status } = filter;
  const owner = withoutNull(filter.owner);
  const unit = withoutNull(filter.unit);
  const [from, to] = dayRange(filter, 'answerDueFrom', 'answerDueTo');
  const conditions: (Sql | false)[] = [
    answered === true && isAnswered,
    answered === false && sql`NOT ${isAnswered}`,
    overdue === true && isOverdue(today),
    overdue === false && sql`NOT coalesce(${isOverdue(today)}, false)`,
    theme != null && sql`l.theme = ANY(${theme}::text[])`,
    status != null && sql`l.status = ANY(${status}::text[])`,
    owner !== null && sql`l.owner_id::text = ${owner}::text`,
    unit !== null && sql`l.team_code IN (SELECT unit_and_below(${force}::uuid, ${unit}::text))`,
    from !== null && sql`l.answer_due >= ${from}::date`,
    to !== null && sql`l.answer_due <= ${to}::date`,
  ];
  return allOf(conditions.filter((each) => each !== false));
}
