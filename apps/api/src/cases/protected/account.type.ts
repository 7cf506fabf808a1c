import type { Day } from '@candour/domain/calendar';
import type { AccountMode, NdmElement } from '@candour/domain/taxonomy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../calendar/day.scalar.js';
import { PersonType } from '../../people/person.type.js';
import { enumOf } from '../../taxonomy/enums.js';

@ObjectType('AccountSection', { simpleResolvers: true, description: 'What the officer wrote to one element of the national decision model.' })
export class AccountSectionType {
  @Field(() => enumOf('ndmElements'), { description: 'The element.' })
  element: NdmElement;

  @Field(() => String, { description: 'The element in words.' })
  name: string;

  @Field(() => String, { description: 'What the officer wrote.' })
  text: string;
}

@ObjectType('AccountVersion', { simpleResolvers: true, description: 'The account as it came in at one time. It is never changed; what the officer adds is the next version.' })
export class AccountVersionType {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number: number;

  @Field(() => enumOf('accountModes'), { description: 'Whether the officer wrote it, or said it and the reviewer noted it.' })
  mode: AccountMode;

  @Field(() => Boolean, { description: 'Whether it adds to an account that was in already.' })
  addition: boolean;

  @Field(() => PersonType, { nullable: true, description: 'Who put it into the record: the officer, or the reviewer who noted what the officer said.' })
  recordedBy: object | null;

  @Field(() => DayScalar, { description: 'The day it came in.' })
  receivedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Of a spoken account: the day the officer gave it.' })
  givenOn: Day | null;

  @Field(() => Boolean, { description: 'Whether it came in after its date. It counts all the same.' })
  late: boolean;

  @Field(() => String, { nullable: true, description: 'The words, or the note of what was said; absent where the officer wrote to the elements alone, and where the words were disposed of.' })
  text: string | null;

  @Field(() => [AccountSectionType], { description: 'What the officer wrote to each element of the national decision model; empty where the account is one text.' })
  sections: readonly AccountSectionType[];

  @Field(() => DayScalar, { nullable: true, description: 'Of a spoken account: the day the officer confirmed the note.' })
  confirmedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Of a spoken account: the day the officer said that the note is not right. Note and correction both stand.' })
  disputedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Of a spoken account: the officer’s own words beside the note.' })
  correction: string | null;
}

@ObjectType('Account', { simpleResolvers: true, description: 'What the officer says happened: protected, for the officer, the reviewer while they review, and a friend whom the officer lets read it.' })
export class AccountType {
  @Field(() => DayScalar, { nullable: true, description: 'The day the officer said that they give none. That is not a failure to engage.' })
  declinedOn: Day | null;

  @Field(() => [AccountVersionType], { description: 'Everything that came in, in order; nothing of it was changed.' })
  versions: readonly AccountVersionType[];

  @Field(() => DayScalar, { nullable: true, description: 'The day its words were disposed of, as the rules for keeping records ask: nobody can read them any more.' })
  disposedOn: Day | null;
}
