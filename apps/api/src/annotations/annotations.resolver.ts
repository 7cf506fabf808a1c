import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AdministrationResult } from '../administration/administration.type.js';
import type { AdministrationAnswer } from '../administration/administration.type.js';
import { SpcMetric } from '../analytics/spc.enum.js';
import type { Context } from '../context.js';
import { AnnotationType, WriteAnnotationInput } from './annotation.type.js';
import { annotations } from './annotations.query.js';
import { withdrawAnnotation, writeAnnotation } from './write-annotation.js';

@Resolver()
export class AnnotationsResolver {
  @Query(() => [AnnotationType], { description: 'What stands beside months of figures, the latest month first, withdrawn ones too: for the authority’s desk; empty for anybody else.' })
  annotations(@Arg('metric', () => SpcMetric, { nullable: true, description: 'Of one figure alone.' }) metric: SpcMetric | null, @Ctx() context: Context): Promise<readonly AnnotationType[]> {
    return annotations(context, metric ?? null);
  }

  @Mutation(() => AdministrationResult, { description: 'The authority’s desk writes beside a month of a figure what happened then, and whether limits are set again from there. It is an entry of the ledger.' })
  writeAnnotation(@Arg('input', () => WriteAnnotationInput, { description: 'What is to stand there.' }) input: WriteAnnotationInput, @Ctx() context: Context): Promise<AdministrationAnswer> {
    return writeAnnotation(context, input);
  }

  @Mutation(() => AdministrationResult, { description: 'The authority’s desk withdraws what stands beside a month. It is kept, with who withdrew it and why.' })
  withdrawAnnotation(
    @Arg('id', () => ID, { description: 'The annotation.' }) id: string, @Arg('because', () => String, { description: 'Why, in one sentence without anybody’s name and without a case.' }) because: string, @Ctx() context: Context,
  ): Promise<AdministrationAnswer> {
    return withdrawAnnotation(context, id, because);
  }
}
