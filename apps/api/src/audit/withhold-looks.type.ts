import type { Day } from '@candour/domain/calendar';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType } from '../access/refusal.type.js';
import { DayScalar } from '../calendar/day.scalar.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';

/** Codes and no words: a reason in words would be a place for what the case is about. */
export const WITHHOLDING_REASONS = {
  PROTECTED_PASSAGE: 'A protected passage was opened, and telling the officer now would prejudice what follows.',
  CRIMINAL_INVESTIGATION: 'Telling the officer now would prejudice a criminal investigation.',
  MISCONDUCT_INVESTIGATION: 'Telling the officer now would prejudice another misconduct investigation.',
  SAFETY_OF_A_PERSON: 'Telling the officer now would put a person at risk.',
} as const;
export type WithholdingReason = keyof typeof WITHHOLDING_REASONS;
export const WithholdingReasonEnum = Object.fromEntries(Object.keys(WITHHOLDING_REASONS).map((reason) => [reason, reason])) as { readonly [R in WithholdingReason]: R };
registerEnumType(WithholdingReasonEnum, {
  name: 'WithholdingReason', description: 'Why an officer is not told for a time who opened their case.',
  valuesConfig: Object.fromEntries(Object.entries(WITHHOLDING_REASONS).map(([reason, description]) => [reason, { description }])),
});

@InputType({ description: 'Whose looks at which case are withheld from the officer, why, and until when.' })
export class WithholdLooksInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => ID, { description: 'Whose looks: never those of the person who records it.' })
  personId: string;

  @Field(() => WithholdingReasonEnum, { description: 'Why.' })
  reason: WithholdingReason;

  @Field(() => DayScalar, { description: 'The day from which the officer sees them again: from tomorrow to 28 days ahead.' })
  reviewOn: Day;
}

@ObjectType('LooksWithheld', { simpleResolvers: true, description: 'It is recorded, in the ledger and for the auditor to see.' })
export class LooksWithheldType {
  @Field(() => DayScalar, { description: 'The day from which the officer sees the looks again.' })
  reviewOn: Day;
}

const RESULTS = [LooksWithheldType, NotFoundType, NotAllowedType, InvalidDetailsType] as const;
export type WithholdLooksAnswer = InstanceType<(typeof RESULTS)[number]>;
export const WithholdLooksResult = createUnionType({ name: 'WithholdLooksResult', description: 'What withholding looks is answered with.', types: () => RESULTS });
