import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { EscalationPackType } from './escalation-pack.type.js';
import { escalationPacks } from './escalation-packs.query.js';

@Resolver()
export class DocumentsResolver {
  @Query(() => [EscalationPackType], { description: 'The escalation packs of the force, newest first: for the authority’s desk, and for whoever investigates misconduct those that went there. Empty for anybody else.' })
  escalationPacks(
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'One of them: then no other is opened.' }) id?: string | null,
  ): Promise<readonly EscalationPackType[]> {
    return escalationPacks(context, selectionOf(info), id ?? null);
  }
}
