import { Field, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../../access/refusal.type.js';
import { DaysEstimateType, ShareEstimateType } from '../estimate.type.js';
import { FigureFactsType } from '../figure-facts.type.js';
import { FinerThanYouMaySeeType } from '../finer.type.js';

@ObjectType('UnitQuality', { simpleResolvers: true, description: 'How complete the records of one unit are, or of all. It says how far a figure can be trusted, and nothing about anybody’s work.' })
export class UnitQualityType {
  @Field(() => String, { nullable: true, description: 'Code of the unit at the incident; absent for all of them.' })
  unit: string | null;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => ShareEstimateType, { description: 'Cases whose source is known, of all.' })
  source: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'Cases with a standard named, or recorded as performance only, of all.' })
  standards: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'Cases with an allegation category, of all.' })
  category: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'Cases with an element of the decision model, of those whose report was sent.' })
  ndmElement: ShareEstimateType;

  @Field(() => ShareEstimateType, { description: 'Cases every day of which is known up to where they stand, of all.' })
  days: ShareEstimateType;

  @Field(() => DaysEstimateType, { description: 'Median days from the day the matter became known to the day the referral was submitted.' })
  lateEntry: DaysEstimateType;

  @Field(() => ShareEstimateType, { description: 'Cases with a code that is in no list of today’s taxonomy, of all.' })
  unknownCodes: ShareEstimateType;
}

@ObjectType('DataQuality', { simpleResolvers: true, description: 'How complete the records behind the figures are.' })
export class DataQualityType {
  @Field(() => FigureFactsType, { description: 'What the figure says of itself.' })
  facts: FigureFactsType;

  @Field(() => UnitQualityType, { description: 'All units.' })
  all: UnitQualityType;

  @Field(() => [UnitQualityType], { description: 'By unit at the incident, in the order of their names.' })
  units: readonly UnitQualityType[];
}

export const DataQualityResult = createUnionType({ name: 'DataQualityResult', description: 'A figure, or why there is none.', types: () => [DataQualityType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
