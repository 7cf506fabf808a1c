import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** How the officer was told (R12, R14). Whether email may be used on a day is for the rule pack of the case. */
export const NOTICE_MODES = [
  { code: 'ORAL', name: 'Told in person', order: 1, ...inUse },
  { code: 'WRITTEN', name: 'In writing', order: 2, ...inUse },
  { code: 'EMAIL', name: 'By email', order: 3, ...inUse },
] as const satisfies readonly Term[];
/** How the officer was told. */
export type NoticeMode = CodeOf<typeof NOTICE_MODES>;

/** The languages a notice can be given in. */
export const NOTICE_LANGUAGES = [
  { code: 'en', name: 'English', order: 1, ...inUse },
  { code: 'cy', name: 'Welsh', order: 2, ...inUse },
] as const satisfies readonly Term[];
/** The language of a notice. */
export type NoticeLanguage = CodeOf<typeof NOTICE_LANGUAGES>;

/** What a complete notice says (R12). Each is ticked by what the notice holds; one missing and the notice is not given. */
export const NOTICE_CONTENTS = [
  { code: 'MATTER', name: 'What the matter is', order: 1, ...inUse },
  { code: 'WHY_REFERRED', name: 'Why it was referred', order: 2, ...inUse },
  { code: 'REVIEWER', name: 'Who will review it', order: 3, ...inUse },
  { code: 'INVITATION', name: 'The invitation to give an account', order: 4, ...inUse },
  { code: 'DUE_DATE', name: 'The day the account is due', order: 5, ...inUse },
  { code: 'ADVICE', name: 'That advice is available from a Federation representative or staff association', order: 6, ...inUse },
  { code: 'NOT_DISCIPLINARY', name: 'That this is not a disciplinary process and not a finding', order: 7, ...inUse },
  { code: 'USE_LIMITS', name: 'What may and may not be done with what the officer says', order: 8, ...inUse },
  { code: 'ENGAGEMENT', name: 'That the officer is expected to engage', order: 9, ...inUse },
  { code: 'WHAT_NEXT', name: 'What happens next', order: 10, ...inUse },
  { code: 'SUPPORT', name: 'Where support is available', order: 11, ...inUse },
] as const satisfies readonly Term[];
/** A part of a complete notice. */
export type NoticeContent = CodeOf<typeof NOTICE_CONTENTS>;

/** Why more time for the account was agreed (R15). */
export const EXTENSION_REASONS = [
  { code: 'LEAVE', name: 'Leave', order: 1, ...inUse },
  { code: 'SHIFT_PATTERN', name: 'Shift pattern', order: 2, ...inUse },
  { code: 'SICKNESS', name: 'Sickness', order: 3, ...inUse },
  { code: 'AWAITING_ADVICE', name: 'Awaiting advice', order: 4, ...inUse },
  { code: 'AWAITING_DISCLOSURE', name: 'Awaiting disclosure', order: 5, ...inUse },
  { code: 'OPERATIONAL', name: 'Operational reasons', order: 6, ...inUse },
  { code: 'OTHER', name: 'Other', order: 7, ...inUse },
] as const satisfies readonly Term[];
/** Why more time for the account was agreed. */
export type ExtensionReason = CodeOf<typeof EXTENSION_REASONS>;

/** How the officer gave an account (R16). Giving none is a choice of its own, not a mode. */
export const ACCOUNT_MODES = [
  { code: 'WRITTEN', name: 'In writing', order: 1, ...inUse },
  { code: 'ORAL', name: 'Spoken, noted by the reviewer', order: 2, ...inUse },
] as const satisfies readonly Term[];
/** How the officer gave an account. */
export type AccountMode = CodeOf<typeof ACCOUNT_MODES>;

/** What went unanswered or was missed when the officer was asked to take part (R40). The reason, if known, is a welfare matter. */
export const ENGAGEMENT_EVENT_KINDS = [
  { code: 'MISSED_MEETING', name: 'Meeting missed', order: 1, ...inUse },
  { code: 'NO_REPLY', name: 'No reply', order: 2, ...inUse },
  { code: 'REFUSAL', name: 'Declined to take part', order: 3, ...inUse },
] as const satisfies readonly Term[];
/** What happened when the officer was asked to take part. */
export type EngagementEventKind = CodeOf<typeof ENGAGEMENT_EVENT_KINDS>;

/** Why a case is paused (R49): a category alone, no diagnosis. */
export const PAUSE_CATEGORIES = [
  { code: 'LONG_TERM_SICK', name: 'Long-term sickness', order: 1, ...inUse },
  { code: 'MATERNITY_PARENTAL', name: 'Maternity or parental leave', order: 2, ...inUse },
  { code: 'SUSPENSION', name: 'Suspension', order: 3, ...inUse },
  { code: 'SECONDMENT', name: 'Secondment', order: 4, ...inUse },
  { code: 'CAREER_BREAK', name: 'Career break', order: 5, ...inUse },
  { code: 'OTHER', name: 'Other', order: 6, ...inUse },
] as const satisfies readonly Term[];
/** Why a case is paused. */
export type PauseCategory = CodeOf<typeof PAUSE_CATEGORIES>;
