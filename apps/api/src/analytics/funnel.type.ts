import { Field, Float, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { FigureFactsType } from './figure-facts.type.js';
import { FinerThanYouMaySeeType } from './finer.type.js';
import { sameNames } from './pattern-words.enum.js';
import { ExposureBasis, FigureSide } from './spc.enum.js';

export const FunnelMetric = sameNames('REFERRAL_RATE', 'ACCOUNT_ON_TIME');
export type FunnelMetric = keyof typeof FunnelMetric;
registerEnumType(FunnelMetric, {
  name: 'FunnelMetric', description: 'What teams are compared by.',
  valuesConfig: { REFERRAL_RATE: { description: 'Referrals per 1,000 officers a year.' }, ACCOUNT_ON_TIME: { description: 'Share of invitations answered by the day first due.' } },
});

export const FunnelPlace = sameNames('WITHIN', 'BEYOND_95', 'BEYOND_998');
export type FunnelPlace = keyof typeof FunnelPlace;
registerEnumType(FunnelPlace, {
  name: 'FunnelPlace', description: 'Where a team lies among its limits.',
  valuesConfig: {
    WITHIN: { description: 'Within both: nothing to be seen but chance.' }, BEYOND_95: { description: 'Beyond the 95% limits: one team in twenty is, by chance alone.' },
    BEYOND_998: { description: 'Beyond the 99.8% limits: it differs from the rest.' },
  },
});

@ObjectType('FunnelPoint', { simpleResolvers: true, description: 'A team of a funnel plot with its limits. The order of teams means nothing.' })
export class FunnelPointType {
  @Field(() => String, { description: 'Code of the team.' })
  key: string;

  @Field(() => String, { description: 'Its name.' })
  label: string;

  @Field(() => Int, { description: 'How many were counted.' })
  count: number;

  @Field(() => Float, { description: 'What they were counted over: officer-years for a rate, invitations for a share.' })
  size: number;

  @Field(() => Float, { description: 'The rate or the share.' })
  value: number;

  @Field(() => Float, { description: 'Lower 95% limit.' })
  low95: number;

  @Field(() => Float, { description: 'Upper 95% limit.' })
  high95: number;

  @Field(() => Float, { description: 'Lower 99.8% limit.' })
  low998: number;

  @Field(() => Float, { description: 'Upper 99.8% limit.' })
  high998: number;

  @Field(() => FunnelPlace, { description: 'Where it lies.' })
  place: FunnelPlace;

  @Field(() => FigureSide, { description: 'On which side of the target.' })
  side: FigureSide;
}

@ObjectType('FunnelCurve', { simpleResolvers: true, description: 'The limits as lines to draw, as columns of one length: the limits of a team of each size.' })
export class FunnelCurveType {
  @Field(() => [Float], { description: 'Sizes, rising, in the unit of a point’s size.' })
  size: readonly number[];

  @Field(() => [Float], { description: 'Lower 95% limits.' })
  low95: readonly number[];

  @Field(() => [Float], { description: 'Upper 95% limits.' })
  high95: readonly number[];

  @Field(() => [Float], { description: 'Lower 99.8% limits.' })
  low998: readonly number[];

  @Field(() => [Float], { description: 'Upper 99.8% limits.' })
  high998: readonly number[];
}

@ObjectType('FunnelSpread', { simpleResolvers: true, description: 'How much more teams vary than by chance.' })
export class FunnelSpreadType {
  @Field(() => Float, { description: 'Mean of the squared, winsorised z-scores: about 1 where chance explains all.' })
  ratio: number;

  @Field(() => Float, { description: 'Variance between teams beside chance, on the scale of the limits; 0 where there is none.' })
  between: number;
}

@ObjectType('FunnelTeam', { simpleResolvers: true, description: 'A team that has no place on the plot.' })
export class FunnelTeamType {
  @Field(() => String, { description: 'Code of the team.' })
  key: string;

  @Field(() => String, { description: 'Its name.' })
  label: string;
}

@ObjectType('Funnel', { simpleResolvers: true, description: 'A funnel plot: which teams differ from the rest beyond chance. It is no league table.' })
export class FunnelType {
  @Field(() => FigureFactsType, { description: 'What the figure is.' })
  facts: FigureFactsType;

  @Field(() => Float, { nullable: true, description: 'Rate or share of all teams on the plot together; absent where there is nothing to compare.' })
  target: number | null;

  @Field(() => String, { description: 'What values are in.' })
  unit: string;

  @Field(() => String, { description: 'What sizes are in.' })
  sizeUnit: string;

  @Field(() => ExposureBasis, { nullable: true, description: 'How officers are counted; absent where none are, or how many is not known.' })
  basis: ExposureBasis | null;

  @Field(() => Boolean, { description: 'Whether limits took in that teams vary more than by chance.' })
  widened: boolean;

  @Field(() => FunnelSpreadType, { nullable: true, description: 'How much more; absent with fewer than ten teams.' })
  overDispersion: FunnelSpreadType | null;

  @Field(() => Boolean, { description: 'Whether there are fewer than ten teams: too few to say whether they vary more than by chance.' })
  tooFewToEstimate: boolean;

  @Field(() => [FunnelPointType], { description: 'Teams with a place on the plot, by name.' })
  points: readonly FunnelPointType[];

  @Field(() => FunnelCurveType, { description: 'The limits as lines.' })
  curve: FunnelCurveType;

  @Field(() => [FunnelTeamType], { description: 'Teams of which something was counted and nothing is known to count it over.' })
  withoutDenominator: readonly FunnelTeamType[];

  @Field(() => [FunnelTeamType], { description: 'Teams whose numbers are held back.' })
  heldBack: readonly FunnelTeamType[];
}

export const FunnelResult = createUnionType({ name: 'FunnelResult', description: 'A funnel plot, or why there is none.', types: () => [FunnelType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
