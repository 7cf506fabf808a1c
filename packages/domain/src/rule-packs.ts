import { addWorkingDays, day, type Basis, type Day, type HolidayTable } from './calendar/index.js';
import { RULES, ruleOf, type RuleId } from './rules.js';
import type { NoticeMode, Scheme } from './taxonomy/index.js';

/** A step with a date, ready for `deadline({ ...step, from, table })`. */
export type Step = { readonly rule: RuleId; readonly basis: Basis } & ({ readonly workingDays: number; readonly months?: undefined } | { readonly months: number; readonly workingDays?: undefined });

/** Values and wording in force from a day, for one scheme. A case keeps the pack in force at its referral, whatever comes later. */
export interface RulePack {
  readonly id: string;
  readonly scheme: Scheme;
  readonly from: Day;
  /** Time for the account (R14): law for officers, the force's own rule for staff. */
  readonly account: Step & { readonly workingDays: number };
  /** Whether a notice may be given by email. */
  readonly emailService: boolean;
  /** Stages of the performance procedure; null where there is none. */
  readonly uppStages: 2 | 3 | null;
  /** What the authority is called in letters and on screens. */
  readonly authorityName: string;
  readonly citations: 'PCR' | 'MDP' | 'NONE';
}

const FIVE_DAYS = { rule: 'R14', basis: 'law', workingDays: 5 } as const;

/** The dated rule packs. A change of the law is a new entry, never an edit of an old one. */
export const RULE_PACKS = [
  { id: 'OFFICER_PCR_2020', scheme: 'OFFICER_PCR', from: day('2020-02-01'), account: FIVE_DAYS, emailService: false, uppStages: 3, authorityName: 'appropriate authority', citations: 'PCR' },
  { id: 'OFFICER_PCR_2025', scheme: 'OFFICER_PCR', from: day('2025-05-28'), account: FIVE_DAYS, emailService: true, uppStages: 2, authorityName: 'appropriate authority', citations: 'PCR' },
  // The year is certain, the day is for the force to confirm: the whole year is taken so that no case falls between.
  { id: 'OFFICER_MDP_2020', scheme: 'OFFICER_MDP', from: day('2020-01-01'), account: FIVE_DAYS, emailService: false, uppStages: 3, authorityName: 'relevant authority', citations: 'MDP' },
  // A local scheme has no date of commencement that binds every force.
  { id: 'LOCAL_STAFF', scheme: 'LOCAL_STAFF', from: day('1900-01-01'), account: { ...FIVE_DAYS, basis: 'policy' }, emailService: true, uppStages: null, authorityName: 'the force', citations: 'NONE' },
] as const satisfies readonly RulePack[];

/** The name under which a case remembers its pack. */
export type PackId = (typeof RULE_PACKS)[number]['id'];

/**
 * The pack in force for a scheme on the day of the referral.
 * @returns undefined before the scheme existed
 */
export const packFor = (scheme: Scheme, referralDay: Day): RulePack | undefined =>
  RULE_PACKS.findLast((pack) => pack.scheme === scheme && pack.from <= referralDay);

/** The pack a case remembers by its id; undefined if there is none of that name. */
export const packOf = (id: string): RulePack | undefined => RULE_PACKS.find((pack) => pack.id === id);

/** Whether a rule counts as law under a pack: staff cases carry no statutory wording (R57). */
export const basisOf = (rule: RuleId, pack: RulePack): Basis => (pack.citations === 'NONE' ? 'policy' : RULES[rule].kind);

