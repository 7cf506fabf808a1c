import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { EscalationPackType } from './escalation-pack.type.js';
import { escalationPacks } from './escalation-packs.query.js';

@Resolver()
export class DocumentsResolver {
  @Query(() => [EscalationPackType], { description: 'The escalation packs of the force, newest first: for the authority’s desk, and for whoever investigates misconduct those that went there. Empty for anybody else.' })
  escalationPacks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly EscalationPackType[]> {
    return escalationPacks(context, selectionOf(info));
  }
}
