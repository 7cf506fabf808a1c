import type { Action, Assessed, Case, Discussed, FollowUp, Lesson, Notified, Referral, Reported, Restriction, Sent, Snapshot, Stage, Submitted } from '../case.js';
import type { OpenEventOf } from '../events.js';
import type { CaseIdentity } from '../recorded.js';
import { ESCALATION_ROUTES } from '../../taxonomy/index.js';
import type { CaseState, EscalationRoute } from '../../taxonomy/index.js';

type Known = Pick<Case, 'reference' | 'scheme' | 'pack' | 'officer' | 'officerSnapshot' | 'restriction' | 'incidentGroup' | 'linkedCase' | 'imported' | 'stage'>;

/** A case of which nothing has happened but its first event. Every field is named: an import makes very many, and spread together they take four times as long. */
const begun = ({ id, force }: CaseIdentity, { reference, scheme, pack, officer, officerSnapshot, restriction, incidentGroup, linkedCase, imported, stage }: Known): Case => ({
  id, force, reference, version: 0, scheme, pack, officer, officerSnapshot, restriction, incidentGroup, linkedCase, imported, stage,
  friends: [], opened: [], adjustments: [], corrections: [], passages: [], withdrawnOn: null, outcomeLetterOn: null, recordHolder: null, legalHold: false, disposed: [],
});

/** A case begins with the draft of a referral. */
export function drafted(identity: CaseIdentity, e: OpenEventOf<'ReferralDrafted'>): Case {
  const restriction: Restriction | null = e.restriction === undefined ? null : { why: e.restriction, named: e.restrictedTo ?? [] };
  const referral: Referral = {
    referrer: e.referrer, source: e.source ?? null, sourceReference: e.sourceReference ?? null, incidentOn: e.incidentOn ?? null, knownOn: e.knownOn, unitAtIncident: e.unitAtIncident,
    unitAtReferral: e.unitAtReferral ?? null, whatHappened: e.whatHappened ?? null, whyReflection: e.whyReflection ?? null, where: e.where ?? null, standards: e.standards ?? [],
    allegations: e.allegations ?? [], complainant: e.complainant ?? null, witnesses: e.witnesses ?? [], lineManagerView: null, lineManagerConsultedOn: null,
  };
  return begun(identity, {
    reference: identity.reference, scheme: e.scheme, pack: e.pack, officer: e.officer, officerSnapshot: e.officerSnapshot, restriction, incidentGroup: e.incidentGroup ?? null,
    linkedCase: e.linkedCase ?? null, imported: false, stage: { state: 'DRAFT', referral },
  });
}

/** A past case comes in as it stood: what is not known stays null and is never invented. */
export function imported(identity: CaseIdentity, e: OpenEventOf<'CaseImported'>): Case {
  return begun(identity, {
    reference: e.reference, scheme: e.scheme, pack: e.pack, officer: e.officer, officerSnapshot: e.officerSnapshot satisfies Snapshot, restriction: null, incidentGroup: null, linkedCase: null,
    imported: true, stage: importedStage(e),
  });
}

