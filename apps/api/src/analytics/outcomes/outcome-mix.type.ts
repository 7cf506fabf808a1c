import { Field, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../../access/refusal.type.js';
import { ShareEstimateType } from '../estimate.type.js';
import { FigureFactsType } from '../figure-facts.type.js';
import { FinerThanYouMaySeeType } from '../finer.type.js';

export const OutcomeMixBy = { STANDARD: 'STANDARD', TEAM: 'TEAM', SOURCE: 'SOURCE' } as const;
export type OutcomeMixBy = keyof typeof OutcomeMixBy;
registerEnumType(OutcomeMixBy, {
  name: 'OutcomeMixBy', description: 'What outcomes are compared across.',
  valuesConfig: { STANDARD: { description: 'Standard of Professional Behaviour. A case with two standards is in both rows.' }, TEAM: { description: 'The unit the officer served in at the incident.' }, SOURCE: { description: 'Where the referral came from.' } },
});

@ObjectType('OutcomeMixRow', { simpleResolvers: true, description: 'What became of the cases of one row.' })
export class OutcomeMixRowType {
  @Field(() => String, { description: 'Its code; NONE where a case has no value.' })
  key: string;

  @Field(() => String, { description: 'In words.' })
  label: string;

  @Field(() => Int, { nullable: true, description: 'Cases of the row with an outcome: what its shares are of. Absent where a number is held back.' })
  n: number | null;

  @Field(() => Int, { nullable: true, description: 'Cases of the row without an outcome yet. Absent where the number is held back.' })
  open: number | null;

  @Field(() => [ShareEstimateType], { description: 'One share of the row for each outcome, in the order of `outcomes`; Wilson intervals.' })
  shares: readonly ShareEstimateType[];
}

@ObjectType('OutcomeKey', { simpleResolvers: true, description: 'An outcome of a mix.' })
export class OutcomeKeyType {
  @Field(() => String, { description: 'Its code.' })
  key: string;

  @Field(() => String, { description: 'In words.' })
  label: string;
}

@ObjectType('OutcomeMix', { simpleResolvers: true, description: 'What became of cases, row by row.' })
export class OutcomeMixType {
  @Field(() => FigureFactsType, { description: 'What the figure says of itself.' })
  facts: FigureFactsType;

  @Field(() => OutcomeMixBy, { description: 'What the rows are.' })
  by: OutcomeMixBy;

  @Field(() => [OutcomeKeyType], { description: 'The outcomes, in the order of every row’s shares.' })
  outcomes: readonly OutcomeKeyType[];

  @Field(() => [OutcomeMixRowType], { description: 'The rows.' })
  rows: readonly OutcomeMixRowType[];

  @Field(() => OutcomeMixRowType, { description: 'All cases of the figure, each once: its key is ALL.' })
  total: OutcomeMixRowType;
}

export const OutcomeMixResult = createUnionType({ name: 'OutcomeMixResult', description: 'A figure, or why there is none.', types: () => [OutcomeMixType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
