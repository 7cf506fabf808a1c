import { Field, ObjectType } from 'type-graphql';
import { CaseType } from '../cases/case.type.js';
import { ActionTypeType } from './action.type.js';

@ObjectType('MyWork', { simpleResolvers: true, description: 'What waits for the person who asks; each list holds at most 50, the most pressing first.' })
export class MyWorkType {
  @Field(() => [ActionTypeType], { description: 'My actions due within the next seven days.' })
  dueSoon: readonly object[];

  @Field(() => [ActionTypeType], { description: 'My actions past their due day.' })
  overdue: readonly object[];

  @Field(() => [CaseType], { description: 'Cases I review that have not ended, with their next steps.' })
  reviews: readonly object[];

  @Field(() => [CaseType], { description: 'Cases that wait for the authority desk; empty for anybody else.' })
  toDecide: readonly object[];
}
