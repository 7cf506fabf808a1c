import { METRIC_CODES } from '@candour/domain/metrics';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { compare } from './compare.js';
import { ComparisonResult, ComparisonType, CompareWithInput } from './comparison.type.js';
import { EarlyWarningType } from './early-warning/early-warning.type.js';
import { DisproportionalityType } from './equality/disproportionality.type.js';
import { FinerThanYouMaySeeType } from './finer.type.js';
import { ActionCompletionType, LessonThemesType } from './follow-through/follow-through.type.js';
import { metricTypeOf } from './figure-facts.js';
import { funnel } from './funnel.js';
import { FunnelMetric, FunnelResult, FunnelType } from './funnel.type.js';
import { MetricType } from './metric.type.js';
import { OutcomeMixType } from './outcomes/outcome-mix.type.js';
import { PatternType } from './pattern.type.js';
import { DataQualityType } from './quality/data-quality.type.js';
import { replay } from './replay.js';
import { spc } from './spc.js';
import { SpcMetric } from './spc.enum.js';
import { SpcResult, SpcType } from './spc.type.js';
import { TimeToStageType } from './stages/time-to-stage.type.js';

type Named = PatternType | SpcType | FunnelType | ComparisonType | TimeToStageType | OutcomeMixType | ActionCompletionType | LessonThemesType | DataQualityType | DisproportionalityType | EarlyWarningType;
const FigureResult = createUnionType({
  name: 'FigureResult', description: 'A figure asked for by its name, or why there is none.',
  types: () => [PatternType, SpcType, FunnelType, ComparisonType, TimeToStageType, OutcomeMixType, ActionCompletionType, LessonThemesType, DataQualityType, DisproportionalityType, EarlyWarningType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const,
});

@Resolver()
export class ChartsResolver {
  @Query(() => [MetricType], { description: 'Every metric of the product, each defined once.' })
  metrics(): readonly MetricType[] {
    return METRIC_CODES.map(metricTypeOf);
  }

  @Query(() => FigureResult, { description: 'The same figure again, by the name a figure gives itself: as the person who asks now may see it. On the same data it has the same numbers.' })
  figure(@Arg('queryId', () => String, { description: '`queryId` of the facts of a figure.' }) queryId: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<typeof FigureResult> {
    return replay<Named>(context, queryId, info.schema, selectionOf(info));
  }

  @Query(() => SpcResult, { description: 'A metric month by month on a control chart: what is signal and what is noise.' })
  spc(
    @Arg('metric', () => SpcMetric, { description: 'What the chart is of.' }) metric: SpcMetric,
    @Arg('filter', () => PatternFilterInput, { nullable: true, description: 'Which cases.' }) filter: PatternFilterInput | null,
    @Ctx() context: Context,
  ): Promise<typeof SpcResult> {
    return spc(context, metric, filter ?? null);
  }

  @Query(() => FunnelResult, { description: 'Which teams differ from the rest beyond chance. It is no league table.' })
  funnel(
    @Arg('metric', () => FunnelMetric, { description: 'What teams are compared by.' }) metric: FunnelMetric,
    @Arg('filter', () => PatternFilterInput, { nullable: true, description: 'Which cases.' }) filter: PatternFilterInput | null,
    @Ctx() context: Context,
  ): Promise<typeof FunnelResult> {
    return funnel(context, metric, filter ?? null);
  }

  @Query(() => ComparisonResult, { description: 'Two periods or two units side by side: is the difference within normal variation?' })
  compare(
    @Arg('metric', () => FunnelMetric, { description: 'What is compared.' }) metric: FunnelMetric,
    @Arg('with', () => CompareWithInput, { description: 'What to compare with.' }) other: CompareWithInput,
    @Arg('filter', () => PatternFilterInput, { nullable: true, description: 'Which cases; its months and unit are the first of the two.' }) filter: PatternFilterInput | null,
    @Ctx() context: Context,
  ): Promise<typeof ComparisonResult> {
    return compare(context, metric, filter ?? null, other);
  }
}
