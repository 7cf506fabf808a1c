import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** What the authority may decide about a referral. `accepts` marks the one that opens a review. */
export const ASSESSMENT_DECISIONS = [
  { code: 'RPRP', name: 'Reflective Practice Review Process', accepts: true, order: 1, ...inUse },
  { code: 'LEARNING_FROM_REFLECTION', name: 'Learning from reflection', accepts: false, order: 2, ...inUse },
  { code: 'MANAGEMENT_ACTION', name: 'Management action', accepts: false, order: 3, ...inUse },
  { code: 'MISCONDUCT', name: 'Misconduct', accepts: false, order: 4, ...inUse },
  { code: 'GROSS_MISCONDUCT', name: 'Gross misconduct', accepts: false, order: 5, ...inUse },
  { code: 'NO_FURTHER_ACTION', name: 'No further action', accepts: false, order: 6, ...inUse },
] as const satisfies readonly (Term & { readonly accepts: boolean })[];
/** What the authority decided about a referral. */
export type AssessmentDecision = CodeOf<typeof ASSESSMENT_DECISIONS>;

/** The questions of R6, answered yes or no before a matter is accepted. `secondAssessor` marks those that need a second person. */
export const SERIOUSNESS_CHECKS = [
  { code: 'DISHONESTY', name: 'Is dishonesty alleged?', secondAssessor: false, order: 1, ...inUse },
  { code: 'SEXUAL_CONDUCT', name: 'Is sexual conduct alleged?', secondAssessor: true, order: 2, ...inUse },
  { code: 'DISCRIMINATION', name: 'Is discrimination alleged?', secondAssessor: true, order: 3, ...inUse },
  { code: 'ABUSE_OF_POSITION', name: 'Is abuse of position or corruption alleged?', secondAssessor: true, order: 4, ...inUse },
  { code: 'CRIMINAL_ALLEGATION', name: 'Could it be a crime?', secondAssessor: false, order: 5, ...inUse },
  { code: 'INJURY', name: 'Was anybody hurt?', secondAssessor: false, order: 6, ...inUse },
  { code: 'PRIOR_SIMILAR', name: 'Have similar matters come up before?', secondAssessor: false, order: 7, ...inUse },
  { code: 'MANDATORY_REFERRAL', name: 'Must it be referred to the IOPC?', secondAssessor: false, order: 8, ...inUse },
] as const satisfies readonly (Term & { readonly secondAssessor: boolean })[];
/** A question of R6. */
export type SeriousnessCheck = CodeOf<typeof SERIOUSNESS_CHECKS>;

/** Reasons why a person should not review (R10). `absolute` ones cannot be overridden by the authority. */
export const CONFLICTS = [
  { code: 'SELF', name: 'Is the officer concerned', absolute: true, order: 1, ...inUse },
  { code: 'COMPLAINANT', name: 'Made the complaint', absolute: true, order: 2, ...inUse },
  { code: 'WITNESS', name: 'Is a witness', absolute: true, order: 3, ...inUse },
  { code: 'INVOLVED', name: 'Was involved in the incident', absolute: false, order: 4, ...inUse },
  { code: 'CLOSE_RELATION', name: 'Is family or a close relation', absolute: false, order: 5, ...inUse },
  { code: 'MADE_REFERRAL', name: 'Made the referral', absolute: false, order: 6, ...inUse },
  { code: 'OPEN_GRIEVANCE', name: 'Has an open grievance with the officer', absolute: false, order: 7, ...inUse },
  { code: 'SAME_INVESTIGATION', name: 'Is under the same investigation', absolute: false, order: 8, ...inUse },
] as const satisfies readonly (Term & { readonly absolute: boolean })[];
/** A reason why a person should not review. */
export type Conflict = CodeOf<typeof CONFLICTS>;
