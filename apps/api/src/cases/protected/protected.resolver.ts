import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { selectionOf } from '../../reading/selection.js';
import { grantedReviews } from './granted-reviews.query.js';
import { GrantedReviewType, ReportForPdrType } from './grants.type.js';
import { reportsForPdr } from './reports-for-pdr.query.js';

@Resolver()
export class ProtectedResolver {
  @Query(() => [GrantedReviewType], { description: 'What officers let the person who asks read of their reviews, as their Federation representative or friend. Empty where nobody does today.' })
  grantedToMe(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly object[]> {
    return grantedReviews(context, selectionOf(info));
  }

  @Query(() => [ReportForPdrType], { description: 'For a line manager: the reports of those they lead today, as long as there is something left to do with them. Empty for anybody else.' })
  reportsForPdr(
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
    @Arg('followUp', () => ID, { nullable: true, description: 'What is due at the follow-up, as `myWork` names it: then its report alone, and no other is opened.' }) followUp?: string | null,
  ): Promise<readonly object[]> {
    return reportsForPdr(context, selectionOf(info), followUp ?? null);
  }
}
