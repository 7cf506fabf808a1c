import { Field, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../../access/refusal.type.js';
import { CurveStepType, DaysEstimateType, ShareEstimateType } from '../estimate.type.js';
import { FigureFactsType } from '../figure-facts.type.js';
import { FinerThanYouMaySeeType } from '../finer.type.js';
import { EXITS, STAGES } from './stage-words.js';

const enumOfWords = (words: Readonly<Record<string, { readonly says: string }>>): { readonly names: Readonly<Record<string, string>>; readonly valuesConfig: Readonly<Record<string, { readonly description: string }>> } => ({
  names: Object.fromEntries(Object.keys(words).map((name) => [name, name])), valuesConfig: Object.fromEntries(Object.entries(words).map(([name, { says }]) => [name, { description: says }])),
});
const [stages, exits] = [enumOfWords(STAGES), enumOfWords(EXITS)];
registerEnumType(stages.names, { name: 'ReviewStage', description: 'A point that a review reaches.', valuesConfig: stages.valuesConfig });
registerEnumType(exits.names, { name: 'StageExit', description: 'How a review ends before it reaches a point.', valuesConfig: exits.valuesConfig });

@ObjectType('StageExitCount', { simpleResolvers: true, description: 'Reviews that ended before they reached the point.' })
export class StageExitCountType {
  @Field(() => exits.names, { description: 'How they ended.' })
  kind: string;

  @Field(() => String, { description: 'In words.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  n: number | null;

  @Field(() => [CurveStepType], { description: 'The share of all reviews that has ended so, day by day.' })
  steps: readonly CurveStepType[];
}

@ObjectType('StageTime', { simpleResolvers: true, description: 'How long reviews take to a point, in calendar days from the submission of the referral.' })
export class StageTimeType {
  @Field(() => stages.names, { description: 'The point.' })
  stage: string;

  @Field(() => String, { description: 'In words.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Reviews watched: those that reached the point, those that ended before it, and those still open.' })
  n: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those, how many reached it.' })
  reached: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those, how many are still open and have not: counted for as long as they have been open.' })
  open: number | null;

  @Field(() => Int, { nullable: true, description: 'Reviews whose day for this point is not known; they are in no number here.' })
  unknown: number | null;

  @Field(() => DaysEstimateType, { description: 'The day by which half of all reviews have reached the point; absent while fewer than half have.' })
  median: DaysEstimateType;

  @Field(() => DaysEstimateType, { description: 'The day by which nine in ten of all reviews have reached the point; absent while fewer have.' })
  p90: DaysEstimateType;

  @Field(() => [CurveStepType], { description: 'The share of all reviews that has reached the point, day by day (Aalen-Johansen: other ends compete, none is left out).' })
  steps: readonly CurveStepType[];

  @Field(() => [StageExitCountType], { description: 'The other ends.' })
  exits: readonly StageExitCountType[];
}

@ObjectType('PausesShown', { simpleResolvers: true, description: 'Pauses, which are shown and not taken off the days.' })
export class PausesShownType {
  @Field(() => Int, { nullable: true, description: 'Reviews that were paused.' })
  cases: number | null;

  @Field(() => Int, { nullable: true, description: 'Reviews that are paused now.' })
  now: number | null;

  @Field(() => DaysEstimateType, { description: 'Median length of a pause; those that go on count for as long as they have gone on.' })
  median: DaysEstimateType;
}

@ObjectType('AccountInTime', { simpleResolvers: true, description: 'The account within five working days (R14): of all invitations whose first due day has passed. The five shares make one.' })
export class AccountInTimeType {
  @Field(() => Int, { nullable: true, description: 'Invitations whose first due day has passed.' })
  due: number | null;

  @Field(() => ShareEstimateType, { description: 'The account came by the first due day.' })
  onTime: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'It came after that and by a later day that was agreed.' })
  byLaterDay: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'It came later than that.' })
  late: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'The officer declined to give one, as they may (R16).' })
  declined: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'None has come.' })
  none: ShareEstimateType;
}

@ObjectType('TimeToStage', { simpleResolvers: true, description: 'How long reviews take, with those that are still open and those that ended otherwise.' })
export class TimeToStageType {
  @Field(() => FigureFactsType, { description: 'What the figure says of itself.' })
  facts: FigureFactsType;

  @Field(() => [StageTimeType], { description: 'The points, in the order of the process.' })
  stages: readonly StageTimeType[];

  @Field(() => AccountInTimeType, { description: 'The account within five working days.' })
  account: AccountInTimeType;

  @Field(() => PausesShownType, { description: 'Pauses.' })
  pauses: PausesShownType;
}

export const TimeToStageResult = createUnionType({ name: 'TimeToStageResult', description: 'A figure, or why there is none.', types: () => [TimeToStageType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
