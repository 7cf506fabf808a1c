import type { Case, Recorded } from '@candour/domain';
import type { ReadBy } from '../../access/read-by.columns.js';
import { caseRow } from './case-row.js';
import { readBy } from './read-by.js';
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
  const facts = readBy('C', c);
  const ofCase = <T extends object>(rows: readonly T[], by: ReadBy = facts): readonly (T & ReadBy)[] => rows.map((row) => ({ ...row, ...by }));
  return {
    cases: ofCase([caseRow(c, history)]),
    scope_versions: ofCase(scopeVersionRows(c, history)),
    participants: ofCase(participantRows(c)),
    assessments: ofCase(assessmentRows(c, history)),
    deadlines: ofCase(deadlineRows(c)),
    notices: ofCase(noticeRows(c, history), readBy('NOTICE', c)),
    extensions: ofCase(extensionRows(c, history)),
    account_facts: ofCase(accountFactRows(c)),
    fact_findings: ofCase(factFindingRows(c, history)),
    engagement_events: ofCase(engagementEventRows(c, history)),
    access_grants: ofCase(accessGrantRows(c)),
    refer_backs: ofCase(referBackRows(c, history)),
    pauses: ofCase(pauseRows(c, history)),
    report_versions: ofCase(reportVersionRows(c, history)),
    review_notes: ofCase(reviewNoteRows(c, history)),
    pdr_items: ofCase(pdrItemRows(c, history)),
    corrections: ofCase(correctionRows(c, history)),
    passage_requests: ofCase(passageRequestRows(c, history)),
    actions: actionRows(c),
    org_lessons: orgLessonRows(c, history),
  } as const;
}

export type CaseRows = ReturnType<typeof rowsOf>;
export type PictureTable = keyof CaseRows;
