import { useQuery } from '@apollo/client/react';
import { Select } from '@candour/ui';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { ME, actionFilterOf } from '../filters/action-filter.js';
import type { ActionFilter } from '../filters/action-filter.js';
import { graphql } from '../gql/index.js';
import { useSession } from '../session/viewer.js';
import { count, personText } from '../wording.js';
import { ownersAmong } from './owners.js';

const OWNERS = graphql(`
  query ActionOwners($filter: ActionFilter!, $after: String) {
    actions(filter: $filter, order: DUE_FIRST, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id owner { id name rank } }
    }
  }
`);

/** Owners are found among this many of the most pressing actions; a longer list is to be narrowed by unit first. */
const LOOKED_THROUGH = 500;

/** Whose actions to look at: one's own, or those of somebody who has one in the list as it is narrowed otherwise. */
export function OwnerQuestion({ filter, onChange }: { readonly filter: ActionFilter; readonly onChange: (owner: string | null) => void }): ReactNode {
  const { viewer } = useSession();
  const chosen = useOwnerName(filter.owner);
  const { people, isAll } = useOwners(actionFilterOf({ ...filter, owner: null }, viewer));
  const others = people.filter(({ id }) => id !== viewer.id);
  const known = filter.owner === null || filter.owner === ME || others.some(({ id }) => id === filter.owner);
  const options = [
    { value: '', label: 'Anybody' }, { value: ME, label: 'Me' },
    ...(known || filter.owner === null ? [] : [{ value: filter.owner, label: chosen ?? 'One person' }]),
    ...others.map((person) => ({ value: person.id, label: personText(person) })),
  ];
  return <Select label="Who does it" hint={isAll ? undefined : `Those with one of the first ${count(LOOKED_THROUGH)} actions. Choose a unit to find others.`} value={filter.owner ?? ''} options={options} onChange={(value) => onChange(value === '' ? null : value)} />;
}

/** The people with an action in a list, fetched page after page while the question is open. */
function useOwners(filter: ReturnType<typeof actionFilterOf>): { readonly people: ReturnType<typeof ownersAmong>; readonly isAll: boolean } {
  const { data, previousData, fetchMore } = useQuery(OWNERS, { variables: { filter, after: null } });
  const { nodes = [], pageInfo } = (data ?? previousData)?.actions ?? {};
  const after = data !== undefined && pageInfo?.hasNextPage === true && nodes.length < LOOKED_THROUGH ? pageInfo.endCursor : null;
  useEffect(() => {
    // Where a page fails, the names so far are offered.
    if (after != null) fetchMore({ variables: { after } }).catch(() => undefined);
  }, [after, fetchMore]);
  return { people: ownersAmong(nodes), isAll: pageInfo?.hasNextPage !== true || nodes.length < LOOKED_THROUGH };
}

const OWNER = graphql(`
  query ActionOwner($owner: ID!) {
    actions(filter: { owner: $owner }, first: 1) { nodes { id owner { id name rank } } }
  }
`);

/** What the person is called whose actions an address asks for; undefined until it is known, and where the reader sees none of theirs. */
export function useOwnerName(owner: string | null): string | undefined {
  const isPerson = owner !== null && owner !== ME;
  const { data } = useQuery(OWNER, { variables: { owner: owner ?? '' }, skip: !isPerson, fetchPolicy: 'cache-first' });
  const person = isPerson ? data?.actions.nodes[0]?.owner : null;
  return person == null ? undefined : personText(person);
}
