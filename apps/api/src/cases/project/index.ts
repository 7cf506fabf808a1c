import type { Case, Recorded } from '@candour/domain';
import { caseRow } from './case-row.js';
import { assessmentRows, deadlineRows, participantRows, scopeVersionRows } from './referral-rows.js';
import { actionRows, correctionRows, orgLessonRows, passageRequestRows, pdrItemRows, reportVersionRows, reviewNoteRows } from './report-rows.js';
import { accessGrantRows, accountFactRows, engagementEventRows, extensionRows, factFindingRows, noticeRows, pauseRows, referBackRows } from './review-rows.js';

/**
 * The rows of a case in every table that is a picture of its events. Pure, and the only writer of those tables: a command and a
 * batch both save what this gives, so they cannot differ.
 * @param c the case the whole history gives
 * @param history its events, as far as class C could be opened
 */
export function rowsOf(c: Case, history: readonly Recorded[]) {
  return {
    cases: [caseRow(c, history)],
    scope_versions: scopeVersionRows(c, history),
    participants: participantRows(c),
    assessments: assessmentRows(c, history),
    deadlines: deadlineRows(c),
    notices: noticeRows(c, history),
    extensions: extensionRows(c, history),
    account_facts: accountFactRows(c),
    fact_findings: factFindingRows(c, history),
    engagement_events: engagementEventRows(c, history),
    access_grants: accessGrantRows(c),
    refer_backs: referBackRows(c, history),
    pauses: pauseRows(c, history),
    report_versions: reportVersionRows(c, history),
    review_notes: reviewNoteRows(c, history),
    pdr_items: pdrItemRows(c, history),
    corrections: correctionRows(c, history),
    passage_requests: passageRequestRows(c, history),
    actions: actionRows(c),
    org_lessons: orgLessonRows(c),
  } as const;
}

export type CaseRows = ReturnType<typeof rowsOf>;
export type PictureTable = keyof CaseRows;
