import type { Appointment, Case, Referral } from '../case.js';
import type { OpenEventOf } from '../events.js';
import { at, inside, insideNotified, laterDue, stageIn } from './evolving.js';
import type { Evolvers } from './evolving.js';
import type { Recorded } from '../recorded.js';

type ReferralDetails = Partial<OpenEventOf<'ReferralSubmitted'>>;

/** A detail given replaces the one before; a detail left out stays. */
export function withDetails(before: Referral, e: ReferralDetails): Referral {
  return {
    ...before,
    source: e.source ?? before.source,
    sourceReference: e.sourceReference ?? before.sourceReference,
    incidentOn: e.incidentOn ?? before.incidentOn,
    knownOn: e.knownOn ?? before.knownOn,
    unitAtIncident: e.unitAtIncident ?? before.unitAtIncident,
    unitAtReferral: e.unitAtReferral ?? before.unitAtReferral,
    whatHappened: e.whatHappened ?? before.whatHappened,
    whyReflection: e.whyReflection ?? before.whyReflection,
    where: e.where ?? before.where,
    standards: e.standards ?? before.standards,
    allegations: e.allegations ?? before.allegations,
    complainant: e.complainant ?? before.complainant,
    witnesses: e.witnesses ?? before.witnesses,
    lineManagerView: e.lineManagerView ?? before.lineManagerView,
    lineManagerConsultedOn: e.lineManagerConsultedOn ?? before.lineManagerConsultedOn,
  };
}

/** Who reviews from now on, with the picture of the day (R9). */
export const appointmentOf = (e: OpenEventOf<'ReviewerAppointed' | 'ReviewerReplaced'>, r: Recorded): Appointment =>
  ({ person: e.reviewer, basis: e.basis, appointedOn: r.on, conflicts: e.conflictsDeclared, snapshot: e.snapshot });

/** The next reviewer takes over: the one before is kept by name and date only. A reviewer who is confirmed keeps the day and picture of the appointment (R9) and what they declared (R10). */
export function handOver(c: Case, next: Appointment): Case {
  return inside(c, (inner) => {
    if (!('reviewer' in inner)) throw new Error('A history is out of order: a reviewer is replaced before one was appointed.');
    const { reviewer: before, earlierReviewers } = inner;
    if (before?.person === next.person) {
      const conflicts = [...new Set([...before.conflicts, ...next.conflicts])];
      return { ...inner, reviewer: { ...next, conflicts, appointedOn: before.appointedOn, snapshot: before.snapshot }, conflictDeclared: false };
    }
    return { ...inner, reviewer: next, earlierReviewers: before ? [...earlierReviewers, before] : earlierReviewers, conflictDeclared: false };
  });
}

/** From the referral to the reviewer, and the matter as it changes. */
export const referralEvolvers: Evolvers<
  'ReferralSubmitted' | 'ReferralDiscarded' | 'ReferralReturned' | 'ReferralDeclined' | 'ReviewAccepted' | 'ReviewerAppointed' | 'ReviewerReplaced' | 'ConflictDeclared' | 'ScopeChanged'
> = {
  ReferralSubmitted: (c, e, r) => {
    const stage = stageIn(c, e.type, 'DRAFT', 'RETURNED');
    return at(c, { state: 'SUBMITTED', referral: withDetails(stage.referral, e), submittedOn: r.on, assessBy: e.assessBy });
  },
  ReferralDiscarded: (c, e, r) => at(c, { state: 'DISCARDED', referral: stageIn(c, e.type, 'DRAFT', 'RETURNED').referral, discardedOn: r.on }),
  ReferralReturned: (c, e) => at(c, { ...stageIn(c, e.type, 'SUBMITTED'), state: 'RETURNED', returnReason: e.reason }),
  ReferralDeclined: (c, e, r) => at(c, { ...stageIn(c, e.type, 'SUBMITTED'), state: 'DECLINED', decision: e.decision, declinedOn: r.on, reason: e.reason, outcome: e.outcome }),
  ReviewAccepted: (c, e, r) => {
    const { referral, submittedOn, assessBy } = stageIn(c, e.type, 'SUBMITTED');
    const named = e.restrictedTo ?? c.restriction?.named ?? [];
    return {
      ...c,
      pack: e.pack,
      restriction: c.restriction ? { ...c.restriction, named } : e.restrictedTo ? { why: e.restriction ?? 'NAMED', named } : null,
      stage: {
        state: 'ASSESSED', submittedOn, assessBy,
        referral: { ...referral, lineManagerView: e.lineManagerView ?? referral.lineManagerView, lineManagerConsultedOn: e.lineManagerConsultedOn ?? referral.lineManagerConsultedOn },
        assessment: {
          assessor: e.assessor, assessedOn: r.on, decision: 'RPRP', rationale: e.rationale ?? null, standards: e.standards, performanceOnly: e.performanceOnly,
          allegations: e.allegations, parallelProceedings: e.parallelProceedings, noticeBy: e.noticeBy,
        },
        scope: [{ version: 1, text: e.scope, validFrom: r.on, reason: null }],
      },
    };
  },
  ReviewerAppointed: (c, e, r) => {
    const stage = stageIn(c, e.type, 'ASSESSED');
    return at(c, { ...stage, state: 'REVIEWER_APPOINTED', assessment: { ...stage.assessment, noticeBy: e.noticeBy }, reviewer: appointmentOf(e, r), earlierReviewers: [], conflictDeclared: false });
  },
  ReviewerReplaced: (c, e, r) => handOver(c, appointmentOf(e, r)),
  ConflictDeclared: (c, e) => inside(c, (inner) => {
    if (!('reviewer' in inner)) throw new Error(`A history is out of order: ${e.type} before a reviewer was appointed.`);
    const reviewer = inner.reviewer && { ...inner.reviewer, conflicts: [...new Set([...inner.reviewer.conflicts, ...e.conflicts])] };
    return { ...inner, reviewer, conflictDeclared: true };
  }),
  ScopeChanged: (c, e, r) => {
    const stage = stageIn(c, e.type, 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED');
    const scope = [...stage.scope, { version: e.version, text: e.scope, validFrom: r.on, reason: e.reason }];
    if (!e.wider) return at(c, { ...stage, scope });
    const { assessment, referral, submittedOn, assessBy, reviewer, earlierReviewers, conflictDeclared, notice, account, factFinding, engagement, jointConsent, newSeriousMatterOn } = stage;
    return insideNotified(at(c, {
      state: 'NOTIFIED', assessment, referral, submittedOn, assessBy, reviewer, earlierReviewers, conflictDeclared, notice, account, factFinding, engagement, jointConsent, newSeriousMatterOn, scope, suitable: null,
    }), e.type, () => ({ account: { ...account, due: laterDue(account.due, e.account?.due), originalDue: e.account ?? account.originalDue, versionsBefore: account.versions.length, declinedOn: null, windowWaivedOn: null } }));
  },
};
