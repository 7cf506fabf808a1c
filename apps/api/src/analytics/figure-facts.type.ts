import { Field, Int, ObjectType } from 'type-graphql';
import { MonthScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { PatternsMode } from './pattern-words.enum.js';

@ObjectType('Metric', { simpleResolvers: true, description: 'What a figure measures: the one place that says so.' })
export class MetricType {
  @Field(() => String, { description: 'A stable code.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'The question it answers.' })
  question: string;

  @Field(() => String, { description: 'What is counted.' })
  numerator: string;

  @Field(() => String, { description: 'What it is held against.' })
  denominator: string;

  @Field(() => [String], { description: 'What is left out, in plain sentences.' })
  exclusions: readonly string[];

  @Field(() => String, { description: 'The unit of its values.' })
  unit: string;

  @Field(() => Int, { description: 'The version of this definition: another one may give another value on the same data.' })
  version: number;

  @Field(() => String, { description: 'The rule, regulation or paper it rests on.' })
  source: string;
}

@ObjectType('FigureFacts', { simpleResolvers: true, description: 'What every figure says of itself.' })
export class FigureFactsType {
  @Field(() => MetricType, { description: 'What it measures.' })
  metric: MetricType;

  @Field(() => MonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => MonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => InstantScalar, { description: 'The state of the record it was counted from.' })
  asOf: string;

  @Field(() => PatternsMode, { description: 'How exact the numbers are.' })
  mode: PatternsMode;

  @Field(() => Int, { nullable: true, description: 'How many cases are in it; absent where that is held back.' })
  n: number | null;

  @Field(() => Boolean, { description: 'Whether some part of it is held back because it is about too few people.' })
  suppressed: boolean;

  @Field(() => String, { nullable: true, description: 'Why something is absent or held back, in a plain sentence.' })
  why: string | null;

  @Field(() => String, { description: 'Asks for this figure again: the same value on the same data, for whoever asks then.' })
  queryId: string;

  @Field(() => [String], { description: 'What is left out, in plain sentences.' })
  excludes: readonly string[];

  @Field(() => [MonthScalar], { description: 'Months that still fill, because cases submitted in them may yet be accepted.' })
  stillFilling: readonly string[];
}
