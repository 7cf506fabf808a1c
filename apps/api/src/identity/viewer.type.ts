import { STATISTICS_SCOPES } from '@candour/domain';
import type { StatisticsScope } from '@candour/domain';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { GeneralSightType } from '../access/sight.type.js';
import { PatternsMode } from '../analytics/pattern-words.enum.js';
import { ForceType } from '../people/unit.type.js';
import { VIEWER_PARTS } from './landing.js';
import type { ViewerPart } from './landing.js';
import { VIEWER_ROLES, VIEWER_ROLE_NAMES } from './viewer.js';
import type { ViewerRole } from './viewer.js';

export const PatternsScope = Object.fromEntries(Object.keys(STATISTICS_SCOPES).map((scope) => [scope, scope])) as { readonly [S in StatisticsScope]: S };
registerEnumType(PatternsScope, { name: 'PatternsScope', description: 'What figures are of.', valuesConfig: Object.fromEntries(Object.entries(STATISTICS_SCOPES).map(([scope, { says }]) => [scope, { description: `${says.slice(0, 1).toUpperCase()}${says.slice(1)}.` }])) });

/** The values are the words of the people table. */
export const ViewerRoleEnum: Readonly<Record<string, ViewerRole>> = Object.fromEntries(VIEWER_ROLE_NAMES.map((role) => [role.toUpperCase(), role]));
registerEnumType(ViewerRoleEnum, {
  name: 'ViewerRole', description: 'What a person may do in the force, whatever the case. What they may do in a case follows from the case.',
  valuesConfig: Object.fromEntries(VIEWER_ROLE_NAMES.map((role) => [role.toUpperCase(), { description: VIEWER_ROLES[role] }])),
});

export const ViewerPartEnum = Object.fromEntries(Object.keys(VIEWER_PARTS).map((part) => [part, part])) as { readonly [P in ViewerPart]: P };
registerEnumType(ViewerPartEnum, { name: 'ViewerPart', description: 'What a person is in some case, whatever their roles are.', valuesConfig: Object.fromEntries(Object.entries(VIEWER_PARTS).map(([part, description]) => [part, { description }])) });

@ObjectType('PatternsOf', { simpleResolvers: true, description: 'What figures are of, for a person whom they are open to.' })
export class PatternsOfType {
  @Field(() => PatternsScope, { description: 'A force, one unit of it, or all forces together.' })
  scope: StatisticsScope;

  @Field(() => String, { nullable: true, description: 'Code of the unit, for whoever leads one.' })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  unitName: string | null;
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'The person who asks.' })
export class ViewerType {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => [ViewerRoleEnum], { description: 'What the person may do in the force.' })
  roles: readonly ViewerRole[];

  @Field(() => [ViewerPartEnum], { description: 'What the person is in some case.' })
  parts: readonly ViewerPart[];

  @Field(() => ForceType, { description: 'The force of the person.' })
  force: ForceType;

  @Field(() => String, { description: 'The page that suits the person first: a path of the dashboard.' })
  landing: string;

  @Field(() => Boolean, { description: 'Whether cases, actions and lessons are open to the person at all. Which of them they read follows from each.' })
  mayUseCases: boolean;

  @Field(() => Boolean, { description: 'Whether figures are open to the person.' })
  mayUsePatterns: boolean;

  @Field(() => PatternsMode, { nullable: true, description: 'How exact the figures are for the person; absent where they are not open.' })
  patternsMode: PatternsMode | null;

  @Field(() => PatternsOfType, { nullable: true, description: 'What the figures of the person are of; absent where they are not open.' })
  patternsOf: PatternsOfType | null;

  @Field(() => [GeneralSightType], { description: 'What each part that the person can have in a case opens to them, whatever the case, and where they have the part from.' })
  sight: readonly GeneralSightType[];
}

@ObjectType('Persona', { simpleResolvers: true, description: 'An invented person of the demonstration that one can be.' })
export class PersonaType {
  @Field(() => ID, { description: 'The persona.' })
  id: string;

  @Field(() => String, { description: 'The invented name.' })
  name: string;

  @Field(() => String, { description: 'The post.' })
  title: string;

  @Field(() => String, { description: 'What this person does here, in a sentence.' })
  says: string;

  @Field(() => ForceType, { description: 'The force of the persona.' })
  force: ForceType;
}
