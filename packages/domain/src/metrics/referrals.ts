import { OF_CASES } from './metric.js';
import type { MetricWords } from './metric.js';

/** How much comes in, from where, and how it was decided. */
export const REFERRAL_METRICS = {
  REFERRALS: {
    name: 'Referrals', question: 'How many matters were referred and accepted for review?', numerator: 'cases accepted, in the London month they were submitted', denominator: null,
    exclusions: OF_CASES, unit: 'cases', version: 1, source: 'Process 4.2, by month and by team',
  },
  REFERRAL_RATE: {
    name: 'Referral rate', question: 'How many referrals for the officers there are, and is that changing?', numerator: 'cases accepted, in the London month they were submitted, by the unit at the incident',
    denominator: 'officer-years: full-time equivalents of the unit where the force gives them for every month, else headcount', exclusions: [...OF_CASES, 'Special constables and staff are not among the officers.'],
    unit: 'per 1,000 officers a year; a monthly chart: per 1,000 officers a month', version: 1, source: 'Process 4.2, rate',
  },
  DECLINED_AT_ASSESSMENT: {
    name: 'Declined at assessment', question: 'How many referrals were decided another way?', numerator: 'referrals declined at the assessment', denominator: 'referrals assessed', exclusions: ['Excludes restricted cases (R59, R60).', 'Excludes referrals not assessed yet.'],
    unit: 'share of referrals assessed', version: 1, source: 'Process 4.2; R2',
  },
  MIX: {
    name: 'Mix of decisions', question: 'Are like matters decided alike across units?', numerator: 'matters by what was decided: reflective review, learning from reflection, misconduct', denominator: 'matters of the same allegation category that were assessed',
    exclusions: ['Excludes restricted cases (R59, R60).'], unit: 'share of matters assessed', version: 1, source: 'Process 4.2, mix',
  },
  JOINT_CASES: {
    name: 'Joint matters', question: 'How many matters concern several officers?', numerator: 'cases that share one incident', denominator: 'incidents', exclusions: OF_CASES, unit: 'cases, and incidents', version: 1, source: 'Process 4.2, mix; R27',
  },
  OUTCOME_MIX: {
    name: 'Mix of outcomes', question: 'What becomes of reviews?', numerator: 'cases by outcome', denominator: 'cases with an outcome', exclusions: [...OF_CASES, 'Cases without an outcome yet are counted beside, not among them.'], unit: 'share of cases with an outcome', version: 1, source: 'Process 2.1, outcomes; 4.2',
  },
  REPEAT_OFFICERS: {
    name: 'Repeated referrals', question: 'How many officers were referred more than once?', numerator: 'officers with two or more referrals in rolling 24 months', denominator: 'officers with a referral in them', exclusions: [...OF_CASES, 'Names nobody: who they are is for the authority’s desk alone, support first (R52).'],
    unit: 'share of officers referred', version: 1, source: 'Process 4.2, repeat; R52',
  },
  SAME_STANDARD_REPEAT: {
    name: 'Repeats of one standard', question: 'How many repeats are of the same standard?', numerator: 'officers with two or more referrals under one standard in rolling 24 months', denominator: 'officers with two or more referrals in them', exclusions: OF_CASES,
    unit: 'share of officers referred again', version: 1, source: 'Process 4.2, repeat',
  },
  EARLY_WARNING: {
    name: 'Higher than expected', question: 'Where are there more referrals than were to be expected, and since when?', numerator: 'cases accepted, in the London month they were submitted: by standard in the force and in its units with units below them, and by unit; case-standard pairs where it is by standard',
    denominator: 'officers of the unit, where it is known how many there were in every month; else months',
    exclusions: [...OF_CASES, 'Never an officer, and never a standard within one team.', 'Units with fewer than ten officers are not watched by themselves, nor is anything of which fewer than three a year were to be expected.'],
    unit: 'cases above what was expected', version: 1, source: 'Process 4.1, repeat patterns by standard and unit; statistics, section 2, Poisson CUSUM',
  },
  DISPROPORTIONALITY: {
    name: 'Disproportionality', question: 'Are officers of a group referred, or diverted from misconduct, more or less often than others?', numerator: 'referrals assessed about officers of the group; at the assessment: those of them accepted as a reflective review',
    denominator: 'officers of the group in the force; at the assessment: matters assessed', exclusions: ['Excludes restricted cases (R59, R60).', 'Those who did not state a group are shown as “not stated” and compared with nobody.', 'No unit below the force and no second dimension; absent where a cell is below 10.'],
    unit: 'ratio to the reference group', version: 1, source: 'Process 4.2, disproportionality; statistics, section 3',
  },
} as const satisfies Readonly<Record<string, MetricWords>>;
