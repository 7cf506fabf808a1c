import { Field, Float, Int, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { MonthScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { FigureSide } from './spc.enum.js';
import { FigureFactsType } from './figure-facts.type.js';
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

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95% interval of the share (Wilson). Absent where the share is, and where a case counts under several marks.' })
  shareLower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of it.' })
  shareUpper: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95% interval of the count, as chance would have it (exact Poisson).' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of it.' })
  upper: number | null;

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

@ObjectType('PatternIntervals', { simpleResolvers: true, description: '95% intervals of the marks as columns, in the order of `counts`; absent where a number is held back.' })
export class PatternIntervalsType {
  @Field(() => [Float], { nullable: 'items', description: 'Lower ends for the counts (exact Poisson).' })
  lower: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Upper ends for the counts.' })
  upper: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Lower ends for the shares (Wilson); absent too where a case counts under several marks, for then they are no parts of one whole.' })
  shareLower: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Upper ends for the shares.' })
  shareUpper: readonly (number | null)[];
}

@ObjectType('PatternResiduals', { simpleResolvers: true, description: 'Where a table of two dimensions departs from what its margins lead one to expect, as columns in the order of `counts`.' })
export class PatternResidualsType {
  @Field(() => [Float], { nullable: 'items', description: 'Expected from the margins.' })
  expected: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Pearson residual: (counted - expected) / √expected. What a cell is shaded by; raw counts never are.' })
  residual: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Adjusted residual: the same divided by √((1 - row share)(1 - column share)).' })
  adjusted: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Mid-p of the count given what was expected; absent for a cell that is not judged, because less than 1 was expected or a number it is made of is held back.' })
  p: readonly (number | null)[];

  @Field(() => [FigureSide], { nullable: 'items', description: 'Whether the cell stands out, with false discoveries held at 5% over the cells judged.' })
  signal: readonly (FigureSide | null)[];
}

@ObjectType('PatternTable', { simpleResolvers: true, description: 'The marks of a figure as columns: the same numbers as `points` in a tenth of the bytes.' })
export class PatternTableType {
  @Field(() => [PatternAxisType], { description: 'The dimensions, in the order asked for.' })
  axes: readonly PatternAxisType[];

  @Field(() => [Int], { nullable: 'items', description: 'How many were counted, one number for each mark: the last dimension runs fastest. Absent where a number is held back.' })
  counts: readonly (number | null)[];

  @Field(() => Int, { nullable: true, description: 'Everything counted: a mark’s share is of it. Absent where it is held back.' })
  total: number | null;

  @Field(() => PatternIntervalsType, { description: 'The intervals of the marks.' })
  intervals: PatternIntervalsType;

  @Field(() => PatternResidualsType, { nullable: true, description: 'Where cells depart from their margins; absent for one dimension.' })
  residuals: PatternResidualsType | null;
}

@ObjectType('Pattern', { simpleResolvers: true, description: 'A figure: how cases or actions fall by one or two dimensions.' })
export class PatternType {
  @Field(() => FigureFactsType, { description: 'What the figure is.' })
  facts: FigureFactsType;

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
