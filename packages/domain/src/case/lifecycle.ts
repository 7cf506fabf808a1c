import type { CaseState } from '../taxonomy/index.js';
import type { RuleId } from '../rules.js';
import type { CommandType } from './commands/index.js';

/** Who a person is to a case. Several can hold at once; `parties.ts` works them out. */
export type Party = 'manager' | 'standards' | 'referrer' | 'authority' | 'reviewer' | 'officer' | 'lineManager' | 'actionOwner' | 'lessonOwner' | 'approver' | 'namedList' | 'clock';

/** `STAYS`: the state does not change. `LEFT`: back to the state a side state left. `DECIDED`: the command says which (see its decision). */
export type Target = CaseState | 'STAYS' | 'LEFT' | 'DECIDED';
export interface Move { readonly from: readonly (CaseState | 'NONE')[]; readonly by: readonly Party[]; readonly to: Target; readonly rules: readonly RuleId[] }

const OPEN_REVIEW = ['NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED'] as const;
const LIVE = ['REVIEWER_APPOINTED', ...OPEN_REVIEW] as const;
const SIDE = ['ENGAGEMENT_CONCERN', 'PAUSED', 'REFERRED_BACK'] as const;
const BEFORE_REPORT = ['NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED'] as const;
const ACCOUNT_OPEN = ['NOTIFIED', 'DISCUSSION_ARRANGED', 'ENGAGEMENT_CONCERN', 'PAUSED'] as const;
const BEFORE_FOLLOW_UP = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ASSESSED', ...LIVE, ...SIDE] as const;
const TERMINAL = ['DISCARDED', 'DECLINED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED', 'CLOSED'] as const;
const AFTER_SUBMISSION = ['SUBMITTED', 'RETURNED', 'ASSESSED', ...LIVE, ...SIDE, 'FOLLOW_UP', ...TERMINAL] as const;
const ALL = ['DRAFT', ...AFTER_SUBMISSION] as const;
const AFTER_NOTICE = [...OPEN_REVIEW, ...SIDE, 'FOLLOW_UP', 'CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'] as const;

/* The states stay literal types, so that each command's rules know in which states they are asked (decide/deciding.ts). */
const move = <const F extends Move['from'], const T extends Target>(from: F, by: Move['by'], to: T, ...rules: RuleId[]) => ({ from, by, to, rules });

/** States a case never leaves. */
export const TERMINAL_STATES: readonly CaseState[] = TERMINAL;

/**
 * The lifecycle (process table 2.1): every command, the states it may come from, who gives it and where it leads.
 * The server, the buttons, docs/lifecycle.md and the grid of illegal moves all read this table and no other.
 */
