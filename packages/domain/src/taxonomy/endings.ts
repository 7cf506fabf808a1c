import { AMENDED_2025, PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;
const since2025 = { validFrom: AMENDED_2025, validTo: null } as const;

/** `kind` sorts outcomes for a chart: the review ran its course, went elsewhere, ended early, or never began. */
interface OutcomeTerm extends Term {
  readonly kind: 'completed' | 'escalated' | 'ended' | 'declined' | 'transferred';
}

/** What became of a case: one per case, never "no further action" where something better is true. */
export const OUTCOMES = [
  { code: 'COMPLETED_WITH_ACTIONS', name: 'Completed with actions', kind: 'completed', order: 1, ...inUse },
  { code: 'COMPLETED_NO_ACTION', name: 'Completed, no action needed', kind: 'completed', order: 2, ...inUse },
  { code: 'ESCALATED_MISCONDUCT', name: 'Reassessed as misconduct', kind: 'escalated', order: 3, ...inUse },
  { code: 'ESCALATED_GROSS', name: 'Reassessed as gross misconduct', kind: 'escalated', order: 4, ...inUse },
  { code: 'MOVED_TO_UPP', name: 'Moved to the performance procedure', kind: 'escalated', order: 5, ...inUse },
  { code: 'MOVED_TO_VETTING', name: 'Moved to the Vetting Regulations', kind: 'escalated', order: 6, ...since2025 },
  { code: 'REFERRED_IOPC_OR_CRIMINAL', name: 'Referred to the IOPC or a criminal inquiry', kind: 'escalated', order: 7, ...inUse },
  { code: 'ENDED_ON_REASSESSMENT', name: 'Ended on reassessment', kind: 'ended', order: 8, ...inUse },
  { code: 'DISCONTINUED_LEFT_FORCE', name: 'Ended: officer left the force', kind: 'ended', order: 9, ...inUse },
  { code: 'DISCONTINUED_WITHDRAWN', name: 'Ended: complaint withdrawn', kind: 'ended', order: 10, ...inUse },
  { code: 'DISCONTINUED_ERROR', name: 'Ended: made in error', kind: 'ended', order: 11, ...inUse },
  { code: 'DECLINED', name: 'Declined at assessment', kind: 'declined', order: 12, ...inUse },
  { code: 'TRANSFERRED', name: 'Transferred to another force', kind: 'transferred', order: 13, ...inUse },
] as const satisfies readonly OutcomeTerm[];
/** What became of a case. */
export type Outcome = CodeOf<typeof OUTCOMES>;

/** Why a reviewer refers a case back (R22, R40). */
export const REFER_BACK_GROUNDS = [
  { code: 'SERIOUSNESS', name: 'The matter may be more serious', order: 1, ...inUse },
  { code: 'NON_ENGAGEMENT', name: 'The officer has not engaged', order: 2, ...inUse },
] as const satisfies readonly Term[];
/** Why a reviewer referred a case back. */
export type ReferBackGround = CodeOf<typeof REFER_BACK_GROUNDS>;

/** Where the authority may send a case that was referred back (R42), and the outcome that follows. */
export const ESCALATION_ROUTES = [
  { code: 'MISCONDUCT', name: 'Misconduct', outcome: 'ESCALATED_MISCONDUCT', order: 1, ...inUse },
  { code: 'GROSS_MISCONDUCT', name: 'Gross misconduct', outcome: 'ESCALATED_GROSS', order: 2, ...inUse },
  { code: 'UPP', name: 'Performance procedure (UPP)', outcome: 'MOVED_TO_UPP', order: 3, ...inUse },
  { code: 'VETTING', name: 'Vetting Regulations', outcome: 'MOVED_TO_VETTING', order: 4, ...since2025 },
  { code: 'IOPC_OR_CRIMINAL', name: 'IOPC or criminal inquiry', outcome: 'REFERRED_IOPC_OR_CRIMINAL', order: 5, ...inUse },
] as const satisfies readonly (Term & { readonly outcome: Outcome })[];
/** Where a case that was referred back is sent. */
export type EscalationRoute = CodeOf<typeof ESCALATION_ROUTES>;

/** Why the authority ends a case early (R47, R50), and the outcome that follows. */
export const DISCONTINUE_GROUNDS = [
  { code: 'LEFT_FORCE', name: 'The officer has left the force', outcome: 'DISCONTINUED_LEFT_FORCE', order: 1, ...inUse },
  { code: 'COMPLAINT_WITHDRAWN', name: 'The complaint was withdrawn', outcome: 'DISCONTINUED_WITHDRAWN', order: 2, ...inUse },
  { code: 'MADE_IN_ERROR', name: 'The referral was made in error', outcome: 'DISCONTINUED_ERROR', order: 3, ...inUse },
] as const satisfies readonly (Term & { readonly outcome: Outcome })[];
/** Why the authority ends a case early. */
export type DiscontinueGround = CodeOf<typeof DISCONTINUE_GROUNDS>;
