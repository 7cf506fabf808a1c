import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('ShareEstimate', { simpleResolvers: true, description: 'A share with its 95% interval; all of it absent where there is nothing to take a share of, or too few people.' })
export class ShareEstimateType {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  count: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many.' })
  of: number | null;

  @Field(() => Float, { nullable: true, description: 'The share, 0 to 1.' })
  share: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' })
  upper: number | null;
}

@ObjectType('DaysEstimate', { simpleResolvers: true, description: 'A number of days with its 95% interval; an end is absent where the record does not reach it.' })
export class DaysEstimateType {
  @Field(() => Float, { nullable: true, description: 'Days.' })
  days: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' })
  upper: number | null;
}

@ObjectType('CurveStep', { simpleResolvers: true, description: 'From this day on, the share that has got there. Between two steps the share stays what it was.' })
export class CurveStepType {
  @Field(() => Int, { description: 'Days.' })
  day: number;

  @Field(() => Float, { description: 'The share, 0 to 1.' })
  share: number;

  @Field(() => Float, { description: 'Lower end of its interval.' })
  lower: number;

  @Field(() => Float, { description: 'Upper end of its interval.' })
  upper: number;

  @Field(() => Int, { description: 'How many were watched just before this day.' })
  atRisk: number;
}
