import { covers } from '@candour/domain';
import type { EventType, Extent, Readable } from '@candour/domain';

/** How much of a class of the access matrix somebody must read to be told something. */
type Needs = readonly [what: Readable, atLeast: Extent];
/** How much of each class the reader may read of this case, now. */
export type ExtentOf = (what: Readable) => Extent;

/** Who is told of an event, and of what it brought. */
export interface Telling {
  /** That it happened. */
  readonly entry: Needs;
  /** Its facts, and the questions that were answered with it. */
  readonly facts: Needs;
  /** Facts for which something else holds. */
  readonly but?: Readonly<Record<string, Needs>>;
  /** What it is called to those who are told nothing else of it, where its own name says more than that. */
  readonly bare?: string;
}

const CASE: Needs = ['C', 'ALL'];
const PROTECTED: Needs = ['P', 'ALL'];
const WELFARE: Needs = ['W', 'ALL'];
const ACTIONS: Needs = ['ACTIONS', 'ALL'];
const LESSONS: Needs = ['LESSONS', 'ALL'];
/** The drafts of a report are the reviewer's alone. */
const DRAFTS: Needs = ['R', 'ALL'];
const SHARED: Needs = ['R', 'SHARED'];
const SENT: Needs = ['R', 'SENT'];
/** What the officer asked for and was answered is theirs at once, whatever becomes of the report. */
const CORRECTIONS: Needs = ['R', 'OWN_CORRECTIONS'];
/** What of a report the authority still reads once the case was referred back: no comments and nothing of the discussion. */
const SENT_IN_PART: Needs = ['R', 'SENT_WITHOUT_DISCUSSION'];

const whole = (needs: Needs): Telling => ({ entry: needs, facts: needs });
/** A class C fact that it happened; what it brought is of another class. */
const bareFact = (facts: Needs, more: Omit<Telling, 'entry' | 'facts'> = {}): Telling => ({ entry: CASE, facts, ...more });

/**
 * Of every event the class it belongs to (process.md 3.1, 5.1). Class C knows that an account came in or was declined, that the
 * discussion was held and that a report was shared, sent or returned; of drafts, comments, addenda, adjustments, welfare notes,
 * friends and what was learnt from the account it does not know that they exist.
 */
const TOLD_OF: { readonly [T in EventType]: Telling } = {
  ReferralDrafted: whole(CASE), ReferralSubmitted: whole(CASE), ReferralDiscarded: whole(CASE), ReferralReturned: whole(CASE), ReferralDeclined: whole(CASE), ReviewAccepted: whole(CASE),
  ReviewerAppointed: whole(CASE), ReviewerReplaced: whole(CASE), ConflictDeclared: whole(CASE), ScopeChanged: whole(CASE),
  NoticeGiven: whole(CASE), NoticeAcknowledged: whole(CASE),
  AccountSubmitted: bareFact(PROTECTED), OralAccountRecorded: bareFact(PROTECTED, { bare: 'Account received' }), AccountDeclined: whole(CASE), AccountWindowWaived: whole(CASE),
  AccountAdded: whole(PROTECTED), OralAccountConfirmed: whole(PROTECTED),
  MoreTimeAsked: whole(CASE), AccountExtended: whole(CASE), WindowExtendedByHoliday: whole(CASE),
  FriendGranted: whole(PROTECTED), FriendRevoked: whole(PROTECTED), AdjustmentRequested: whole(WELFARE), AdjustmentAnswered: whole(WELFARE),
  // The desk answers corrections of the case facts, so it knows of them; what they are about may be a report it does not read.
  CorrectionRequested: bareFact(CORRECTIONS), CorrectionAnswered: bareFact(CORRECTIONS),
  FactFindingRecorded: whole(CASE), ProtectedFactFindingRecorded: whole(PROTECTED), SuitabilityConfirmed: whole(CASE), WelfareNoteRecorded: whole(WELFARE), JointConsentAnswered: whole(PROTECTED),
  DiscussionArranged: whole(CASE), DiscussionRearranged: whole(CASE), DiscussionCancelled: whole(CASE),
  DiscussionHeld: bareFact(PROTECTED, { but: { heldOn: CASE, reportBy: CASE, welfareTalkedAbout: WELFARE } }),
  NewSeriousMatterRaised: whole(CASE),
  EngagementAttemptRecorded: bareFact(WELFARE, { but: { attemptedOn: CASE, kind: CASE } }), EngagementConcernRaised: whole(CASE), ReEngaged: whole(CASE),
  ReportDrafted: whole(DRAFTS), ReportShared: bareFact(DRAFTS, { but: { response: CASE } }), ReportAnswered: whole(SENT),
  ReportSent: bareFact(SENT, { but: { actions: ACTIONS, organisationLessons: LESSONS, ndmElements: CASE, reviewOn: CASE, check: CASE } }),
  ReportReturned: bareFact(SENT_IN_PART), ReportAccepted: whole(CASE),
  ActionCompleted: whole(ACTIONS), ActionVerified: whole(ACTIONS), ActionExtended: whole(ACTIONS), ActionCancelled: whole(ACTIONS), ActionReowned: whole(ACTIONS),
  ReviewNoteRecorded: bareFact(SENT, { but: { reviewedOn: CASE } }), LessonAnswered: whole(LESSONS), PdrDiscussionRecorded: whole(CASE), AddendumAdded: whole(SENT), FollowUpEnded: whole(CASE), RecordClosed: whole(CASE),
  ReferredBack: whole(CASE), ReturnedToReview: whole(CASE), Escalated: whole(CASE), EndedOnReassessment: whole(CASE), Paused: { ...whole(CASE), but: { category: WELFARE } }, Resumed: whole(CASE),
  Discontinued: whole(CASE), Transferred: whole(CASE), RecordHolderNamed: whole(CASE), ComplaintWithdrawn: whole(CASE), OutcomeLetterSent: whole(CASE),
  PassageRequested: whole(CASE), PassageApproved: whole(CASE), PassageOpened: whole(CASE), RecordTakenOver: whole(CASE), LegalHoldSet: whole(CASE), RecordDisposed: whole(CASE),
  CaseImported: { ...whole(CASE), but: { actions: ACTIONS, lessons: LESSONS } },
};

/** What one reader is told of an event; null where they are not told that it happened. */
export interface Told { readonly fact: (name: string) => boolean; readonly answers: boolean; readonly bare: string | null }

/**
 * Decides what a reader is told of an event by what they may read of the case (process.md 5.1).
 * @param goneToAuthority whether the report it belongs to was sent after it: until then an answer is between officer and reviewer
 */
export function toldOf(type: EventType, extentOf: ExtentOf, goneToAuthority: boolean): Told | null {
  const { entry, facts, but = {}, bare } = type === 'ReportAnswered' && !goneToAuthority ? whole(SHARED) : TOLD_OF[type];
  const reads = ([what, atLeast]: Needs): boolean => covers(extentOf(what), atLeast);
  if (!reads(CASE) || !reads(entry)) return null;
  return { fact: (name) => reads(but[name] ?? facts), answers: reads(facts), bare: reads(facts) ? null : (bare ?? null) };
}
