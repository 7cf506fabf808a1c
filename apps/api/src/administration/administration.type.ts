import type { Day } from '@candour/domain/calendar';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType } from '../access/refusal.type.js';
import { DayScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';
import { PersonType } from '../people/person.type.js';
import { connectionOf } from '../reading/connection.type.js';

/** Everything that is done to who may ask and for whom; kept for good, and open to the auditor. */
export const ADMINISTRATIVE_ACTS = {
  SIGN_IN_LINKED: 'A subject of the identity provider was entered for a person; it waits for a second person.',
  SIGN_IN_CONFIRMED: 'A second person confirmed it; from then on it opens what that person may see.',
  SIGN_IN_SET: 'An operator entered a subject for a person at the command line; it holds at once.',
  SIGN_IN_UNLINKED: 'A subject is no longer anybody.',
  CLIENT_REGISTERED: 'A system was registered for one purpose.',
  CLIENT_CLOSED: 'A system may ask nothing any more.',
  AUTHORITY_DELEGATED: 'The authority delegated its functions to a person for a time.',
  DELEGATION_ENDED: 'A delegation ended before its time.',
  RECORD_NOT_OPENED: 'Somebody asked to open a restricted record (break-glass) and was answered that there is none: the reference leads nowhere, or it was not theirs to open. Which of the two is kept nowhere; the same mark by the same person is the same reference, and marks of different people cannot be compared.',
  LINE_MANAGER_CHANGED: 'A file of people said who leads somebody, now or from a day to come.',
  FIGURE_ANNOTATED: 'The authority’s desk wrote beside a month of a figure what happened then; limits may be set again from there.',
  ANNOTATION_WITHDRAWN: 'What stood beside a month of a figure was withdrawn; it is kept, with the reason.',
} as const;
export type AdministrativeAct = keyof typeof ADMINISTRATIVE_ACTS;
export const AdministrativeActEnum = Object.fromEntries(Object.keys(ADMINISTRATIVE_ACTS).map((act) => [act, act])) as { readonly [A in AdministrativeAct]: A };
registerEnumType(AdministrativeActEnum, {
  name: 'AdministrativeAct', description: 'What was done to who may ask, and for whom.',
  valuesConfig: Object.fromEntries(Object.entries(ADMINISTRATIVE_ACTS).map(([act, description]) => [act, { description }])),
});

@ObjectType('AdministrationRecord', { simpleResolvers: true, description: 'One change of who may ask, and for whom. It is never edited, is an entry of the ledger, and names no case.' })
export class AdministrationRecordType {
  @Field(() => ID, { description: 'The record.' })
  id: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at: string;

  @Field(() => AdministrativeActEnum, { description: 'What was done.' })
  act: AdministrativeAct;

  @Field(() => String, { description: 'What was done, in a sentence.' })
  says: string;

  @Field(() => PersonType, { nullable: true, description: 'Who did it; absent where a system did, or an operator at the command line.' })
  by: object | null;

  @Field(() => String, { nullable: true, description: 'The system that did it, as people call it; absent where a person or an operator did.' })
  bySystem: string | null;

  @Field(() => PersonType, { nullable: true, description: 'The person it was about; absent where it was about a system.' })
  person: object | null;

  @Field(() => String, { nullable: true, description: 'What else there is to know: the system and its purpose, the subject, the last day of a delegation and its reason, the line manager, the figure and the month.' })
  more: string | null;
}
export const AdministrationRecordConnectionType = connectionOf(AdministrationRecordType, 'AdministrationRecord', 'administration records');

@ObjectType('ServiceClient', { simpleResolvers: true, description: 'A system that may ask, and the one thing it may ask for.' })
export class ServiceClientType {
  @Field(() => ID, { description: 'The registration.' })
  id: string;

  @Field(() => String, { description: 'As the identity provider calls it.' })
  clientId: string;

  @Field(() => String, { description: 'What people call it.' })
  name: string;

  @Field(() => String, { description: 'What it may ask for, fixed from its first day.' })
  purpose: string;

  @Field(() => String, { description: 'The purpose in a sentence.' })
  says: string;

  @Field(() => [String], { description: 'The queries it may ask, by name; none where no such query exists.' })
  mayAsk: readonly string[];

  @Field(() => [String], { description: 'The scopes it was registered with.' })
  scopes: readonly string[];

  @Field(() => PersonType, { nullable: true, description: 'Who registered it; absent where an operator did at the command line.' })
  registeredBy: object | null;

  @Field(() => InstantScalar, { description: 'When it was registered.' })
  registeredAt: string;

  @Field(() => Boolean, { description: 'Whether it may still ask.' })
  active: boolean;
}

@ObjectType('ClientPurposeChoice', { simpleResolvers: true, description: 'A purpose that a system can be registered for. Nothing that chooses between people is among them.' })
export class ClientPurposeChoiceType {
  @Field(() => String, { description: 'The code.' })
  code: string;

  @Field(() => String, { description: 'The purpose in a sentence.' })
  says: string;

  @Field(() => [String], { description: 'The queries such a system may ask, by name; none where no such query exists yet.' })
  mayAsk: readonly string[];
}

@ObjectType('Delegation', { simpleResolvers: true, description: 'That the authority delegated its functions to a person of the force for a time.' })
export class DelegationType {
  @Field(() => ID, { description: 'The delegation.' })
  id: string;

  @Field(() => PersonType, { nullable: true, description: 'Who acts for the authority.' })
  delegate: object | null;

  @Field(() => DayScalar, { description: 'The first day.' })
  from: Day;

  @Field(() => DayScalar, { description: 'The last day.' })
  until: Day;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => PersonType, { nullable: true, description: 'Who delegated.' })
  givenBy: object | null;

  @Field(() => InstantScalar, { description: 'When it was given.' })
  givenAt: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ended before its time.' })
  endedAt: string | null;

  @Field(() => PersonType, { nullable: true, description: 'Who ended it.' })
  endedBy: object | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  isOpen: boolean;
}

