import { followedPart, lessonsOf, referredPart, sentPart } from '@candour/domain';
import type { Case, Recorded } from '@candour/domain';
import type { Unread } from '../../access/read-by.columns.js';
import type { ActionRow } from '../../actions/action.entity.js';
import type { OrgLessonRow } from '../../lessons/org-lesson.entity.js';
import type { CorrectionRow, PassageRequestRow, PdrItemRow, ReportVersionRow, ReviewNoteRow } from '../report.entities.js';
import { eventsOf, lastOf } from './history.js';
import { actionReadBy, lessonReadBy, readBy } from './read-by.js';

/** Drafts before a sending replace each other (R61): the last draft of a version is the version. */
export function reportVersionRows(c: Case, history: readonly Recorded[]): readonly Unread<ReportVersionRow>[] {
  const versions = new Map<number, Unread<ReportVersionRow>>();
  let current: Unread<ReportVersionRow> | undefined;
  for (const { e, seq, on } of eventsOf(history, 'ReportDrafted', 'ReportShared', 'ReportAnswered', 'ReportSent', 'ReportReturned')) {
    if (e.type === 'ReportDrafted') {
      current = { caseId: c.id, forceId: c.force, version: e.version, draftSeq: seq, draftedOn: on, sharedOn: null, response: null, respondedOn: null, sentOn: null, returnedOn: null, returnedParts: [] };
    } else if (current !== undefined) {
      if (e.type === 'ReportShared') current = { ...current, sharedOn: on };
      if (e.type === 'ReportAnswered') current = { ...current, response: e.response, respondedOn: on };
      if (e.type === 'ReportSent') current = { ...current, sentOn: on };
      if (e.type === 'ReportReturned') current = { ...current, returnedOn: on, returnedParts: [...e.parts] };
    }
    if (current !== undefined) versions.set(current.version, current);
  }
  return [...versions.values()];
}

export const reviewNoteRows = (c: Case, history: readonly Recorded[]): readonly Unread<ReviewNoteRow>[] =>
  eventsOf(history, 'ReviewNoteRecorded').map(({ e, seq, by }) => ({ caseId: c.id, forceId: c.force, seq, reviewedOn: e.reviewedOn, allDone: e.allDone, nextReviewOn: e.nextReviewOn ?? null, authorId: by }));

export function pdrItemRows(c: Case, history: readonly Recorded[]): readonly Unread<PdrItemRow>[] {
  const followUp = followedPart(c)?.followUp;
  return followUp === undefined ? [] : [{
    caseId: c.id, forceId: c.force, due: followUp.pdrBy?.due ?? null, discussedOn: followUp.pdrDiscussedOn, recordedBy: lastOf(history, 'PdrDiscussionRecorded')?.by ?? null, excused: followUp.pdrExcused,
  }];
}

export function correctionRows(c: Case, history: readonly Recorded[]): readonly Unread<CorrectionRow>[] {
  const answers = eventsOf(history, 'CorrectionAnswered');
  return eventsOf(history, 'CorrectionRequested').map(({ e, on }) => {
    const answer = answers.findLast((a) => a.e.request === e.number);
    return { caseId: c.id, forceId: c.force, number: e.number, subject: e.subject, askedOn: on, answeredOn: answer?.on ?? null, accepted: answer?.e.accepted ?? null };
  });
}

export function passageRequestRows(c: Case, history: readonly Recorded[]): readonly Unread<PassageRequestRow>[] {
  const requests = eventsOf(history, 'PassageRequested');
  return c.passages.flatMap((p): Unread<PassageRequestRow>[] => {
    const asked = requests.find((r) => r.e.number === p.number);
    if (asked === undefined) return [];
    const approver = (as: 'LEGAL' | 'SECOND') => p.approvals.find((a) => a.as === as)?.by ?? null;
    return [{
      caseId: c.id, forceId: c.force, number: p.number, requestedBy: p.requestedBy ?? null, requestedOn: asked.on, scopeVersion: p.scopeVersion, matter: asked.e.matter ?? null, legalApprover: approver('LEGAL'),
      secondApprover: approver('SECOND'), officerToldLater: p.officerToldLater, tellBy: p.tellBy, openedOn: eventsOf(history, 'PassageOpened').find((o) => o.e.request === p.number)?.on ?? null,
    }];
  });
}

/** Actions stand on their own from the sending of the report; while a returned report is written anew there are none. */
export function actionRows(c: Case): readonly ActionRow[] {
  const by = readBy('ACTIONS', c);
  return (sentPart(c)?.actions ?? []).map((a) => ({
    caseId: c.id, forceId: c.force, ...actionReadBy(by, c, a), id: a.id, teamCode: referredPart(c).referral.unitAtIncident, restricted: c.restriction !== null, type: a.type, description: a.description ?? null, successMeasure: a.successMeasure ?? null,
    ownerRole: a.ownerRole, ownerId: (a.ownerRole === 'OFFICER' ? c.officer : a.owner) ?? null, due: a.due, takenAlready: a.takenAlready, doneOn: a.doneOn, completedBy: a.completedBy ?? null,
    verifiedBy: a.verifiedBy ?? null, verifiedOn: a.verifiedOn, status: a.status, evidence: a.evidence ?? null, statusReason: a.statusReason ?? null,
  }));
}

/** The lessons that were raised: they live on while a returned report is written anew, and if the case ends meanwhile (R36, R47). */
export function orgLessonRows(c: Case, history: readonly Recorded[]): readonly OrgLessonRow[] {
  const by = readBy('LESSONS', c);
  const answers = eventsOf(history, 'LessonAnswered');
  return lessonsOf(c).map((l) => ({
    caseId: c.id, forceId: c.force, ...lessonReadBy(by, c, l), id: l.id, teamCode: referredPart(c).referral.unitAtIncident, theme: l.theme, lesson: l.lesson ?? null, answerDue: l.answerDue, decision: l.decision, answer: l.answer ?? null, answeredOn: l.answeredOn, ownerId: l.owner ?? null, due: l.due, status: l.status,
    implementedOn: l.status === 'IMPLEMENTED' ? (answers.find(({ e }) => e.lesson === l.id && e.status === 'IMPLEMENTED')?.on ?? null) : null,
  }));
}
