import type { ActionStatus } from '@candour/domain/taxonomy';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { enumOf } from '../taxonomy/enums.js';

@InputType('ActionFilter', { description: 'Narrows a list of actions. Several fields mean all of them.' })
export class ActionFilterInput {
  @Field(() => ID, { nullable: true, description: 'The person who does it.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the unit at the incident of the case; it covers everything that is or ever was below it.' })
  unit?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what the person who asks does themselves, and the actions of officers they lead or review.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only actions that figures count: those of cases that are not kept to a named list.' })
  countedOnly?: boolean | null;

  @Field(() => [enumOf('actionStatuses')], { nullable: true, description: 'Where the action stands today.' })
  status?: readonly ActionStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only actions past their due day, or only those that are not.' })
  overdue?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: string | null;
}

export const ActionOrder = { DUE_FIRST: 'DUE_FIRST', DUE_LAST: 'DUE_LAST' } as const;
export type ActionOrder = keyof typeof ActionOrder;
registerEnumType(ActionOrder, {
  name: 'ActionOrder', description: 'The order of a list of actions. Actions without a due day come last.',
  valuesConfig: { DUE_FIRST: { description: 'The earliest due day first.' }, DUE_LAST: { description: 'The latest due day first.' } },
});
