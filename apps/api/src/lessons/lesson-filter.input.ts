import type { LessonStatus, LessonTheme } from '@candour/domain/taxonomy';
import { Field, ID, InputType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { enumOf } from '../taxonomy/enums.js';

@InputType('LessonFilter', { description: 'Narrows a list of lessons. Several fields mean all of them.' })
export class LessonFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only lessons the force has decided on, or only those it has not.' })
  answered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only lessons unanswered past their day, or only those that are not.' })
  overdue?: boolean | null;

  @Field(() => [enumOf('lessonThemes')], { nullable: true, description: 'Any of these themes.' })
  theme?: readonly LessonTheme[] | null;

  @Field(() => [enumOf('lessonStatuses')], { nullable: true, description: 'Where the lesson stands.' })
  status?: readonly LessonStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'The person who carries it out.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the unit at the incident of the case; it covers everything that is or ever was below it.' })
  unit?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'To be answered by this day or later.' })
  answerDueFrom?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'To be answered by this day or earlier.' })
  answerDueTo?: string | null;
}
