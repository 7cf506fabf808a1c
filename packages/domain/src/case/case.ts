import type { Day } from '../calendar/index.js';
import type { PersonId, Ref } from '../fields/index.js';
import type {
  ActionOwner, ActionStatus, ActionType, AllegationCategory, AllegationSubCategory, AssessmentDecision, CaseState, Conflict, EngagementEventKind, EscalationRoute, LessonDecision,
  LessonStatus, LessonTheme, LineManagerView, NdmElement, NoticeMode, PoResponse, Outcome, Rank, ReferBackGround, ReportPart, ReviewerBasis, Scheme, SourceType, StandardCode,
} from '../taxonomy/index.js';

/**
 * A case as the process sees it. Nothing of class P, R or W has a place in these types: an account, a discussion, a report's
 * words or a welfare note cannot leak from a case in memory because a case never holds them (process.md 3.1).
 * `null` in an instant means not known (imported cases): it is never invented.
 */
export interface Case {
  readonly id: string;
  readonly force: string;
  readonly reference: string;
  /** Number of events: the version a command must have seen. */
  readonly version: number;
  readonly scheme: Scheme;
  readonly pack: string;
  readonly officer: PersonId;
  readonly officerSnapshot: Snapshot;
  readonly restriction: Restriction | null;
  readonly incidentGroup: Ref | null;
  readonly linkedCase: Ref | null;
  readonly imported: boolean;
  readonly stage: Stage;
  /** True at any time once it happened, whatever the stage. */
  readonly friends: readonly Friend[];
  readonly opened: readonly Opened[];
  readonly adjustments: readonly Request[];
  readonly corrections: readonly Request[];
  readonly passages: readonly Passage[];
  readonly withdrawnOn: Day | null;
  readonly outcomeLetterOn: Day | null;
  readonly recordHolder: string | null;
  readonly legalHold: boolean;
  readonly disposed: readonly string[];
}

export interface Snapshot { readonly rank?: Rank | undefined; readonly actingRank?: Rank | undefined; readonly special: boolean; readonly staff: boolean; readonly probationer: boolean }
export interface Restriction { readonly why: 'CHIEF_OFFICER' | 'STANDARDS_STAFF' | 'NAMED'; readonly named: readonly PersonId[] }
export interface Friend { readonly person: PersonId; readonly until: Day; readonly withReport: boolean; readonly endedOn: Day | null }
/** R59, R60: somebody of the list who opened the record (break-glass), and the last day on which it stays open to them. */
export interface Opened { readonly person: PersonId; readonly on: Day; readonly until: Day }
export interface Request { readonly number: number; readonly askedOn: Day; readonly answered: boolean; readonly agreed: boolean | null }
export interface Passage { readonly number: number; readonly requestedBy: PersonId; readonly scopeVersion: number; readonly approvals: readonly { readonly by: PersonId; readonly as: 'LEGAL' | 'SECOND' }[]; readonly opened: boolean; readonly officerToldLater: boolean; readonly tellBy: Day | null }

/** A date, where it comes from and the version of the holiday table it was reckoned with (R14, R62). */
export interface DueDate { readonly due: Day; readonly from: Day; readonly workingDays?: number | undefined; readonly months?: number | undefined; readonly basis: 'law' | 'policy'; readonly rule: Ref; readonly tableVersion: Ref }

