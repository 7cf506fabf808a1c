import { DataTable, EmptyState, Loading, PageHeading, Section, Status, VisuallyHidden } from '@candour/ui';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { DelegationsQuery } from '../gql/graphql.js';
import { ConfirmChange } from '../session/ConfirmChange.js';
import { usePageTitle } from '../session/page-title.js';
import { isAdministrator, isAtDesk } from '../session/roles.js';
import { Said } from '../session/Said.js';
import { useSession } from '../session/viewer.js';
import { dayText, momentText, personText, today } from '../wording.js';
import { WaitingSignIns } from './WaitingSignIns.js';

const DELEGATIONS = graphql(`
  query Delegations { delegations { id from until reason isOpen givenAt endedAt delegate { id name rank number } givenBy { id name rank } endedBy { id name rank } } }
`);
const END = graphql(`
  mutation EndDelegation($id: ID!) { endDelegation(id: $id) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

// Most who come here look, and few delegate.
const Delegate = lazy(async () => ({ default: (await import('./Delegate.js')).Delegate }));

type Row = DelegationsQuery['delegations'][number];

/** Who acts for the authority, has or will. The authority alone delegates; it, the administrator and the delegate may end it. */
export function DelegationsPage(): ReactNode {
  usePageTitle('Delegations');
  const { viewer } = useSession();
  const [says, setSays] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const answer = usePageQuery(DELEGATIONS, {});
  const rows = answer.state === 'there' ? answer.data.delegations : undefined;
  const mayEnd = isAtDesk(viewer) || isAdministrator(viewer);
  return (
    <div className="d-page">
      <PageHeading title="Delegations" about="The authority may let a named person act for it, for a time and at most twelve months. It holds within five seconds, and ends by itself." />
      <Said says={says} />
      {isAtDesk(viewer) ? <WaitingSignIns /> : null}
      {answer.state === 'coming' ? <Loading what="Finding delegations" rows={4} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the delegations" onRetry={answer.again} /> : null}
      {rows === undefined ? null : rows.length === 0 ? <EmptyState title="Nobody acts for the authority by delegation"><p>Whoever is at the authority’s desk is there by the force’s own sign-in.</p></EmptyState> : (
        <DataTable stacks caption="Delegations, the latest first" captionHidden rows={rows} rowKey={({ id }) => id} rowSub={({ delegate }) => delegate?.number} columns={[
          { key: 'who', heading: 'Who acts', cell: ({ delegate }) => (delegate == null ? 'Not known' : personText(delegate)) },
          { key: 'when', heading: 'From and until', nowrap: true, cell: ({ from, until }) => <>{dayText(from)}<span className="d-below">to {dayText(until)}</span></> },
          { key: 'why', heading: 'Why', cell: ({ reason }) => reason },
          { key: 'by', heading: 'Delegated by', cell: ({ givenBy, givenAt }) => <>{givenBy == null ? 'Not known' : personText(givenBy)}<span className="d-below">{momentText(givenAt)}</span></> },
          { key: 'state', heading: 'Where it stands', cell: (row) => <Standing row={row} mayEnd={mayEnd} onDone={setSays} /> },
        ]} />
      )}
      {isAtDesk(viewer) ? <Section title="Delegate the authority"><Suspense fallback={<Loading what="Opening the form" rows={3} />}><Delegate key={turn} onDone={(words) => { setSays(words); setTurn(turn + 1); }} /></Suspense></Section> : null}
    </div>
  );
}

function Standing({ row: { id, delegate, from, until, isOpen, endedAt, endedBy }, mayEnd, onDone }: { readonly row: Row; readonly mayEnd: boolean; readonly onDone: (says: string) => void }): ReactNode {
  const { give, isBusy } = useChange(END);
  if (endedAt != null) return <Status tone="paused"><span>Ended {momentText(endedAt)}{endedBy == null ? null : <span className="d-below">By {personText(endedBy)}</span>}</span></Status>;
  if (until < today()) return <Status tone="done">Over</Status>;
  const name = delegate == null ? 'this person' : personText(delegate);
  return (
    <>
      {isOpen ? <Status tone="current">Holds today</Status> : <Status tone="waiting">Begins {dayText(from)}</Status>}
      {mayEnd ? (
        <div>
          <ConfirmChange open={<>End it<VisuallyHidden>: the delegation to {name}</VisuallyHidden></>} title={`End the delegation to ${name}?`} action="End it now" busy={isBusy} onConfirm={() => give({ id })} onDone={onDone}>
            <p>In five seconds at the latest, {name} no longer acts for the authority. What was done until then stays done.</p>
          </ConfirmChange>
        </div>
      ) : null}
    </>
  );
}
