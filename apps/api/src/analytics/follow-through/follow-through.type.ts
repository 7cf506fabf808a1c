import { Field, Float, Int, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../../access/refusal.type.js';
import { enumOf } from '../../taxonomy/enums.js';
import { CurveStepType, DaysEstimateType, ShareEstimateType } from '../estimate.type.js';
import { FigureFactsType } from '../figure-facts.type.js';
import { FinerThanYouMaySeeType } from '../finer.type.js';

@ObjectType('ActionsOfType', { simpleResolvers: true, description: 'How actions of one type, or of all, were carried out.' })
export class ActionsOfTypeType {
  @Field(() => enumOf('actionTypes'), { nullable: true, description: 'The type; absent for all of them.' })
  type: string | null;

  @Field(() => String, { description: 'In words.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Actions agreed. Those taken before the report, cancelled or not needed are not among them.' })
  n: number | null;

  @Field(() => ShareEstimateType, { description: 'Done by their due day, of all whose due day has passed.' })
  onTime: ShareEstimateType;

  @Field(() => DaysEstimateType, { description: 'Median days from the due day to the day it was done; negative is early. Those not done yet count as not done so far.' })
  slip: DaysEstimateType;

  @Field(() => Int, { nullable: true, description: 'Not done, with the due day passed: a prompt for support, not a mark against anybody.' })
  overdueNow: number | null;

  @Field(() => DaysEstimateType, { description: 'The day after agreement by which half are done.' })
  median: DaysEstimateType;

  @Field(() => [CurveStepType], { description: 'The share done, day by day from the day the report was agreed (1 less Kaplan-Meier: open ones count for as long as they have been open).' })
  curve: readonly CurveStepType[];
}

@ObjectType('ActionCompletion', { simpleResolvers: true, description: 'Whether what was agreed is carried out.' })
export class ActionCompletionType {
  @Field(() => FigureFactsType, { description: 'What the figure says of itself.' })
  facts: FigureFactsType;

  @Field(() => ActionsOfTypeType, { description: 'All actions.' })
  all: ActionsOfTypeType;

  @Field(() => [ActionsOfTypeType], { description: 'The same by type of action, in the order of the list of types.' })
  byType: readonly ActionsOfTypeType[];

  @Field(() => ShareEstimateType, { description: 'Review notes written by the day the report set (R45), of all whose day has passed.' })
  reviewNoteOnTime: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'Reports discussed at the PDR within twelve months of agreement (R38), of all whose twelve months have passed.' })
  pdrInTime: ShareEstimateType;
}

@ObjectType('LessonThemeRow', { simpleResolvers: true, description: 'Lessons for the organisation on one theme, or on all.' })
export class LessonThemeRowType {
  @Field(() => enumOf('lessonThemes'), { nullable: true, description: 'The theme; absent for all of them.' })
  theme: string | null;

  @Field(() => String, { description: 'In words.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Lessons raised.' })
  raised: number | null;

  @Field(() => Float, { nullable: true, description: 'Lessons raised for every 100 cases whose report was sent.' })
  perHundredCases: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval (exact Poisson).' })
  perHundredLower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' })
  perHundredUpper: number | null;

  @Field(() => [LessonStatusCountType], { description: 'Where they stand.' })
  byStatus: readonly LessonStatusCountType[];

  @Field(() => ShareEstimateType, { description: 'Answered within 20 working days (R36), of all whose day for an answer has passed.' })
  decidedInTime: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'Put into practice, of all that were accepted in whole or in part.' })
  implemented: ShareEstimateType;

  @Field(() => RecurrenceType, { nullable: true, description: 'The theme before and after a lesson on it was first put into practice; absent where none was.' })
  recurrence: RecurrenceType | null;
}

@ObjectType('LessonStatusCount', { simpleResolvers: true, description: 'How many lessons stand so.' })
export class LessonStatusCountType {
  @Field(() => enumOf('lessonStatuses'), { description: 'Where they stand.' })
  status: string;

  @Field(() => String, { description: 'In words.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  n: number | null;
}

@ObjectType('ThemeRecurrence', { simpleResolvers: true, description: 'How often a theme came up before and after a lesson on it was put into practice. An association, and no proof that the lesson made the difference.' })
export class RecurrenceType {
  @Field(() => String, { description: 'The month in which a lesson on the theme was first put into practice.' })
  since: string;

  @Field(() => ShareEstimateType, { description: 'Cases that raised the theme, of those whose report was sent before.' })
  before: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'The same of those whose report was sent after.' })
  after: ShareEstimateType;

  @Field(() => Float, { nullable: true, description: 'The share after, divided by the share before; absent where there is nothing to divide by.' })
  ratio: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' })
  upper: number | null;

  @Field(() => Boolean, { description: 'Whether it is the ratio of the odds: where few were counted, that alone has an exact interval.' })
  ofOdds: boolean;

  @Field(() => String, { description: 'What this shows and what it does not.' })
  says: string;
}

@ObjectType('LessonThemes', { simpleResolvers: true, description: 'What reviews teach the organisation, and what becomes of it.' })
export class LessonThemesType {
  @Field(() => FigureFactsType, { description: 'What the figure says of itself.' })
  facts: FigureFactsType;

  @Field(() => Int, { nullable: true, description: 'Cases whose report was sent: what lessons are held against.' })
  reports: number | null;

  @Field(() => LessonThemeRowType, { description: 'All themes.' })
  all: LessonThemeRowType;

  @Field(() => [LessonThemeRowType], { description: 'By theme: the most frequent first, those equally frequent in the order of the list.' })
  themes: readonly LessonThemeRowType[];
}

const answers = 'A figure, or why there is none.';
export const ActionCompletionResult = createUnionType({ name: 'ActionCompletionResult', description: answers, types: () => [ActionCompletionType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
export const LessonThemesResult = createUnionType({ name: 'LessonThemesResult', description: answers, types: () => [LessonThemesType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
