import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MonthScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { MetricType } from './metric.type.js';
import { PatternsMode, sameNames } from './pattern-words.enum.js';

/** Why a figure has nothing to draw. Each has a plain sentence in `why`. */
export const FigureAbsence = sameNames('NO_DENOMINATOR', 'NOTHING_COUNTED', 'BEFORE_RECORD', 'TOO_FEW');
export type FigureAbsence = keyof typeof FigureAbsence;
registerEnumType(FigureAbsence, {
  name: 'FigureAbsence', description: 'Why a figure has nothing to draw.',
  valuesConfig: {
    NO_DENOMINATOR: { description: 'Nothing is known of what it would be counted over, such as how many officers there were.' },
    NOTHING_COUNTED: { description: 'Nothing is counted under this choice.' },
    BEFORE_RECORD: { description: 'The force’s record begins later: nothing is known, which is not nought.' },
    TOO_FEW: { description: 'What was counted speaks of too few people to be told.' },
  },
});

@ObjectType('FigureFacts', { simpleResolvers: true, description: 'What a figure is: which metric, of when, how exact, of how many, and how to ask for it again.' })
export class FigureFactsType {
  @Field(() => MetricType, { description: 'What its numbers are.' })
  metric: MetricType;

  @Field(() => MonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => MonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => InstantScalar, { description: 'When it was counted.' })
  asOf: string;

  @Field(() => PatternsMode, { description: 'How exact the numbers are.' })
  mode: PatternsMode;

  @Field(() => Int, { nullable: true, description: 'How many the figure is of, in what the metric counts; absent where a part of it is held back.' })
  n: number | null;

  @Field(() => Boolean, { description: 'Whether some part of the figure is held back.' })
  suppressed: boolean;

  @Field(() => FigureAbsence, { nullable: true, description: 'Why there is nothing to draw; absent where there is.' })
  absent: FigureAbsence | null;

  @Field(() => String, { nullable: true, description: 'In a plain sentence, why the figure or a part of it is not there.' })
  why: string | null;

  @Field(() => String, { description: 'The figure’s name: `figure(queryId)` counts the same figure again, for whoever asks then. It holds the metric, its version, the months and the filter, and nothing of any person.' })
  queryId: string;

  @Field(() => [String], { description: 'What is left out, in plain sentences.' })
  excludes: readonly string[];

  @Field(() => [MonthScalar], { description: 'Months of the figure that still fill, because cases submitted in them may yet be accepted.' })
  stillFilling: readonly string[];
}
