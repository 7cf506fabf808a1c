import { REVIEW_STAGES } from '../stages/stage-words.js';
import type { ReviewStage } from '../stages/stage-words.js';

/**
 * What is counted by days beside the cases (table `force_days`). Each is read from the day columns of a case, so that the figures made of it
 * come from one statement. Two of days since the submission or the agreement; those that are due say how many days after the first of the case's
 * month they fall, so that whether the day has passed can be seen on any day to come.
 */
export const DUE_MEASURES = ['ACCOUNT_DUE', 'ACTION_DUE', 'REVIEW_NOTE', 'PDR', 'LESSON_ANSWER'] as const;
export const OTHER_MEASURES = ['ACTION_DONE', 'ACTION_SLIP', 'LESSON', 'LESSON_CASE', 'LESSON_DONE', 'REPORT'] as const;
export type Measure = ReviewStage | (typeof DUE_MEASURES)[number] | (typeof OTHER_MEASURES)[number];
export const MEASURES: readonly Measure[] = [...REVIEW_STAGES, ...DUE_MEASURES, ...OTHER_MEASURES];

/** One kind of thing that happened after so many days. `part` is the type of an action or the theme of a lesson; `entered` how long after its submission a past case was taken in. */
export interface DayKey { readonly measure: Measure; readonly part: string; readonly days: number; readonly entered: number; readonly kind: string }

/** The outcomes that a referral back leads to. */
export const BY_REFERRAL_BACK = ['ESCALATED_MISCONDUCT', 'ESCALATED_GROSS', 'MOVED_TO_UPP', 'MOVED_TO_VETTING', 'REFERRED_IOPC_OR_CRIMINAL', 'ENDED_ON_REASSESSMENT'] as const;
