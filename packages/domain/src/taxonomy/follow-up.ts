import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** The six parts of the report: regulation 70(2) (R30). */
export const REPORT_PARTS = [
  { code: 'A', name: 'Summary of the issue and its background', order: 1, ...inUse },
  { code: 'B', name: 'Summary of the discussion', order: 2, ...inUse },
  { code: 'C', name: 'Key actions, taken and still to take', order: 3, ...inUse },
  { code: 'D', name: 'Lessons for the officer', order: 4, ...inUse },
  { code: 'E', name: 'Lessons for line management or the force', order: 5, ...inUse },
  { code: 'F', name: 'When the report and actions will be reviewed', order: 6, ...inUse },
] as const satisfies readonly Term[];
/** A part of the report. */
export type ReportPart = CodeOf<typeof REPORT_PARTS>;

/** What the officer says to the report that was shared (R34). NONE: the window passed without an answer. */
export const PO_RESPONSES = [
  { code: 'AGREED', name: 'Agreed', order: 1, ...inUse },
  { code: 'AGREED_COMMENT', name: 'Agreed, with comments', order: 2, ...inUse },
  { code: 'DISAGREED', name: 'Disagreed', order: 3, ...inUse },
  { code: 'NONE', name: 'No answer', order: 4, ...inUse },
] as const satisfies readonly Term[];
/** What the officer says to the report. */
export type PoResponse = CodeOf<typeof PO_RESPONSES>;

/** `scope` says whom an action is for; `origin` whether the guide names it or the force added it. */
interface ActionTerm extends Term {
  readonly scope: 'officer' | 'force';
  readonly origin: 'source' | 'force';
}
const named = { scope: 'officer', origin: 'source', ...inUse } as const;

/** What can be agreed after a discussion (guide for the reviewing and participating officer, and four of the force's own). */
export const ACTION_TYPES = [
  { code: 'MANAGEMENT_MEETING', name: 'Management meeting', order: 1, ...named },
  { code: 'MEDIATION', name: 'Mediation', order: 2, ...named },
  { code: 'SHADOWING', name: 'Shadowing', order: 3, ...named },
  { code: 'MENTORING', name: 'Mentoring', order: 4, ...named },
  { code: 'RESTORATIVE_ACTION', name: 'Proportionate restorative action', order: 5, ...named },
  { code: 'TRAINING', name: 'Training', order: 6, ...named },
  { code: 'LEARNING_ACTION_PLAN', name: 'Learning action plan', order: 7, ...named },
  { code: 'PDR_ENTRY', name: 'PDR entry', order: 8, ...named },
  { code: 'NO_FURTHER_ACTION', name: 'No further action', order: 9, ...named },
  { code: 'POLICY_REVIEW', name: 'Policy review', scope: 'force', origin: 'force', order: 10, ...inUse },
  { code: 'SUPERVISOR_GUIDANCE', name: 'Guidance for supervisors', scope: 'force', origin: 'force', order: 11, ...inUse },
  { code: 'WELLBEING_SUPPORT', name: 'Wellbeing support', scope: 'officer', origin: 'force', order: 12, ...inUse },
  { code: 'EQUIPMENT_IT', name: 'Equipment or IT', scope: 'force', origin: 'force', order: 13, ...inUse },
] as const satisfies readonly ActionTerm[];
/** What was agreed. */
export type ActionType = CodeOf<typeof ACTION_TYPES>;

/** Who carries out an action (R44). */
export const ACTION_OWNERS = [
  { code: 'OFFICER', name: 'Officer', order: 1, ...inUse },
  { code: 'MANAGER', name: 'Line manager', order: 2, ...inUse },
  { code: 'FORCE', name: 'Force', order: 3, ...inUse },
] as const satisfies readonly Term[];
/** Who carries out an action. */
export type ActionOwner = CodeOf<typeof ACTION_OWNERS>;

/** Where an action stands (R44). `terminal`: nothing more is asked. OVERDUE is read from the due day, never typed in. */
export const ACTION_STATUSES = [
  { code: 'OPEN', name: 'To do', terminal: false, order: 1, ...inUse },
  { code: 'OVERDUE', name: 'Overdue', terminal: false, order: 2, ...inUse },
  { code: 'DONE', name: 'Done', terminal: true, order: 3, ...inUse },
  { code: 'CANCELLED', name: 'Cancelled', terminal: true, order: 4, ...inUse },
  { code: 'NOT_NEEDED', name: 'Not needed', terminal: true, order: 5, ...inUse },
] as const satisfies readonly (Term & { readonly terminal: boolean })[];
/** Where an action stands. */
export type ActionStatus = CodeOf<typeof ACTION_STATUSES>;

/** What a lesson for the force is about. */
export const LESSON_THEMES = [
  { code: 'TRAINING', name: 'Training', order: 1, ...inUse },
  { code: 'SUPERVISION', name: 'Supervision', order: 2, ...inUse },
  { code: 'POLICY_GUIDANCE', name: 'Policy or guidance', order: 3, ...inUse },
  { code: 'RESOURCING', name: 'Resourcing', order: 4, ...inUse },
  { code: 'EQUIPMENT_IT', name: 'Equipment or IT', order: 5, ...inUse },
  { code: 'COMMUNICATION', name: 'Communication', order: 6, ...inUse },
  { code: 'CULTURE', name: 'Culture', order: 7, ...inUse },
  { code: 'PARTNER_AGENCY', name: 'Partner agency', order: 8, ...inUse },
  { code: 'WELFARE', name: 'Welfare', order: 9, ...inUse },
] as const satisfies readonly Term[];
/** What a lesson for the force is about. */
export type LessonTheme = CodeOf<typeof LESSON_THEMES>;

/** What the authority answers to a lesson (R36). */
export const LESSON_DECISIONS = [
  { code: 'ACCEPTED', name: 'Accepted', order: 1, ...inUse },
  { code: 'PARTLY_ACCEPTED', name: 'Partly accepted', order: 2, ...inUse },
  { code: 'REJECTED', name: 'Not accepted', order: 3, ...inUse },
] as const satisfies readonly Term[];
/** What the authority answered to a lesson. */
export type LessonDecision = CodeOf<typeof LESSON_DECISIONS>;

/** Where a lesson stands (R36). `answered`: the authority has decided, so the lesson no longer holds the record open. */
export const LESSON_STATUSES = [
  { code: 'AWAITING_ANSWER', name: 'Awaiting an answer', answered: false, order: 1, ...inUse },
  { code: 'IN_PROGRESS', name: 'In progress', answered: true, order: 2, ...inUse },
  { code: 'IMPLEMENTED', name: 'Put into practice', answered: true, order: 3, ...inUse },
  { code: 'NOT_TAKEN_FORWARD', name: 'Not taken forward', answered: true, order: 4, ...inUse },
] as const satisfies readonly (Term & { readonly answered: boolean })[];
/** Where a lesson stands. */
export type LessonStatus = CodeOf<typeof LESSON_STATUSES>;
