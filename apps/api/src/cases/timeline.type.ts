import type { Day } from '@candour/domain/calendar';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';

@ObjectType('TimelineAnswer', { simpleResolvers: true, description: 'A question the process asked and what was answered.' })
export class TimelineAnswerType {
  @Field(() => String, { description: 'The code of the question.' })
  code: string;

  @Field(() => String, { description: 'The question.' })
  question: string;

  @Field(() => String, { nullable: true, description: 'The reason that was given, where one was asked for.' })
  reason: string | null;
}

@ObjectType('TimelineFact', { simpleResolvers: true, description: 'A fact that an entry brought, as far as the reader may read its class; never a word of account, discussion, report or welfare.' })
export class TimelineFactType {
  @Field(() => String, { description: 'What it is.' })
  label: string;

  @Field(() => String, { description: 'The fact, in words.' })
  value: string;
}

@ObjectType('TimelineEntry', { simpleResolvers: true, description: 'One thing that happened in the case.' })
export class TimelineEntryType {
  @Field(() => Int, { description: 'Its place among the entries the reader is told.' })
  seq: number;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  at: string;

  @Field(() => DayScalar, { description: 'The day in London it was recorded.' })
  on: Day;

  @Field(() => String, { description: 'What happened.' })
  label: string;

  @Field(() => String, { description: 'The part the person played in the case.' })
  actorRole: string;

  @Field(() => String, { nullable: true, description: 'Who it was, where the reader may know.' })
  actorName: string | null;

  @Field(() => String, { nullable: true, description: 'The rule it rests on.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'What that rule rests on: the regulation, the guide or the policy of the force.' })
  citation: string | null;

  @Field(() => [TimelineAnswerType], { description: 'Questions that were answered with it.' })
  answers: readonly TimelineAnswerType[];

  @Field(() => [TimelineFactType], { description: 'The facts it brought.' })
  facts: readonly TimelineFactType[];
}
