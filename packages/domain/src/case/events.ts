import { CASE_STATES, SCHEMES, OUTCOMES, REPORT_PARTS, RANKS, ACTION_OWNERS, ACTION_TYPES, LESSON_THEMES, NDM_ELEMENTS, SOURCE_TYPES, STANDARDS, ALLEGATION_CATEGORIES, ASSESSMENT_DECISIONS, NOTICE_MODES, codesOf } from '../taxonomy/index.js';
import { code, count, flag, group, list, onDay, optional, person, ref, text } from '../fields/index.js';
import type { DataOf, Fields, OpenDataOf } from '../fields/index.js';
import { COMMANDS } from './commands/index.js';

/**
 * What happened. The table says of every field which protection class it has; the store keeps codes in the plain header
 * and seals the rest (fields/split-fields.ts), so an event cannot put a sentence or a name where it can be read.
 */
const event = <const Fs extends Fields>(says: string, fields: Fs) => ({ says, fields });
const of = <T extends keyof typeof COMMANDS>(type: T): (typeof COMMANDS)[T]['fields'] => COMMANDS[type].fields;

/** A date with its story: which table, from when, on whose authority (R14, R62). */
const deadline = group('A date and where it comes from.', {
  due: onDay('The date.'), from: onDay('The day the count starts from.'), workingDays: optional(count('Working days counted.')), months: optional(count('Months counted.')),
  basis: code(['law', 'policy'], 'Law or force policy.'), rule: ref('The rule.'), tableVersion: ref('The version of the bank holiday table.'),
});
const snapshot = group('Rank and role on the day of the appointment (R9).', {
  rank: optional(code(codesOf(RANKS), 'Substantive rank.')), actingRank: optional(code(codesOf(RANKS), 'Temporary or acting rank.')),
  special: flag('A special constable.'), staff: flag('A member of staff.'), probationer: flag('A probationer.'),
});
const { reason: replaceReason, ...appointment } = of('ReplaceReviewer');
const restriction = code(['CHIEF_OFFICER', 'STANDARDS_STAFF', 'NAMED'], 'Why the case is restricted.');
const outcome = code(codesOf(OUTCOMES), 'The outcome.');
const { actions: draftActions, organisationLessons: draftLessons, officers: _officers, ...draftReport } = of('DraftReport');

const sentAction = group('An action, from now on a record of its own.', {
  id: ref('The action.'), type: code(codesOf(ACTION_TYPES), 'The kind of action.'), description: text('C', 'What is to be done.', 1_000), successMeasure: optional(text('C', 'How one sees that it worked.', 1_000)),
  ownerRole: code(codesOf(ACTION_OWNERS), 'Who does it.'), owner: optional(person('The person who does it.')), due: optional(onDay('By when.')), takenOn: optional(onDay('When it was done, if already taken.')),
});
const sentLesson = group('A lesson, from now on a record of its own.', {
  id: ref('The lesson.'), theme: code(codesOf(LESSON_THEMES), 'The theme.'), lesson: text('C', 'The lesson, without names.', 2_000), answerDue: onDay('By when the force answers.'),
});
/** Dates that moved on because the case stood still (R14, R34, R39, R49). */
const givenBack = {
  accountDue: optional(onDay('The new date for the account.')), tableVersion: optional(ref('The version of the bank holiday table it was reckoned with.')),
  reportBy: optional(deadline), responseDue: optional(deadline),
};
const sealedFinding = { lookedAtOn: of('RecordFactFinding').lookedAtOn, material: of('RecordFactFinding').material, number: count('Number of the item in the case.', 1) };

