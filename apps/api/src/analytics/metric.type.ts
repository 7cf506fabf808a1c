import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('Metric', { simpleResolvers: true, description: 'What a number of a figure is: each is defined once, and docs/metrics.md is printed from the same words.' })
export class MetricType {
  @Field(() => String, { description: 'The stable name.' })
  code: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, { description: 'The question it answers.' })
  question: string;

  @Field(() => String, { description: 'What is counted, or measured.' })
  numerator: string;

  @Field(() => String, { nullable: true, description: 'What it is counted over; absent for a plain count.' })
  denominator: string | null;

  @Field(() => [String], { description: 'What is left out, in plain sentences.' })
  exclusions: readonly string[];

  @Field(() => String, { description: 'What a number of it is in.' })
  unit: string;

  @Field(() => Int, { description: 'Version of the definition: it rises when the definition changes.' })
  version: number;

  @Field(() => String, { description: 'Where the definition comes from.' })
  source: string;

  @Field(() => Float, { nullable: true, description: 'What a force wants it to be at least, as a share, 0 to 1. Policy, to be confirmed by the force, never law.' })
  target: number | null;
}
