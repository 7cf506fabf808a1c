import type { ActionOwnersQuery } from '../gql/graphql.js';

type OwnedAction = Pick<ActionOwnersQuery['actions']['nodes'][number], 'owner'>;
type Owner = NonNullable<OwnedAction['owner']>;

/** The people who have an action in a list, each once, by name. */
export function ownersAmong(actions: readonly OwnedAction[]): readonly Owner[] {
  const people = new Map(actions.flatMap(({ owner }) => (owner == null ? [] : [[owner.id, owner] as const])));
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
