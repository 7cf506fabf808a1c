import type { Dropped } from './address-parts.js';

/** The two ways between a filter and the address of its page. */
export interface Spelling<Filter> {
  readonly read: (search: string) => { readonly filter: Filter; readonly dropped: readonly Dropped[] };
  readonly write: (filter: Filter) => string;
}

/** What is held, with the parts in which the next filter differs from the one that was shown. */
export const changed = <Filter extends object>(held: Filter, shown: Filter, next: Filter): Filter =>
  ({ ...held, ...Object.fromEntries(Object.entries(next).filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(shown[part as keyof Filter]))) });
