import type { Day } from '@candour/domain/calendar';
import type { PauseCategory } from '@candour/domain/taxonomy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../calendar/day.scalar.js';
import { enumOf } from '../../taxonomy/enums.js';

@ObjectType('WelfareNote', { simpleResolvers: true, description: 'A note on welfare. It never enters the report.' })
export class WelfareNoteType {
  @Field(() => DayScalar, { description: 'The day it was kept.' })
  on: Day;

  @Field(() => String, { description: 'Who kept it, by role.' })
  by: string;

  @Field(() => String, { description: 'On what occasion it was kept.' })
  about: string;

  @Field(() => String, { nullable: true, description: 'The note; absent where the words were disposed of.' })
  text: string | null;
}

@ObjectType('Adjustment', { simpleResolvers: true, description: 'A reasonable adjustment the officer asked for, and the answer.' })
export class AdjustmentType {
  @Field(() => Int, { description: 'Number of the request: what an answer names.' })
  number: number;

  @Field(() => DayScalar, { description: 'The day it was asked for.' })
  askedOn: Day;

  @Field(() => String, { nullable: true, description: 'What would help; absent where the words were disposed of.' })
  asked: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was answered.' })
  answeredOn: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is arranged; absent until it is answered.' })
  agreed: boolean | null;

  @Field(() => String, { nullable: true, description: 'What is arranged, or why not.' })
  answer: string | null;
}

@ObjectType('Welfare', { simpleResolvers: true, description: 'What is kept of welfare, for the officer and the reviewer while they review. The authority reads the category of a pause it set, and nothing else of it.' })
export class WelfareType {
  @Field(() => [WelfareNoteType], { description: 'The notes, in order.' })
  notes: readonly WelfareNoteType[];

  @Field(() => [AdjustmentType], { description: 'The adjustments asked for, in order.' })
  adjustments: readonly AdjustmentType[];

  @Field(() => enumOf('pauseCategories'), { nullable: true, description: 'Why the case is paused, or last was: a category, never a diagnosis.' })
  pauseCategory: PauseCategory | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day its words were disposed of, as the rules for keeping records ask: nobody can read them any more.' })
  disposedOn: Day | null;
}
