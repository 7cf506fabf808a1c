import type { CaseState, NdmElement, Outcome, SourceType, StandardCode } from '@candour/domain/taxonomy';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { PatternDimension } from '../analytics/pattern-words.enum.js';
import { MonthScalar } from '../calendar/day.scalar.js';
import { enumOf } from '../taxonomy/enums.js';

/** What a pattern and a list can both be narrowed by: one value, so that a mark and the list behind it agree. */
@InputType('PatternFilter', { description: 'Narrows a figure. Several values of one field mean any of them; several fields mean all of them.' })
export class PatternFilterInput {
  @Field(() => MonthScalar, { nullable: true, description: 'First month of submission. Where neither month is given: the last 24 whole months.' })
  from?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month of submission.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a unit at the incident; it covers everything that is or ever was below it in the tree.' })
  unit?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of units at the incident, each without what is below it.' })
  teams?: readonly string[] | null;

  @Field(() => [enumOf('standards')], { nullable: true, description: 'Standards concerned.' })
  standards?: readonly StandardCode[] | null;

  @Field(() => [enumOf('ndmElements')], { nullable: true, description: 'Elements of the national decision model, as chosen in the report.' })
  ndmElements?: readonly NdmElement[] | null;

  @Field(() => [enumOf('sources')], { nullable: true, description: 'Where the referral came from.' })
  sources?: readonly SourceType[] | null;

  @Field(() => [enumOf('outcomes')], { nullable: true, description: 'What became of the case.' })
  outcomes?: readonly Outcome[] | null;

  @Field(() => [PatternDimension], { nullable: true, description: 'Only cases without a value in these: what the key NONE of a figure counts.' })
  without?: readonly PatternDimension[] | null;
}

@InputType('CaseFilter', { description: 'Narrows a list of cases. Several values of one field mean any of them; several fields mean all of them.' })
export class CaseFilterInput extends PatternFilterInput {
  @Field(() => [enumOf('caseStates')], { nullable: true, description: 'Where the case stands.' })
  states?: readonly CaseState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only cases whose process has not ended.' })
  openOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only cases that figures count: accepted, and not kept to a named list. True unless given where a month is given, so that a list agrees with its figure.' })
  countedOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only reviews of the person who asks: cases in which they are the officer.' })
  aboutMe?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The beginning of a reference, or its number alone; however it is divided and in letters of either size.' })
  search?: string | null;
}

export const CaseOrder = { SUBMITTED_NEWEST: 'SUBMITTED_NEWEST', SUBMITTED_OLDEST: 'SUBMITTED_OLDEST', REFERENCE: 'REFERENCE' } as const;
export type CaseOrder = keyof typeof CaseOrder;
registerEnumType(CaseOrder, {
  name: 'CaseOrder', description: 'The order of a list of cases. A case not yet submitted counts as the newest.',
  valuesConfig: {
    SUBMITTED_NEWEST: { description: 'Last submitted first.' }, SUBMITTED_OLDEST: { description: 'First submitted first.' }, REFERENCE: { description: 'By reference.' },
  },
});
