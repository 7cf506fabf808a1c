import type { Day } from '@candour/domain/calendar';
import type { Term } from '@candour/domain/taxonomy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { LISTS, LIST_NAMES } from './lists.js';
import type { ListName } from './lists.js';

@ObjectType('Term', { simpleResolvers: true, description: 'One entry of a list.' })
export class TermType {
  @Field(() => String, { description: 'The stable code. It is never reused and never removed.' })
  code: string;

  @Field(() => String, { description: 'The words a person reads; the statutory name where the law gives one.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The words printed in the guide for officers, where they differ.' })
  sourceLabel: string | null;

  @Field(() => Int, { description: 'Place in the list.' })
  order: number;

  @Field(() => DayScalar, { description: 'First day it may be used.' })
  validFrom: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Last day it may be used; absent while it is in use.' })
  validTo: Day | null;
}

/** One field per list of the process: `taxonomy { standards { code name } }`. */
@ObjectType('Taxonomy', { simpleResolvers: true, description: 'The lists of the process, each in the order a person should read it.' })
export class TaxonomyType {}
for (const name of LIST_NAMES) {
  Field(() => [TermType], { description: `The list behind ${LISTS[name].enumName}. ${LISTS[name].says}` })(TaxonomyType.prototype, name);
}

/** The lists as they are answered; made once, since they change only with the product. */
export const taxonomy: Readonly<Record<ListName, readonly Term[]>> = Object.fromEntries(LIST_NAMES.map((name) => [name, LISTS[name].terms])) as never;
