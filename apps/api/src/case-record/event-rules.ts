import type { EventType, RuleId } from '@candour/domain';

/** The rule an event is recorded under: the one that asks for the step, or LIFECYCLE where the table of moves alone does. */
const RULE_OF: Readonly<Record<EventType, RuleId>> = {
  ReferralDrafted: 'R3', ReferralSubmitted: 'R3', ReferralDiscarded: 'LIFECYCLE', ReferralReturned: 'R3', ReferralDeclined: 'R2', ReviewAccepted: 'R2',
  ReviewerAppointed: 'R8', ReviewerReplaced: 'R11', ConflictDeclared: 'R10', ScopeChanged: 'R4',
  NoticeGiven: 'R12', NoticeAcknowledged: 'R12', AccountSubmitted: 'R14', AccountAdded: 'R17', OralAccountRecorded: 'R18', OralAccountConfirmed: 'R18', AccountDeclined: 'R16',
  AccountWindowWaived: 'R24', MoreTimeAsked: 'R15', AccountExtended: 'R15', WindowExtendedByHoliday: 'R62', FriendGranted: 'R19', FriendRevoked: 'R19',
  AdjustmentRequested: 'R12', AdjustmentAnswered: 'R12', CorrectionRequested: 'R61', CorrectionAnswered: 'R61',
  FactFindingRecorded: 'R20', ProtectedFactFindingRecorded: 'R64', SuitabilityConfirmed: 'R21', WelfareNoteRecorded: 'R25', JointConsentAnswered: 'R27',
  DiscussionArranged: 'R24', DiscussionRearranged: 'R24', DiscussionCancelled: 'R24', DiscussionHeld: 'R23', NewSeriousMatterRaised: 'R29',
  EngagementAttemptRecorded: 'R40', EngagementConcernRaised: 'R40', ReEngaged: 'R40',
  ReportDrafted: 'R32', ReportShared: 'R34', ReportAnswered: 'R34', ReportSent: 'R33', ReportReturned: 'R39', ReportAccepted: 'R33',
  ActionCompleted: 'R44', ActionVerified: 'R44', ActionExtended: 'R44', ActionCancelled: 'R44', ActionReowned: 'R44', ReviewNoteRecorded: 'R45', LessonAnswered: 'R36',
  PdrDiscussionRecorded: 'R38', AddendumAdded: 'R61', FollowUpEnded: 'R47', RecordClosed: 'R37',
  ReferredBack: 'R22', ReturnedToReview: 'R42', Escalated: 'R42', EndedOnReassessment: 'R42', Paused: 'R49', Resumed: 'R49', Discontinued: 'R47', Transferred: 'R48', RecordHolderNamed: 'R48',
  ComplaintWithdrawn: 'R50', OutcomeLetterSent: 'R51', PassageRequested: 'R26', PassageApproved: 'R26', PassageOpened: 'R26', RecordTakenOver: 'R60',
  LegalHoldSet: 'R37', RecordDisposed: 'R37', CaseImported: 'R55',
};

export const ruleOfEvent = (type: EventType): RuleId => RULE_OF[type];
