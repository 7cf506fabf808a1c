import { CODES } from '@candour/domain';
import { Field, ObjectType } from 'type-graphql';
import { RefusalType, refusalOf } from '../access/refusal.type.js';

@ObjectType('FinerThanYouMaySee', { implements: RefusalType, simpleResolvers: true, description: 'What was asked for is finer than the figures this person may see. It says what to leave out and nothing of what was counted: it is the same whatever the record holds.' })
export class FinerThanYouMaySeeType extends RefusalType {
  @Field(() => [String], { description: 'What to leave out: names of the filter’s fields, and of dimensions in capitals.' })
  drop: readonly string[];
}

/** @param drop names of the filter’s fields, and of dimensions in capitals */
export const finerThanYouMaySee = (drop: readonly string[]): FinerThanYouMaySeeType =>
  refusalOf(FinerThanYouMaySeeType, { ...CODES.FINER_THAN_YOU_MAY_SEE, code: 'FINER_THAN_YOU_MAY_SEE', field: ['filter'] }, { drop });
