import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { ActionFilterInput, ActionOrder } from './action-filter.input.js';
import { actionList } from './action-list.query.js';
import { ActionConnectionType } from './action.type.js';
import { myWork } from './my-work.query.js';
import { MyWorkType } from './my-work.type.js';

@Resolver()
export class ActionsResolver {
  @Query(() => ActionConnectionType, { description: 'The actions the person who asks may see, a page at a time.' })
  actions(
    @Arg('filter', () => ActionFilterInput, { nullable: true, description: 'Which actions.' }) filter: ActionFilterInput | null,
    @Arg('order', () => ActionOrder, { defaultValue: ActionOrder.DUE_FIRST, description: 'In which order.' }) order: ActionOrder,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after: string | null,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return actionList(context, { filter: filter ?? null, order, first, after: after ?? null }, selectionOf(info));
  }

  @Query(() => MyWorkType, { description: 'What waits for the person who asks.' })
  myWork(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    return myWork(context, selectionOf(info));
  }
}
