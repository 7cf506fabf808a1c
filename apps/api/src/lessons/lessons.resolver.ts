import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { LessonFilterInput } from './lesson-filter.input.js';
import { lessonList } from './lesson-list.query.js';
import { LessonConnectionType } from './lesson.type.js';

@Resolver()
export class LessonsResolver {
  @Query(() => LessonConnectionType, { description: 'The lessons for the organisation that the person who asks may see, a page at a time: what is to be answered earliest first, and what has no such day last.' })
  lessons(
    @Arg('filter', () => LessonFilterInput, { nullable: true, description: 'Which lessons.' }) filter: LessonFilterInput | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after: string | null,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return lessonList(context, { filter: filter ?? null, first, after: after ?? null }, selectionOf(info));
  }
}
