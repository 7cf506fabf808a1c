import { graphql } from '../../gql/index.js';
import type { EvidencePackShownFragment } from '../../gql/graphql.js';

export const SHOWN = graphql(`
  fragment EvidencePackShown on EvidencePack { id state done total mode keptUntil why digest pages bytes fileName }
`);
export type Pack = EvidencePackShownFragment;

/** One's own packs, newest first: a page that is opened again finds the one that is being made. */
export const PACKS = graphql(`query EvidencePacks { evidencePacks { ...EvidencePackShown } }`);

export const REQUEST = graphql(`
  mutation RequestEvidencePack($input: RequestEvidencePackInput!) {
    requestEvidencePack(input: $input) {
      __typename
      ... on EvidencePackRequested { pack { ...EvidencePackShown } }
      ... on EvidencePackUnderWay { underWay: pack { ...EvidencePackShown } message }
      ... on FinerThanYouMaySee { message }
      ... on NotAvailableToRole { message }
      ... on InvalidDetails { message }
    }
  }
`);

export const CANCEL = graphql(`mutation CancelEvidencePack($id: ID!) { cancelEvidencePack(id: $id) { __typename ... on NotFound { message } } }`);
