import type { CaseState } from '@candour/domain/taxonomy';
import type { Day } from '@candour/domain/calendar';
import type { Viewer } from '../identity/viewer.js';
import { allOf, anyOf, sql } from '../reading/sql.js';
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
/** Somebody at the authority's desk, of whose own case it is not. */
const atTheDesk = (viewer: Viewer): Sql => (viewer.roles.includes('authority') ? sql`(c.officer_id IS DISTINCT FROM ${viewer.id}::uuid AND ${onTheList(viewer)})` : sql`false`);
const asOfficer = ({ id }: Viewer): Sql => sql`(c.officer_id = ${id}::uuid AND ${told})`;
/** Nobody of the desk reads as a reviewer, in whatever way they came by it (R26). */
const asReviewer = (viewer: Viewer): Sql => (viewer.roles.includes('authority') ? sql`false` : sql`c.reviewer_id = ${viewer.id}::uuid`);
const asReferrer = (viewer: Viewer): Sql => sql`(c.referrer_id = ${viewer.id}::uuid AND c.state = ANY(${BEFORE_DECISION}::text[]) AND ${onTheList(viewer)})`;

/** The cases whose facts a person may read, all of them of their own force. */
export const casesOf = (viewer: Viewer): Sql =>
  allOf([sql`c.force_id = ${viewer.force.id}::uuid`, anyOf([atTheDesk(viewer), asOfficer(viewer), asReviewer(viewer), asReferrer(viewer)])]);

/**
 * Counted cases that figures leave out for one person: their own, until they are told (R1). The list behind a mark does not show them
 * either, and a number that is one more than its list would tell.
 */
export const notYetToldTo = ({ id }: Viewer): Sql => sql`(c.officer_id = ${id}::uuid AND NOT ${told})`;

/** R38: a line manager reads while there is something left to do with it. */
const asLineManager = (viewer: Viewer): Sql => sql`(
  EXISTS (SELECT FROM people m WHERE m.id = c.officer_id AND m.line_manager_id = ${viewer.id}::uuid) AND ${onTheList(viewer)}
  AND (c.state = 'FOLLOW_UP' OR (${innermost} = 'CLOSED' AND c.pdr_discussed_on IS NULL AND NOT EXISTS (SELECT FROM pdr_items i WHERE i.case_id = c.id AND i.excused))))`;
/** Actions a person is the one to do: those that name them, and a manager's action that names nobody for their own officer (R44). */
export const ownedBy = ({ id }: Viewer): Sql => sql`(a.owner_id = ${id}::uuid
  OR (a.owner_role = 'MANAGER' AND a.owner_id IS NULL AND EXISTS (SELECT FROM people m WHERE m.id = c.officer_id AND m.line_manager_id = ${id}::uuid)))`;
/** Actions that are part of somebody's own work: those they do, and those of officers they lead or review. It narrows, and allows nothing by itself. */
export const concerns = (viewer: Viewer): Sql => sql`(${ownedBy(viewer)} OR c.reviewer_id = ${viewer.id}::uuid
  OR EXISTS (SELECT FROM people m WHERE m.id = c.officer_id AND m.line_manager_id = ${viewer.id}::uuid))`;
const asOwner = (viewer: Viewer): Sql => sql`(${ownedBy(viewer)} AND ${onTheList(viewer)})`;
const asFriend = (viewer: Viewer, today: Day): Sql => (viewer.roles.includes('authority') ? sql`false`
  : sql`EXISTS (SELECT FROM access_grants g WHERE g.case_id = c.id AND g.person_id = ${viewer.id}::uuid AND g.with_report AND g.ended_on IS NULL AND g.until_on >= ${today}::date)`);

/** The actions a person may read; they stand on their own from the day the report was sent. */
export const actionsOf = (viewer: Viewer, today: Day): Sql => allOf([
  sql`c.force_id = ${viewer.force.id}::uuid AND a.force_id = ${viewer.force.id}::uuid`,
  anyOf([atTheDesk(viewer), asOfficer(viewer), asReviewer(viewer), asLineManager(viewer), asOwner(viewer), asFriend(viewer, today)]),
]);

/** R36: whoever carries a lesson out reads that lesson and nothing else of the case. */
const asLessonOwner = (viewer: Viewer): Sql => sql`(l.owner_id = ${viewer.id}::uuid AND ${onTheList(viewer)})`;

/** The lessons a person may read; they stand on their own from the day the report was sent. */
export const lessonsOf = (viewer: Viewer, today: Day): Sql => allOf([
  sql`c.force_id = ${viewer.force.id}::uuid AND l.force_id = ${viewer.force.id}::uuid`,
  anyOf([atTheDesk(viewer), asOfficer(viewer), asReviewer(viewer), asLineManager(viewer), asLessonOwner(viewer), asFriend(viewer, today)]),
]);

/** Whether figures are open to a person: until small numbers are protected, only to the authority's desk. */
export const mayUsePatterns = (viewer: Viewer): boolean => viewer.roles.includes('authority');
