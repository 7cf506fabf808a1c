import type { Day } from '@candour/domain/calendar';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../../calendar/day.scalar.js';
import { enumFor } from '../../taxonomy/enums.js';

export const DiscussionMode = { IN_PERSON: 'IN_PERSON', AT_A_DISTANCE: 'AT_A_DISTANCE' } as const;
export type DiscussionMode = keyof typeof DiscussionMode;
registerEnumType(DiscussionMode, {
  name: 'DiscussionMode', description: 'How the discussion was held.',
  valuesConfig: { IN_PERSON: { description: 'In one place.' }, AT_A_DISTANCE: { description: 'By telephone or video.' } },
});

@ObjectType('DiscussionTopic', { simpleResolvers: true, description: 'What was said to one topic of the discussion.' })
export class DiscussionTopicType {
  @Field(() => String, { description: 'The topic: incident, reasons, wentWell, couldGoBetter, learning, training, actions or organisation.' })
  topic: string;

  @Field(() => String, { description: 'The topic in words.' })
  name: string;

  @Field(() => String, { description: 'What was said.' })
  text: string;
}

@ObjectType('Discussion', { simpleResolvers: true, description: 'The professional conversation of officer and reviewer, as it was noted: protected like the account.' })
export class DiscussionType {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was held.' })
  heldOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Where it was arranged for.' })
  place: string | null;

  @Field(() => DiscussionMode, { nullable: true, description: 'How it was held; absent where it is not known.' })
  mode: DiscussionMode | null;

  @Field(() => [String], { description: 'Who took part, by role.' })
  attendees: readonly string[];

  @Field(() => Boolean, { description: 'Whether it was held together with the other officers of the incident.' })
  joint: boolean;

  @Field(() => [DiscussionTopicType], { description: 'What was said, topic by topic, in the order of the form; topics left blank are left out.' })
  topics: readonly DiscussionTopicType[];

  @Field(() => String, { nullable: true, description: 'The summary; absent where the words were disposed of.' })
  summary: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day its words were disposed of, as the rules for keeping records ask: nobody can read them any more.' })
  disposedOn: Day | null;
}

@ObjectType('FactFound', { simpleResolvers: true, description: 'One thing that was looked at, and what it showed. What was learnt from the account is protected like the account and told to nobody else.' })
export class FactFoundType {
  @Field(() => Int, { description: 'Its place among those the reader is told.' })
  number: number;

  @Field(() => DayScalar, { description: 'The day it was looked at.' })
  lookedAtOn: Day;

  @Field(() => enumFor(['DOCUMENT', 'VIDEO_REFERENCE', 'CONVERSATION', 'SYSTEM_RECORD', 'POLICY', 'OTHER']), { description: 'What kind of thing it was.' })
  material: string;

  @Field(() => Boolean, { description: 'Whether it rests on what the officer said in the account.' })
  learntFromAccount: boolean;

  @Field(() => String, { nullable: true, description: 'What was looked at; absent where the words were disposed of.' })
  item: string | null;

  @Field(() => String, { nullable: true, description: 'What it showed.' })
  summary: string | null;

  @Field(() => String, { nullable: true, description: 'Why it matters to the matter referred.' })
  relevance: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day its words were disposed of: nobody can read them any more.' })
  disposedOn: Day | null;
}
