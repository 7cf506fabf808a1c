import type { AnnotationKind } from '@candour/domain/metrics';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SpcMetric } from '../analytics/spc.enum.js';
import { MonthScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { PersonType } from '../people/person.type.js';
import { AnnotationKindEnum } from './annotation-kind.enum.js';

@ObjectType('Annotation', { simpleResolvers: true, description: 'What happened in the force, beside a month of a figure. It speaks of no case and of nobody.' })
export class AnnotationType {
  @Field(() => ID, { description: 'The annotation.' })
  id: string;

  @Field(() => SpcMetric, { description: 'The figure it stands beside.' })
  metric: SpcMetric;

  @Field(() => String, { nullable: true, description: 'The unit it is about, with everything below it; absent for the whole force.' })
  unit: string | null;

  @Field(() => MonthScalar, { description: 'The month.' })
  month: string;

  @Field(() => AnnotationKindEnum, { description: 'What happened, in a word.' })
  kind: AnnotationKind;

  @Field(() => String, { description: 'What happened, in a sentence.' })
  says: string;

  @Field(() => Boolean, { description: 'Whether limits are set again from there.' })
  recalculates: boolean;

  @Field(() => String, { nullable: true, description: 'Why limits are set again; absent where they are not.' })
  reason: string | null;

  @Field(() => PersonType, { nullable: true, description: 'Who wrote it.' })
  by: object | null;

  @Field(() => InstantScalar, { description: 'When it was written.' })
  at: string;

  @Field(() => PersonType, { nullable: true, description: 'Who withdrew it; absent while it stands.' })
  withdrawnBy: object | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnBecause: string | null;
}

@InputType({ description: 'What is to stand beside a month of a figure.' })
export class WriteAnnotationInput {
  @Field(() => SpcMetric, { description: 'The figure.' })
  metric: SpcMetric;

  @Field(() => String, { nullable: true, description: 'The unit it is about; left out for the whole force.' })
  unit: string | null;

  @Field(() => MonthScalar, { description: 'The month: this one or an earlier one.' })
  month: string;

  @Field(() => AnnotationKindEnum, { description: 'What happened, in a word.' })
  kind: AnnotationKind;

  @Field(() => String, { description: 'What happened, in one plain sentence without anybody’s name and without a case.' })
  says: string;

  @Field(() => Boolean, { description: 'Whether limits are set again from there. It is a judgement and needs a reason.' })
  recalculates: boolean;

  @Field(() => String, { nullable: true, description: 'Why limits are set again, where they are.' })
  reason: string | null;
}
