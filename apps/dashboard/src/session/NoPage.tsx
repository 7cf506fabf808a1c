import { EmptyState, LinkButton } from '@candour/ui';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.js';

/** Stands at an address that leads nowhere, for everybody or for this person: the two look alike. */
export function NoPage(): ReactNode {
  usePageTitle('No such page');
  return <div className="d-page"><h1>There is no such page</h1><EmptyState title="Nothing stands at this address" action={<LinkButton href="/">Go to your first page</LinkButton>}><p>Check the address. A link to a view keeps working as long as its filters do.</p></EmptyState></div>;
}
