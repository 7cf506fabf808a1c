import type { Day } from '@candour/domain/calendar';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from './day.scalar.js';

/** The values are the domain's own words. */
export const DeadlineBasis = { LAW: 'law', POLICY: 'policy' } as const;
registerEnumType(DeadlineBasis, {
  name: 'DeadlineBasis', description: 'Whether a regulation or the force asks for a date. Policy is never shown as law.',
  valuesConfig: { LAW: { description: 'A regulation asks for it.' }, POLICY: { description: 'The force asks for it.' } },
});

@ObjectType('Deadline', { simpleResolvers: true, description: 'A date that explains itself.' })
export class DeadlineType {
  @Field(() => DayScalar, { description: 'The date.' })
  due: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day the count starts from; that day itself is not counted.' })
  from: Day | null;

  @Field(() => Int, { nullable: true, description: 'Working days counted, where the date is counted in working days.' })
  workingDays: number | null;

  @Field(() => Int, { nullable: true, description: 'Months counted, where the date is counted in months.' })
  months: number | null;

  @Field(() => DeadlineBasis, { nullable: true, description: 'Law or force policy; absent where an imported case did not say.' })
  basis: 'law' | 'policy' | null;

  @Field(() => String, { nullable: true, description: 'The rule that asks for the date.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'What that rule rests on: the regulation, the guide or the policy of the force.' })
  citation: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the bank holiday table the date was reckoned with.' })
  tableVersion: string | null;

  @Field(() => String, { nullable: true, description: 'Why this date, in a sentence: the count and the days that were not counted.' })
  explanation: string | null;
}
