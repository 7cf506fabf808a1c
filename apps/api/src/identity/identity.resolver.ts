import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { PersonaType, ViewerType } from './viewer.type.js';

@Resolver()
export class IdentityResolver {
  @Query(() => ViewerType, { description: 'The person who asks.' })
  viewer(@Ctx() context: Context): object {
    return context.viewer;
  }

  @Query(() => [PersonaType], { description: 'In demonstration mode: the invented persons one can be. Empty otherwise.' })
  personas(@Ctx() context: Context): readonly object[] {
    return [context.viewer];
  }
}
