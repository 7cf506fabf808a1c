/**
 * What can be read of a case (process.md 5.1), by protection class. Class C is divided, because the notice, the actions and the
 * lessons go to people who see nothing else of the case.
 */
export const READABLES = {
  C: { name: 'Case facts' },
  NOTICE: { name: 'Notice' },
  P: { name: 'Account and discussion' },
  W: { name: 'Welfare' },
  R: { name: 'Report' },
  ACTIONS: { name: 'Actions' },
  LESSONS: { name: 'Lessons for the force' },
  PACK: { name: 'Escalation pack' },
} as const;
export type Readable = keyof typeof READABLES;

/** How much of it is read, from nothing to everything: where somebody has two relations to a case, the wider holds. */
export const EXTENTS = {
  NOTHING: { says: 'nothing' },
  PAUSE_CATEGORY: { says: 'the category of a pause and nothing else' },
  PLAN_EXISTS: { says: 'that an action plan exists and nothing else' },
  OWN_ONES: { says: 'those they own, no others' },
  OWN_ACCOUNT: { says: 'the officer’s own account, not the discussion' },
  SENT_WITHOUT_DISCUSSION: { says: 'what was sent, without part (b) and without comments' },
  OWN_CORRECTIONS: { says: 'what the officer asked to be corrected, with the answers' },
  SENT: { says: 'what was sent' },
  SHARED: { says: 'what was shared with the officer or sent' },
  ALL: { says: 'everything' },
} as const;
export type Extent = keyof typeof EXTENTS;

/** When a permission holds. How each is found out stands in may-read.ts. */
export const TIMES = {
  ALWAYS: { says: 'at any time' },
  BEFORE_DECISION: { says: 'until the authority accepts the referral' },
  FROM_NOTICE: { says: 'from the notice on' },
  WHILE_REVIEWING: { says: 'until 28 days after the process ended; not once the case was referred back, nor by somebody appointed after the end' },
  FROM_SHARING: { says: 'once a report was shared or sent' },
  SENT: { says: 'once a report was sent' },
  SENT_NOT_REFERRED_BACK: { says: 'once a report was sent, unless the case was referred back' },
  ESCALATED: { says: 'once the case was escalated' },
  TO_MISCONDUCT: { says: 'once the case was escalated as misconduct or gross misconduct' },
  FOR_THE_PDR: { says: 'from the end of the process until the record is closed and the PDR discussion held' },
} as const;
export type Time = keyof typeof TIMES;

/** Who somebody is to a case, as far as reading goes. A person without one reads nothing of any class. */
export const RELATIONS = {
  officer: { name: 'Officer' },
  reviewer: { name: 'Reviewer' },
  authority: { name: 'Authority desk of the force' },
  lineManager: { name: 'Line manager, not reviewer' },
  friend: { name: 'Federation representative or friend, while the officer allows it' },
  friendWithReport: { name: 'The same, where the officer lets them read the report' },
  opener: { name: 'Named on the list of a restricted case, after opening it (break-glass)' },
  actionOwner: { name: 'Owner of an action' },
  lessonOwner: { name: 'Owner of a lesson' },
  referrer: { name: 'Referrer' },
  previousReviewer: { name: 'Previous reviewer' },
  investigator: { name: 'Misconduct investigator' },
} as const;
export type Relation = keyof typeof RELATIONS;

export interface Permission { readonly extent: Extent; readonly time: Time }
type Row = { readonly [T in Readable]?: readonly Permission[] };

const may = (extent: Extent, time: Time = 'ALWAYS'): Permission => ({ extent, time });

/**
 * Who may read which class of a case, in which relation and state (process.md 5.1). What is not here is not allowed.
 * The server's guards, the policies of the database and docs/access.md all read this table.
 */
export const ACCESS_MATRIX: { readonly [R in Relation]: Row } = {
  officer: {
    C: [may('ALL', 'FROM_NOTICE')], NOTICE: [may('ALL', 'FROM_NOTICE')], P: [may('ALL', 'FROM_NOTICE')], W: [may('ALL', 'FROM_NOTICE')],
    R: [may('OWN_CORRECTIONS', 'FROM_NOTICE'), may('SHARED', 'FROM_SHARING')], ACTIONS: [may('ALL', 'SENT')], LESSONS: [may('ALL', 'SENT')],
  },
  reviewer: {
    C: [may('ALL')], NOTICE: [may('ALL', 'FROM_NOTICE')], P: [may('ALL', 'WHILE_REVIEWING')], W: [may('ALL', 'WHILE_REVIEWING')],
    R: [may('ALL')], ACTIONS: [may('ALL', 'SENT')], LESSONS: [may('ALL', 'SENT')],
  },
  authority: {
    C: [may('ALL')], NOTICE: [may('ALL', 'FROM_NOTICE')], W: [may('PAUSE_CATEGORY')],
    R: [may('SENT', 'SENT_NOT_REFERRED_BACK'), may('SENT_WITHOUT_DISCUSSION', 'SENT')], ACTIONS: [may('ALL', 'SENT')], LESSONS: [may('ALL', 'SENT')], PACK: [may('ALL', 'ESCALATED')],
  },
  lineManager: {
    C: [may('PLAN_EXISTS', 'FOR_THE_PDR')], R: [may('SENT', 'FOR_THE_PDR')], ACTIONS: [may('ALL', 'FOR_THE_PDR')], LESSONS: [may('ALL', 'FOR_THE_PDR')],
  },
  friend: { NOTICE: [may('ALL', 'FROM_NOTICE')], P: [may('OWN_ACCOUNT', 'FROM_NOTICE')] },
  friendWithReport: { R: [may('SHARED', 'FROM_SHARING')], ACTIONS: [may('ALL', 'SENT')], LESSONS: [may('ALL', 'SENT')] },
  // R60: what the authority reads, for a short time, and nothing of welfare at all.
  opener: {
    C: [may('ALL')], NOTICE: [may('ALL', 'FROM_NOTICE')],
    R: [may('SENT', 'SENT_NOT_REFERRED_BACK'), may('SENT_WITHOUT_DISCUSSION', 'SENT')], ACTIONS: [may('ALL', 'SENT')], LESSONS: [may('ALL', 'SENT')],
  },
  actionOwner: { ACTIONS: [may('OWN_ONES', 'SENT')] },
  lessonOwner: { LESSONS: [may('OWN_ONES', 'SENT')] },
  referrer: { C: [may('ALL', 'BEFORE_DECISION')] },
  previousReviewer: {},
  investigator: { PACK: [may('ALL', 'TO_MISCONDUCT')] },
};
