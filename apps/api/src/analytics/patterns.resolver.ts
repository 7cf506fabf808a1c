import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { pattern } from './pattern.js';
import { PatternDimension, PatternMetric } from './pattern-words.enum.js';
import { PatternResult } from './pattern.type.js';

@Resolver()
export class PatternsResolver {
  @Query(() => PatternResult, { description: 'How cases or actions fall by one or two dimensions.' })
  pattern(
    @Arg('metric', () => PatternMetric, { description: 'What is counted.' }) metric: PatternMetric,
    @Arg('by', () => [PatternDimension], { description: 'One or two dimensions.' }) by: readonly PatternDimension[],
    @Arg('filter', () => PatternFilterInput, { nullable: true, description: 'Which cases.' }) filter: PatternFilterInput | null,
    @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<typeof PatternResult> {
    return pattern(context, { metric, by, filter: filter ?? null }, selectionOf(info));
  }
}
