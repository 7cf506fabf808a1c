import { SearchBox } from '@candour/ui';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { addressOf } from '../filters/address.js';
import { CASES, unfiltered } from '../filters/filter.js';

/** Finds cases by the beginning of their reference, among those the person may read. A new field for each address, so that it is empty again. */
export function CaseSearch(): ReactNode {
  const { key } = useLocation();
  const navigate = useNavigate();
  return <SearchBox key={key} label="Find a case by its reference" placeholder="Case reference" onSearch={(text) => void navigate(addressOf(CASES, { ...unfiltered(CASES), search: text.toUpperCase() }))} />;
}
