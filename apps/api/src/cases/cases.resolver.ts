import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { CaseFilterInput, CaseOrder } from './case-filter.input.js';
import { caseList } from './case-list.query.js';
import { caseById, caseByReference } from './case.query.js';
import { earlierReviews } from './earlier-reviews.query.js';
import { EarlierReviewsType } from './earlier-reviews.type.js';
import { CaseConnectionType, CaseType } from './case.type.js';

@Resolver()
export class CasesResolver {
  @Query(() => CaseType, { nullable: true, description: 'A case; absent where there is none, or none that the person who asks may see.' })
  case(@Arg('id', () => ID, { description: 'The case.' }) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return caseById(context, id, selectionOf(info));
  }

  @Query(() => CaseType, { nullable: true, description: 'A case by the reference people use; absent where there is none, or none that the person who asks may see.' })
  caseByReference(@Arg('reference', () => String, { description: 'Force, year and number.' }) reference: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return caseByReference(context, reference, selectionOf(info));
  }

  @Query(() => EarlierReviewsType, { nullable: true, description: 'R52, for the authority’s desk while it assesses a referral: what earlier reviews of the officer ask for, support first. Absent where there is nothing to ask, and for anybody else, alike.' })
  earlierReviews(@Arg('caseId', () => ID, { description: 'The case that is to be assessed.' }) caseId: string, @Ctx() context: Context): Promise<EarlierReviewsType | null> {
    return earlierReviews(context, caseId);
  }

  @Query(() => CaseConnectionType, { description: 'The cases the person who asks may see, a page at a time.' })
  cases(
    @Arg('filter', () => CaseFilterInput, { nullable: true, description: 'Which cases.' }) filter: CaseFilterInput | null,
    @Arg('order', () => CaseOrder, { defaultValue: CaseOrder.SUBMITTED_NEWEST, description: 'In which order.' }) order: CaseOrder,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after: string | null,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return caseList(context, { filter: filter ?? null, order, first, after: after ?? null }, selectionOf(info));
  }
}
