import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/index.js';
import type { DeskQuery } from '../gql/graphql.js';

const DESK = graphql(`
  query Desk {
    toAssess: cases(filter: { states: [SUBMITTED] }, first: 1) { totalCount }
    toAppoint: cases(filter: { states: [ASSESSED] }, first: 1) { totalCount }
    toCheck: cases(filter: { states: [REPORT_SENT] }, first: 1) { totalCount }
    toReassess: cases(filter: { states: [REFERRED_BACK] }, first: 1) { totalCount }
    toAnswer: lessons(filter: { answered: false }, first: 1) { totalCount }
    answersOverdue: lessons(filter: { overdue: true }, first: 1) { totalCount }
    myWork { toDecide { id reference state nextStep { label due } } }
  }
`);

/** What waits at the authority's desk, for the strip above the patterns and, as it is known, for the navigation. */
export function useDesk({ isAtDesk, asKnown = false }: { readonly isAtDesk: boolean; readonly asKnown?: boolean }): DeskQuery | undefined {
  return useQuery(DESK, { skip: !isAtDesk, fetchPolicy: asKnown ? 'cache-first' : 'cache-and-network' }).data;
}
