import type { Day } from '@candour/domain/calendar';
import type { ActionOwner, ActionType, LessonTheme, NdmElement, PoResponse, ReportPart } from '@candour/domain/taxonomy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../calendar/day.scalar.js';
import { PersonType } from '../../people/person.type.js';
import { enumFor, enumOf } from '../../taxonomy/enums.js';

export const ReportState = { DRAFT: 'DRAFT', SHARED: 'SHARED', SENT: 'SENT', RETURNED: 'RETURNED' } as const;
export type ReportState = keyof typeof ReportState;
registerEnumType(ReportState, {
  name: 'ReportState', description: 'How far a version of the report has come.',
  valuesConfig: {
    DRAFT: { description: 'The reviewer is writing it.' }, SHARED: { description: 'The officer has it and may comment on it.' },
    SENT: { description: 'It was sent to the authority.' }, RETURNED: { description: 'The authority asked for a missing part or a clearer sentence.' },
  },
});

@ObjectType('ReportSection', { simpleResolvers: true, description: 'One of the six parts of a report.' })
export class ReportSectionType {
  @Field(() => enumOf('reportParts'), { description: 'The part.' })
  part: ReportPart;

  @Field(() => String, { description: 'The part in words.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it says, as plain text; absent where nothing was written yet, where it is withheld, and where the words were disposed of.' })
  text: string | null;

  @Field(() => Boolean, { description: 'Whether this part is not for the reader: part (b), for the authority, once the case was referred back.' })
  withheld: boolean;
}

@ObjectType('PlannedAction', { simpleResolvers: true, description: 'An action as a version of the report plans it.' })
export class PlannedActionType {
  @Field(() => enumOf('actionTypes'), { description: 'The kind of action.' })
  type: ActionType;

  @Field(() => String, { description: 'The kind in words.' })
  typeLabel: string;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'How one sees that it worked.' })
  successMeasure: string | null;

  @Field(() => enumOf('actionOwners'), { description: 'Who does it, by role.' })
  ownerRole: ActionOwner;

  @Field(() => PersonType, { nullable: true, description: 'The person who does it, where one is named.' })
  owner: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when.' })
  due: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was done, for an action already taken.' })
  takenOn: Day | null;
}

@ObjectType('PlannedLesson', { simpleResolvers: true, description: 'A lesson for line management or the force, as a version of the report has it.' })
export class PlannedLessonType {
  @Field(() => enumOf('lessonThemes'), { description: 'The theme.' })
  theme: LessonTheme;

  @Field(() => String, { nullable: true, description: 'The lesson.' })
  lesson: string | null;
}

@ObjectType('ReportVersion', { simpleResolvers: true, description: 'A version of the report. What was sent stays as it was sent; a return opens the next version.' })
export class ReportVersionType {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number: number;

  @Field(() => ReportState, { description: 'How far it has come.' })
  state: ReportState;

  @Field(() => DayScalar, { description: 'The day these words were written.' })
  draftedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer was given it.' })
  sharedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was sent to the authority.' })
  sentOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the authority returned it.' })
  returnedOn: Day | null;

  @Field(() => [enumOf('reportParts')], { description: 'The parts the authority found missing or unclear.' })
  returnedParts: readonly ReportPart[];

  @Field(() => String, { nullable: true, description: 'What the authority found missing or unclear.' })
  returnReason: string | null;

  @Field(() => [ReportSectionType], { description: 'The six parts in the order of the regulation, as plain text.' })
  sections: readonly ReportSectionType[];

  @Field(() => [PlannedActionType], { description: 'Part (c), action by action.' })
  actions: readonly PlannedActionType[];

  @Field(() => String, { nullable: true, description: 'Part (c): why no action is needed, where there is none.' })
  noFurtherAction: string | null;

  @Field(() => [String], { description: 'Part (d): the lessons for the officer.' })
  officerLessons: readonly string[];

  @Field(() => Boolean, { description: 'Part (d) says that there are none.' })
  noOfficerLessons: boolean;

  @Field(() => [enumOf('ndmElements')], { description: 'Part (d): where in the decision the learning lies.' })
  ndmElements: readonly NdmElement[];

  @Field(() => [PlannedLessonType], { description: 'Part (e): the lessons for line management or the force.' })
  organisationLessons: readonly PlannedLessonType[];

  @Field(() => Boolean, { description: 'Part (e) says that there are none.' })
  noOrganisationLessons: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Part (f): when report and actions are reviewed.' })
  reviewOn: Day | null;

  @Field(() => enumOf('responses'), { nullable: true, description: 'What the officer said to it; absent where they have not, or where it is withheld.' })
  officerResponse: PoResponse | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer said it.' })
  respondedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'The officer’s comment, which travels with the report.' })
  comment: string | null;
}

@ObjectType('Addendum', { simpleResolvers: true, description: 'Words added beside a report that was sent; the report stays as it is.' })
export class AddendumType {
  @Field(() => DayScalar, { description: 'The day it was added.' })
  on: Day;

  @Field(() => String, { description: 'Who added it, by role.' })
  by: string;

  @Field(() => String, { nullable: true, description: 'The words; absent where they were disposed of.' })
  text: string | null;
}

@ObjectType('Report', { simpleResolvers: true, description: 'The reflective review development report, as far as the reader may read it.' })
export class ReportType {
  @Field(() => String, { description: 'How much of it the reader sees, in words.' })
  extent: string;

  @Field(() => [ReportVersionType], { description: 'The versions the reader may read, newest first.' })
  versions: readonly ReportVersionType[];

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer agreed to it; absent where they did not.' })
  agreedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'What the authority noted when it accepted the report.' })
  acceptanceNote: string | null;

  @Field(() => [AddendumType], { description: 'What was added beside it later.' })
  addenda: readonly AddendumType[];

  @Field(() => DayScalar, { nullable: true, description: 'The day its words were disposed of, as the rules for keeping records ask: nobody can read them any more.' })
  disposedOn: Day | null;
}

@ObjectType('ReviewNote', { simpleResolvers: true, description: 'What was done and what effect it had, written when the report and its actions were reviewed.' })
export class ReviewNoteType {
  @Field(() => DayScalar, { description: 'The day of the review.' })
  reviewedOn: Day;

  @Field(() => String, { description: 'Who wrote it, by role.' })
  by: string;

  @Field(() => Boolean, { description: 'Everything agreed was done.' })
  allDone: boolean;

  @Field(() => String, { nullable: true, description: 'What was done; absent where the words were disposed of.' })
  whatWasDone: string | null;

  @Field(() => String, { nullable: true, description: 'What it changed.' })
  effect: string | null;

  @Field(() => String, { nullable: true, description: 'What comes next.' })
  nextStep: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'A further review, where one is needed.' })
  nextReviewOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day its words were disposed of: nobody can read them any more.' })
  disposedOn: Day | null;
}

@ObjectType('Correction', { simpleResolvers: true, description: 'What the officer says is wrong in the record, and the answer. Both stand beside what they are about.' })
export class CorrectionType {
  @Field(() => Int, { description: 'Number of the request: what an answer names.' })
  number: number;

  @Field(() => enumFor(['CASE_FACTS', 'NOTICE', 'FACT_FINDING', 'REPORT', 'ACTIONS']), { description: 'What it is about.' })
  subject: string;

  @Field(() => DayScalar, { description: 'The day it was asked for.' })
  askedOn: Day;

  @Field(() => String, { nullable: true, description: 'What is wrong and what it should say.' })
  correction: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was answered.' })
  answeredOn: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the officer was right.' })
  accepted: boolean | null;

  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer: string | null;
}
