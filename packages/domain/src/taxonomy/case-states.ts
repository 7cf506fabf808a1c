import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

/** `phase` groups the states for a reader; what may be done in each stands in the lifecycle table. */
interface StateTerm extends Term {
  readonly phase: 'referral' | 'review' | 'report' | 'follow-up' | 'side' | 'ended';
}

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** The states of a case in the order it usually meets them, then the side states and the other endings. */
export const CASE_STATES = [
  { code: 'DRAFT', name: 'Draft referral', phase: 'referral', order: 1, ...inUse },
  { code: 'SUBMITTED', name: 'Awaiting assessment', phase: 'referral', order: 2, ...inUse },
  { code: 'RETURNED', name: 'Returned to the referrer', phase: 'referral', order: 3, ...inUse },
  { code: 'DISCARDED', name: 'Discarded', phase: 'ended', order: 4, ...inUse },
  { code: 'DECLINED', name: 'Declined at assessment', phase: 'ended', order: 5, ...inUse },
  { code: 'ASSESSED', name: 'Accepted for review', phase: 'referral', order: 6, ...inUse },
  { code: 'REVIEWER_APPOINTED', name: 'Reviewer appointed', phase: 'review', order: 7, ...inUse },
  { code: 'NOTIFIED', name: 'Officer told, account invited', phase: 'review', order: 8, ...inUse },
  { code: 'DISCUSSION_ARRANGED', name: 'Discussion arranged', phase: 'review', order: 9, ...inUse },
  { code: 'DISCUSSED', name: 'Discussion held', phase: 'review', order: 10, ...inUse },
  { code: 'REPORT_DRAFT', name: 'Report being written', phase: 'report', order: 11, ...inUse },
  { code: 'REPORT_SHARED', name: 'Report shared with the officer', phase: 'report', order: 12, ...inUse },
  { code: 'REPORT_SENT', name: 'Report sent', phase: 'report', order: 13, ...inUse },
  { code: 'REPORT_RETURNED', name: 'Report returned to the reviewer', phase: 'report', order: 14, ...inUse },
  { code: 'FOLLOW_UP', name: 'Complete, follow-up open', phase: 'follow-up', order: 15, ...inUse },
  { code: 'CLOSED', name: 'Complete, record closed', phase: 'ended', order: 16, ...inUse },
  { code: 'ENGAGEMENT_CONCERN', name: 'Engagement concern', phase: 'side', order: 17, ...inUse },
  { code: 'PAUSED', name: 'Paused', phase: 'side', order: 18, ...inUse },
  { code: 'REFERRED_BACK', name: 'Referred back', phase: 'side', order: 19, ...inUse },
  { code: 'ESCALATED', name: 'Taken out of this process', phase: 'ended', order: 20, ...inUse },
  { code: 'DISCONTINUED', name: 'Discontinued', phase: 'ended', order: 21, ...inUse },
  { code: 'TRANSFERRED', name: 'Transferred', phase: 'ended', order: 22, ...inUse },
] as const satisfies readonly StateTerm[];
/** The state of a case. */
export type CaseState = CodeOf<typeof CASE_STATES>;