export interface Allegation { readonly category: AllegationCategory; readonly subCategory?: AllegationSubCategory | undefined }
export interface Referral {
  readonly referrer: PersonId | null;
  readonly source: SourceType | null;
  readonly sourceReference: string | null;
  readonly incidentOn: Day | null;
  readonly knownOn: Day | null;
  readonly unitAtIncident: string;
  readonly unitAtReferral: string | null;
  readonly whatHappened: string | null;
  readonly whyReflection: string | null;
  readonly where: string | null;
  readonly standards: readonly StandardCode[];
  readonly allegations: readonly Allegation[];
  readonly complainant: PersonId | null;
  readonly witnesses: readonly PersonId[];
  readonly lineManagerView: LineManagerView | null;
  readonly lineManagerConsultedOn: Day | null;
}
export interface Assessment {
  readonly assessor: PersonId | null;
  readonly assessedOn: Day | null;
  readonly decision: AssessmentDecision;
  readonly rationale: string | null;
  readonly standards: readonly StandardCode[];
  readonly performanceOnly: boolean;
  readonly allegations: readonly Allegation[];
  readonly parallelProceedings: boolean;
  readonly noticeBy: DueDate | null;
}
export interface ScopeVersion { readonly version: number; readonly text: string; readonly validFrom: Day; readonly reason: string | null }
export interface Appointment { readonly person: PersonId; readonly basis: ReviewerBasis | null; readonly appointedOn: Day; readonly conflicts: readonly Conflict[]; readonly snapshot: Snapshot | null }
export interface Notice { readonly mode: NoticeMode | null; readonly givenOn: Day | null; readonly deemedOn: Day | null; readonly whyReferred: string | null; readonly language: 'en' | 'cy'; readonly acknowledgedOn: Day | null }
/** Facts about the account, never its words. */
export interface AccountFacts {
  /** When the five working days (as extended) end; null only for an imported case that did not say. */
  readonly due: Day | null;
  readonly originalDue: DueDate | null;
  readonly extensions: number;
  readonly versions: readonly AccountVersion[];
  /** How many versions were in when the present window was opened: a wider matter opens a new one (R4), which they do not answer (R24). */
  readonly versionsBefore: number;
  readonly declinedOn: Day | null;
  readonly windowWaivedOn: Day | null;
  readonly moreTimeAsked: Day | null;
}
export interface AccountVersion { readonly version: number; readonly oral: boolean; readonly receivedOn: Day; readonly late: boolean; readonly confirmed: boolean | null }
export interface FactFinding { readonly number: number; readonly lookedAtOn: Day; readonly protected: boolean; readonly item: string | null }
export interface EngagementAttempt { readonly on: Day; readonly kind: EngagementEventKind; readonly adjustmentsOffered: boolean; readonly welfareChecked: boolean; readonly writtenReminder: boolean }
export interface Meeting { readonly on: Day; readonly place: string; readonly remote: boolean; readonly joint: boolean; readonly friendMayAttend: boolean }
export interface Discussion { readonly heldOn: Day | null; readonly attended: boolean; readonly joint: boolean; readonly reportBy: DueDate | null }
/** The shape of a report: which parts have words and what is planned, never the words themselves. */
export interface ReportShape {
  readonly version: number;
  readonly actions: readonly PlannedAction[];
  readonly organisationLessons: readonly { readonly theme: LessonTheme }[];
  readonly noOfficerLessons: boolean;
  readonly noOrganisationLessons: boolean;
  readonly ndmElements: readonly NdmElement[];
  readonly reviewOn: Day | null;
  readonly response: { readonly answer: PoResponse; readonly on: Day } | null;
  /** A draft was shared with the officer, who keeps what they were given while it is written anew. */
  readonly shared: boolean;
}
export interface PlannedAction { readonly type: ActionType; readonly ownerRole: ActionOwner; readonly owner?: PersonId | undefined; readonly due?: Day | undefined; readonly takenOn?: Day | undefined }
export interface Action {
  readonly id: string; readonly type: ActionType; readonly description: string | null; readonly successMeasure: string | null; readonly ownerRole: ActionOwner; readonly owner: PersonId | null;
  readonly due: Day | null; readonly takenAlready: boolean; readonly doneOn: Day | null; readonly completedBy: PersonId | null; readonly verifiedBy: PersonId | null; readonly verifiedOn: Day | null;
  readonly status: Exclude<ActionStatus, 'OVERDUE'>; readonly evidence: string | null; readonly statusReason: string | null;
}
export interface Lesson { readonly id: string; readonly theme: LessonTheme; readonly lesson: string | null; readonly answerDue: Day | null; readonly decision: LessonDecision | null; readonly answer: string | null; readonly answeredOn: Day | null; readonly owner: PersonId | null; readonly due: Day | null; readonly status: LessonStatus }
export interface FollowUp {
  readonly processEndedOn: Day | null; readonly outcome: Outcome; readonly reviewOn: Day | null; readonly reviewNotes: readonly { readonly on: Day; readonly allDone: boolean; readonly nextReviewOn: Day | null }[];
  readonly agreedOn: Day | null; readonly pdrBy: DueDate | null; readonly pdrDiscussedOn: Day | null; readonly pdrExcused: boolean;
}

