import type { Day } from '@candour/domain/calendar';
import type { LessonNode } from '../cases/nodes.js';
import { outerName } from '../cases/outer-names.js';
import { members, personAs, withKeys } from '../people/person-fields.query.js';
import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';

/** R36: the force has decided on the lesson. */
export const isAnswered: Sql = sql`(l.decision IS NOT NULL)`;
/** Unanswered past its day; the day itself is still in time. Unknown where no day is known. */
export const isOverdue = (today: Day): Sql => sql`(l.decision IS NULL AND l.answer_due < ${today}::date)`;

const columns = (asked: Selection, today: Day): Readonly<Record<string, Sql>> => ({
  key: sql`l.id`, caseId: sql`l.case_id`, theme: sql`l.theme`, lesson: sql`l.lesson`, status: sql`l.status`, answerDue: sql`l.answer_due`,
  overdueDays: sql`CASE WHEN ${isOverdue(today)} THEN ${today}::date - l.answer_due END`, decision: sql`l.decision`, answer: sql`l.answer`, answeredOn: sql`l.answered_on`,
  owner: personAs(sql`l.owner_id`, asked['owner'] ?? {}), due: sql`l.due`,
});

/** A lesson row `l` as JSON, with what was asked for. */
export const lessonAs = (asked: Selection, today: Day, more: readonly (readonly [string, Sql])[] = []): Sql =>
  jsonObject([...members(columns(asked, today), withKeys(asked)), ...more]);

/** The name a lesson has outside. */
export function finishLesson(vault: Parameters<typeof outerName>[0], node: LessonNode): void {
  if (node.caseId !== undefined && node.key !== undefined) node.id = outerName(vault, 'lesson', { caseId: node.caseId, key: node.key });
}
