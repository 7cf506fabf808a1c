import { graphql } from '../gql/index.js';

/** The packs without their words: a list opens none of them. */
export const PACKS = graphql(`
  query Packs {
    escalationPacks { id reference madeOn officer { id name rank } records { record } leftOut { record } }
  }
`);

/** One pack, word for word. */
export const PACK = graphql(`
  query Pack($id: ID!) {
    escalationPacks(id: $id) {
      id
      reference
      madeOn
      officer { id name rank }
      accountVersionsCompared
      digest
      records { record name on link texts { label text } }
      leftOut { record name on link code why }
    }
  }
`);

export const packAddress = (id: string): string => `/packs/${encodeURIComponent(id)}`;
