import { InMemoryCache } from '@apollo/client';
import type { FieldPolicy, Reference } from '@apollo/client';
import { possibleTypes } from '../gql/possible-types.js';

interface Page { readonly nodes?: readonly Partial<Reference>[]; readonly pageInfo?: { readonly hasNextPage?: boolean } }

/** Pages of a list are one list. `first` keeps a glance and a list apart. */
const paged: FieldPolicy<Page> = {
  keyArgs: ['filter', 'order', 'first'],
  merge: (known, page, { args }) => pageOfList(known ?? {}, page, args?.['after'] ?? null),
};

/**
 * What comes after a cursor is added. What comes without one begins anew, unless its rows are those the list began with: then what
 * was opened after them stays, so that going back to a list does not close it.
 */
export function pageOfList(known: Page, page: Page, after: unknown): Page {
  const [before, nodes] = [known.nodes ?? [], page.nodes ?? []];
  if (after !== null) return { ...page, nodes: [...before, ...nodes] };
  const goesOn = page.pageInfo?.hasNextPage === true && before.length > nodes.length && nodes.every(({ __ref }, i) => __ref !== undefined && __ref === before[i]?.__ref);
  return goesOn && known.pageInfo !== undefined ? { ...page, nodes: before, pageInfo: known.pageInfo } : page;
}

/**
 * All rules of the cache stand here. What waits for a person is one thing of which pages ask different parts. Parts of a case that have no id of their own are replaced whole, never mixed with older ones.
 */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: { fields: { cases: paged, actions: paged, lessons: paged, viewer: { merge: false }, myWork: { merge: true } } },
      Case: { fields: { nextStep: { merge: false }, accountDue: { merge: false }, unitAtIncident: { merge: false }, unitAtReferral: { merge: false }, notice: { merge: false }, meeting: { merge: false } } },
    },
  });
