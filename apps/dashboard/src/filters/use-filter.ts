import { monthOf } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { today } from '../wording.js';
import { addressOf, readAddress } from './address.js';
import { PAGE_OWN } from './address-parts.js';
import type { Dropped } from './address-parts.js';
import type { Filter, View } from './filter.js';

export interface FilterOfPage {
  readonly filter: Filter;
  /** What of the address was not understood. */
  readonly dropped: readonly Dropped[];
  readonly thisMonth: Month;
  /** Each change is a step of its own for the browser's back and forward; what is no change is none. */
  readonly change: (next: Filter) => void;
}

/** The filter of a page. It lives in the address and nowhere else. */
export function useFilter(view: View): FilterOfPage {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { filter, dropped } = useMemo(() => readAddress(view, search), [view, search]);
  // Compared with the address itself: the page follows it a moment later, and what an open panel kept may come back in between.
  const holds = (): string => addressOf(view, readAddress(view, window.location.search).filter);
  const change = (next: Filter): void => { if (addressOf(view, next) !== holds()) void navigate(withOwn(addressOf(view, next), search)); };
  return { filter, dropped, thisMonth: monthOf(today()), change };
}

/** Keeps what the address says besides the filter, such as the order of a list. */
function withOwn(address: string, search: string): string {
  const own = [...new URLSearchParams(search)].filter(([name]) => PAGE_OWN.includes(name)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return own.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${own.join('&')}`;
}
