import type { Day } from '@candour/domain/calendar';
import type { CaseState, NdmElement, Outcome, Scheme, SourceType, StandardCode } from '@candour/domain/taxonomy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../reading/connection.type.js';
import { ActionTypeType } from '../actions/action.type.js';
import { CaseLookType } from '../audit/looks.type.js';
import { AccountReceiptType } from '../audit/receipt.type.js';
import { SightType } from '../access/sight.type.js';
import { DayScalar } from '../calendar/day.scalar.js';
import { DeadlineType } from '../calendar/deadline.type.js';
import { EscalationPackType } from '../documents/escalation-pack.type.js';
import { LessonType } from '../lessons/lesson.type.js';
import { PassageRequestType } from '../passages/passage.type.js';
import { PersonType } from '../people/person.type.js';
import { UnitType } from '../people/unit.type.js';
import { enumOf } from '../taxonomy/enums.js';
import { AllegationType, ExtensionType, MeetingType, NoticeType, ScopeVersionType } from './case-parts.type.js';
import { AccountType } from './protected/account.type.js';
import { DiscussionType, FactFoundType } from './protected/discussion.type.js';
import { GrantType } from './protected/grants.type.js';
import { CorrectionType, ReportType, ReviewNoteType } from './protected/report.type.js';
import { WelfareType } from './protected/welfare.type.js';
import { AllowedCommandType, NextStepType, StageType } from './steps.type.js';
import { TimelineEntryType } from './timeline.type.js';

/**
 * A case as people see it. It is no entity of the store, so a new column never shows by itself; how each field of class C is read
 * stands in `case-fields.query.ts`, and how what is sealed is opened in `protected/`.
 */
@ObjectType('Case', { simpleResolvers: true, description: 'One officer’s reflective practice review. Account, discussion, report and welfare are told where one case is opened, never in a list, and to whom the process lets read them now.' })
export class CaseType {
  @Field(() => ID, { description: 'The case.' })
  id: string;

  @Field(() => String, { description: 'The reference people use: force, year and number.' })
  reference: string;

  @Field(() => Int, { description: 'Goes up with every step; a step says which version it has seen.' })
  version: number;

  @Field(() => enumOf('caseStates'), { description: 'Where the case stands.' })
  state: CaseState;

  @Field(() => String, { description: 'Where the case stands, in words.' })
  stateLabel: string;

  @Field(() => [enumOf('caseStates')], { description: 'The states left for a side state or an early end, innermost first.' })
  stateLeft: readonly CaseState[];

  @Field(() => enumOf('schemes'), { description: 'The set of rules it runs under.' })
  scheme: Scheme;

  @Field(() => enumOf('sources'), { nullable: true, description: 'Where the referral came from.' })
  source: SourceType | null;

  @Field(() => [enumOf('standards')], { description: 'The standards concerned; none for a matter of performance alone.' })
  standards: readonly StandardCode[];

  @Field(() => [enumOf('ndmElements')], { description: 'Where in the decision the learning lies, as the reviewer chose in the report; empty without a report.' })
  ndmElements: readonly NdmElement[];

  @Field(() => enumOf('outcomes'), { nullable: true, description: 'What became of it; absent while it runs.' })
  outcome: Outcome | null;

  @Field(() => PersonType, { nullable: true, description: 'The officer whose practice is reviewed.' })
  officer: object | null;

  @Field(() => PersonType, { nullable: true, description: 'The reviewer now.' })
  reviewer: object | null;

  @Field(() => UnitType, { nullable: true, description: 'The unit the officer served in at the incident: what “by team” means.' })
  unitAtIncident: object | null;

  @Field(() => UnitType, { nullable: true, description: 'The unit the officer served in at the referral.' })
  unitAtReferral: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the matter became known to the force.' })
  knownOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the referral was put to the authority.' })
  submittedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the authority decided on it.' })
  assessedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the notice counts as given.' })
  notifiedOn: Day | null;

  @Field(() => DeadlineType, { nullable: true, description: 'The date for the account as it stands now, and where it comes from.' })
  accountDue: DeadlineType | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the first account came in. What it says is protected.' })
  accountReceivedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the discussion.' })
  discussedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the report was sent to the authority.' })
  reportSentOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the process ended: that on which the accepted report was sent.' })
  processEndedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the record was closed.' })
  recordClosedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the case was declined or ended before its time; absent where it went its whole way, or the day is not known.' })
  endedOn: Day | null;

