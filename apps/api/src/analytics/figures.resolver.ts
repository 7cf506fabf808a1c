import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { DisproportionalityResult } from './equality/disproportionality.type.js';
import { ActionCompletionResult, LessonThemesResult } from './follow-through/follow-through.type.js';
import { notYet } from './figure-request.js';
import { OutcomeMixBy, OutcomeMixResult } from './outcomes/outcome-mix.type.js';
import { DataQualityResult } from './quality/data-quality.type.js';
import { TimeToStageResult } from './stages/time-to-stage.type.js';

const filtered = { nullable: true, description: 'Which cases.' } as const;

@Resolver()
export class FiguresResolver {
  @Query(() => TimeToStageResult, { description: 'How long reviews take to each point of the process, with open ones and other ends counted.' })
  timeToStage(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): typeof TimeToStageResult {
    return notYet(context, filter);
  }

  @Query(() => OutcomeMixResult, { description: 'What became of cases, row by row.' })
  outcomeMix(
    @Arg('by', () => OutcomeMixBy, { description: 'What the rows are.' }) by: OutcomeMixBy, @Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context,
  ): typeof OutcomeMixResult {
    return notYet(context, filter, by);
  }

  @Query(() => ActionCompletionResult, { description: 'Whether what was agreed is carried out.' })
  actionCompletion(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): typeof ActionCompletionResult {
    return notYet(context, filter);
  }

  @Query(() => LessonThemesResult, { description: 'What reviews teach the organisation, theme by theme, and what becomes of it.' })
  lessonThemes(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): typeof LessonThemesResult {
    return notYet(context, filter);
  }

  @Query(() => DataQualityResult, { description: 'How complete the records behind the figures are, unit by unit.' })
  dataQuality(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): typeof DataQualityResult {
    return notYet(context, filter);
  }

  @Query(() => DisproportionalityResult, { description: 'Whether groups of officers fare alike. Of the filter only the months count: whole quarters of the whole force, protected for everybody.' })
  disproportionality(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): typeof DisproportionalityResult {
    return notYet(context, filter);
  }
}