/** Every kind of event with its fields, in the order of the process. */
export const EVENTS = {
  // referral and assessment
  ReferralDrafted: event('Referral drafted', { ...of('DraftReferral'), referrer: person('Who drafted it.'), pack: ref('The rule pack in force.'), restriction: optional(restriction), officerSnapshot: snapshot }),
  ReferralSubmitted: event('Referral submitted', { ...of('SubmitReferral'), assessBy: deadline }),
  ReferralDiscarded: event('Referral discarded', {}),
  ReferralReturned: event('Referral returned to the referrer', of('ReturnReferral')),
  ReferralDeclined: event('Dealt with in another way', { ...of('DeclineReferral'), outcome }),
  ReviewAccepted: event('Accepted for review', { ...of('AcceptForReview'), restriction: optional(restriction), assessor: person('Who assessed.'), pack: ref('The rule pack the case keeps.'), noticeBy: deadline }),
  ReviewerAppointed: event('Reviewer appointed', { ...appointment, snapshot, noticeBy: deadline }),
  ReviewerReplaced: event('Review handed over', { ...appointment, reason: replaceReason, snapshot }),
  ConflictDeclared: event('Conflict declared by the reviewer', of('DeclareConflict')),
  ScopeChanged: event('The matter referred was changed', { scope: text('C', 'The matter, as changed.'), reason: text('C', 'Why it changes.', 2_000), wider: flag('It adds to the matter.'), version: count('Version of the scope.', 1), account: optional(deadline) }),
  // notice and account
  NoticeGiven: event('Notice given', { ...of('GiveNotice'), deemedOn: onDay('The day the notice counts as given.'), account: deadline }),
  NoticeAcknowledged: event('Notice acknowledged', {}),
  AccountSubmitted: event('Account received', { ...of('SubmitAccount'), version: count('Version of the account.', 1), late: flag('After the date.') }),
  AccountAdded: event('Account added to', { ...of('AddToAccount'), version: count('Version of the account.', 1), late: flag('After the date.') }),
  OralAccountRecorded: event('Oral account noted', { ...of('RecordOralAccount'), version: count('Version of the account.', 1), late: flag('After the date.') }),
  OralAccountConfirmed: event('Note of the oral account answered', of('ConfirmOralAccount')),
  AccountDeclined: event('The officer gives no account', {}),
  AccountWindowWaived: event('The officer would like to go ahead before the date', {}),
  MoreTimeAsked: event('More time asked for', of('AskForMoreTime')),
  AccountExtended: event('More time given', { reason: of('ExtendAccount').reason, askedBy: of('ExtendAccount').askedBy, oldDue: optional(onDay('The earlier date.')), newDue: onDay('The new date.'), afterExpiry: flag('Asked for after the date had passed.') }),
  WindowExtendedByHoliday: event('Date moved for a new bank holiday', { oldDue: onDay('The earlier date.'), newDue: onDay('The new date.'), tableVersion: ref('The version of the bank holiday table.') }),
  FriendGranted: event('Friend allowed to read', { friend: of('GrantFriend').friend, until: of('GrantFriend').until, withReport: of('GrantFriend').withReport }),
  FriendRevoked: event('Friend’s access ended', of('RevokeFriend')),
  AdjustmentRequested: event('Adjustment asked for', { ...of('RequestAdjustment'), number: count('Number of the request.', 1) }),
  AdjustmentAnswered: event('Adjustment answered', of('AnswerAdjustment')),
  CorrectionRequested: event('Correction asked for', { ...of('RequestCorrection'), number: count('Number of the request.', 1) }),
  CorrectionAnswered: event('Correction answered', of('AnswerCorrection')),
  // fact finding and discussion
  FactFindingRecorded: event('Fact finding recorded', { ...sealedFinding, item: text('C', 'What was looked at.', 500), summary: text('C', 'What it showed.'), relevance: text('C', 'Why it matters.', 2_000) }),
  ProtectedFactFindingRecorded: event('Fact finding learnt from the account recorded', { ...sealedFinding, item: text('P', 'What was looked at.', 500), summary: text('P', 'What it showed.'), relevance: text('P', 'Why it matters.', 2_000) }),
  SuitabilityConfirmed: event('Suitability for reflection answered', of('ConfirmSuitability')),
  WelfareNoteRecorded: event('Welfare note kept', of('RecordWelfareNote')),
  JointConsentAnswered: event('Joint discussion answered', of('ConsentToJoint')),
  DiscussionArranged: event('Discussion arranged', of('ArrangeDiscussion')),
  DiscussionRearranged: event('Discussion rearranged', of('RearrangeDiscussion')),
  DiscussionCancelled: event('Discussion cancelled', of('CancelDiscussion')),
  DiscussionHeld: event('Discussion held', { heldOn: of('RecordDiscussion').heldOn, attended: of('RecordDiscussion').attended, joint: of('RecordDiscussion').joint, topics: of('RecordDiscussion').topics, welfareTalkedAbout: of('RecordDiscussion').welfareTalkedAbout, welfareNote: of('RecordDiscussion').welfareNote, summary: of('RecordDiscussion').summary, newSeriousMatter: of('RecordDiscussion').newSeriousMatter, recorded: of('RecordDiscussion').recorded, recordingAdjustment: of('RecordDiscussion').recordingAdjustment, reportBy: deadline }),
  NewSeriousMatterRaised: event('Advice asked on a new serious matter', of('RaiseNewSeriousMatter')),
  // engagement
  EngagementAttemptRecorded: event('Attempt to engage recorded', of('RecordEngagementAttempt')),
  EngagementConcernRaised: event('Concern about engagement raised', of('RaiseEngagementConcern')),
  ReEngaged: event('Engagement resumed', {}),
  // report
  ReportDrafted: event('Report drafted', { ...draftReport, actions: draftActions, organisationLessons: draftLessons, version: count('Version of the report.', 1) }),
  ReportShared: event('Report shared with the officer', { response: deadline, protectedTextCompared: optional(count('Versions of the account the texts were compared with.')) }),
  ReportAnswered: event('Report answered', { ...of('RespondToReport'), agreed: flag('The officer agrees, with or without comments.') }),
  ReportSent: event('Report sent to the authority', { version: count('Version of the report.', 1), actions: list(sentAction, 'The actions.', 20), organisationLessons: list(sentLesson, 'The lessons for the organisation.', 20), ndmElements: list(code(codesOf(NDM_ELEMENTS), 'An element of the national decision model.'), 'Where in the decision the learning lies.', 6), reviewOn: onDay('When report and actions are reviewed.'), check: deadline }),
  ReportReturned: event('Report returned for a missing part', { parts: list(code(codesOf(REPORT_PARTS), 'A part.'), 'The parts.', 6), reason: text('R', 'What is missing or unclear.', 4_000) }),
  ReportAccepted: event('Process complete', { ...of('AcceptReport'), processEndedOn: optional(onDay('The day the report was sent; not known for some imported cases.')), outcome, pdrBy: optional(deadline), byClock: flag('Accepted because the check period passed.') }),
  // follow-up
  ActionCompleted: event('Action done', of('CompleteAction')),
  ActionVerified: event('Action verified', of('VerifyAction')),
  ActionExtended: event('Action given more time', { ...of('ExtendAction'), oldDue: optional(onDay('The earlier date.')) }),
  ActionCancelled: event('Action taken off the plan', of('CancelAction')),
  ActionReowned: event('Action given to somebody else', of('ReownAction')),
  ReviewNoteRecorded: event('Review note written', of('RecordReviewNote')),
  LessonAnswered: event('Lesson answered', of('AnswerLesson')),
  PdrDiscussionRecorded: event('Discussed at the PDR', of('RecordPdrDiscussion')),
  AddendumAdded: event('Addendum added', of('AddAddendum')),
  FollowUpEnded: event('Follow-up ended', of('EndFollowUp')),
  RecordClosed: event('Record closed', {}),
  // referral back and side steps
  ReferredBack: event('Referred back to the authority', { ...of('ReferBack'), clearedOfProtected: flag('Everything for the escalation pack was compared and nothing protected was found.'), leftOut: list(ref('A record left out of the pack.'), 'What the pack leaves out.', 500), accountVersions: count('Versions of the account compared with.') , decideBy: deadline }),
  ReturnedToReview: event('Returned to the review', { reason: text('C', 'Why.', 4_000), reviewer: optional(person('The new reviewer.')), basis: optional(of('ReplaceReviewer').basis), conflictsDeclared: of('ReturnToReview').conflictsDeclared, overrideReason: of('ReturnToReview').overrideReason, snapshot: optional(snapshot), ...givenBack }),
  Escalated: event('Taken out of the review', { route: of('Escalate').route, reason: text('C', 'Why.', 4_000), outcome }),
  EndedOnReassessment: event('Ended on reassessment', { reason: text('C', 'Why.', 4_000), outcome }),
  Paused: event('Paused', { category: of('Pause').category, reviewOn: onDay('When the pause is looked at again.') }),
  Resumed: event('Resumed', { ...givenBack, noticeBy: optional(deadline), check: optional(deadline), decideBy: optional(deadline) }),
  Discontinued: event('Discontinued', { ...of('Discontinue'), outcome }),
  Transferred: event('Transferred to another force', { ...of('Transfer'), outcome }),
  RecordHolderNamed: event('Holder of the record named', of('Transfer')),
  ComplaintWithdrawn: event('Complaint withdrawn', of('RecordWithdrawal')),
  OutcomeLetterSent: event('Outcome letter sent to the complainant', of('SendOutcomeLetter')),
  // protected passage, restricted record, retention
  PassageRequested: event('Protected passage asked for', { ...of('RequestProtectedPassage'), number: count('Number of the request.', 1), requester: person('Who asked.') }),
  PassageApproved: event('Opening the passage approved', { ...of('ApproveProtectedPassage'), approver: person('Who approved.') }),
  PassageOpened: event('Protected passage opened', { ...of('OpenProtectedPassage'), stands: flag('Whether the words quoted stand in the account or the discussion. If not, nothing was opened.') }),
  RecordTakenOver: event('Restricted record opened', { ...of('TakeOverRecord'), by: person('Who opened it.'), until: onDay('The last day on which it stays open to them.') }),
  LegalHoldSet: event('Legal hold set or lifted', of('SetLegalHold')),
  RecordDisposed: event('Record disposed of', { classes: of('DisposeRecord').classes, secondPerson: person('The second person who decided.') }),
  // import
  CaseImported: event('Past case imported', {
    reference: ref('The reference the force gave.'), rowHash: ref('Fingerprint of the imported row.'), officer: person('The officer.'), scheme: code(codesOf(SCHEMES), 'The scheme.'), pack: ref('The rule pack.'), officerSnapshot: snapshot,
    state: code(codesOf(CASE_STATES), 'The state the case had.'), source: optional(code(codesOf(SOURCE_TYPES), 'Where the matter came from.')), standards: list(code(codesOf(STANDARDS), 'A standard.'), 'The standards.', 10),
    ndmElements: list(code(codesOf(NDM_ELEMENTS), 'An element.'), 'National decision model elements.', 6), allegationCategory: optional(code(codesOf(ALLEGATION_CATEGORIES), 'Allegation category.')), unitAtIncident: ref('Unit at the incident.'),
    decision: optional(code(codesOf(ASSESSMENT_DECISIONS), 'Decision at assessment.')), knownOn: optional(onDay('Known.')), submittedOn: optional(onDay('Submitted.')), assessedOn: optional(onDay('Assessed.')), notifiedOn: optional(onDay('Notified.')), noticeMode: optional(code(codesOf(NOTICE_MODES), 'How.')),
    accountDue: optional(onDay('Account due.')), accountInOn: optional(onDay('Account received.')), discussedOn: optional(onDay('Discussion.')), reportSentOn: optional(onDay('Report sent.')), closedOn: optional(onDay('Record closed.')), outcome: optional(outcome),
    actions: list(group('An action.', { id: ref('The action.'), type: code(codesOf(ACTION_TYPES), 'Kind.'), due: optional(onDay('By when.')), doneOn: optional(onDay('Done.')) }), 'Actions.', 20),
    lessons: list(group('A lesson.', { id: ref('The lesson.'), theme: code(codesOf(LESSON_THEMES), 'Theme.') }), 'Lesson themes.', 20),
  }),
} as const;

export type EventType = keyof typeof EVENTS;
/** All kinds of events, in the order of the table. */
export const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[];
type EventMap = { [K in EventType]: { readonly type: K } & DataOf<(typeof EVENTS)[K]['fields']> };
type OpenEventMap = { [K in EventType]: { readonly type: K } & OpenDataOf<(typeof EVENTS)[K]['fields']> };
export type EventOf<T extends EventType> = EventMap[T];
/** What happened, whole, as a decision gives it. */
export type CaseEvent = EventOf<EventType>;
export type OpenEventOf<T extends EventType> = OpenEventMap[T];
/** What happened without anything of class P, R or W: all that `evolve` may look at. */
export type OpenEvent = OpenEventOf<EventType>;
