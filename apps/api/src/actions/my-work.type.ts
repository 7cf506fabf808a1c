import type { Day } from '@candour/domain/calendar';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { CaseType } from '../cases/case.type.js';
import type { FollowUpKind } from '../cases/outer-names.js';
import { AllowedCommandType } from '../cases/steps.type.js';
import { PersonType } from '../people/person.type.js';
import { ActionTypeType } from './action.type.js';

export const FOLLOW_UP_KINDS = {
  REVIEW_NOTE: 'The note of what was done and what it changed, at the day the report names.', PDR_DISCUSSION: 'That report and review note were talked about at the PDR.',
} as const satisfies Readonly<Record<FollowUpKind, string>>;
export const FollowUpKindEnum = Object.fromEntries(Object.keys(FOLLOW_UP_KINDS).map((kind) => [kind, kind])) as { readonly [K in FollowUpKind]: K };
registerEnumType(FollowUpKindEnum, { name: 'FollowUpKind', description: 'What waits for whoever leads the officer, once the process is over.', valuesConfig: Object.fromEntries(Object.entries(FOLLOW_UP_KINDS).map(([kind, description]) => [kind, { description }])) });

@ObjectType('FollowUp', { simpleResolvers: true, description: 'Something due after the process for an officer whom the person who asks leads. It tells nothing of the case.' })
export class FollowUpType {
  @Field(() => ID, { description: 'The follow-up: what a step on it names as `followUp`.' })
  id: string;

  @Field(() => FollowUpKindEnum, { description: 'What is due.' })
  kind: FollowUpKind;

  @Field(() => PersonType, { description: 'The officer.' })
  officer: object;

  @Field(() => DayScalar, { nullable: true, description: 'By when; absent where no day was set.' })
  due: Day | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days past the due day; absent where it has not passed.' })
  overdueDays: number | null;

  @Field(() => [AllowedCommandType], { description: 'The step that the person who asks may take on it now.' })
  allowedCommands: readonly AllowedCommandType[];
}

@ObjectType('MyWork', { simpleResolvers: true, description: 'What waits for the person who asks; each list holds at most 50, the most pressing first.' })
export class MyWorkType {
  @Field(() => [ActionTypeType], { description: 'My actions due within the next seven days.' })
  dueSoon: readonly object[];

  @Field(() => [ActionTypeType], { description: 'My actions past their due day.' })
  overdue: readonly object[];

  @Field(() => [CaseType], { description: 'Cases I review that have not ended, with their next steps.' })
  reviews: readonly object[];

  @Field(() => [FollowUpType], { description: 'Review notes and PDR discussions due for officers I lead, the earliest day first.' })
  followUps: readonly object[];

  @Field(() => [CaseType], { description: 'Cases that wait for the authority desk; empty for anybody else.' })
  toDecide: readonly object[];
}
