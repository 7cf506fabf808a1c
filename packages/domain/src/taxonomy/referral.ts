import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** The three sets of rules a case may run under (R56, R57). */
export const SCHEMES = [
  { code: 'OFFICER_PCR', name: 'Police officers and special constables', order: 1, ...inUse },
  { code: 'OFFICER_MDP', name: 'Ministry of Defence Police officers', order: 2, ...inUse },
  { code: 'LOCAL_STAFF', name: 'Police staff (local scheme)', order: 3, ...inUse },
] as const satisfies readonly Term[];
/** The set of rules a case runs under. */
export type Scheme = CodeOf<typeof SCHEMES>;

/** Where a referral came from (R3). */
export const SOURCE_TYPES = [
  { code: 'LINE_MANAGER', name: 'Line manager', order: 1, ...inUse },
  { code: 'PUBLIC_COMPLAINT', name: 'Public complaint', order: 2, ...inUse },
  { code: 'CONDUCT_MATTER', name: 'Internal conduct matter', order: 3, ...inUse },
  { code: 'RECORDABLE_CONDUCT', name: 'Recordable conduct matter', order: 4, ...inUse },
  { code: 'PROCEEDINGS_OUTCOME', name: 'Outcome of misconduct proceedings', order: 5, ...inUse },
  { code: 'PROCEEDINGS_WITHDRAWN', name: 'Misconduct proceedings withdrawn', order: 6, ...inUse },
  { code: 'INVESTIGATION_OUTCOME', name: 'Outcome of an investigation', order: 7, ...inUse },
  { code: 'IOPC', name: 'IOPC decision or recommendation', order: 8, ...inUse },
  { code: 'SELF_REPORT', name: 'Raised by the officer', order: 9, ...inUse },
  { code: 'AUDIT_INSPECTION', name: 'Audit or inspection', order: 10, ...inUse },
  { code: 'OTHER', name: 'Other', order: 11, ...inUse },
] as const satisfies readonly Term[];
/** Where a referral came from. */
export type SourceType = CodeOf<typeof SOURCE_TYPES>;

/** What a matter that is not a complaint is about, in the force's own everyday words. */
export const CONCERN_TYPES = [
  { code: 'EVIDENCE_QUALITY', name: 'Paperwork or evidence quality', order: 1, ...inUse },
  { code: 'TIMELINESS', name: 'Timeliness', order: 2, ...inUse },
  { code: 'CUSTODY_CARE', name: 'Custody care', order: 3, ...inUse },
  { code: 'VEHICLE_USE', name: 'Vehicle use', order: 4, ...inUse },
  { code: 'INFORMATION_HANDLING', name: 'Information handling', order: 5, ...inUse },
  { code: 'COMMUNICATION', name: 'Communication', order: 6, ...inUse },
  { code: 'SUPERVISION_FAILURE', name: 'Supervision', order: 7, ...inUse },
  { code: 'RATIONALE_ABSENT', name: 'Rationale not recorded', order: 8, ...inUse },
  { code: 'KIT_IT_USE', name: 'Use of kit or IT', order: 9, ...inUse },
  { code: 'HEALTH_SAFETY', name: 'Health and safety', order: 10, ...inUse },
  { code: 'OTHER', name: 'Other', order: 11, ...inUse },
] as const satisfies readonly Term[];
/** What an internal concern is about. */
export type ConcernType = CodeOf<typeof CONCERN_TYPES>;

/** What the referrer knows about the officer's welfare. Codes only: no health detail belongs in a referral. */
export const WELFARE_FLAGS = [
  { code: 'NONE_KNOWN', name: 'No welfare concern known', order: 1, ...inUse },
  { code: 'SUPPORT_IN_PLACE', name: 'Support already in place', order: 2, ...inUse },
  { code: 'SPEAK_FIRST', name: 'Speak to the line manager before contact', order: 3, ...inUse },
  { code: 'URGENT', name: 'Urgent concern: support before anything else', order: 4, ...inUse },
] as const satisfies readonly Term[];
/** What the referrer knows about the officer's welfare. */
export type WelfareFlag = CodeOf<typeof WELFARE_FLAGS>;
