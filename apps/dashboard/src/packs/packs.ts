import { graphql } from '../gql/index.js';

/** All there is of the packs: they are few, and the page of one asks for the same. */
export const PACKS = graphql(`
  query Packs {
    escalationPacks {
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
