import type { ApolloClient } from '@apollo/client';
import type { Found } from '@candour/ui';
import { graphql } from '../gql/index.js';
import { personText } from '../wording.js';

const COLLEAGUES = graphql(`query Colleagues($search: String!) { colleagues(search: $search) { id name number rank } }`);

/** People of the force by the beginning of their number or of a word of their name, to choose one of; whom somebody looked for is kept nowhere. Rejects where the search did not work. */
export async function findColleagues(client: ApolloClient, search: string): Promise<readonly Found[]> {
  const { data } = await client.query({ query: COLLEAGUES, variables: { search }, fetchPolicy: 'no-cache' });
  if (data === undefined) throw new Error('The search of the directory was answered with nothing.');
  return data.colleagues.map((person) => ({ value: person.id, label: personText(person), says: person.number ?? undefined }));
}
