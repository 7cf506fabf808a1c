import type { Day } from '@candour/domain/calendar';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';

/** From the widest to the narrowest. The column holds what the force calls it; a word not known here reads as OTHER. */
export const UnitKind = { FORCE: 'FORCE', COMMAND: 'COMMAND', DEPARTMENT: 'DEPARTMENT', TEAM: 'TEAM', OTHER: 'OTHER' } as const;
export type UnitKind = keyof typeof UnitKind;
registerEnumType(UnitKind, {
  name: 'UnitKind', description: 'How wide a part of the force a unit is.',
  valuesConfig: {
    FORCE: { description: 'The whole force.' }, COMMAND: { description: 'A command, directorate or area.' },
    DEPARTMENT: { description: 'A department.' }, TEAM: { description: 'A team or shift.' }, OTHER: { description: 'Something the force calls by another word.' },
  },
});

@ObjectType('Force', { simpleResolvers: true, description: 'A police force.' })
export class ForceType {
  @Field(() => String, { description: 'The short code of the force.' })
  code: string;

  @Field(() => String, { description: 'The name of the force.' })
  name: string;
}

@ObjectType('Unit', { simpleResolvers: true, description: 'A part of the force, as it was called and placed for a time.' })
export class UnitType {
  @Field(() => String, { description: 'The code of the unit, stable when it is renamed or moved.' })
  code: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => UnitKind, { description: 'How wide a part of the force it is.' })
  kind: UnitKind;

  @Field(() => String, { nullable: true, description: 'The unit it belongs to; the force itself belongs to none.' })
  parentCode: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day of this name and place; absent where it is not known.' })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of this name and place; absent while it lasts.' })
  to: Day | null;
}