/* What has come to be known at each point; each builds on the one before. */
export interface Referred { readonly referral: Referral }
export interface Submitted extends Referred { readonly submittedOn: Day | null; readonly assessBy: DueDate | null }
export interface Assessed extends Submitted { readonly assessment: Assessment; readonly scope: readonly ScopeVersion[] }
export interface Appointed extends Assessed { readonly reviewer: Appointment | null; readonly earlierReviewers: readonly Appointment[]; readonly conflictDeclared: boolean }
export interface Notified extends Appointed {
  readonly notice: Notice; readonly account: AccountFacts; readonly factFinding: readonly FactFinding[]; readonly suitable: boolean | null; readonly engagement: readonly EngagementAttempt[];
  readonly jointConsent: boolean | null; readonly newSeriousMatterOn: Day | null;
}
/** `raised`: lessons of a report that came back and is written anew; they live on if the case ends before it is sent again (R47). */
export interface Discussed extends Notified { readonly discussion: Discussion; readonly reportReturns: number; readonly raised: readonly Lesson[] }
export interface Reported extends Discussed { readonly report: ReportShape }
export interface Sent extends Reported { readonly sentOn: Day | null; readonly check: DueDate | null; readonly actions: readonly Action[]; readonly lessons: readonly Lesson[] }
export interface Followed extends Sent { readonly followUp: FollowUp }

type At<S extends CaseState, D> = { readonly state: S } & D;
export type ReviewStage =
  | At<'REVIEWER_APPOINTED', Appointed> | At<'NOTIFIED', Notified> | At<'DISCUSSION_ARRANGED', Notified & { readonly meeting: Meeting }> | At<'DISCUSSED', Discussed>
  | At<'REPORT_DRAFT', Reported> | At<'REPORT_SHARED', Reported & { readonly sharedOn: Day; readonly responseDue: DueDate }>
  | At<'REPORT_SENT', Sent> | At<'REPORT_RETURNED', Sent & { readonly returnedParts: readonly ReportPart[] }>;
export type ConcernStage = At<'ENGAGEMENT_CONCERN', { readonly left: ReviewStage; readonly raisedOn: Day; readonly grounds: readonly string[] }>;
export type ReferredBackStage = At<'REFERRED_BACK', { readonly left: ReviewStage | ConcernStage; readonly on: Day; readonly ground: ReferBackGround; readonly narrative: string | null; readonly clearedOfProtected: boolean; readonly leftOut: readonly string[]; readonly decideBy: DueDate | null }>;
export type PausedStage = At<'PAUSED', { readonly left: ReviewStage | ConcernStage | ReferredBackStage; readonly on: Day; readonly reviewOn: Day }>;
export type SideStage = ConcernStage | ReferredBackStage | PausedStage;
/** A case that ended before its time; `on` is null only for an imported case that did not say. */
export type EndedEarly = { readonly left: Stage; readonly on: Day | null; readonly outcome: Outcome; readonly reason: string | null };
/** Where a case stands. Each state holds only what is true in it; side states keep the stage they left. */
export type Stage =
  | At<'DRAFT', Referred> | At<'SUBMITTED', Submitted> | At<'RETURNED', Submitted & { readonly returnReason: string | null }> | At<'DISCARDED', Referred & { readonly discardedOn: Day | null }>
  | At<'DECLINED', Submitted & { readonly decision: AssessmentDecision; readonly declinedOn: Day | null; readonly reason: string | null; readonly outcome: Outcome }>
  | At<'ASSESSED', Assessed> | ReviewStage
  | At<'FOLLOW_UP', Followed> | At<'CLOSED', Followed & { readonly recordClosedOn: Day | null }>
  | SideStage
  | At<'ESCALATED', EndedEarly & { readonly route: EscalationRoute }> | At<'DISCONTINUED', EndedEarly> | At<'TRANSFERRED', EndedEarly & { readonly toForce: string | null }>;
export type StageIn<S extends CaseState> = Extract<Stage, { readonly state: S }>;
