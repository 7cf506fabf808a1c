import { DataTable, EmptyState, Loading, PageHeading } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { useProtectedQuery } from '../apollo/protected-query.js';
import { usePageTitle } from '../session/page-title.js';
import { counted, dayText, personText } from '../wording.js';
import { PACKS, packAddress } from './packs.js';

/** What was handed on with matters that left this process: for whoever deals with them now. */
export function PacksPage(): ReactNode {
  usePageTitle('Escalation packs');
  const answer = useProtectedQuery(PACKS, {});
  const packs = answer.state === 'there' ? answer.data.escalationPacks : undefined;
  return (
    <div className="d-page">
      <PageHeading title="Escalation packs" about="When a matter turns out to be more serious, it leaves the reflective practice review process and a pack goes with it. A pack holds what was known before anybody spoke freely. It never holds the officer’s account, the discussion, welfare or the report, and it lists every record it leaves out." />
      {answer.state === 'coming' ? <Loading what="Finding packs" rows={3} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the packs" onRetry={answer.again} /> : null}
      {packs === undefined ? null : packs.length === 0 ? <EmptyState title="No pack was handed on to you"><p>A pack stands here from the day the authority sends a matter on. There is nothing to do, and no review to look for: reviews are not open to you.</p></EmptyState> : (
        <>
          <p role="status"><b>{counted(packs.length, 'pack')}</b>, the newest first</p>
          <DataTable stacks caption="Escalation packs, the newest first" captionHidden rows={packs} rowKey={({ id }) => id} rowHref={({ id }) => packAddress(id)} columns={[
            { key: 'reference', heading: 'Reference', nowrap: true, cell: ({ reference }) => reference },
            { key: 'made', heading: 'Made on', nowrap: true, cell: ({ madeOn }) => dayText(madeOn) },
            { key: 'officer', heading: 'About', cell: ({ officer }) => (officer == null ? 'Not recorded' : personText(officer)) },
            { key: 'records', heading: 'Handed on', cell: ({ records }) => counted(records.length, 'record') },
            { key: 'out', heading: 'Left out', cell: ({ leftOut }) => counted(leftOut.length, 'record') },
          ]} />
        </>
      )}
    </div>
  );
}
