import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { colleagues } from './colleagues.query.js';
import { PersonDirectoryType } from './directory.type.js';
import { directory } from './directory.query.js';
import { PersonType } from './person.type.js';

@Resolver()
export class PeopleResolver {
  @Query(() => [PersonType], { description: 'Colleagues of the own force by name or number, at most ten: to choose a friend, a reviewer or an owner. It takes two letters at least, and nothing of any case shows in it.' })
  colleagues(@Arg('search', () => String, { description: 'The beginning of the number, or of a word of the name: two letters at least.' }) search: string, @Ctx() context: Context): Promise<readonly PersonType[]> {
    return colleagues(context, search);
  }

  @Query(() => PersonDirectoryType, { nullable: true, description: 'For the administrator: the people of the force, who leads them now and next, what is known of their roles and how they sign in. Nothing of any case stands here. Absent for anybody else.' })
  people(
    @Arg('search', () => String, { nullable: true, description: 'The beginning of the number, or of a word of the name.' }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<PersonDirectoryType | null> {
    return directory(context, search ?? null, first, after ?? null);
  }
}