/** Numbers of regulations, not those of paragraphs in brackets: "70(2)(f) and 70(5)" becomes "71(2)(f) and 71(5)". */
const oneHigher = (regulation: string): string => regulation.replace(/(?<![(\d])\d+/g, (number) => String(Number(number) + 1));

/**
 * How a rule is cited in a letter or on a screen of a case. Ministry of Defence Police numbers are one higher; a local scheme
 * cites nothing; law whose place in the Ministry of Defence Police regulations is not certain says so.
 */
export const citationOf = (id: RuleId, pack: RulePack): string => {
  const rule = ruleOf(id);
  if (pack.citations === 'NONE') return 'Force policy';
  if (pack.citations === 'PCR' || rule.kind === 'policy') return rule.source;
  if (rule.regulation === null) return 'Law for the Ministry of Defence Police, its place to be confirmed by the force';
  return `Ministry of Defence Police regulations (SI 2020/1087), Schedule 1, regulation ${oneHigher(rule.regulation)}`;
};

/**
 * R14: the day a notice counts as given. An email counts on the first working day after it was sent: the kinder reading, policy
 * until the force confirms the rule on deemed service.
 * @returns undefined if the holiday table ends before it
 */
export const deemedGivenOn = (mode: NoticeMode, on: Day, table: HolidayTable): Day | undefined => (mode === 'EMAIL' ? addWorkingDays(on, 1, table) : on);

const policy = <R extends RuleId>(rule: R, workingDays: number) => ({ rule, basis: 'policy', workingDays }) as const;

/** Dates the force asks for; each is policy but the last, and a force may choose others. Counted from the moment named. */
export const STEPS = {
  /** The authority's assessment, from submission. */
  assessment: policy('R2', 5),
  /** Telling the officer, from the appointment of the reviewer. */
  notice: policy('R13', 5),
  /** Fact finding, from the notice. */
  factFinding: policy('R20', 10),
  /** The discussion, from the day the account is due. */
  discussion: policy('R24', 10),
  /** The report, from the discussion. */
  report: policy('R32', 10),
  /** The officer's answer, from the day the report is shared. */
  comment: policy('R34', 5),
  /** The authority's check, from the day the report is sent: after it the report counts as accepted. */
  reportCheck: policy('R39', 5),
  /** The answer to a lesson, from the day the report is sent. */
  lessonAnswer: policy('R36', 20),
  /** The authority's reassessment, from the referral back. */
  reassessment: policy('R42', 5),
  /** The review of report and actions, from the day the report is sent, where the report names no other day. */
  review: { rule: 'R45', basis: 'policy', months: 3 },
  /** The PDR discussion, from agreement of the report. */
  pdr: { rule: 'R38', basis: 'law', months: 12 },
} as const satisfies Record<string, Step>;

/** A step of the process that has a date. */
export type StepName = keyof typeof STEPS;

/** Other values of force policy, each to be confirmed by the force. Days are calendar days unless the name says working days. */
export const POLICY = {
  discussionNoticeWorkingDays: 2,
  factFindingItems: 5,
  reviewerIdleWorkingDays: 10,
  reportReturns: 2,
  engagementAttempts: 2,
  pdrReminderMonths: [9, 11],
  patternReferrals: 2,
  patternMonths: 12,
  sameStandardMonths: 24,
  pauseReviewDays: 28,
  lateEntryDays: 28,
  prejudiceReviewDays: 28,
  reviewerAccessAfterEndDays: 28,
  /** How long a record is kept (R37): account, discussion and welfare notes from the end of the process, the rest from the closing of the record. */
  retentionProtectedMonths: 12,
  retentionRecordMonths: 72,
  /** How long a referral that never became a review is kept. */
  retentionReferralMonths: 24,
  sharedRunWords: 6,
  /** R60: within how many hours the authority concerned and the others of the list are told that a restricted record was opened. */
  breakGlassNoticeHours: 24,
  /** R60: a restricted record that was opened stays open to that person on the day itself and so many days after. */
  breakGlassDays: 1,
  /** For how long at most the authority may hand its functions to somebody. */
  delegationMonths: 12,
  /** Duty days of special constables are few, so what the reviewer is asked to do by policy takes twice as long (R56). Law stays as it is. */
  specialsFactor: 2,
} as const;

const SLOWER_FOR_SPECIALS: readonly StepName[] = ['notice', 'factFinding', 'discussion', 'report', 'comment'];

/**
 * A dated step for a case. Policy steps of the review are slower for a special constable, legal ones never (R56); in a local
 * scheme every date is policy (R57).
 */
export const stepFor = (name: StepName, pack: RulePack, isSpecial: boolean): Step => {
  const step: Step = pack.citations === 'NONE' ? { ...STEPS[name], basis: 'policy' } : STEPS[name];
  const slower = isSpecial && SLOWER_FOR_SPECIALS.includes(name) && step.workingDays !== undefined;
  return slower ? { ...step, workingDays: step.workingDays * POLICY.specialsFactor } : step;
};
