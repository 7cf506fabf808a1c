import type { Day } from '@candour/domain/calendar';
import { Field, ID, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType } from '../../access/refusal.type.js';
import { DayScalar } from '../../calendar/day.scalar.js';
import { InstantScalar } from '../../calendar/instant.scalar.js';
import { PersonType } from '../../people/person.type.js';
import { CaseType } from '../case.type.js';
import { CaseChangedMeanwhileType, NotFoundType } from '../command-results.type.js';

@ObjectType('RecordOpened', { simpleResolvers: true, description: 'The restricted record is open to the person who asked, as the authority reads it, until the day named. It is written down with their name and reason; the authority concerned and the others of the list are told, and the officer sees it.' })
export class RecordOpenedType {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => DayScalar, { description: 'The last day on which it stays open.' })
  until: Day;

  @Field(() => String, { description: 'For how long, and that this is the policy of the force and not law.' })
  says: string;

  @Field(() => CaseType, { nullable: true, description: 'The case.' })
  case: object | null;
}

const RESULTS = [RecordOpenedType, NotFoundType, InvalidDetailsType, CaseChangedMeanwhileType] as const;
export type BreakGlassAnswer = InstanceType<(typeof RESULTS)[number]>;
export const BreakGlassResult = createUnionType({ name: 'BreakGlassResult', description: 'What opening a restricted record is answered with. A reference that does not exist, and one that is not this person’s to open, answer alike.', types: () => RESULTS });

@ObjectType('TakenOver', { simpleResolvers: true, description: 'That somebody of the list opened a restricted record (break-glass).' })
export class TakenOverType {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at: string;

  @Field(() => DayScalar, { description: 'The day, Europe/London.' })
  on: Day;

  @Field(() => DayScalar, { description: 'The last day on which it stayed open to them.' })
  until: Day;

  @Field(() => PersonType, { nullable: true, description: 'Who opened it.' })
  person: object | null;

  @Field(() => String, { nullable: true, description: 'The reference of the case; absent for the auditor, who reads nothing of a case.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given; absent for the auditor.' })
  reason: string | null;
}
