import { Section, VisuallyHidden } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { WaitingSignInsQuery } from '../gql/graphql.js';
import { ConfirmChange } from '../session/ConfirmChange.js';
import { Said } from '../session/Said.js';
import { useSession } from '../session/viewer.js';
import { momentText, personText } from '../wording.js';

const WAITING = graphql(`
  query WaitingSignIns { signInsWaiting { id issuer subject linkedAt person { id name rank number } linkedBy { id name rank } } }
`);
const CONFIRM = graphql(`
  mutation ConfirmSignIn($id: ID!) { confirmSignIn(id: $id) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

type Link = WaitingSignInsQuery['signInsWaiting'][number];

/** Links of sign-ins that a second person must confirm before they open anything; nothing where none waits. */
export function WaitingSignIns(): ReactNode {
  const answer = usePageQuery(WAITING, {});
  const { viewer } = useSession();
  const [says, setSays] = useState<string | null>(null);
  const waiting = answer.state === 'there' ? answer.data.signInsWaiting : [];
  if (waiting.length === 0) return <Said says={says} />;
  return (
    <Section title="Waiting for a second person" count={waiting.length} sub="A link opens nothing until somebody other than the person who entered it, and other than the person it is for, confirms it.">
      <Said says={says} />
      <ul className="d-lines">{waiting.map((link) => <li key={link.id}><Waiting link={link} isOwn={link.linkedBy?.id === viewer.id || link.person?.id === viewer.id} onDone={setSays} /></li>)}</ul>
    </Section>
  );
}

function Waiting({ link: { id, issuer, subject, linkedAt, person, linkedBy }, isOwn, onDone }: { readonly link: Link; readonly isOwn: boolean; readonly onDone: (says: string) => void }): ReactNode {
  const { give, isBusy } = useChange(CONFIRM);
  const name = person == null ? 'Somebody who is not known' : personText(person);
  return (
    <div className="d-held">
      <div><p><b>{name}</b>{person?.number == null ? '' : `, ${person.number}`}: <code>{subject}</code></p><p className="d-quiet">Entered {momentText(linkedAt)} by {linkedBy == null ? 'an operator' : personText(linkedBy)}, for {issuer}</p></div>
      {isOwn ? <p className="d-quiet">Somebody else confirms this</p> : (
        <ConfirmChange open={<>Confirm<VisuallyHidden> the sign-in of {name}</VisuallyHidden></>} title={`Confirm the sign-in of ${name}?`} action="Confirm the sign-in" busy={isBusy} onConfirm={() => give({ id })} onDone={onDone}>
          <p>From then on whoever signs in at the provider as <code>{subject}</code> is {name} here, and sees what {name} may see.</p>
          <p>Check with {name}, not with the person who entered it, that this is how they sign in.</p>
        </ConfirmChange>
      )}
    </div>
  );
}
