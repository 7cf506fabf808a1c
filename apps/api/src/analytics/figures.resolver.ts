import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { earlyWarning } from './early-warning/early-warning.js';
import { EarlyWarningResult } from './early-warning/early-warning.type.js';
import { disproportionality } from './equality/disproportionality.js';
import { DisproportionalityResult } from './equality/disproportionality.type.js';
import { actionCompletion } from './follow-through/action-completion.js';
import { ActionCompletionResult, LessonThemesResult } from './follow-through/follow-through.type.js';
import { lessonThemes } from './follow-through/lesson-themes.js';
import { outcomeMix } from './outcomes/outcome-mix.js';
import { OutcomeMixBy, OutcomeMixResult } from './outcomes/outcome-mix.type.js';
import { dataQuality } from './quality/data-quality.js';
import { DataQualityResult } from './quality/data-quality.type.js';
import { timeToStage } from './stages/time-to-stage.js';
import { TimeToStageResult } from './stages/time-to-stage.type.js';

const filtered = { nullable: true, description: 'Which cases.' } as const;

@Resolver()
export class FiguresResolver {
  @Query(() => TimeToStageResult, { description: 'How long reviews take to each point of the process, with open ones and other ends counted.' })
  timeToStage(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): Promise<typeof TimeToStageResult> {
    return timeToStage(context, filter ?? null);
  }

  @Query(() => OutcomeMixResult, { description: 'What became of cases, row by row.' })
  outcomeMix(
    @Arg('by', () => OutcomeMixBy, { description: 'What the rows are.' }) by: OutcomeMixBy, @Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context,
  ): Promise<typeof OutcomeMixResult> {
    return outcomeMix(context, by, filter ?? null);
  }

  @Query(() => ActionCompletionResult, { description: 'Whether what was agreed is carried out.' })
  actionCompletion(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): Promise<typeof ActionCompletionResult> {
    return actionCompletion(context, filter ?? null);
  }

  @Query(() => LessonThemesResult, { description: 'What reviews teach the organisation, theme by theme, and what becomes of it.' })
  lessonThemes(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): Promise<typeof LessonThemesResult> {
    return lessonThemes(context, filter ?? null);
  }

  @Query(() => DataQualityResult, { description: 'How complete the records behind the figures are, unit by unit.' })
  dataQuality(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): Promise<typeof DataQualityResult> {
    return dataQuality(context, filter ?? null);
  }

  @Query(() => DisproportionalityResult, { description: 'Whether groups of officers fare alike. Whole quarters of the whole force, protected for everybody: of the filter the months alone.' })
  disproportionality(@Arg('filter', () => PatternFilterInput, filtered) filter: PatternFilterInput | null, @Ctx() context: Context): Promise<typeof DisproportionalityResult> {
    return disproportionality(context, filter ?? null);
  }

  @Query(() => EarlyWarningResult, { description: 'What has risen above what was to be expected, with how often chance alone says so. The whole force is watched together: of the filter the last month alone.' })
  earlyWarning(@Arg('filter', () => PatternFilterInput, { nullable: true, description: 'Its last month is the last that is watched; without one, the last whole month. Nothing else of it is taken.' }) filter: PatternFilterInput | null, @Ctx() context: Context): Promise<typeof EarlyWarningResult> {
    return earlyWarning(context, filter ?? null);
  }
}
