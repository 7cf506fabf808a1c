import type { AnnotationKind } from '@candour/domain/metrics';
import { Field, Float, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { AnnotationKindEnum } from '../annotations/annotation-kind.enum.js';
import { MonthScalar } from '../calendar/day.scalar.js';
import { FigureFactsType } from './figure-facts.type.js';
import { FinerThanYouMaySeeType } from './finer.type.js';
import { ExposureBasis, FigureSide, SpcAssurance, SpcKind, SpcSignal } from './spc.enum.js';

@ObjectType('SpcPoint', { simpleResolvers: true, description: 'A month of a control chart with its own lines.' })
export class SpcPointType {
  @Field(() => MonthScalar, { description: 'The month.' })
  month: string;

  @Field(() => Float, { nullable: true, description: 'The value, in the unit of the chart; absent where there is nothing to divide by, no median yet, or the number is held back.' })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were counted in the month; absent where the number is held back.' })
  count: number | null;

  @Field(() => Float, { nullable: true, description: 'What they were counted over: officers for a rate, invitations for a share. Absent where it is not known or held back.' })
  exposure: number | null;

  @Field(() => Float, { nullable: true, description: 'The centre line. Absent, as all lines are, where the chart has none.' })
  centre: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower limit.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper limit.' })
  upper: number | null;

  @Field(() => Float, { nullable: true, description: 'Two thirds of the way to the lower limit.' })
  nearLower: number | null;

  @Field(() => Float, { nullable: true, description: 'Two thirds of the way to the upper limit.' })
  nearUpper: number | null;

  @Field(() => [SpcSignal], { description: 'What is unusual about the month.' })
  signals: readonly SpcSignal[];

  @Field(() => Boolean, { description: 'Whether fewer than 12 months stand behind the limits.' })
  trial: boolean;

  @Field(() => Boolean, { description: 'Whether the month still fills: it is drawn, and neither judged nor part of the limits.' })
  filling: boolean;
}

@ObjectType('SpcRecalculation', { simpleResolvers: true, description: 'A month from which limits are reckoned anew, because something was written down as changed.' })
export class SpcRecalculationType {
  @Field(() => MonthScalar, { description: 'The first month of the new limits.' })
  month: string;

  @Field(() => String, { description: 'What changed.' })
  reason: string;

  @Field(() => String, { description: 'Who wrote it down.' })
  by: string;
}

@ObjectType('SpcAnnotation', { simpleResolvers: true, description: 'What somebody wrote beside a month of the chart: what happened in the force then.' })
export class SpcAnnotationType {
  @Field(() => ID, { description: 'The annotation.' })
  id: string;

  @Field(() => MonthScalar, { description: 'The month.' })
  month: string;

  @Field(() => AnnotationKindEnum, { description: 'What happened, in a word.' })
  kind: AnnotationKind;

  @Field(() => String, { nullable: true, description: 'The unit it is about, by its code; absent for the whole force.' })
  unit: string | null;

  @Field(() => String, { description: 'What happened, in a sentence.' })
  says: string;

  @Field(() => Boolean, { description: 'Whether limits are set again from there.' })
  recalculates: boolean;

  @Field(() => String, { nullable: true, description: 'Why limits are set again; absent where they are not.' })
  reason: string | null;

  @Field(() => String, { description: 'Who wrote it down.' })
  by: string;
}

@ObjectType('SpcFinding', { simpleResolvers: true, description: 'What the chart shows, as parts of a sentence.' })
export class SpcFindingType {
  @Field(() => MonthScalar, { nullable: true, description: 'The first month of a run on one side of the centre that still goes on.' })
  shiftSince: string | null;

  @Field(() => FigureSide, { nullable: true, description: 'On which side that run is.' })
  shiftSide: FigureSide | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The last month with a signal.' })
  lastSignalMonth: string | null;

  @Field(() => SpcSignal, { nullable: true, description: 'That signal: the strongest where there are several.' })
  lastSignal: SpcSignal | null;

  @Field(() => FigureSide, { nullable: true, description: 'On which side of the centre that month lies.' })
  lastSignalSide: FigureSide | null;
}

@ObjectType('Spc', { simpleResolvers: true, description: 'A control chart, month by month: what is signal and what is noise.' })
export class SpcType {
  @Field(() => FigureFactsType, { description: 'What the figure is.' })
  facts: FigureFactsType;

  @Field(() => SpcKind, { description: 'The kind of chart.' })
  kind: SpcKind;

  @Field(() => String, { description: 'What values are in, such as "per 1,000 officers a month (headcount)".' })
  unit: string;

  @Field(() => ExposureBasis, { nullable: true, description: 'How officers are counted; absent where none are, or how many is not known.' })
  basis: ExposureBasis | null;

  @Field(() => [SpcPointType], { description: 'The months, first to last.' })
  points: readonly SpcPointType[];

  @Field(() => Float, { nullable: true, description: 'By how much the limits were widened because months vary more than by chance (Laney), in the last phase; absent where they were not.' })
  laney: number | null;

  @Field(() => Float, { nullable: true, description: 'What the force wants the value to be at least; absent where there is none.' })
  target: number | null;

  @Field(() => SpcAssurance, { nullable: true, description: 'What the process will do about the target if nothing changes; absent without a target or with trial limits.' })
  assurance: SpcAssurance | null;

  @Field(() => [SpcRecalculationType], { description: 'Where limits were reckoned anew.' })
  recalculations: readonly SpcRecalculationType[];

  @Field(() => [SpcAnnotationType], { description: 'What was written beside its months, in their order; of what is about other units, nothing.' })
  annotations: readonly SpcAnnotationType[];

  @Field(() => SpcFindingType, { description: 'What it shows.' })
  finding: SpcFindingType;
}

export const SpcResult = createUnionType({ name: 'SpcResult', description: 'A control chart, or why there is none.', types: () => [SpcType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
