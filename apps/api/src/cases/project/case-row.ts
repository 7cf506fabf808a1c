import { appointedPart, assessedPart, discussedPart, followedPart, innermost, notifiedPart, referredPart, reportedPart, sentPart, statesLeft, submittedPart } from '@candour/domain';
import type { Case, Recorded, Stage } from '@candour/domain';
import type { ReadByRow } from '../../access/read-by.columns.js';
import type { CaseRow } from '../case.entity.js';
import { READ_BY_VERSION } from './read-by.js';
import { lastOf } from './history.js';

/** The first day of the month a case counts in: that of its submission, once it has been accepted (process.md 4.2). */
export function acceptedMonthOf(c: Case): string | null {
  const accepted = assessedPart(c)?.assessment.decision === 'RPRP';
  const submittedOn = submittedPart(c)?.submittedOn ?? null;
  return accepted && submittedOn !== null ? `${submittedOn.slice(0, 7)}-01` : null;
}

/** What became of the case; null while it is open. */
export function outcomeOf(c: Case): string | null {
  const { stage } = c;
  return 'outcome' in stage ? stage.outcome : (followedPart(c)?.followUp.outcome ?? null);
}

/** The standards that count: those of the assessment, before it those of the referral. */
export const standardsOf = (c: Case): readonly string[] => assessedPart(c)?.assessment.standards ?? referredPart(c).referral.standards;

/** Where in the decision the learning lies, as the report says once it is sent. */
export const ndmElementsOf = (c: Case): readonly string[] => sentPart(c)?.report.ndmElements ?? [];

/** The row of a case. */
export function caseRow(c: Case, history: readonly Recorded[]): Omit<CaseRow, keyof ReadByRow> {
  return {
    id: c.id, forceId: c.force, reference: c.reference, version: c.version, state: c.stage.state, statesLeft: [...statesLeft(c.stage)], scheme: c.scheme, rulePack: c.pack,
    imported: c.imported, takenInOn: lastOf(history, 'CaseImported')?.on ?? null, readByVersion: READ_BY_VERSION, rowHash: lastOf(history, 'CaseImported')?.e.rowHash ?? null, officerId: c.officer ?? null,
    restricted: c.restriction !== null, restrictedBecause: c.restriction?.why ?? null, restrictedTo: [...(c.restriction?.named ?? [])], incidentGroup: c.incidentGroup, linkedCase: c.linkedCase,
    withdrawnOn: c.withdrawnOn, outcomeLetterOn: c.outcomeLetterOn, recordHolder: c.recordHolder ?? null, legalHold: c.legalHold, disposed: [...c.disposed],
    outcome: outcomeOf(c), standards: [...standardsOf(c)], ndmElements: [...ndmElementsOf(c)], acceptedMonth: acceptedMonthOf(c),
    ...referralColumns(c), ...assessmentColumns(c), ...accountColumns(c), ...discussionColumns(c, history), ...reportColumns(c, history), ...sideColumns(c, history), ...endColumns(c.stage),
  };
}

function referralColumns(c: Case) {
  const { referral } = referredPart(c);
  const submitted = submittedPart(c);
  return {
    referrerId: referral.referrer ?? null, complainantId: referral.complainant, witnessIds: [...referral.witnesses], source: referral.source, sourceReference: referral.sourceReference,
    unitAtIncident: referral.unitAtIncident, unitAtReferral: referral.unitAtReferral, lineManagerView: referral.lineManagerView, whatHappened: referral.whatHappened, whereItHappened: referral.where,
    whyReflection: referral.whyReflection, incidentOn: referral.incidentOn, knownOn: referral.knownOn, submittedOn: submitted?.submittedOn ?? null, assessBy: submitted?.assessBy?.due ?? null,
  };
}

function assessmentColumns(c: Case) {
  const assessed = assessedPart(c);
  const appointed = appointedPart(c);
  const allegations = assessed?.assessment.allegations ?? referredPart(c).referral.allegations;
  const first = appointed?.earlierReviewers[0] ?? appointed?.reviewer;
  return {
    allegationCategories: unique(allegations.map((a) => a.category)), allegationSubCategories: unique(allegations.flatMap((a) => a.subCategory ?? [])),
    performanceOnly: assessed?.assessment.performanceOnly ?? false, parallelProceedings: assessed?.assessment.parallelProceedings ?? false,
    decision: c.stage.state === 'DECLINED' ? c.stage.decision : (assessed?.assessment.decision ?? null), assessedOn: c.stage.state === 'DECLINED' ? c.stage.declinedOn : (assessed?.assessment.assessedOn ?? null),
    reviewerId: appointed?.reviewer?.person ?? null, reviewerAppointedOn: first?.appointedOn ?? null, noticeBy: assessed?.assessment.noticeBy?.due ?? null,
  };
}

/** The day an account was first due, whatever extended it later, and the day it came. */
export function accountDays(c: Case) {
  const account = notifiedPart(c)?.account;
  return { accountFirstDue: account?.originalDue?.due ?? account?.due ?? null, accountReceivedOn: account?.versions[0]?.receivedOn ?? null };
}

