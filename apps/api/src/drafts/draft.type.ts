import type { DraftOf } from '@candour/domain';
import { DRAFTS } from '@candour/domain';
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Day } from '@candour/domain/calendar';
import { InvalidDetailsType, RefusalType } from '../access/refusal.type.js';
import { DayScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';

export const DraftOfEnum = Object.fromEntries(Object.keys(DRAFTS).map((kind) => [kind, kind])) as { readonly [K in DraftOf]: K };
registerEnumType(DraftOfEnum, {
  name: 'DraftOf', description: 'What is being written.',
  valuesConfig: Object.fromEntries(Object.entries(DRAFTS).map(([kind, { says }]) => [kind, { description: says }])),
});

@ObjectType('Draft', { simpleResolvers: true, description: 'What somebody is in the middle of writing: for its author alone, and only while they may write such a thing in the case.' })
export class DraftType {
  @Field(() => DraftOfEnum, { description: 'What is being written.' })
  of: DraftOf;

  @Field(() => String, { description: 'The fields of the step as far as they are filled in, as JSON.' })
  body: string;

  @Field(() => InstantScalar, { description: 'When it was saved last.' })
  savedAt: string;

  @Field(() => DayScalar, { description: 'The last day it is kept if nobody goes on with it.' })
  keptUntil: Day;

  @Field(() => Int, { description: 'Goes up with every saving and never back, also when a draft was sent or dropped and another is begun; a saving says which it has seen.' })
  revision: number;
}

@InputType({ description: 'What is to be kept of what somebody is writing.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => DraftOfEnum, { description: 'What is being written.' })
  of: DraftOf;

  @Field(() => String, { description: 'The fields of the step as far as they are filled in, as JSON: each no longer than it may be when it is sent.' })
  body: string;

  @Field(() => Int, { description: 'The revision that was seen last; 0 where there was none.' })
  revision: number;
}

@InputType({ description: 'Which draft is no longer wanted.' })
export class DropDraftInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => DraftOfEnum, { description: 'What was being written.' })
  of: DraftOf;
}

@ObjectType('DraftSaved', { simpleResolvers: true, description: 'It is kept.' })
export class DraftSavedType {
  @Field(() => Int, { description: 'The revision now.' })
  revision: number;

  @Field(() => InstantScalar, { description: 'When it was saved.' })
  savedAt: string;

  @Field(() => DayScalar, { description: 'The last day it is kept if nobody goes on with it.' })
  keptUntil: Day;
}

@ObjectType('DraftChangedMeanwhile', { implements: RefusalType, simpleResolvers: true, description: 'The draft was saved, sent or dropped in another window. Nothing was written; both are still there to choose from.' })
export class DraftChangedMeanwhileType extends RefusalType {
  @Field(() => DraftType, { nullable: true, description: 'What is kept now; absent where it was sent or dropped.' })
  current: DraftType | null;
}

@ObjectType('DraftDropped', { simpleResolvers: true, description: 'It is gone.' })
export class DraftDroppedType {
  @Field(() => DraftOfEnum, { description: 'What was being written.' })
  of: DraftOf;
}

const SAVING = [DraftSavedType, DraftChangedMeanwhileType, NotFoundType, NotAllowedType, InvalidDetailsType] as const;
export type SaveDraftAnswer = InstanceType<(typeof SAVING)[number]>;
export const SaveDraftResult = createUnionType({ name: 'SaveDraftResult', description: 'What saving a draft is answered with.', types: () => SAVING });

const DROPPING = [DraftDroppedType, NotFoundType] as const;
export type DropDraftAnswer = InstanceType<(typeof DROPPING)[number]>;
export const DropDraftResult = createUnionType({ name: 'DropDraftResult', description: 'What dropping a draft is answered with.', types: () => DROPPING });