/** @throws Error for a state that a row of codes and dates cannot carry (IMPORTABLE_STATES) */
function importedStage(e: OpenEventOf<'CaseImported'>): Stage {
  const submitted: Submitted = { referral: importedReferral(e), submittedOn: e.submittedOn ?? null, assessBy: null };
  const assessed: Assessed = {
    ...submitted, scope: [],
    assessment: { assessor: null, assessedOn: e.assessedOn ?? null, decision: e.decision ?? 'RPRP', rationale: null, standards: e.standards, performanceOnly: e.standards.length === 0, allegations: submitted.referral.allegations, parallelProceedings: false, noticeBy: null },
  };
  const appointed = { ...assessed, reviewer: null, earlierReviewers: [], conflictDeclared: false };
  const notified: Notified = {
    ...appointed,
    notice: { mode: e.noticeMode ?? null, givenOn: e.notifiedOn ?? null, deemedOn: e.notifiedOn ?? null, whyReferred: null, language: 'en', acknowledgedOn: null },
    account: {
      due: e.accountDue ?? null, originalDue: null, extensions: 0, versionsBefore: 0, declinedOn: null, windowWaivedOn: null, moreTimeAsked: null,
      versions: e.accountInOn === undefined ? [] : [{ version: 1, oral: false, receivedOn: e.accountInOn, late: e.accountDue !== undefined && e.accountInOn > e.accountDue, confirmed: true }],
    },
    factFinding: [], suitable: null, engagement: [], jointConsent: null, newSeriousMatterOn: null,
  };
  const discussed: Discussed = { ...notified, discussion: { heldOn: e.discussedOn ?? null, attended: true, joint: false, reportBy: null }, reportReturns: 0, raised: [] };
  const reported: Reported = { ...discussed, report: { version: 1, actions: [], organisationLessons: [], noOfficerLessons: false, noOrganisationLessons: false, ndmElements: e.ndmElements, reviewOn: null, response: null, shared: false } };
  // "No further action" is a reason, not a task: as in a report that is sent here, it is no action to be done.
  const planned = e.actions.filter(({ type }) => type !== 'NO_FURTHER_ACTION');
  const sent: Sent = { ...reported, sentOn: e.reportSentOn ?? null, check: null, actions: planned.map((a) => importedAction(a, e.state)), lessons: e.lessons.map(importedLesson) };
  const outcome = e.outcome ?? (planned.length > 0 ? 'COMPLETED_WITH_ACTIONS' : 'COMPLETED_NO_ACTION');
  const followUp: FollowUp = { processEndedOn: e.reportSentOn ?? null, outcome, reviewOn: null, reviewNotes: [], agreedOn: null, pdrBy: null, pdrDiscussedOn: null, pdrExcused: false };
  const endedEarly = () => ({ left: reached(e, { assessed, notified, discussed, sent }), on: e.closedOn ?? null, reason: null });
  switch (e.state) {
    case 'SUBMITTED': return { state: 'SUBMITTED', ...submitted };
    case 'DECLINED': return { state: 'DECLINED', ...submitted, decision: e.decision ?? 'NO_FURTHER_ACTION', declinedOn: e.assessedOn ?? null, reason: null, outcome: 'DECLINED' };
    case 'ASSESSED': return { state: 'ASSESSED', ...assessed };
    case 'REVIEWER_APPOINTED': return { state: 'REVIEWER_APPOINTED', ...appointed };
    case 'NOTIFIED': return { state: 'NOTIFIED', ...notified };
    case 'DISCUSSED': return { state: 'DISCUSSED', ...discussed };
    case 'REPORT_SENT': return { state: 'REPORT_SENT', ...sent };
    case 'FOLLOW_UP': return { state: 'FOLLOW_UP', ...sent, followUp };
    case 'CLOSED': return { state: 'CLOSED', ...sent, followUp, recordClosedOn: e.closedOn ?? null };
    case 'ESCALATED': return { state: 'ESCALATED', ...endedEarly(), outcome: e.outcome ?? 'ESCALATED_MISCONDUCT', route: routeOf(e.outcome) };
    case 'DISCONTINUED': return { state: 'DISCONTINUED', ...endedEarly(), outcome: e.outcome ?? 'ENDED_ON_REASSESSMENT' };
    case 'TRANSFERRED': return { state: 'TRANSFERRED', ...endedEarly(), outcome: 'TRANSFERRED', toForce: null };
    default: throw new Error(`A past case cannot come in as ${e.state}.`);
  }
}

/** How far a case that ended early had come: to the last step anything is known of, so that no day that was given is lost. */
function reached(e: OpenEventOf<'CaseImported'>, known: { readonly assessed: Assessed; readonly notified: Notified; readonly discussed: Discussed; readonly sent: Sent }): Stage {
  if (e.reportSentOn !== undefined) return { state: 'REPORT_SENT', ...known.sent };
  if (e.discussedOn !== undefined) return { state: 'DISCUSSED', ...known.discussed };
  // Whoever gave an account, or had a day for it, had been told, also where nobody knows when.
  if ((e.notifiedOn ?? e.accountInOn ?? e.accountDue) !== undefined) return { state: 'NOTIFIED', ...known.notified };
  return { state: 'ASSESSED', ...known.assessed };
}

/** States a past case can be imported in: those whose facts a row of codes and dates can carry. */
export const IMPORTABLE_STATES = ['SUBMITTED', 'DECLINED', 'ASSESSED', 'REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSED', 'REPORT_SENT', 'FOLLOW_UP', 'CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'] as const;

const importedReferral = (e: OpenEventOf<'CaseImported'>): Referral => ({
  referrer: null, source: e.source ?? null, sourceReference: null, incidentOn: null, knownOn: e.knownOn ?? null, unitAtIncident: e.unitAtIncident, unitAtReferral: null, whatHappened: null,
  whyReflection: null, where: null, standards: e.standards, allegations: e.allegationCategory === undefined ? [] : [{ category: e.allegationCategory }], complainant: null, witnesses: [], lineManagerView: null, lineManagerConsultedOn: null,
});
/** In a case that still runs, what has no day of doing is still to be done; in one that has ended nothing more is asked, whatever became of it. */
const importedAction = (a: OpenEventOf<'CaseImported'>['actions'][number], state: CaseState): Action => ({
  id: a.id, type: a.type, description: null, successMeasure: null, ownerRole: 'OFFICER', owner: null, due: a.due ?? null, takenAlready: false, doneOn: a.doneOn ?? null, completedBy: null,
  verifiedBy: null, verifiedOn: null, status: a.doneOn !== undefined ? 'DONE' : state === 'REPORT_SENT' || state === 'FOLLOW_UP' ? 'OPEN' : 'NOT_NEEDED', evidence: null, statusReason: null,
});
const importedLesson = (l: OpenEventOf<'CaseImported'>['lessons'][number]): Lesson =>
  ({ id: l.id, theme: l.theme, lesson: null, answerDue: null, decision: null, answer: null, answeredOn: null, owner: null, due: null, status: 'AWAITING_ANSWER' });
const routeOf = (outcome: string | undefined): EscalationRoute => ESCALATION_ROUTES.find((route) => route.outcome === outcome)?.code ?? 'MISCONDUCT';
