import { Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import { NotFoundType } from '../cases/command-results.type.js';
import { PersonType } from '../people/person.type.js';

@ObjectType('SavedView', { simpleResolvers: true, description: 'Filters of the page of figures under a name. It holds no figure: whoever opens it asks anew, as they may see it.' })
export class SavedViewType {
  @Field(() => ID, { description: 'The view.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'The filters as the address of the page has them, without the question mark; empty for the page as it is.' })
  address: string;

  @Field(() => Boolean, { description: 'Whether it is the asker’s own: only then can it be changed.' })
  isOwn: boolean;

  @Field(() => Boolean, { description: 'Whether those of the same role in the force see it too.' })
  isShared: boolean;

  @Field(() => PersonType, { nullable: true, description: 'Who saved it.' })
  owner: object | null;

  @Field(() => InstantScalar, { description: 'When it was saved or changed last.' })
  changedAt: string;
}

@InputType({ description: 'Filters to be kept under a name.' })
export class SaveViewInput {
  @Field(() => String, { description: 'What it is called: at most 80 characters, and none of your own views is called so yet.' })
  name: string;

  @Field(() => String, { description: 'The filters as the address of the page has them, without the question mark.' })
  address: string;

  @Field(() => Boolean, { description: 'Whether those of the same role in the force see it too.' })
  isShared: boolean;
}

@InputType({ description: 'What is to be so of a view of one’s own from now on; what is left out stays.' })
export class ChangeViewInput {
  @Field(() => ID, { description: 'The view.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'The filters.' })
  address: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether those of the same role in the force see it too.' })
  isShared: boolean | null;
}

@ObjectType('ViewSaved', { simpleResolvers: true, description: 'It is kept.' })
export class ViewSavedType {
  @Field(() => SavedViewType, { description: 'The view as it is now.' })
  view: SavedViewType;

  @Field(() => String, { description: 'What is so from now on.' })
  says: string;
}

@ObjectType('ViewDeleted', { simpleResolvers: true, description: 'It is gone.' })
export class ViewDeletedType {
  @Field(() => ID, { description: 'The view.' })
  id: string;

  @Field(() => String, { description: 'What is so from now on.' })
  says: string;
}

const SAVING = [ViewSavedType, NotFoundType, NotAvailableToRoleType, InvalidDetailsType] as const;
export type SaveViewAnswer = InstanceType<(typeof SAVING)[number]>;
export const SaveViewResult = createUnionType({ name: 'SaveViewResult', description: 'What saving a view is answered with.', types: () => SAVING });

const DELETING = [ViewDeletedType, NotFoundType] as const;
export type DeleteViewAnswer = InstanceType<(typeof DELETING)[number]>;
export const DeleteViewResult = createUnionType({ name: 'DeleteViewResult', description: 'What deleting a view is answered with.', types: () => DELETING });
