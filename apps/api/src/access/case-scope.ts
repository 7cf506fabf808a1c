import type { CaseState } from '@candour/domain/taxonomy';
import type { Day } from '@candour/domain/calendar';
import type { Viewer } from '../identity/viewer.js';
import { allOf, anyOf, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';

/*
 * The access matrix of the domain (`mayRead`) as conditions of a statement, so that what a person may not see is never fetched.
 * A test asks both about every state and every person and fails where they differ.
 * The case row is `c`, an action's row is `a`, a lesson's row is `l`.
 */

/** The states in which, and after which, the officer has been told. */
const TOLD: readonly CaseState[] = ['NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED', 'FOLLOW_UP', 'CLOSED'];
const BEFORE_DECISION: readonly CaseState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'DISCARDED', 'DECLINED'];

/** Where the case stands beneath any side state or early end. */
const innermost = sql`coalesce(c.states_left[1], c.state)`;
const told = sql`${innermost} = ANY(${TOLD}::text[])`;

/** R59, R60: a restricted case has only its list, besides the officer and the reviewer. */
const onTheList = ({ id }: Viewer): Sql => sql`(NOT c.restricted OR ${id}::uuid = ANY(c.restricted_to))`;
/** Somebody at a desk of the authority: of the force, or of the local policing body where a chief officer takes part (R59). */
export const isAtADesk = ({ roles }: Viewer): boolean => roles.includes('authority') || roles.includes('pcc');
/** Which desk of the two a row belongs to, of those the viewer sits at. */
const theirDesk = ({ roles }: Viewer, isPcc: Sql): Sql => (roles.includes('authority') ? (roles.includes('pcc') ? sql`true` : sql`NOT ${isPcc}`) : isPcc);
/** Somebody at the authority's desk, of whose own case it is not. */
export const atTheDesk = (viewer: Viewer): Sql => (isAtADesk(viewer) ? sql`(c.officer_id IS DISTINCT FROM ${viewer.id}::uuid AND ${theirDesk(viewer, sql`c.desk_is_pcc`)} AND ${onTheList(viewer)})` : sql`false`);
/** Somebody of the list who opened the record of a restricted case, as long as it stays open (R60). */
const asOpener = ({ id }: Viewer, today: Day): Sql => sql`(c.read_by_openers ->> ${id}::text)::date >= ${today}::date`;
const asOfficer = ({ id }: Viewer): Sql => sql`(c.officer_id = ${id}::uuid AND ${told})`;
/** Nobody of the desk reads as a reviewer, in whatever way they came by it (R26). */
const asReviewer = (viewer: Viewer): Sql => (isAtADesk(viewer) ? sql`false` : sql`c.reviewer_id = ${viewer.id}::uuid`);
const asReferrer = (viewer: Viewer): Sql => sql`(c.referrer_id = ${viewer.id}::uuid AND c.state = ANY(${BEFORE_DECISION}::text[]) AND ${onTheList(viewer)})`;

/** The cases whose facts a person may read, all of them of their own force. */
export const casesOf = (viewer: Viewer, today: Day): Sql =>
  allOf([sql`c.force_id = ${viewer.force.id}::uuid`, anyOf([atTheDesk(viewer), asOfficer(viewer), asReviewer(viewer), asReferrer(viewer), asOpener(viewer, today)])]);

/**
 * Counted cases that figures leave out for one person: their own, until they are told (R1). The list behind a mark does not show them
 * either, and a number that is one more than its list would tell.
 */
export const notYetToldTo = ({ id }: Viewer): Sql => sql`(c.officer_id = ${id}::uuid AND NOT ${told})`;

/** Whom a person leads today: a change that is announced holds from its day on. */
const ledBy = ({ id }: Viewer, today: Day): Sql => sql`(SELECT m.id FROM people m WHERE m.line_manager_id = ${id}::uuid AND (m.next_line_manager_from IS NULL OR m.next_line_manager_from > ${today}::date)
  UNION ALL SELECT m.id FROM people m WHERE m.next_line_manager_id = ${id}::uuid AND m.next_line_manager_from <= ${today}::date)`;
/** Actions a person is the one to do: those that name them, and a manager's action that names nobody for their own officer (R44). */
export const ownedBy = (viewer: Viewer, today: Day): Sql => sql`(a.owner_id = ${viewer.id}::uuid OR (a.owner_role = 'MANAGER' AND a.owner_id IS NULL AND a.officer_id IN ${ledBy(viewer, today)}))`;

/** Actions that are part of somebody's own work: those they do, and those of officers they lead or review. It narrows, and allows nothing by itself. */
export const concerns = (viewer: Viewer, today: Day): Sql => sql`(${ownedBy(viewer, today)} OR a.read_by_reviewer = ${viewer.id}::uuid OR a.officer_id IN ${ledBy(viewer, today)})`;

/** Rows that stand on their own and say themselves who reads them: the words of the policies, with values that an index can be asked for. */
function rowsOpenTo(row: 'a' | 'l', viewer: Viewer, today: Day): Sql {
  const column = (name: string): Sql => word(`${row}.${name}`);
  const id = sql`${viewer.id}::uuid`;
  const listed = sql`(${column('kept_to')} IS NULL OR ${id} = ANY(${column('kept_to')}))`;
  const byRole = isAtADesk(viewer)
    ? sql`(${column('read_by_desk')} AND ${theirDesk(viewer, column('desk_is_pcc'))} AND ${column('officer_id')} IS DISTINCT FROM ${id} AND ${listed})`
    : sql`(${column('read_by_reviewer')} = ${id} OR (${column('read_by_friends')} ->> ${viewer.id}::text)::date >= ${today}::date)`;
  return allOf([
    sql`${column('force_id')} = ${viewer.force.id}::uuid`,
    anyOf([byRole, sql`(${column('read_by_openers')} ->> ${viewer.id}::text)::date >= ${today}::date`, sql`${id} = ANY(${column('read_by')})`, sql`(${column('read_by_leader')} AND ${column('officer_id')} IN ${ledBy(viewer, today)} AND ${listed})`]),
  ]);
}

/** The actions a person may read; they stand on their own from the day the report was sent. */
export const actionsOf = (viewer: Viewer, today: Day): Sql => rowsOpenTo('a', viewer, today);
/** The lessons a person may read; they stand on their own from the day the report was sent (R36). */
export const lessonsOf = (viewer: Viewer, today: Day): Sql => rowsOpenTo('l', viewer, today);
