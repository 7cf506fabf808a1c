import type { Day } from '@candour/domain/calendar';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { ViewerRoleEnum } from '../identity/viewer.type.js';
import type { ViewerRole } from '../identity/viewer.js';
import { PageInfoType } from '../reading/connection.type.js';
import { PersonType } from './person.type.js';
import { UnitType } from './unit.type.js';

export const ROLE_SOURCES = {
  LIST: 'The file of people lists it. It opens nothing: what somebody may do is said by their sign-in, each time.',
  DELEGATION: 'The authority delegated its functions to this person, from the first of its days to the last. Given or begun, it opens within five seconds; ended, it opens nothing from that instant on.',
} as const;
export type RoleSource = keyof typeof ROLE_SOURCES;
export const RoleSourceEnum = Object.fromEntries(Object.keys(ROLE_SOURCES).map((source) => [source, source])) as { readonly [S in RoleSource]: S };
registerEnumType(RoleSourceEnum, {
  name: 'RoleSource', description: 'Where a role of somebody is known from.',
  valuesConfig: Object.fromEntries(Object.entries(ROLE_SOURCES).map(([source, description]) => [source, { description }])),
});

@ObjectType('KnownRole', { simpleResolvers: true, description: 'A role that is known of somebody, and where from.' })
export class KnownRoleType {
  @Field(() => ViewerRoleEnum, { description: 'The role.' })
  role: ViewerRole;

  @Field(() => RoleSourceEnum, { description: 'Where it is known from.' })
  source: RoleSource;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of it, where one is set.' })
  until: Day | null;
}

@ObjectType('LineManagement', { simpleResolvers: true, description: 'Who leads somebody, and from when.' })
export class LineManagementType {
  @Field(() => PersonType, { nullable: true, description: 'The line manager; absent where there is none.' })
  manager: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day; absent where it is not known.' })
  from: Day | null;
}

@ObjectType('SignInLink', { simpleResolvers: true, description: 'That a subject of the identity provider is a person of the force.' })
export class SignInLinkType {
  @Field(() => ID, { description: 'The link.' })
  id: string;

  @Field(() => PersonType, { nullable: true, description: 'Who signs in with it.' })
  person: object | null;

  @Field(() => String, { description: 'The identity provider.' })
  issuer: string;

  @Field(() => String, { description: 'What the provider calls the person.' })
  subject: string;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  linkedAt: string;

  @Field(() => PersonType, { nullable: true, description: 'Who entered it; absent where an operator did at the command line.' })
  linkedBy: object | null;

  @Field(() => Boolean, { description: 'Whether it still waits for a second person, and opens nothing until then.' })
  isWaiting: boolean;
}

@ObjectType('DirectoryEntry', { simpleResolvers: true, description: 'Somebody of the force as the administrator knows them. Nothing of any case stands here.' })
export class DirectoryEntryType {
  @Field(() => PersonType, { description: 'The person.' })
  person: object;

  @Field(() => UnitType, { nullable: true, description: 'The unit served in today.' })
  unit: object | null;

  @Field(() => LineManagementType, { nullable: true, description: 'The line manager today; absent where there is none.' })
  lineManager: LineManagementType | null;

  @Field(() => LineManagementType, { nullable: true, description: 'The next line manager, from a day to come. Until that day nothing of the officer opens to them.' })
  nextLineManager: LineManagementType | null;

  @Field(() => [KnownRoleType], { description: 'The roles that are known of the person, and where from. What they may do is said by their sign-in alone, or by a delegation.' })
  roles: readonly KnownRoleType[];

  @Field(() => [SignInLinkType], { description: 'The subjects of the identity provider that are this person.' })
  signIns: readonly SignInLinkType[];

  @Field(() => DayScalar, { nullable: true, description: 'The last day of service, where it is known. From the day after nobody signs in as this person.' })
  leftOn: Day | null;
}

@ObjectType('PersonDirectory', { simpleResolvers: true, description: 'A page of the people of the force, by name.' })
export class PersonDirectoryType {
  @Field(() => [DirectoryEntryType], { description: 'The people.' })
  nodes: readonly DirectoryEntryType[];

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'How many there are.' })
  totalCount: number | null;
}
