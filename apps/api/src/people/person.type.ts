import type { Rank } from '@candour/domain/taxonomy';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../taxonomy/enums.js';

@ObjectType('Person', { simpleResolvers: true, description: 'Somebody of the force, as far as others need to know them.' })
export class PersonType {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The number the force knows the person by.' })
  number: string | null;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => enumOf('ranks'), { nullable: true, description: 'The substantive rank now; police staff have none.' })
  rank: Rank | null;
}
