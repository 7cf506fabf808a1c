import type { Day } from '@candour/domain/calendar';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { DayScalar } from '../../calendar/day.scalar.js';
import type { Context } from '../../context.js';
import { selectionOf } from '../../reading/selection.js';
import { breakGlass } from './break-glass.js';
import { BreakGlassResult, TakenOverType } from './break-glass.type.js';
import type { BreakGlassAnswer } from './break-glass.type.js';
import { recordsTakenOver } from './taken-over.query.js';

@Resolver()
export class BreakGlassResolver {
  @Query(() => [TakenOverType], { description: 'The restricted records that were opened (break-glass) in a week: for the auditor, and of each case for those on its list; nothing for anybody else.' })
  recordsTakenOver(@Arg('week', () => DayScalar, { nullable: true, description: 'Any day of the week; this week where it is left out.' }) week: Day | null, @Ctx() context: Context): Promise<readonly TakenOverType[]> {
    return recordsTakenOver(context, week ?? null);
  }

  @Mutation(() => BreakGlassResult, { description: 'Break-glass: opens a restricted record to somebody of its list, as the authority reads it, for a short time. It is written down with name and reason; the authority concerned and the others of the list are told, and the officer sees it. A reference that does not exist, and one that is not this person’s to open, answer alike.' })
  breakGlass(
    @Arg('reference', () => String, { description: 'The reference of the case.' }) reference: string,
    @Arg('reason', () => String, { description: 'Why the record must be opened.' }) reason: string,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<BreakGlassAnswer> {
    return breakGlass(context, reference, reason, selectionOf(info));
  }
}
