import type { Day } from '@candour/domain/calendar';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { PersonType } from '../people/person.type.js';

@ObjectType('PassageRequest', { simpleResolvers: true, description: 'A request to open one protected passage: what it is about, who agreed, and whether it was opened. Never what was said.' })
export class PassageRequestType {
  @Field(() => Int, { description: 'The number of the request in the case.' })
  number: number;

  @Field(() => DayScalar, { description: 'The day it was asked for.' })
  requestedOn: Day;

  @Field(() => PersonType, { nullable: true, description: 'Who asked.' })
  requestedBy: object | null;

  @Field(() => Int, { description: 'The version of the matter it quotes.' })
  scopeVersion: number;

  @Field(() => String, { nullable: true, description: 'Which matter outside it the request is about; absent once disposed of.' })
  matter: string | null;

  @Field(() => Boolean, { description: 'Whether the legal member agreed.' })
  legalAgreed: boolean;

  @Field(() => Boolean, { description: 'Whether the second person agreed.' })
  secondAgreed: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day the request was used up; whether the words quoted stood in the account, the passage itself tells.' })
  openedOn: Day | null;

  @Field(() => Boolean, { description: 'Whether the officer is told later, because telling at once would prejudice an investigation.' })
  officerToldLater: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which that is looked at again, and from which the officer sees the request.' })
  tellBy: Day | null;
}

@ObjectType('PassageToDecide', { simpleResolvers: true, description: 'A request that waits for one of the two people who decide on it, with what they must know and nothing else of the case.' })
export class PassageToDecideType {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => String, { description: 'Its reference.' })
  reference: string;

  @Field(() => Int, { description: 'Its version, for the answer.' })
  version: number;

  @Field(() => Int, { description: 'The number of the request.' })
  number: number;

  @Field(() => DayScalar, { description: 'The day it was asked for.' })
  requestedOn: Day;

  @Field(() => String, { nullable: true, description: 'The matter that was referred, in the version the request quotes: what is said of it stays protected.' })
  scope: string | null;

  @Field(() => String, { nullable: true, description: 'The matter outside it that the request is about.' })
  matter: string | null;

  @Field(() => Boolean, { description: 'Whether the officer is told later.' })
  officerToldLater: boolean;

  @Field(() => Boolean, { description: 'Whether the legal member has agreed already.' })
  legalAgreed: boolean;

  @Field(() => Boolean, { description: 'Whether the second person has agreed already.' })
  secondAgreed: boolean;
}

@ObjectType('ProtectedPassage', { simpleResolvers: true, description: 'The one passage that two people agreed to open: the words quoted, which stand in the account or the discussion, and nothing around them.' })
export class ProtectedPassageType {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => Int, { description: 'The number of the request.' })
  request: number;

  @Field(() => String, { description: 'The words.' })
  words: string;

  @Field(() => DayScalar, { description: 'The day it was opened.' })
  openedOn: Day;
}
