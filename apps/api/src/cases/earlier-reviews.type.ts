import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../taxonomy/enums.js';

@ObjectType('EarlierReviews', { simpleResolvers: true, description: 'R52: that there were earlier reviews of an officer, for the authority’s desk alone, support first. What was said in them is not told, and it stands in no figure.' })
export class EarlierReviewsType {
  @Field(() => ID, { description: 'The case that is to be assessed.' })
  id: string;

  @Field(() => Int, { description: 'Reviews of the officer in the last twelve months, this one among them.' })
  reviews: number;

  @Field(() => [enumOf('standards')], { description: 'Standards of this referral that a review of the last twenty-four months named too.' })
  standards: readonly string[];

  @Field(() => [String], { description: 'What is asked of the desk, in plain sentences.' })
  says: readonly string[];

  @Field(() => String, { description: 'The rule.' })
  rule: string;
}
