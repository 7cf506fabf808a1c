import { InMemoryCache } from '@apollo/client';
import type { FieldPolicy } from '@apollo/client';
import { possibleTypes } from '../gql/possible-types.js';

interface Page { readonly nodes?: readonly unknown[] }

/** Pages of a list are one list: what comes after a cursor is added, what comes without one begins anew. `first` keeps a glance and a list apart. */
const paged: FieldPolicy<Page> = {
  keyArgs: ['filter', 'order', 'first'],
  merge: (known, page, { args }) => (args?.['after'] == null ? page : { ...page, nodes: [...(known?.nodes ?? []), ...(page.nodes ?? [])] }),
};

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
