import type { CaseState } from '@candour/domain/taxonomy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InvalidDetailsType, RefusalType } from '../access/refusal.type.js';
import { enumOf } from '../taxonomy/enums.js';
import { CaseType } from './case.type.js';

@ObjectType('CaseChanged', { simpleResolvers: true, description: 'It happened: the case as it stands now.' })
export class CaseChangedType {
  @Field(() => ID, { nullable: true, description: 'The case; absent for a person who named an action or lesson and may not read its case.' })
  caseId: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the case now; absent for the same person.' })
  version: number | null;

  @Field(() => CaseType, { nullable: true, description: 'The case as it stands now; absent for a person who may take the step and not read the case, such as the owner of an action.' })
  case: object | null;
}

@ObjectType('NotFound', { implements: RefusalType, simpleResolvers: true, description: 'There is no such case, or none that this person may see: both answer alike.' })
export class NotFoundType extends RefusalType {}

@ObjectType('WrongStage', { implements: RefusalType, simpleResolvers: true, description: 'The step does not fit where the case stands.' })
export class WrongStageType extends RefusalType {
  @Field(() => enumOf('caseStates'), { nullable: true, description: 'Where the case stands.' })
  state: CaseState | null;
}

@ObjectType('NotAllowed', { implements: RefusalType, simpleResolvers: true, description: 'The step belongs to somebody else.' })
export class NotAllowedType extends RefusalType {}

@ObjectType('CaseChangedMeanwhile', { implements: RefusalType, simpleResolvers: true, description: 'Somebody else changed the case after it was read. Nothing was written.' })
export class CaseChangedMeanwhileType extends RefusalType {
  @Field(() => Int, { nullable: true, description: 'The version the case has now.' })
  currentVersion: number | null;
}

@ObjectType('IdempotencyKeyReused', { implements: RefusalType, simpleResolvers: true, description: 'The key was used before, for another request. Nothing was written.' })
export class IdempotencyKeyReusedType extends RefusalType {}

@ObjectType('Prompt', { simpleResolvers: true, description: 'A question the process asks before it goes on.' })
export class PromptType {
  @Field(() => String, { description: 'The rule that asks.' })
  rule: string;

  @Field(() => String, { nullable: true, description: 'What that rule rests on: the regulation, the guide or the policy of the force.' })
  citation: string | null;

  @Field(() => String, { description: 'The code to repeat in the answer.' })
  code: string;

  @Field(() => String, { description: 'The question, in a plain sentence.' })
  message: string;

  @Field(() => Boolean, { description: 'Whether the answer must be given in words.' })
  needsReason: boolean;
}

@ObjectType('PromptsToAnswer', { simpleResolvers: true, description: 'Questions to answer first: repeat the step with an answer to each. Nothing was written.' })
export class PromptsToAnswerType {
  @Field(() => [PromptType], { description: 'All the questions at once.' })
  prompts: readonly PromptType[];
}

/** Every answer a command can have. */
export const COMMAND_RESULTS = [CaseChangedType, NotFoundType, WrongStageType, NotAllowedType, InvalidDetailsType, CaseChangedMeanwhileType, PromptsToAnswerType, IdempotencyKeyReusedType] as const;
export type CommandAnswer = InstanceType<(typeof COMMAND_RESULTS)[number]>;
