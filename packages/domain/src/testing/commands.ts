import { addDays, addMonths, addWorkingDays, englandAndWales } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { CommandOf, CommandType } from '../case/commands/index.js';
import type { Ref } from '../fields/index.js';
import { NOTICE_CONTENTS, codesOf } from '../taxonomy/index.js';
import { idOf } from './people.js';

const soon = (today: Day, workingDays: number): Day => addWorkingDays(today, workingDays, englandAndWales) ?? addDays(today, workingDays);
const ref = (text: string): Ref => text as Ref;

/** A command of each kind as somebody would ordinarily give it on a day: change one fact to see one rule speak. */
const ORDINARY: { readonly [T in CommandType]: (today: Day) => Omit<CommandOf<T>, 'type'> } = {
  DraftReferral: (today) => ({ officer: idOf('officer'), scheme: 'OFFICER_PCR', source: 'LINE_MANAGER', knownOn: addDays(today, -3), incidentOn: addDays(today, -10), unitAtIncident: ref('RES-N'), whatHappened: 'A handover was incomplete.', standards: ['DUT'] }),
  SubmitReferral: (today) => ({ lineManagerView: 'SUITABLE', lineManagerConsultedOn: today }),
  DiscardReferral: () => ({}),
  ReturnReferral: () => ({ reason: 'Please say which shift it was.' }),
  DeclineReferral: () => ({ decision: 'MANAGEMENT_ACTION', reason: 'The sergeant can deal with it at the next one-to-one.' }),
  AcceptForReview: () => ({ rationale: 'Below misconduct; the handover fell short of what is expected.', standards: ['DUT'], performanceOnly: false, allegations: [{ category: 'A' }], scope: 'The handover at the end of the late shift.', seriousnessChecks: [], parallelProceedings: false, directedElsewhere: false }),
  AppointReviewer: () => ({ reviewer: idOf('inspector'), basis: 'SENIOR_OFFICER', conflictsDeclared: [] }),
  ReplaceReviewer: () => ({ reviewer: idOf('otherInspector'), basis: 'SENIOR_OFFICER', conflictsDeclared: [], reason: 'The reviewer moves to another post.' }),
  DeclareConflict: () => ({ conflicts: ['OPEN_GRIEVANCE'] }),
  ChangeScope: () => ({ scope: 'The handover at the end of the late shift, narrowed to the written part.', reason: 'The spoken part was complete.', wider: false }),
  Transfer: () => ({ toForce: 'Another force', basis: 'Written agreement of both forces.' }),
  Pause: (today) => ({ category: 'LONG_TERM_SICK', reviewOn: addDays(today, 21) }),
  Resume: () => ({}),
  Discontinue: () => ({ ground: 'MADE_IN_ERROR', reason: 'The wrong officer was named.' }),
  RecordWithdrawal: (today) => ({ withdrawnOn: today }),
  SendOutcomeLetter: (today) => ({ sentOn: today, contents: ['OUTCOME', 'LEARNING'] }),
  TakeOverRecord: () => ({ reason: 'The only other person on the list is on leave.' }),
  SetLegalHold: () => ({ held: true, reason: 'A claim is before the court.' }),
  DisposeRecord: () => ({ classes: ['C', 'R', 'P', 'W'], secondPerson: idOf('lawyer') }),
  GiveNotice: (today) => ({ mode: 'WRITTEN', givenOn: today, whyReferred: 'The handover left out two open tasks.', contents: codesOf(NOTICE_CONTENTS), language: 'en' }),
  AcknowledgeNotice: () => ({}),
  SubmitAccount: () => ({ body: 'I was called away before I had finished and meant to come back to it.' }),
  AddToAccount: () => ({ body: 'I have since found my notes of that evening.' }),
  RecordOralAccount: (today) => ({ givenOn: today, note: 'The officer said that a call came in during the handover.' }),
  ConfirmOralAccount: () => ({ version: 1, agreed: true }),
  DeclineAccount: () => ({}),
  WaiveAccountWindow: () => ({}),
  AskForMoreTime: (today) => ({ reason: 'SHIFT_PATTERN', until: addDays(today, 14) }),
  ExtendAccount: (today) => ({ accountDue: addDays(today, 21), reason: 'SHIFT_PATTERN', askedBy: 'OFFICER' }),
  GrantFriend: (today) => ({ friend: idOf('friend'), until: addDays(today, 60), withReport: true }),
  RevokeFriend: () => ({ friend: idOf('friend') }),
  RequestAdjustment: () => ({ adjustment: 'A room on the ground floor.' }),
  AnswerAdjustment: () => ({ request: 1, agreed: true, answer: 'Room G2 is booked.' }),
  RequestCorrection: () => ({ subject: 'NOTICE', correction: 'The date of the shift is wrong.' }),
  AnswerCorrection: () => ({ request: 1, accepted: true, answer: 'A note with the right date stands beside it.' }),
  RecordFactFinding: (today) => ({ lookedAtOn: today, material: 'DOCUMENT', learntFromAccount: false, item: 'Handover sheet of the late shift', summary: 'Two tasks are not on it.', relevance: 'It is the handover in question.' }),
  ConfirmSuitability: () => ({ suitable: true, reason: 'Nothing more serious has come up.' }),
  RecordWelfareNote: () => ({ note: 'Asked how things are; no concern.' }),
  ConsentToJoint: () => ({ consents: true }),
  ArrangeDiscussion: (today) => ({ meetingOn: soon(today, 3), place: 'Station meeting room', remote: false, joint: false }),
  RearrangeDiscussion: (today) => ({ meetingOn: soon(today, 4), place: 'Station meeting room', remote: false }),
  CancelDiscussion: () => ({ reason: 'The officer is called to court that day.' }),
  RecordDiscussion: (today) => ({
    heldOn: today, attended: true, joint: false, welfareTalkedAbout: true, newSeriousMatter: false, summary: 'We talked about how a handover survives a sudden call.',
    topics: { incident: 'What was left out.', reasons: 'A call came in.', wentWell: 'The urgent task was handed over.', couldGoBetter: 'Write first, then talk.', learning: 'Use the sheet.', training: 'None needed.', actions: 'Shadow a handover.', organisation: 'The sheet has no space for tasks.' },
  }),
  RaiseNewSeriousMatter: () => ({ matter: 'SAFEGUARDING' }),
  RecordEngagementAttempt: (today) => ({ attemptedOn: today, kind: 'NO_REPLY', adjustmentsOffered: true, welfareChecked: true, writtenReminder: true }),
  RaiseEngagementConcern: () => ({ grounds: ['NO_REPLY'] }),
  RecordReEngagement: () => ({}),
  ReferBack: () => ({ ground: 'SERIOUSNESS', narrative: 'A document found on the system suggests a more serious matter.' }),
  DraftReport: (today) => ({
    issue: 'A handover was incomplete.', discussion: 'We talked about it openly.', officerLessons: ['Write the handover first.'], ndmElements: ['AR'], reviewOn: addMonths(today, 3),
    actions: [{ type: 'SHADOWING', description: 'Shadow two handovers.', ownerRole: 'OFFICER', due: addMonths(today, 2) }], organisationLessons: [{ theme: 'POLICY_GUIDANCE', lesson: 'The sheet needs space for open tasks.' }],
  }),
  ShareReport: () => ({}),
  RespondToReport: () => ({ response: 'AGREED' }),
  SendReport: () => ({}),
  ReturnReport: () => ({ parts: ['C'], reason: 'The action has no measure of success.' }),
  AcceptReport: () => ({}),
  CompleteAction: (today) => ({ action: ref('c-1-a1-v1'), doneOn: today }),
  VerifyAction: () => ({ action: ref('c-1-a1-v1') }),
  ExtendAction: (today) => ({ action: ref('c-1-a1-v1'), due: addMonths(today, 4), reason: 'No late shift fell in the period.' }),
  CancelAction: () => ({ action: ref('c-1-a1-v1'), as: 'NOT_NEEDED', reason: 'The team no longer hands over that way.' }),
  ReownAction: () => ({ action: ref('c-1-a1-v1'), ownerRole: 'FORCE', owner: idOf('secondAssessor'), reason: 'The force arranges it.' }),
  RecordReviewNote: (today) => ({ reviewedOn: today, allDone: true, whatWasDone: 'Two handovers shadowed.', effect: 'The sheets are complete since.' }),
  AnswerLesson: () => ({ lesson: ref('c-1-l1-v1'), decision: 'ACCEPTED', reason: 'The sheet will be changed.' }),
  RecordPdrDiscussion: (today) => ({ discussedOn: today }),
  AddAddendum: () => ({ addendum: 'The sheet was changed in the meantime.' }),
  EndFollowUp: () => ({ ground: 'LEFT_FORCE', reason: 'Resigned.' }),
  CloseRecord: () => ({}),
  ReturnToReview: () => ({ reason: 'Assessed again: the matter is still suitable.' }),
  Escalate: () => ({ route: 'MISCONDUCT', reason: 'Assessed again as misconduct.' }),
  EndOnReassessment: () => ({ reason: 'Assessed again: nothing more is needed.' }),
  RequestProtectedPassage: () => ({ scopeVersion: 1, matter: 'A loss of property on another day.', officerToldLater: false }),
  ApproveProtectedPassage: () => ({ request: 1, as: 'LEGAL' }),
  OpenProtectedPassage: () => ({ request: 1, passage: 'the words quoted' }),
};

/** Some of the facts of one kind of command. The condition keeps the compiler from unfolding every command to read one. */
export type FactsOf<T extends CommandType> = T extends CommandType ? Partial<CommandOf<T>> : never;

/** An ordinary command of a kind on a day, with the facts given replacing the ordinary ones; a fact given as undefined is left out. */
export function aCommand<T extends CommandType>(type: T, today: Day, facts: FactsOf<T> = {} as FactsOf<T>): CommandOf<T> {
  const whole: object = { type, ...(ORDINARY[type] as (on: Day) => object)(today), ...facts };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as CommandOf<T>;
}
