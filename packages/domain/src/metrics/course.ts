import { OF_CASES } from './metric.js';
import type { MetricWords } from './metric.js';

const OPEN_COUNTED = 'Cases still open are counted with the time they have had, never dropped; pauses are shown, not subtracted.';

/** How reviews go: whether steps are in time, how long they take, and where they leave the way. */
export const COURSE_METRICS = {
  NOTICE_ON_TIME: {
    name: 'Notice in time', question: 'Are officers told as soon as they should be?', numerator: 'notices given by the day they were due', denominator: 'appointments of a reviewer whose day for the notice has passed', exclusions: OF_CASES,
    unit: 'share of notices due', version: 1, source: 'Process 4.2; R13 (force policy)',
  },
  ACCOUNT_ON_TIME: {
    name: 'Account within 5 working days', question: 'Are accounts in within the five working days of the invitation?', numerator: 'accounts received by the day they were first due', denominator: 'invitations whose first due day has passed',
    exclusions: [...OF_CASES, 'Excludes cases in which nobody has been invited yet, or whose day is not known.', 'A declined account and none at all count as not received: giving one is an invitation, and declining it is no failure (R16).'],
    unit: 'share of invitations', version: 1, source: 'Process 4.2; R14 to R16', target: 0.9,
  },
  STAGE_DAYS: {
    name: 'Days in each stage', question: 'Where does a review wait?', numerator: 'days from the beginning of a stage to its end: median, 90th percentile and how many, in calendar and in working days', denominator: 'cases that entered the stage',
    exclusions: [...OF_CASES, OPEN_COUNTED, 'A referral back and a withdrawal are ways out of their own (Aalen-Johansen).'], unit: 'days', version: 1, source: 'Process 4.2, stage days',
  },
  DISCUSSION_TO_REPORT: {
    name: 'From discussion to report', question: 'How long after the discussion is the report sent?', numerator: 'median days from the discussion to the day the report was sent', denominator: 'cases in which the discussion was held', exclusions: [...OF_CASES, OPEN_COUNTED], unit: 'days', version: 1, source: 'Process 4.2; R32',
  },
  DAYS_TO_REPORT: {
    name: 'From referral to report', question: 'How long does a review take, from the referral to the end of the officer’s part?', numerator: 'median days from the day of submission to the day the process ended, which is the day the report was sent', denominator: 'cases submitted in the month',
    exclusions: [...OF_CASES, OPEN_COUNTED, 'A case that leaves the review is a way out of its own (Aalen-Johansen): where half are not done there is no median yet.'], unit: 'days', version: 1, source: 'Process 4.2, referral to the end of the process',
  },
  REFERRED_BACK: {
    name: 'Referred back', question: 'How often does a review turn out not to be one?', numerator: 'cases referred back to the authority', denominator: 'cases accepted', exclusions: OF_CASES, unit: 'share of cases accepted', version: 1, source: 'Process 4.2; R22, R40',
  },
  ESCALATED: {
    name: 'Escalated', question: 'How often does the authority take a matter out of the review?', numerator: 'cases that ended in another procedure', denominator: 'cases accepted', exclusions: OF_CASES, unit: 'share of cases accepted', version: 1, source: 'Process 4.2; R41 to R43',
  },
  NON_ENGAGEMENT: {
    name: 'Concern about engagement', question: 'How often is engagement a concern?', numerator: 'cases in which a concern about engagement was raised', denominator: 'cases accepted', exclusions: [...OF_CASES, 'Declining an account alone is none (R16).'], unit: 'share of cases accepted', version: 1, source: 'Process 4.2; R16, R40',
  },
} as const satisfies Readonly<Record<string, MetricWords>>;
