import type { Case } from '../case.js';
import type { OpenEventOf } from '../events.js';
import type { Outcome } from '../../taxonomy/index.js';
import { at, inside, stageIn, withActionsEnded } from './evolving.js';
import type { Evolvers } from './evolving.js';
import { handOver } from './referral-events.js';
import type { Recorded } from '../recorded.js';

/** A case ends before its time: the stage it stood in is kept beneath, and no action is left open in it. */
const ended = (c: Case, r: Recorded, outcome: Outcome, reason: string | null) => ({ left: withActionsEnded(c.stage, reason), on: r.on, outcome, reason });

/** Dates the case gets back for the time it stood still; a date the event does not name stays. */
const withMovedDates = (c: Case, e: Partial<Omit<OpenEventOf<'Resumed'>, 'type'>>): Case => inside(c, (inner) => {
  const { accountDue, noticeBy, reportBy, responseDue, check } = e;
  switch (inner.state) {
    case 'REVIEWER_APPOINTED': return { ...inner, assessment: { ...inner.assessment, noticeBy: noticeBy ?? inner.assessment.noticeBy } };
    case 'NOTIFIED': case 'DISCUSSION_ARRANGED': return { ...inner, account: { ...inner.account, due: accountDue ?? inner.account.due } };
    case 'DISCUSSED': case 'REPORT_DRAFT': return { ...inner, discussion: { ...inner.discussion, reportBy: reportBy ?? inner.discussion.reportBy } };
    case 'REPORT_SHARED': return { ...inner, responseDue: responseDue ?? inner.responseDue, discussion: { ...inner.discussion, reportBy: reportBy ?? inner.discussion.reportBy } };
    case 'REPORT_SENT': return { ...inner, check: check ?? inner.check };
    default: return inner;
  }
});

/** Steps beside the way: concerns, referrals back, pauses, early ends, and what may be written into the record at any time. */
export const sideEvolvers: Evolvers<
  'EngagementConcernRaised' | 'ReEngaged' | 'ReferredBack' | 'ReturnedToReview' | 'Escalated' | 'EndedOnReassessment' | 'Paused' | 'Resumed' | 'Discontinued' | 'Transferred' | 'RecordHolderNamed'
  | 'ComplaintWithdrawn' | 'OutcomeLetterSent' | 'FriendGranted' | 'FriendRevoked' | 'AdjustmentRequested' | 'AdjustmentAnswered' | 'CorrectionRequested' | 'CorrectionAnswered'
  | 'PassageRequested' | 'PassageApproved' | 'PassageOpened' | 'RecordTakenOver' | 'LegalHoldSet' | 'RecordDisposed'
> = {
  EngagementConcernRaised: (c, e, r) => at(c, { state: 'ENGAGEMENT_CONCERN', left: stageIn(c, e.type, 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED'), raisedOn: r.on, grounds: e.grounds }),
  ReEngaged: (c, e) => at(c, stageIn(c, e.type, 'ENGAGEMENT_CONCERN').left),
  ReferredBack: (c, e, r) => at(c, {
    state: 'REFERRED_BACK', left: stageIn(c, e.type, 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_RETURNED', 'ENGAGEMENT_CONCERN'),
    on: r.on, ground: e.ground, narrative: e.narrative, clearedOfProtected: e.clearedOfProtected, leftOut: e.leftOut, decideBy: e.decideBy,
  }),
  ReturnedToReview: (c, e, r) => {
    const back = withMovedDates(at(c, stageIn(c, e.type, 'REFERRED_BACK').left), e);
    return e.reviewer === undefined ? back : handOver(back, { person: e.reviewer, basis: e.basis ?? null, appointedOn: r.on, conflicts: e.conflictsDeclared ?? [], snapshot: e.snapshot ?? null });
  },
  Escalated: (c, e, r) => at(c, { ...ended(c, r, e.outcome, e.reason), state: 'ESCALATED', route: e.route }),
  EndedOnReassessment: (c, e, r) => at(c, { ...ended(c, r, e.outcome, e.reason), state: 'DISCONTINUED' }),
  Paused: (c, e, r) => at(c, {
    state: 'PAUSED', left: stageIn(c, e.type, 'REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED', 'ENGAGEMENT_CONCERN', 'REFERRED_BACK'),
    on: r.on, reviewOn: e.reviewOn,
  }),
  Resumed: (c, e) => {
    const { left } = stageIn(c, e.type, 'PAUSED');
    return withMovedDates(at(c, left.state === 'REFERRED_BACK' && e.decideBy !== undefined ? { ...left, decideBy: e.decideBy } : left), e);
  },
  Discontinued: (c, e, r) => at(c, { ...ended(c, r, e.outcome, e.reason), state: 'DISCONTINUED' }),
  Transferred: (c, e, r) => at(c, { ...ended(c, r, e.outcome, e.basis), state: 'TRANSFERRED', toForce: e.toForce }),
  RecordHolderNamed: (c, e) => ({ ...c, recordHolder: e.toForce }),
  ComplaintWithdrawn: (c, e) => ({ ...c, withdrawnOn: e.withdrawnOn }),
  OutcomeLetterSent: (c, e) => ({ ...c, outcomeLetterOn: e.sentOn }),
  FriendGranted: (c, e) => ({ ...c, friends: [...c.friends, { person: e.friend, until: e.until, withReport: e.withReport, endedOn: null }] }),
  FriendRevoked: (c, e, r) => ({ ...c, friends: c.friends.map((f) => (f.person === e.friend && f.endedOn === null ? { ...f, endedOn: r.on } : f)) }),
  AdjustmentRequested: (c, e, r) => ({ ...c, adjustments: [...c.adjustments, { number: e.number, askedOn: r.on, answered: false, agreed: null }] }),
  AdjustmentAnswered: (c, e) => ({ ...c, adjustments: c.adjustments.map((a) => (a.number === e.request ? { ...a, answered: true, agreed: e.agreed } : a)) }),
  CorrectionRequested: (c, e, r) => ({ ...c, corrections: [...c.corrections, { number: e.number, askedOn: r.on, answered: false, agreed: null }] }),
  CorrectionAnswered: (c, e) => ({ ...c, corrections: c.corrections.map((a) => (a.number === e.request ? { ...a, answered: true, agreed: e.accepted } : a)) }),
  PassageRequested: (c, e) => ({ ...c, passages: [...c.passages, { number: e.number, requestedBy: e.requester, scopeVersion: e.scopeVersion, approvals: [], opened: false, officerToldLater: e.officerToldLater, tellBy: e.tellBy ?? null }] }),
  PassageApproved: (c, e) => ({ ...c, passages: c.passages.map((p) => (p.number === e.request ? { ...p, approvals: [...p.approvals, { by: e.approver, as: e.as }] } : p)) }),
  PassageOpened: (c, e) => ({ ...c, passages: c.passages.map((p) => (p.number === e.request ? { ...p, opened: true } : p)) }),
  RecordTakenOver: (c, e, r) => ({ ...c, opened: [...c.opened, { person: e.by, on: r.on, until: e.until }] }),
  LegalHoldSet: (c, e) => ({ ...c, legalHold: e.held }),
  RecordDisposed: (c, e) => ({ ...c, disposed: [...new Set([...c.disposed, ...e.classes])] }),
};

