import { Field, Float, Int, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { MonthScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { FinerThanYouMaySeeType } from './finer.type.js';
import { PatternDimension, PatternMetric, PatternsMode } from './pattern-words.enum.js';

@ObjectType('PatternPoint', { simpleResolvers: true, description: 'One mark of a figure.' })
export class PatternPointType {
  @Field(() => [String], { description: 'The code in each dimension, in the order asked for; NONE where a case has no value.' })
  key: readonly string[];

  @Field(() => [String], { description: 'The words for each code.' })
  label: readonly string[];

  @Field(() => Int, { nullable: true, description: 'How many were counted; absent where the number is held back.' })
  count: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of all that was counted, 0 to 1; absent where nothing was counted or the number is held back.' })
  share: number | null;

  @Field(() => Boolean, { description: 'Whether the number is held back.' })
  suppressed: boolean;
}

@ObjectType('PatternAxis', { simpleResolvers: true, description: 'One dimension of a figure: its values in the order a person should read them.' })
export class PatternAxisType {
  @Field(() => [String], { description: 'The codes; NONE where a case has no value.' })
  keys: readonly string[];

  @Field(() => [String], { description: 'The words for each code.' })
  labels: readonly string[];
}

@ObjectType('PatternTable', { simpleResolvers: true, description: 'The marks of a figure as columns: the same numbers as `points` in a tenth of the bytes.' })
export class PatternTableType {
  @Field(() => [PatternAxisType], { description: 'The dimensions, in the order asked for.' })
  axes: readonly PatternAxisType[];

  @Field(() => [Int], { nullable: 'items', description: 'How many were counted, one number for each mark: the last dimension runs fastest. Absent where a number is held back.' })
  counts: readonly (number | null)[];

  @Field(() => Int, { nullable: true, description: 'Everything counted: a mark’s share is of it. Absent where it is held back.' })
  total: number | null;
}

@ObjectType('Pattern', { simpleResolvers: true, description: 'A figure: how cases or actions fall by one or two dimensions.' })
export class PatternType {
  @Field(() => PatternMetric, { description: 'What is counted.' })
  metric: PatternMetric;

  @Field(() => [PatternDimension], { description: 'What it is divided by, in the order asked for.' })
  by: readonly PatternDimension[];

  @Field(() => MonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => MonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => MonthScalar, { nullable: true, description: 'The first month of the force’s record: a zero before it says that nothing was recorded yet. Absent where nothing is recorded.' })
  recordBegins: string | null;

  @Field(() => InstantScalar, { description: 'When it was counted; of a protected figure the end of the last closed month.' })
  asOf: string;

  @Field(() => PatternsMode, { description: 'How exact the numbers are.' })
  mode: PatternsMode;

  @Field(() => Int, { nullable: true, description: 'Cases in the figure, each counted once. Absent where the number is held back.' })
  cases: number | null;

  @Field(() => String, { description: 'What is counted, in a plain sentence.' })
  counted: string;

  @Field(() => [String], { description: 'What is left out, in plain sentences.' })
  excludes: readonly string[];

  @Field(() => [MonthScalar], { description: 'Months of the figure that still fill, because cases submitted in them may yet be accepted.' })
  stillFilling: readonly string[];

  @Field(() => [PatternPointType], { description: 'The marks: one per value for one dimension, one per cell for two, with zero where a real row and column meet nothing.' })
  points: readonly PatternPointType[];

  @Field(() => PatternTableType, { description: 'The same marks as columns, for figures with many of them.' })
  table: PatternTableType;
}

export const PatternResult = createUnionType({
  name: 'PatternResult', description: 'A figure, or why there is none.',
  types: () => [PatternType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const,
});
