import { LinkButton, Loading } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FailureState } from '../../apollo/FailureState.js';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { grantAddress } from '../../filters/case-address.js';
import { graphql } from '../../gql/index.js';
import { Said } from '../../session/Said.js';
import { Grants } from './Grants.js';
import { PassageRequests } from './PassageRequests.js';
import { SeenBy } from './SeenBy.js';
import { WhoHasLooked } from './WhoHasLooked.js';

const WHO = graphql(`
  query WhoSeesMyCase($reference: String!) {
    caseByReference(reference: $reference) {
      id
      version
      allowedCommands { command }
      looks { at on role purpose classes }
      seenBy { who class name extent says because until }
      passages { number requestedOn matter legalAgreed secondAgreed openedOn }
      grants { from until withReport endedOn isOpen friend { id name rank } }
    }
  }
`);

/** For the officer: who may see what of their case, whom they let read, and everybody who has looked. */
export function WhoSeesPart({ reference }: { readonly reference: string }): ReactNode {
  const answer = useProtectedQuery(WHO, { reference });
  const [done, setDone] = useState<string | null>(null);
  if (answer.state === 'coming') return <Loading what="Finding out who sees your case" rows={4} />;
  if (answer.state === 'failed') return <FailureState error={answer.error} what="who sees your case" onRetry={answer.again} />;
  const found = answer.data.caseByReference;
  if (found == null) return null;
  const may = (command: string): boolean => found.allowedCommands.some((each) => each.command === command);
  const onEnded = (said: string): void => { setDone(said); answer.again(); };
  return (
    <>
      <Said says={done} />
      <PassageRequests requests={found.passages} />
      <SeenBy lines={found.seenBy} />
      <section className="d-part">
        <h2>Let a representative read</h2>
        <p className="d-say">You can let a Federation representative, or a colleague you trust, read your notice and your own account for a time, so that they can advise you. They cannot write anything, take a step or read the discussion. You can end it at any moment.</p>
        <Grants grants={found.grants} caseId={found.id} version={found.version} mayEnd={may('RevokeFriend')} onEnded={onEnded} onStale={answer.again} />
        {may('GrantFriend') ? <p className="d-do"><LinkButton href={grantAddress(reference)}>Let somebody read</LinkButton></p> : null}
      </section>
      <WhoHasLooked looks={found.looks} />
    </>
  );
}
