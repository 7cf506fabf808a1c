import { InMemoryCache } from '@apollo/client';
import type { Cache, FieldPolicy, OperationVariables, Reference } from '@apollo/client';
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

/** What a cache never holds: what somebody said in confidence, a report, welfare, drafts, and whatever wraps them. Their pages ask with useProtectedQuery. */
export const NEVER_CACHED: ReadonlySet<string> = new Set([
  'Account', 'AccountVersion', 'AccountSection', 'Discussion', 'DiscussionTopic', 'FactFound', 'Report', 'ReportVersion', 'ReportSection', 'PlannedAction', 'PlannedLesson', 'Addendum', 'ReviewNote', 'Correction',
  'Welfare', 'WelfareNote', 'Adjustment', 'Draft', 'GrantedReview', 'AccountReceipt',
]);

/** The first type of those in an answer, at whatever depth; undefined where there is none. */
export function neverCachedIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const name = (value as { readonly __typename?: unknown }).__typename;
  if (typeof name === 'string' && NEVER_CACHED.has(name)) return name;
  for (const inner of Object.values(value)) {
    const found = neverCachedIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Refuses to take in what must not stay, so that a page which asks in the wrong way fails the first time anybody opens it. */
class CacheWithoutConfidences extends InMemoryCache {
  override write<Data = unknown, Variables extends OperationVariables = OperationVariables>(options: Cache.WriteOptions<Data, Variables>): Reference | undefined {
    const found = neverCachedIn(options.result);
    if (found !== undefined) throw new Error(`${found} would stay in the cache after its page is left. Ask for it with useProtectedQuery.`);
    return super.write(options);
  }
}

/**
 * All rules of the cache stand here. What waits for a person is one thing of which pages ask different parts. Parts of a case that have no id of their own are replaced whole, never mixed with older ones.
 */
export const createCache = (): InMemoryCache =>
  new CacheWithoutConfidences({
    possibleTypes,
    typePolicies: {
      Query: { fields: { cases: paged, actions: paged, lessons: paged, auditEntries: paged, administrationRecords: paged, people: { ...paged, keyArgs: ['search', 'first'] }, viewer: { merge: false }, myWork: { merge: true } } },
      // What the record has of reads is by its number in it, and one reading of how it stands is all there is.
      AuditEntry: { keyFields: ['number'] }, AuditPerson: { keyFields: false }, AuditStatus: { merge: false },
      Case: { fields: { nextStep: { merge: false }, accountDue: { merge: false }, unitAtIncident: { merge: false }, unitAtReferral: { merge: false }, notice: { merge: false }, meeting: { merge: false } } },
    },
  });