export const LIFECYCLE = {
  DraftReferral: move(['NONE'], ['manager', 'standards', 'authority'], 'DRAFT', 'R3'),
  SubmitReferral: move(['DRAFT', 'RETURNED'], ['referrer'], 'SUBMITTED', 'R3', 'R65'),
  DiscardReferral: move(['DRAFT', 'RETURNED'], ['referrer'], 'DISCARDED'),
  ReturnReferral: move(['SUBMITTED'], ['authority'], 'RETURNED'),
  DeclineReferral: move(['SUBMITTED'], ['authority'], 'DECLINED'),
  AcceptForReview: move(['SUBMITTED'], ['authority'], 'ASSESSED', 'R2', 'R4', 'R5', 'R6', 'R7', 'R52', 'R56', 'R57', 'R58', 'R59', 'R60', 'R65', 'R66'),
  AppointReviewer: move(['ASSESSED'], ['authority'], 'REVIEWER_APPOINTED', 'R7', 'R8', 'R9', 'R10', 'R11', 'R59', 'R60'),
  ReplaceReviewer: move([...LIVE, ...SIDE, 'FOLLOW_UP'], ['authority'], 'STAYS', 'R8', 'R9', 'R10', 'R11', 'R59', 'R60'),
  DeclareConflict: move(LIVE, ['reviewer'], 'STAYS', 'R10'),
  ChangeScope: move(BEFORE_REPORT, ['authority'], 'DECIDED', 'R4', 'R14'),
  GiveNotice: move(['REVIEWER_APPOINTED'], ['reviewer'], 'NOTIFIED', 'R1', 'R7', 'R12', 'R13', 'R14', 'R35', 'R62', 'R63'),
  AcknowledgeNotice: move(OPEN_REVIEW, ['officer'], 'STAYS', 'R12'),
  SubmitAccount: move(ACCOUNT_OPEN, ['officer'], 'STAYS', 'R14', 'R16', 'R17', 'R18'),
  AddToAccount: move(ACCOUNT_OPEN, ['officer'], 'STAYS', 'R17', 'R18'),
  ConfirmOralAccount: move(ACCOUNT_OPEN, ['officer'], 'STAYS', 'R18'),
  DeclineAccount: move(ACCOUNT_OPEN, ['officer'], 'STAYS', 'R16'),
  WaiveAccountWindow: move(ACCOUNT_OPEN, ['officer'], 'STAYS', 'R24'),
  AskForMoreTime: move(ACCOUNT_OPEN, ['officer'], 'STAYS', 'R15'),
  RecordOralAccount: move(['NOTIFIED', 'DISCUSSION_ARRANGED', 'ENGAGEMENT_CONCERN'], ['reviewer'], 'STAYS', 'R16', 'R18', 'R63'),
  ExtendAccount: move(['NOTIFIED', 'DISCUSSION_ARRANGED'], ['reviewer'], 'STAYS', 'R15'),
  GrantFriend: move([...OPEN_REVIEW, ...SIDE, 'FOLLOW_UP'], ['officer'], 'STAYS', 'R19'),
  // The table of 2.1 ends this with the follow-up. R19 speaks over it: what the officer allowed they may take back at any time.
  RevokeFriend: move(AFTER_NOTICE, ['officer'], 'STAYS', 'R19'),
  RequestAdjustment: move([...OPEN_REVIEW, ...SIDE, 'FOLLOW_UP'], ['officer'], 'STAYS'),
  RequestCorrection: move([...OPEN_REVIEW, ...SIDE, 'FOLLOW_UP'], ['officer'], 'STAYS', 'R61'),
  AnswerAdjustment: move([...OPEN_REVIEW, 'FOLLOW_UP', 'CLOSED'], ['reviewer'], 'STAYS'),
  AnswerCorrection: move([...OPEN_REVIEW, 'FOLLOW_UP', 'CLOSED'], ['reviewer', 'authority'], 'STAYS', 'R61'),
  RecordFactFinding: move(['NOTIFIED', 'DISCUSSION_ARRANGED'], ['reviewer'], 'STAYS', 'R20', 'R63', 'R64'),
  ConfirmSuitability: move(['NOTIFIED', 'DISCUSSION_ARRANGED'], ['reviewer'], 'STAYS', 'R21', 'R64'),
  RecordWelfareNote: move([...OPEN_REVIEW, 'ENGAGEMENT_CONCERN'], ['reviewer', 'officer'], 'STAYS'),
  ConsentToJoint: move(['NOTIFIED', 'DISCUSSION_ARRANGED'], ['officer'], 'STAYS', 'R27'),
  ArrangeDiscussion: move(['NOTIFIED'], ['reviewer'], 'DISCUSSION_ARRANGED', 'R21', 'R24', 'R27', 'R64'),
  RearrangeDiscussion: move(['DISCUSSION_ARRANGED'], ['reviewer'], 'STAYS', 'R24', 'R64'),
  CancelDiscussion: move(['DISCUSSION_ARRANGED'], ['reviewer'], 'NOTIFIED', 'R64'),
  RecordDiscussion: move(['DISCUSSION_ARRANGED'], ['reviewer'], 'DISCUSSED', 'R21', 'R23', 'R24', 'R25', 'R27', 'R28', 'R29', 'R32', 'R63'),
  RaiseNewSeriousMatter: move(['DISCUSSION_ARRANGED', 'DISCUSSED'], ['reviewer'], 'STAYS', 'R29'),
  DraftReport: move(['DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_RETURNED'], ['reviewer'], 'REPORT_DRAFT', 'R23', 'R27', 'R61'),
  ShareReport: move(['REPORT_DRAFT'], ['reviewer'], 'REPORT_SHARED', 'R23', 'R30', 'R31', 'R35', 'R36', 'R44', 'R64'),
  RespondToReport: move(['REPORT_SHARED'], ['officer'], 'STAYS', 'R34'),
  SendReport: move(['REPORT_DRAFT', 'REPORT_SHARED'], ['reviewer'], 'REPORT_SENT', 'R23', 'R30', 'R31', 'R32', 'R33', 'R34', 'R35', 'R36', 'R61', 'R64'),
  ReturnReport: move(['REPORT_SENT'], ['authority'], 'REPORT_RETURNED', 'R39'),
  AcceptReport: move(['REPORT_SENT'], ['authority', 'clock'], 'FOLLOW_UP', 'R33', 'R38', 'R39'),
  CompleteAction: move(['FOLLOW_UP'], ['actionOwner'], 'STAYS', 'R44', 'R63', 'R64'),
  VerifyAction: move(['FOLLOW_UP'], ['reviewer', 'lineManager', 'authority'], 'STAYS', 'R44'),
  ExtendAction: move(['FOLLOW_UP'], ['reviewer', 'lineManager'], 'STAYS', 'R44', 'R64'),
  CancelAction: move(['FOLLOW_UP'], ['reviewer', 'lineManager'], 'STAYS', 'R44', 'R64'),
  ReownAction: move(['FOLLOW_UP'], ['authority', 'lineManager'], 'STAYS', 'R44', 'R64'),
  RecordReviewNote: move(['FOLLOW_UP'], ['reviewer', 'lineManager'], 'STAYS', 'R45', 'R63'),
  AnswerLesson: move(['REPORT_SENT', 'FOLLOW_UP', 'CLOSED', 'DISCONTINUED', 'TRANSFERRED'], ['authority', 'lessonOwner'], 'STAYS', 'R36', 'R64'),
  RecordPdrDiscussion: move(['FOLLOW_UP', 'CLOSED'], ['lineManager'], 'STAYS', 'R38', 'R63'),
  AddAddendum: move(['FOLLOW_UP', 'CLOSED'], ['reviewer', 'officer'], 'STAYS', 'R17', 'R61'),
  EndFollowUp: move(['FOLLOW_UP'], ['authority'], 'CLOSED', 'R36', 'R44', 'R47', 'R48'),
  CloseRecord: move(['FOLLOW_UP'], ['authority'], 'CLOSED', 'R33', 'R36', 'R38', 'R44', 'R45'),
  RecordEngagementAttempt: move(BEFORE_REPORT, ['reviewer'], 'STAYS', 'R40', 'R63'),
  RaiseEngagementConcern: move(BEFORE_REPORT, ['reviewer'], 'ENGAGEMENT_CONCERN', 'R16', 'R40'),
  RecordReEngagement: move(['ENGAGEMENT_CONCERN'], ['reviewer'], 'LEFT'),
  ReferBack: move(['NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_RETURNED', 'ENGAGEMENT_CONCERN'], ['reviewer'], 'REFERRED_BACK', 'R16', 'R22', 'R40', 'R64'),
  ReturnToReview: move(['REFERRED_BACK'], ['authority'], 'LEFT', 'R8', 'R9', 'R10', 'R11', 'R14', 'R42', 'R59', 'R60', 'R62'),
  Escalate: move(['REFERRED_BACK'], ['authority'], 'ESCALATED', 'R40', 'R41', 'R42', 'R43'),
  EndOnReassessment: move(['REFERRED_BACK'], ['authority'], 'DISCONTINUED', 'R42'),
  Pause: move([...LIVE, 'ENGAGEMENT_CONCERN', 'REFERRED_BACK'], ['authority'], 'PAUSED', 'R49'),
  Resume: move(['PAUSED'], ['authority'], 'LEFT', 'R49', 'R62'),
  Discontinue: move(BEFORE_FOLLOW_UP, ['authority'], 'DISCONTINUED', 'R47', 'R50'),
  Transfer: move([...BEFORE_FOLLOW_UP, 'FOLLOW_UP'], ['authority'], 'DECIDED', 'R48'),
  RecordWithdrawal: move(AFTER_SUBMISSION, ['authority'], 'STAYS', 'R50'),
  SendOutcomeLetter: move(AFTER_SUBMISSION, ['authority'], 'STAYS', 'R51'),
  RequestProtectedPassage: move(AFTER_NOTICE, ['authority'], 'STAYS', 'R26'),
  ApproveProtectedPassage: move(AFTER_NOTICE, ['approver'], 'STAYS', 'R26', 'R66'),
  OpenProtectedPassage: move(AFTER_NOTICE, ['authority'], 'STAYS', 'R26', 'R66'),
  TakeOverRecord: move(ALL, ['namedList'], 'STAYS', 'R59', 'R60'),
  SetLegalHold: move(TERMINAL, ['authority'], 'STAYS', 'R37'),
  DisposeRecord: move(TERMINAL, ['authority'], 'STAYS', 'R37', 'R66'),
} as const satisfies Record<CommandType, Move>;

