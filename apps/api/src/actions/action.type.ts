import type { Day } from '@candour/domain/calendar';
import type { ActionOwner, ActionStatus, ActionType } from '@candour/domain/taxonomy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { CaseType } from '../cases/case.type.js';
import { AllowedCommandType } from '../cases/steps.type.js';
import { PersonType } from '../people/person.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { enumOf } from '../taxonomy/enums.js';

@ObjectType('Action', { simpleResolvers: true, description: 'Something agreed after the discussion.' })
export class ActionTypeType {
  @Field(() => ID, { description: 'The action: what a step on it names. It tells nothing of its case.' })
  id: string;

  @Field(() => enumOf('actionTypes'), { description: 'The kind of action.' })
  type: ActionType;

  @Field(() => String, { description: 'The kind in words.' })
  typeLabel: string;

  @Field(() => String, { nullable: true, description: 'What is to be done; absent where it was not recorded or the record was disposed of.' })
  description: string | null;

  @Field(() => enumOf('actionOwners'), { description: 'Who does it, by role.' })
  ownerRole: ActionOwner;

  @Field(() => PersonType, { nullable: true, description: 'The person who does it.' })
  owner: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when; absent for an action already taken.' })
  due: Day | null;

  @Field(() => enumOf('actionStatuses'), { description: 'Where it stands today.' })
  status: ActionStatus;

  @Field(() => Int, { nullable: true, description: 'Calendar days past the due day, while it is overdue.' })
  overdueDays: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was done.' })
  doneOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day somebody other than the owner confirmed it.' })
  verifiedOn: Day | null;

  @Field(() => PersonType, { nullable: true, description: 'The officer whose review it was agreed in.' })
  officer: object | null;

  @Field(() => CaseType, { nullable: true, description: 'The case it belongs to; absent for a person who may see the action and not the case.' })
  case: object | null;

  @Field(() => [AllowedCommandType], { description: 'The steps on this action that the person who asks may take now, whether or not they may see the case.' })
  allowedCommands: readonly AllowedCommandType[];
}

export const ActionConnectionType = connectionOf(ActionTypeType, 'Action', 'actions');