@InputType({ description: 'Which subject of the identity provider is which person.' })
export class LinkSignInInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'What the provider calls the person: the claim that the product reads a person from.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'The provider, as it names itself; where it is left out, the one through which this request signed in.' })
  issuer: string | null;
}

@InputType({ description: 'A system to be registered.' })
export class RegisterServiceClientInput {
  @Field(() => String, { description: 'As the identity provider calls it.' })
  clientId: string;

  @Field(() => String, { description: 'What people call it.' })
  name: string;

  @Field(() => String, { description: 'The code of its one purpose. For promotion, selection, posting or vetting there is no way to be registered (R53, R54).' })
  purpose: string;

  @Field(() => [String], { nullable: true, description: 'The scopes it is given by the provider; the first word of each names what it asks for.' })
  scopes: readonly string[] | null;
}

@InputType({ description: 'To whom the authority delegates its functions, and for how long.' })
export class DelegateAuthorityInput {
  @Field(() => ID, { description: 'A person of the force.' })
  personId: string;

  @Field(() => DayScalar, { description: 'The first day: today or later.' })
  from: Day;

  @Field(() => DayScalar, { description: 'The last day, at most twelve months later.' })
  until: Day;

  @Field(() => String, { description: 'Why, in a sentence without anything of a case.' })
  reason: string;
}

@ObjectType('Administered', { simpleResolvers: true, description: 'It is done and written down.' })
export class AdministeredType {
  @Field(() => ID, { description: 'What it was done to: the link, the system, the delegation or the annotation.' })
  id: string;

  @Field(() => String, { description: 'What is so from now on.' })
  says: string;
}

const RESULTS = [AdministeredType, NotFoundType, NotAllowedType, InvalidDetailsType] as const;
export type AdministrationAnswer = InstanceType<(typeof RESULTS)[number]>;
export const AdministrationResult = createUnionType({ name: 'AdministrationResult', description: 'What a change of who may ask is answered with.', types: () => RESULTS });
