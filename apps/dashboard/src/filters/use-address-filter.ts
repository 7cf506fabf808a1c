import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PAGE_OWN } from './address-parts.js';
import type { Dropped } from './address-parts.js';
import { changed } from './spelling.js';
import type { Spelling } from './spelling.js';

export interface AddressFilter<Filter> {
  readonly filter: Filter;
  /** What of the address was not understood. */
  readonly dropped: readonly Dropped[];
  /** Changes the parts in which the next filter differs from the one shown. Each change is a step of its own for the browser's back and forward; what is no change is none. */
  readonly change: (next: Filter) => void;
  /** Sets the whole filter, whatever was chosen since this one was shown. */
  readonly set: (whole: Filter) => void;
}

/**
 * The filter of a page. It lives in the address and nowhere else. The page follows the address a moment later, so a change is made to
 * what the address holds by then: neither a second choice nor Cancel is lost in between.
 */
export function useAddressFilter<Filter extends object>({ read, write }: Spelling<Filter>): AddressFilter<Filter> {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { filter, dropped } = useMemo(() => read(search), [read, search]);
  const held = (): Filter => read(window.location.search).filter;
  const set = (whole: Filter): void => { if (write(whole) !== write(held())) void navigate(withOwn(write(whole), window.location.search)); };
  return { filter, dropped, set, change: (next) => set(changed(held(), filter, next)) };
}

/** Keeps what the address says besides the filter, such as the order of a list. */
function withOwn(address: string, search: string): string {
  const own = [...new URLSearchParams(search)].filter(([name]) => PAGE_OWN.includes(name)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return own.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${own.join('&')}`;
}