/** What the clock may do besides AcceptReport: move open account windows when a holiday is announced late (R62). */
export const CLOCK_MOVES = { from: ['NOTIFIED', 'DISCUSSION_ARRANGED', 'ENGAGEMENT_CONCERN'], rule: 'R62' } as const;

const STATES_BEFORE_ASSESSED: readonly string[] = ['NONE', 'DRAFT', 'SUBMITTED', 'RETURNED'];
const STATES_BEFORE_DISCUSSED: readonly string[] = [...STATES_BEFORE_ASSESSED, 'ASSESSED', 'REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED'];
const STATES_AFTER_SENDING: readonly string[] = ['REPORT_SENT', 'FOLLOW_UP', 'CLOSED'];
const TO_THE_OFFICER: readonly CommandType[] = ['GiveNotice', 'ArrangeDiscussion', 'RearrangeDiscussion', 'RecordDiscussion', 'RecordOralAccount', 'ExtendAccount', 'ShareReport'];
const QUESTIONS: readonly CommandType[] = ['GiveNotice', 'RecordOralAccount', 'ExtendAccount', 'ArrangeDiscussion', 'RearrangeDiscussion', 'RecordDiscussion', 'RecordFactFinding', 'RecordEngagementAttempt', 'RaiseEngagementConcern', 'RaiseNewSeriousMatter', 'ShareReport'];
const REPORT_WRITES: readonly CommandType[] = ['DraftReport', 'ShareReport', 'SendReport'];

