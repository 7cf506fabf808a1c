import { FindAndChoose } from '@candour/ui';
import type { Found } from '@candour/ui';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { personText } from '../../wording.js';
import { FRIEND_ID } from './grant-form.js';

const FIND = graphql(`
  query FindColleague($search: String!) {
    colleagues(search: $search) { id name number rank }
  }
`);

interface FindColleagueProps { readonly chosen: Found | null; readonly onChoose: (colleague: Found | null) => void; readonly error: string | undefined }

/** Finds a colleague by name or number. Whom somebody looked for is kept nowhere. */
export function FindColleague({ chosen, onChoose, error }: FindColleagueProps): ReactNode {
  const client = useApolloClient();
  const find = useCallback(async (search: string): Promise<readonly Found[]> => {
    const { data } = await client.query({ query: FIND, variables: { search }, fetchPolicy: 'no-cache' });
    if (data === undefined) throw new Error('The directory answered with nothing.');
    return data.colleagues.map((person) => ({ value: person.id, label: personText(person), says: person.number ?? undefined }));
  }, [client]);
  return <FindAndChoose id={FRIEND_ID} label="Who may read?" question="Choose the person" hint="A Federation representative or a colleague: the beginning of their name or number, two letters at least." find={find} chosen={chosen} onChoose={onChoose} error={error} />;
}
