import { DataTable, EmptyState, LinkButton, Loading, PageHeading, Status, VisuallyHidden } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useChange } from '../apollo/change.js';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { SystemsQuery } from '../gql/graphql.js';
import { ConfirmChange } from '../session/ConfirmChange.js';
import { usePageTitle } from '../session/page-title.js';
import { isAdministrator } from '../session/roles.js';
import { Said } from '../session/Said.js';
import { useSession } from '../session/viewer.js';
import { listed, momentText, personText } from '../wording.js';

const SYSTEMS = graphql(`
  query Systems { serviceClients { id clientId name purpose says mayAsk scopes registeredBy { id name rank } registeredAt active } }
`);
const CLOSE = graphql(`
  mutation CloseServiceClient($id: ID!) { closeServiceClient(id: $id) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

type System = NonNullable<SystemsQuery['serviceClients']>[number];

/** Systems that may ask, each for the one purpose it was registered for. Nothing that chooses between people can be among them (R53, R54). */
export function SystemsPage(): ReactNode {
  usePageTitle('Systems');
  const { viewer } = useSession();
  const { state } = useLocation();
  const [says, setSays] = useState<string | null>(saidIn(state));
  const answer = usePageQuery(SYSTEMS, {});
  const systems = answer.state === 'there' ? answer.data.serviceClients : undefined;
  const mayChange = isAdministrator(viewer);
  return (
    <div className="d-page">
      <PageHeading title="Systems" about="Other systems of the force that may ask, each for one purpose that never changes. Systems for promotion, selection, posting or vetting cannot be registered: they get one constant answer." actions={mayChange ? <LinkButton href="/systems/register">Register a system</LinkButton> : undefined} />
      <Said says={says} />
      {answer.state === 'coming' ? <Loading what="Finding systems" rows={4} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the systems" onRetry={answer.again} /> : null}
      {systems == null ? null : systems.length === 0 ? <EmptyState title="No system may ask"><p>Nobody but people who sign in is answered.</p></EmptyState> : (
        <DataTable stacks caption="Systems" captionHidden rows={systems} rowKey={({ id }) => id} rowSub={({ clientId }) => clientId} columns={[
          { key: 'name', heading: 'System', cell: ({ name }) => name },
          { key: 'purpose', heading: 'For what', cell: ({ says: purpose, mayAsk }) => <>{purpose}<span className="d-below">{mayAsk.length === 0 ? 'It has nothing to ask for yet' : `It may ask: ${listed(mayAsk)}`}</span></> },
          { key: 'scopes', heading: 'Scopes', cell: ({ scopes }) => (scopes.length === 0 ? 'None' : scopes.join(' ')) },
          { key: 'since', heading: 'Registered', cell: ({ registeredAt, registeredBy }) => <>{momentText(registeredAt)}<span className="d-below">{registeredBy == null ? 'By an operator' : `By ${personText(registeredBy)}`}</span></> },
          { key: 'state', heading: 'Where it stands', cell: (system) => <Standing system={system} mayChange={mayChange} onDone={setSays} /> },
        ]} />
      )}
    </div>
  );
}

/** What the page before left to be said here, once. */
const saidIn = (state: unknown): string | null => (typeof state === 'object' && state !== null && 'says' in state && typeof state.says === 'string' ? state.says : null);

function Standing({ system: { id, name, active }, mayChange, onDone }: { readonly system: System; readonly mayChange: boolean; readonly onDone: (says: string) => void }): ReactNode {
  const { give, isBusy } = useChange(CLOSE);
  if (!active) return <Status tone="paused">Closed</Status>;
  return (
    <>
      <Status tone="done">May ask</Status>
      {mayChange ? (
        <div>
          <ConfirmChange open={<>Close<VisuallyHidden> {name}</VisuallyHidden></>} title={`Close ${name}?`} action="Close it" busy={isBusy} onConfirm={() => give({ id })} onDone={onDone}>
            <p>It may ask nothing any more, in five seconds at the latest. Its registration stays on the list and cannot be opened again: the system would be registered anew.</p>
          </ConfirmChange>
        </div>
      ) : null}
    </>
  );
}