/** Why a command is out of place in a state, where a rule speaks; LIFECYCLE / WRONG_STAGE otherwise (process 2.1). */
export function outOfPlace(command: CommandType, state: CaseState | 'NONE'): { readonly rule: RuleId; readonly code: 'NOT_REFERRED' | 'CASE_STOPPED' | 'DISCUSSION_REQUIRED' | 'PROCESS_OVER' | 'REPORT_SEALED' | 'SCOPE_LOCKED' | 'WRONG_STAGE' } {
  if (STATES_BEFORE_ASSESSED.includes(state) && TO_THE_OFFICER.includes(command)) return { rule: 'R1', code: 'NOT_REFERRED' };
  if (state === 'REFERRED_BACK' && isReviewerWrite(command)) return { rule: 'R22', code: 'CASE_STOPPED' };
  if (STATES_BEFORE_DISCUSSED.includes(state) && REPORT_WRITES.includes(command)) return { rule: 'R23', code: 'DISCUSSION_REQUIRED' };
  if (STATES_AFTER_SENDING.includes(state) && command === 'DraftReport') return { rule: 'R61', code: 'REPORT_SEALED' };
  if (STATES_AFTER_SENDING.includes(state) && QUESTIONS.includes(command)) return { rule: 'R46', code: 'PROCESS_OVER' };
  if (command === 'ChangeScope' && isReportOrLater(state)) return { rule: 'R4', code: 'SCOPE_LOCKED' };
  return { rule: 'LIFECYCLE', code: 'WRONG_STAGE' };
}

/** A command that only the reviewer gives, or the reviewer and others. */
export const isReviewerWrite = (command: CommandType): boolean => (LIFECYCLE[command].by as readonly Party[]).includes('reviewer');
const isReportOrLater = (state: string): boolean => ['REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED', 'FOLLOW_UP', 'CLOSED'].includes(state);
