import { NotAvailable, PageHeading } from '@candour/ui';
import type { ReactNode } from 'react';
import { usePageTitle } from '../session/page-title.js';

/** National figures, once there are any that protect the people in them. Until then an honest page and no number. */
export function NationalPage(): ReactNode {
  usePageTitle('National figures');
  return (
    <div className="d-page">
      <PageHeading title="National figures" about="How reflective practice is used across forces: counts and shares, never a review, an officer or a team." />
      <NotAvailable title="There are no national figures here yet">
        <p>Figures of several forces will stand here once each number can be shown without pointing at a person: small numbers hidden, the rest rounded. Until then none is shown, not even a total.</p>
        <p>There is nothing you need to do, and nothing is missing from your sign-in. For figures of one force, ask that force’s professional standards.</p>
      </NotAvailable>
    </div>
  );
}
