import { Field, Float, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { MonthScalar } from '../calendar/day.scalar.js';
import { FigureFactsType } from './figure-facts.type.js';
import { FinerThanYouMaySeeType } from './finer.type.js';
import { sameNames } from './pattern-words.enum.js';
import { ExposureBasis } from './spc.enum.js';

export const RatioMeasure = sameNames('RATE_RATIO', 'RATIO', 'ODDS_RATIO');
export type RatioMeasure = keyof typeof RatioMeasure;
registerEnumType(RatioMeasure, {
  name: 'RatioMeasure', description: 'Which ratio is given.',
  valuesConfig: { RATE_RATIO: { description: 'Of the two rates.' }, RATIO: { description: 'Of the two shares.' }, ODDS_RATIO: { description: 'Of the odds: for shares of few, whose ratio has no exact interval.' } },
});

@InputType('CompareWith', { description: 'What to compare with: exactly one of these.' })
export class CompareWithInput {
  @Field(() => Int, { nullable: true, description: 'The same number of months, so many months earlier; 12 for the same months of the year before. The two must not overlap.' })
  monthsEarlier?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of another unit in the same months; the filter names the first.' })
  unit?: string | null;
}

@ObjectType('ComparisonSide', { simpleResolvers: true, description: 'One of the two that are compared.' })
export class ComparisonSideType {
  @Field(() => MonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => MonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => String, { nullable: true, description: 'Code of the unit; absent for the whole force.' })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit; absent for the whole force.' })
  unitName: string | null;

  @Field(() => Int, { nullable: true, description: 'How many were counted; absent where the number is held back.' })
  count: number | null;

  @Field(() => Float, { nullable: true, description: 'What they were counted over: officer-years for a rate, invitations for a share; absent where it is not known or held back.' })
  size: number | null;

  @Field(() => Float, { nullable: true, description: 'The rate or the share.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its 95% interval.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its 95% interval.' })
  upper: number | null;
}

@ObjectType('Comparison', { simpleResolvers: true, description: 'Two periods or two units side by side: is the difference more than chance?' })
export class ComparisonType {
  @Field(() => FigureFactsType, { description: 'What the figure is. Its months are those of the first side.' })
  facts: FigureFactsType;

  @Field(() => String, { description: 'What values are in.' })
  unit: string;

  @Field(() => ExposureBasis, { nullable: true, description: 'How officers are counted; absent where none are, or how many is not known.' })
  basis: ExposureBasis | null;

  @Field(() => ComparisonSideType, { description: 'What was asked about.' })
  a: ComparisonSideType;

  @Field(() => ComparisonSideType, { description: 'What it is compared with.' })
  b: ComparisonSideType;

  @Field(() => RatioMeasure, { nullable: true, description: 'Which ratio is given.' })
  measure: RatioMeasure | null;

  @Field(() => Float, { nullable: true, description: 'The first divided by the second; absent where the second has none, or where there is nothing to compare.' })
  ratio: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95% interval of the ratio.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of it; absent where the data set none.' })
  upper: number | null;

  @Field(() => Float, { nullable: true, description: 'How often so great a difference would be seen, were both of one process as steady as the series they come from.' })
  p: number | null;

  @Field(() => Float, { nullable: true, description: 'How many times as much as by chance the months (or, between units, the teams) vary: what is normal is taken to be that. 1 is chance alone; absent where too few are known to say, and chance alone is taken.' })
  variation: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the difference is within normal variation: at least one in twenty such comparisons of a steady process would show it. Absent where there is nothing to compare.' })
  withinNormalVariation: boolean | null;
}

export const ComparisonResult = createUnionType({ name: 'ComparisonResult', description: 'A comparison, or why there is none.', types: () => [ComparisonType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
