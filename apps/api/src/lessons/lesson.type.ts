import type { Day } from '@candour/domain/calendar';
import type { LessonDecision, LessonStatus, LessonTheme } from '@candour/domain/taxonomy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { CaseType } from '../cases/case.type.js';
import { AllowedCommandType } from '../cases/steps.type.js';
import { PersonType } from '../people/person.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { enumOf } from '../taxonomy/enums.js';

@ObjectType('Lesson', { simpleResolvers: true, description: 'A lesson for line management or the force.' })
export class LessonType {
  @Field(() => ID, { description: 'The lesson: what a step on it names. It tells nothing of its case.' })
  id: string;

  @Field(() => enumOf('lessonThemes'), { description: 'The theme.' })
  theme: LessonTheme;

  @Field(() => String, { nullable: true, description: 'The lesson, without names.' })
  lesson: string | null;

  @Field(() => enumOf('lessonStatuses'), { description: 'Where it stands.' })
  status: LessonStatus;

  @Field(() => DayScalar, { nullable: true, description: 'By when the force answers; absent where it is not known.' })
  answerDue: Day | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days past the day by which the force answers, while it has not.' })
  overdueDays: number | null;

  @Field(() => enumOf('lessonDecisions'), { nullable: true, description: 'What the force decided.' })
  decision: LessonDecision | null;

  @Field(() => String, { nullable: true, description: 'Why, and what is done.' })
  answer: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was answered.' })
  answeredOn: Day | null;

  @Field(() => PersonType, { nullable: true, description: 'Who carries it out.' })
  owner: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when it is carried out.' })
  due: Day | null;

  @Field(() => CaseType, { nullable: true, description: 'The case it was raised in; absent for a person who may see the lesson and not the case.' })
  case: object | null;

  @Field(() => [AllowedCommandType], { description: 'The steps on this lesson that the person who asks may take now, whether or not they may see the case.' })
  allowedCommands: readonly AllowedCommandType[];
}

export const LessonConnectionType = connectionOf(LessonType, 'Lesson', 'lessons');