  @Field(() => [ScopeVersionType], { description: 'The matter referred, in all its versions.' })
  scope: readonly ScopeVersionType[];

  @Field(() => [AllegationType], { description: 'The allegations the case covers.' })
  allegations: readonly AllegationType[];

  @Field(() => NoticeType, { nullable: true, description: 'How and when the officer was told.' })
  notice: NoticeType | null;

  @Field(() => [ExtensionType], { description: 'Later dates given for the account.' })
  extensions: readonly ExtensionType[];

  @Field(() => MeetingType, { nullable: true, description: 'Where and when the discussion is, or was, arranged for.' })
  meeting: MeetingType | null;

  @Field(() => Boolean, { description: 'Whether the case is kept to a named list.' })
  restricted: boolean;

  @Field(() => NextStepType, { nullable: true, description: 'What the case waits for; absent once it has ended.' })
  nextStep: NextStepType | null;

  @Field(() => [StageType], { description: 'The stages of the process and where this case is among them.' })
  stages: readonly StageType[];

  @Field(() => [TimelineEntryType], { description: 'Everything that happened, in order, as far as the reader may read the class it belongs to, and without any word of account, discussion, report or welfare.' })
  timeline: readonly TimelineEntryType[];

  @Field(() => [ActionTypeType], { description: 'The actions agreed, from the day the report was sent.' })
  actions: readonly object[];

  @Field(() => [LessonType], { description: 'The lessons for the organisation, from the day the report was sent.' })
  lessons: readonly object[];

  @Field(() => [AccountReceiptType], { description: 'The officer’s receipts for what they sent; empty for anybody else.' })
  receipts: readonly AccountReceiptType[];

  @Field(() => [CaseLookType], { description: 'For the officer: who opened the case, the latest 200 times, without names; empty for anybody else.' })
  looks: readonly CaseLookType[];

  @Field(() => AccountType, { nullable: true, description: 'Protected: the account; absent where there is none, and for whoever may not read it now, alike. Only where one case is opened.' })
  account: AccountType | null;

  @Field(() => [FactFoundType], { description: 'The fact finding. What was learnt from the account is among it only for whoever reads the account. Only where one case is opened.' })
  factFinding: readonly FactFoundType[];

  @Field(() => DiscussionType, { nullable: true, description: 'Protected: the discussion; absent where there is none, and for whoever may not read it now, alike. Only where one case is opened.' })
  discussion: DiscussionType | null;

  @Field(() => ReportType, { nullable: true, description: 'The report, as far as the reader may read it; absent where there is nothing of it for them. Only where one case is opened.' })
  report: ReportType | null;

  @Field(() => [ReviewNoteType], { description: 'The notes of the review of report and actions, for whoever may read them. Only where one case is opened.' })
  reviewNotes: readonly ReviewNoteType[];

  @Field(() => [CorrectionType], { description: 'Corrections the officer asked for, for whoever may read their words. Only where one case is opened.' })
  corrections: readonly CorrectionType[];

  @Field(() => WelfareType, { nullable: true, description: 'What is kept of welfare, as far as the reader may read it; absent where there is nothing of it for them. Only where one case is opened.' })
  welfare: WelfareType | null;

  @Field(() => [SightType], { description: 'What the person who asks can see of the case now, class by class, and why. Only where one case is opened.' })
  sight: readonly SightType[];

  @Field(() => [SightType], { description: 'For the officer: who else may see what of the case now, by role; empty for anybody else. Only where one case is opened.' })
  seenBy: readonly SightType[];

  @Field(() => [GrantType], { description: 'For the officer: whom they let read, and until when; empty for anybody else. Only where one case is opened.' })
  grants: readonly GrantType[];

  @Field(() => EscalationPackType, { nullable: true, description: 'What goes with the case once it was escalated: for the authority’s desk.' })
  escalationPack: EscalationPackType | null;

  @Field(() => [PassageRequestType], { description: 'The requests to open a protected passage. The officer does not see one they are to be told of later, until that day.' })
  passages: readonly PassageRequestType[];

  @Field(() => [AllowedCommandType], { description: 'The steps the person who asks may take now.' })
  allowedCommands: readonly AllowedCommandType[];
}

export const CaseConnectionType = connectionOf(CaseType, 'Case', 'cases');
