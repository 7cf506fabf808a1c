import type { Day } from '@candour/domain/calendar';
import { members, personAs } from '../people/person-fields.query.js';
import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Selection } from '../reading/selection.js';

/** R36: the force has decided on the lesson. */
export const isAnswered: Sql = sql`(l.decision IS NOT NULL)`;
/** Unanswered past its day; the day itself is still in time. Unknown where no day is known. */
export const isOverdue = (today: Day): Sql => sql`(l.decision IS NULL AND l.answer_due < ${today}::date)`;

const columns = (asked: Selection, today: Day): Readonly<Record<string, Sql>> => ({
  id: sql`l.id`, caseId: sql`l.case_id`, caseVersion: sql`l.case_version`, theme: sql`l.theme`, lesson: sql`l.lesson`, status: sql`l.status`, answerDue: sql`l.answer_due`,
  overdueDays: sql`CASE WHEN ${isOverdue(today)} THEN ${today}::date - l.answer_due END`, decision: sql`l.decision`, answer: sql`l.answer`, answeredOn: sql`l.answered_on`,
  owner: personAs(sql`l.owner_id`, asked['owner'] ?? {}), due: sql`l.due`,
});

/** A lesson row `l` as JSON, with what was asked for. */
export const lessonAs = (asked: Selection, today: Day, more: readonly (readonly [string, Sql])[] = []): Sql => jsonObject([...members(columns(asked, today), asked), ...more]);
