import { Field, Float, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../../access/refusal.type.js';
import { DayScalar } from '../../calendar/day.scalar.js';
import { FigureFactsType } from '../figure-facts.type.js';
import { FinerThanYouMaySeeType } from '../finer.type.js';

export const EqualityStage = { REFERRED: 'REFERRED', ACCEPTED: 'ACCEPTED' } as const;
export type EqualityStage = keyof typeof EqualityStage;
registerEnumType(EqualityStage, {
  name: 'EqualityStage', description: 'A point of the process at which groups are compared.',
  valuesConfig: { REFERRED: { description: 'Referrals that were assessed, for every 1,000 officers a year.' }, ACCEPTED: { description: 'Of those, the share accepted for review and not decided otherwise.' } },
});

@ObjectType('GroupCompared', { simpleResolvers: true, description: 'A group beside the reference, from protected numbers alone.' })
export class GroupComparedType {
  @Field(() => String, { description: 'The group, as the force codes it.' })
  group: string;

  @Field(() => Boolean, { description: 'Whether it is the one the others are compared with.' })
  reference: boolean;

  @Field(() => Int, { description: 'How many, to the nearest 5.' })
  count: number;

  @Field(() => Float, { description: 'Of how many: officer-years for referrals, cases assessed for acceptance; from numbers to the nearest 5.' })
  of: number;

  @Field(() => Float, { nullable: true, description: 'For every 1,000 officers a year, or a share of 0 to 1. Absent where there are too few to take it of.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'Its value divided by that of the reference. Absent for the reference itself.' })
  ratio: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its 95% interval. An interval that holds 1 shows no difference, and does not show that there is none.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its 95% interval.' })
  upper: number | null;

  @Field(() => Boolean, { description: 'Whether it is the ratio of the odds: where few were counted, that alone has an exact interval.' })
  ofOdds: boolean;

  @Field(() => Float, { nullable: true, description: 'The p value, adjusted over all groups and points that are looked at (Benjamini-Hochberg).' })
  q: number | null;
}

@ObjectType('EqualityTable', { simpleResolvers: true, description: 'One characteristic at one point of the process in one quarter, or in all quarters there are together.' })
export class EqualityTableType {
  @Field(() => String, { description: 'The characteristic.' })
  characteristic: string;

  @Field(() => String, { description: 'In words.' })
  name: string;

  @Field(() => EqualityStage, { description: 'The point of the process.' })
  stage: EqualityStage;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the quarter; absent for the quarters together.' })
  quarter: string | null;

  @Field(() => [DayScalar], { description: 'The quarters in it.' })
  quarters: readonly string[];

  @Field(() => [GroupComparedType], { description: 'The groups; none where the table is withheld because some number in it would be below 10.' })
  groups: readonly GroupComparedType[];

  @Field(() => Float, { nullable: true, description: 'Share of all cases at this point whose officer has not stated a group, 0 to 1: the more, the less the rest says.' })
  notStated: number | null;

  @Field(() => String, { nullable: true, description: 'Why the table is withheld, in a plain sentence.' })
  why: string | null;
}

@ObjectType('Disproportionality', { simpleResolvers: true, description: 'Whether groups of officers fare alike: whole quarters of the whole force, protected for everybody, never divided further.' })
export class DisproportionalityType {
  @Field(() => FigureFactsType, { description: 'What the figure says of itself.' })
  facts: FigureFactsType;

  @Field(() => [EqualityTableType], { description: 'The quarters together, one table for each characteristic and point.' })
  together: readonly EqualityTableType[];

  @Field(() => [EqualityTableType], { description: 'Quarter by quarter.' })
  quarters: readonly EqualityTableType[];
}

export const DisproportionalityResult = createUnionType({ name: 'DisproportionalityResult', description: 'A figure, or why there is none.', types: () => [DisproportionalityType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
