import { appointedPart, assessedPart, discussedPart, followedPart, innermost, notifiedPart, referredPart, sentPart, submittedPart } from '@candour/domain';
import type { Case, DueDate, Recorded, StageIn } from '@candour/domain';
import type { Unread } from '../../access/read-by.columns.js';
import type { AssessmentRow, DeadlineRow, ParticipantRow, ScopeVersionRow } from '../referral.entities.js';
import { standing } from './case-row.js';
import { eventsOf, lastOf } from './history.js';

export function scopeVersionRows(c: Case, history: readonly Recorded[]): readonly Unread<ScopeVersionRow>[] {
  const approvals = eventsOf(history, 'ReviewAccepted', 'ScopeChanged');
  return (assessedPart(c)?.scope ?? []).map((s, i) => ({
    caseId: c.id, version: s.version, forceId: c.force, text: s.text ?? null, validFrom: s.validFrom, reason: s.reason ?? null, approvedBy: approvals[i]?.by ?? null,
  }));
}

/** Officer, referrer and assessor, then the reviewers in the order of their appointments. */
export function participantRows(c: Case): readonly Unread<ParticipantRow>[] {
  const { referral } = referredPart(c);
  const assessment = assessedPart(c)?.assessment;
  const appointed = appointedPart(c);
  const reviewers = appointed ? [...appointed.earlierReviewers, ...(appointed.reviewer ? [appointed.reviewer] : [])] : [];
  const row = (number: number, role: string, personId: string | null, more: Partial<Unread<ParticipantRow>> = {}): Unread<ParticipantRow> => ({
    caseId: c.id, number, forceId: c.force, role, personId, fromOn: null, toOn: null, rank: null, actingRank: null, special: null, staff: null, probationer: null, basis: null, conflicts: [], ...more,
  });
  return [
    row(1, 'OFFICER', c.officer ?? null, pictureOf(c.officerSnapshot)),
    ...(referral.referrer === null ? [] : [row(2, 'REFERRER', referral.referrer ?? null)]),
    ...(assessment == null || assessment.assessor === null ? [] : [row(3, 'ASSESSOR', assessment.assessor ?? null, { fromOn: assessment.assessedOn })]),
    ...reviewers.map((r, i) => row(4 + i, 'REVIEWER', r.person ?? null, {
      ...pictureOf(r.snapshot), fromOn: r.appointedOn, toOn: reviewers[i + 1]?.appointedOn ?? null, basis: r.basis, conflicts: [...r.conflicts],
    })),
  ];
}

const pictureOf = (s: Case['officerSnapshot'] | null): Partial<Unread<ParticipantRow>> =>
  (s === null ? {} : { rank: s.rank ?? null, actingRank: s.actingRank ?? null, special: s.special, staff: s.staff, probationer: s.probationer });

export function assessmentRows(c: Case, history: readonly Recorded[]): readonly Unread<AssessmentRow>[] {
  const { lineManagerView, lineManagerConsultedOn } = referredPart(c).referral;
  const row = { caseId: c.id, forceId: c.force, lineManagerView, lineManagerConsultedOn };
  if (c.stage.state === 'DECLINED') return [{ ...row, ...declined(c.stage, history) }];
  const a = assessedPart(c)?.assessment;
  if (a === undefined) return [];
  const accepted = lastOf(history, 'ReviewAccepted')?.e;
  return [{
    ...row, decision: a.decision, assessedOn: a.assessedOn, assessorId: a.assessor ?? null, secondAssessor: accepted?.secondAssessor ?? null, rationale: a.rationale, standards: [...a.standards], allegations: a.allegations,
    seriousnessChecks: [...(accepted?.seriousnessChecks ?? [])], performanceOnly: a.performanceOnly, parallelProceedings: a.parallelProceedings,
  }];
}

/** A decision against a review is an assessment too: of the standards and allegations as they were referred. */
const declined = ({ decision, declinedOn, reason, referral }: StageIn<'DECLINED'>, history: readonly Recorded[]) => ({
  decision, assessedOn: declinedOn, assessorId: lastOf(history, 'ReferralDeclined')?.by ?? null, secondAssessor: null, rationale: reason, standards: [...referral.standards], allegations: referral.allegations,
  seriousnessChecks: [], performanceOnly: false, parallelProceedings: false,
});

/**
 * The date of each kind that holds, as the case knows it: one that moved on because the case stood still is the moved one (R14, R49).
 * The account's is the one the notice gave; a later one stands on the case. Answer and reassessment are dated while they are waited for.
 */
export function deadlineRows(c: Case): readonly Unread<DeadlineRow>[] {
  const inner = innermost(c.stage);
  const dates: readonly (readonly [string, DueDate | null | undefined])[] = [
    ['ASSESSMENT', submittedPart(c)?.assessBy],
    ['NOTICE', assessedPart(c)?.assessment.noticeBy],
    ['ACCOUNT', notifiedPart(c)?.account.originalDue],
    ['REPORT', discussedPart(c)?.discussion.reportBy],
    ['RESPONSE', inner.state === 'REPORT_SHARED' ? inner.responseDue : null],
    ['CHECK', sentPart(c)?.check],
    ['REASSESSMENT', standing(c.stage, 'REFERRED_BACK')?.decideBy],
    ['PDR', followedPart(c)?.followUp.pdrBy],
  ];
  return dates.flatMap(([kind, d]) => (d == null ? [] : [{
    caseId: c.id, kind, forceId: c.force, due: d.due, countsFrom: d.from, workingDays: d.workingDays ?? null, months: d.months ?? null, basis: d.basis, rule: d.rule, tableVersion: d.tableVersion,
  }]));
}
