import { monthOf } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { useMemo } from 'react';
import { today } from '../wording.js';
import { addressOf, readAddress } from './address.js';
import type { Filter, View } from './filter.js';
import type { Spelling } from './spelling.js';
import { useAddressFilter } from './use-address-filter.js';
import type { AddressFilter } from './use-address-filter.js';

export interface FilterOfPage extends AddressFilter<Filter> { readonly thisMonth: Month }

/** The filter of a page of figures or cases. */
export function useFilter(view: View): FilterOfPage {
  const spelling = useMemo((): Spelling<Filter> => ({ read: (search) => readAddress(view, search), write: (filter) => addressOf(view, filter) }), [view]);
  return { ...useAddressFilter(spelling), thisMonth: monthOf(today()) };
}
