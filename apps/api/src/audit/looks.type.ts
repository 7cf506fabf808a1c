import type { Day } from '@candour/domain/calendar';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';

export const LOOK_ROLES = {
  OFFICER: 'The officer.', AUTHORITY: 'Somebody at the authority’s desk, of the force or of the local policing body.', REVIEWER: 'The reviewer of that day.', FRIEND: 'The officer’s Federation representative or friend.',
  NAMED_LIST: 'Somebody on the list of a restricted case who opened the record (break-glass).',
  REFERRER: 'Whoever made the referral.', LINE_MANAGER: 'A line manager.', OTHER: 'Somebody in another part.',
} as const;
export type LookRole = keyof typeof LOOK_ROLES;
export const LookRoleEnum = Object.fromEntries(Object.keys(LOOK_ROLES).map((role) => [role, role])) as { readonly [R in LookRole]: R };
registerEnumType(LookRoleEnum, {
  name: 'LookRole', description: 'Who somebody was to a case on the day they opened it.',
  valuesConfig: Object.fromEntries(Object.entries(LOOK_ROLES).map(([role, description]) => [role, { description }])),
});

@ObjectType('CaseLook', { simpleResolvers: true, description: 'That somebody opened the officer’s case: in which role, for which purpose, and which classes of it; never a name.' })
export class CaseLookType {
  @Field(() => InstantScalar, { description: 'When.' })
  at: string;

  @Field(() => DayScalar, { description: 'The day, Europe/London.' })
  on: Day;

  @Field(() => LookRoleEnum, { description: 'Who it was to the case on that day.' })
  role: LookRole;

  @Field(() => String, { description: 'For what: CASE_WORK, or what was chosen where one must choose.' })
  purpose: string;

  @Field(() => [String], { description: 'Which protection classes were read, such as C for case facts or P for the account.' })
  classes: readonly string[];
}
