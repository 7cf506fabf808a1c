import { EXTENTS, READABLES, RELATIONS } from '@candour/domain';
import type { Extent, Readable, Relation } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';

/** An enum of names that each stand for themselves. */
function enumFrom<T extends string>(name: string, description: string, says: Readonly<Record<T, string>>): { readonly [N in T]: N } {
  const names = Object.keys(says) as T[];
  const made = Object.fromEntries(names.map((each) => [each, each])) as { readonly [N in T]: N };
  registerEnumType(made, { name, description, valuesConfig: Object.fromEntries(names.map((each) => [each, { description: says[each] }])) as never });
  return made;
}
const told = <K extends string, T>(list: Readonly<Record<K, T>>, word: (item: T) => string): Record<K, string> =>
  Object.fromEntries(Object.entries<T>(list).map(([key, item]) => [key, word(item)])) as Record<K, string>;

export const ReadableEnum = enumFrom('Readable', 'What can be read of a case, by protection class. Class C is divided.', told(READABLES, ({ name }) => name));
export const ExtentEnum = enumFrom('Extent', 'How much of a class somebody reads.', told(EXTENTS, ({ says }) => says));
export const RelationEnum = enumFrom('Relation', 'Who somebody is to a case, as far as reading goes.', told(RELATIONS, ({ name }) => name));

@ObjectType('Sight', { simpleResolvers: true, description: 'How much of one class of a case somebody may read now, and why.' })
export class SightType {
  @Field(() => String, { description: 'Who may: by role, never by name.' })
  who: string;

  @Field(() => ReadableEnum, { description: 'The class.' })
  class: Readable;

  @Field(() => String, { description: 'The class in words.' })
  name: string;

  @Field(() => ExtentEnum, { description: 'How much of it.' })
  extent: Extent;

  @Field(() => String, { description: 'How much of it, in words.' })
  says: string;

  @Field(() => [String], { description: 'Why: a sentence for each part the person has in the case that opens it.' })
  because: readonly string[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day, as the case stands now; absent where no day is set.' })
  until: Day | null;
}

@ObjectType('GeneralSightLine', { simpleResolvers: true, description: 'How much of one class a part in a case opens, and when.' })
export class GeneralSightLineType {
  @Field(() => ReadableEnum, { description: 'The class.' })
  class: Readable;

  @Field(() => String, { description: 'The class in words.' })
  name: string;

  @Field(() => ExtentEnum, { description: 'How much of it.' })
  extent: Extent;

  @Field(() => String, { description: 'How much of it, in words.' })
  says: string;

  @Field(() => String, { description: 'When, in words.' })
  when: string;
}

@ObjectType('GeneralSight', { simpleResolvers: true, description: 'What one part that the person can have in a case opens to them, whatever the case.' })
export class GeneralSightType {
  @Field(() => RelationEnum, { description: 'The part.' })
  relation: Relation;

  @Field(() => String, { description: 'The part in words.' })
  name: string;

  @Field(() => String, { description: 'Where the person has it from.' })
  because: string;

  @Field(() => [GeneralSightLineType], { description: 'What it opens, class by class; empty where it opens nothing.' })
  opens: readonly GeneralSightLineType[];
}