function accountColumns(c: Case) {
  const known = notifiedPart(c);
  const looked = (known?.factFinding ?? []).map((f) => f.lookedAtOn).sort();
  return {
    notifiedOn: known?.notice.givenOn ?? null, accountDue: known?.account.due ?? null, ...accountDays(c), accountDeclinedOn: known?.account.declinedOn ?? null,
    accountWindowWaivedOn: known?.account.windowWaivedOn ?? null, moreTimeAskedOn: known?.account.moreTimeAsked ?? null, accountExtensions: known?.account.extensions ?? 0,
    factFindingBeganOn: looked[0] ?? null, factFindingEndedOn: looked.at(-1) ?? null, suitable: known?.suitable ?? null, jointConsent: known?.jointConsent ?? null, newSeriousMatterOn: known?.newSeriousMatterOn ?? null,
  };
}

function discussionColumns(c: Case, history: readonly Recorded[]) {
  const inner = innermost(c.stage);
  const discussion = discussedPart(c)?.discussion ?? null;
  const meeting = 'meeting' in inner ? inner.meeting : discussion && lastArranged(history);
  return {
    meetingOn: meeting?.on ?? null, meetingPlace: meeting?.place ?? null, meetingRemote: meeting?.remote ?? null, meetingJoint: meeting?.joint ?? null, friendMayAttend: meeting?.friendMayAttend ?? null,
    discussedOn: discussion?.heldOn ?? null, discussionAttended: discussion?.attended ?? null, discussionJoint: discussion?.joint ?? null, reportBy: discussion?.reportBy?.due ?? null,
  };
}

/** The day and place a discussion was last arranged for: what a case says of it once it has been held. */
function lastArranged(history: readonly Recorded[]) {
  const last = lastOf(history, 'DiscussionArranged', 'DiscussionRearranged')?.e;
  const arranged = lastOf(history, 'DiscussionArranged')?.e;
  return last && arranged ? { on: last.meetingOn, place: last.place, remote: last.remote, joint: arranged.joint, friendMayAttend: arranged.friendMayAttend ?? false } : null;
}

function reportColumns(c: Case, history: readonly Recorded[]) {
  const inner = innermost(c.stage);
  const sent = sentPart(c);
  const followUp = followedPart(c)?.followUp ?? null;
  return {
    reportSharedOn: reportedPart(c) === null ? null : (lastOf(history, 'ReportShared')?.on ?? null), responseDue: 'responseDue' in inner ? inner.responseDue.due : null,
    reportResponse: reportedPart(c)?.report.response?.answer ?? null, reportSentOn: sent?.sentOn ?? null, checkDue: sent?.check?.due ?? null, agreedOn: followUp?.agreedOn ?? null,
    processEndedOn: followUp?.processEndedOn ?? null, reviewOn: followUp?.reviewOn ?? reportedPart(c)?.report.reviewOn ?? null, reviewedOn: followUp?.reviewNotes.at(-1)?.on ?? null,
    pdrDue: followUp?.pdrBy?.due ?? null, pdrDiscussedOn: followUp?.pdrDiscussedOn ?? null, recordClosedOn: c.stage.state === 'CLOSED' ? c.stage.recordClosedOn : null,
  };
}

function sideColumns(c: Case, history: readonly Recorded[]) {
  const paused = standing(c.stage, 'PAUSED');
  const back = standing(c.stage, 'REFERRED_BACK');
  return {
    concernRaisedOn: lastOf(history, 'EngagementConcernRaised')?.on ?? null, referredBackOn: lastOf(history, 'ReferredBack')?.on ?? null, reassessBy: back?.decideBy?.due ?? null,
    pausedOn: paused?.on ?? null, pauseReviewOn: paused?.reviewOn ?? null,
  };
}

function endColumns(stage: Stage) {
  const none = { endReason: null, endedOn: null, escalationRoute: null, transferredTo: null };
  switch (stage.state) {
    case 'RETURNED': return { ...none, endReason: stage.returnReason ?? null };
    case 'DISCARDED': return { ...none, endedOn: stage.discardedOn };
    case 'DECLINED': return { ...none, endReason: stage.reason ?? null, endedOn: stage.declinedOn };
    case 'ESCALATED': return { ...none, endReason: stage.reason ?? null, endedOn: stage.on, escalationRoute: stage.route };
    case 'DISCONTINUED': return { ...none, endReason: stage.reason ?? null, endedOn: stage.on };
    case 'TRANSFERRED': return { ...none, endReason: stage.reason ?? null, endedOn: stage.on, transferredTo: stage.toForce ?? null };
    default: return none;
  }
}

/** A side state the case is in, also beneath another side state; null if it is not, or if the case has ended. */
export function standing<S extends 'PAUSED' | 'REFERRED_BACK'>(stage: Stage, state: S): Extract<Stage, { readonly state: S }> | null {
  if (stage.state === state) return stage as Extract<Stage, { readonly state: S }>;
  const beneath = stage.state === 'PAUSED' || stage.state === 'REFERRED_BACK';
  return beneath ? standing(stage.left, state) : null;
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];
