import type { CommandType } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { DeadlineType } from '../calendar/deadline.type.js';
import { CommandTypeEnum } from './command-type.enum.js';

/** How a stage of the stepper is drawn. */
export const StageState = { DONE: 'DONE', CURRENT: 'CURRENT', UPCOMING: 'UPCOMING', SKIPPED: 'SKIPPED', NOT_REACHED: 'NOT_REACHED' } as const;
export type StageState = keyof typeof StageState;
registerEnumType(StageState, {
  name: 'StageState', description: 'Where a stage stands in the way of a case.',
  valuesConfig: {
    DONE: { description: 'It is behind the case.' }, CURRENT: { description: 'The case stands here.' },
    UPCOMING: { description: 'It is still to come.' }, SKIPPED: { description: 'The case went on without it.' },
    NOT_REACHED: { description: 'The case ended before it.' },
  },
});

@ObjectType('Stage', { simpleResolvers: true, description: 'One stage of the process, for the stepper on a case.' })
export class StageType {
  @Field(() => String, { description: 'A stable key.' })
  key: string;

  @Field(() => String, { description: 'The words a person reads.' })
  label: string;

  @Field(() => StageState, { description: 'Where the stage stands.' })
  state: StageState;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was reached.' })
  on: Day | null;

  @Field(() => DeadlineType, { nullable: true, description: 'The date it is asked for by.' })
  due: DeadlineType | null;
}

@ObjectType('NextStep', { simpleResolvers: true, description: 'What the case waits for. One step is named; others may be open too.' })
export class NextStepType {
  @Field(() => String, { description: 'What is to be done.' })
  label: string;

  @Field(() => String, { description: 'Whose step it is, by role.' })
  by: string;

  @Field(() => DayScalar, { nullable: true, description: 'By when, where there is a date.' })
  due: Day | null;

  @Field(() => String, { nullable: true, description: 'Why, and where the date comes from.' })
  explanation: string | null;

  @Field(() => CommandTypeEnum, { nullable: true, description: 'The command that takes the step, where one does.' })
  command: CommandType | null;
}

@ObjectType('AllowedCommand', { simpleResolvers: true, description: 'A step this person may take now.' })
export class AllowedCommandType {
  @Field(() => CommandTypeEnum, { description: 'The command.' })
  command: CommandType;

  @Field(() => String, { description: 'The words on the button.' })
  label: string;

  @Field(() => String, { description: 'What it does, in a sentence.' })
  says: string;

  @Field(() => [String], { description: 'The rules it is checked against.' })
  rules: readonly string[];

  @Field(() => [String], { description: 'What those rules rest on, each once: regulations, guides and policies of the force.' })
  citations: readonly string[];
}
