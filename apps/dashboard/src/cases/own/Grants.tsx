import { Button, ButtonRow, Dialog } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import type { WhoSeesMyCaseQuery } from '../../gql/graphql.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';
import { dayText, personText } from '../../wording.js';

const REVOKE = graphql(`
  mutation RevokeFriend($input: RevokeFriendInput!) {
    revokeFriend(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);

type Grant = NonNullable<WhoSeesMyCaseQuery['caseByReference']>['grants'][number];
interface GrantsProps { readonly grants: readonly Grant[]; readonly caseId: string; readonly version: number; readonly mayEnd: boolean; readonly onEnded: (said: string) => void; readonly onStale: () => void }

/** Whom the officer lets read: those who may today, with the way to end it, and those who no longer do. */
export function Grants({ grants, caseId, version, mayEnd, onEnded, onStale }: GrantsProps): ReactNode {
  const [asked, setAsked] = useState<Grant | null>(null);
  if (grants.length === 0) return <p className="d-quiet">You let nobody read at the moment.</p>;
  return (
    <>
      <ul className="d-lines">
        {grants.map((grant) => (
          <li key={`${grant.friend?.id ?? ''} ${grant.from ?? ''} ${grant.endedOn ?? ''}`}>
            <p><b>{nameOf(grant)}</b></p>
            <p className="d-quiet">{standingOf(grant)}</p>
            {grant.isOpen && mayEnd && grant.friend != null ? <p className="d-do"><Button small onPress={() => setAsked(grant)}>{`End ${nameOf(grant)}’s access`}</Button></p> : null}
          </li>
        ))}
      </ul>
      {asked === null ? null : <EndAccess grant={asked} {...{ caseId, version, onStale }} onClose={() => setAsked(null)} onEnded={(said) => { setAsked(null); onEnded(said); }} />}
    </>
  );
}

const nameOf = ({ friend }: Grant): string => (friend == null ? 'Somebody who is no longer in the record' : personText(friend));

function standingOf({ isOpen, from, until, endedOn, withReport }: Grant): string {
  const what = `${from == null ? 'Read' : `From ${dayText(from)}`}: notice and your account${withReport ? ', report and actions' : ''}`;
  if (endedOn != null) return `${what}. You ended it on ${dayText(endedOn)}.`;
  return isOpen ? `${what}, until the end of ${dayText(until)}.` : `${what}. It ran out on ${dayText(until)}.`;
}

function EndAccess({ grant, caseId, version, onClose, onEnded, onStale }: Omit<GrantsProps, 'grants' | 'mayEnd'> & { readonly grant: Grant; readonly onClose: () => void }): ReactNode {
  const { take, isBusy } = useStep(REVOKE);
  const step = useAskedStep(onStale);
  const end = async (): Promise<void> => {
    if (await step.go((answers) => take({ caseId, expectedVersion: version, details: { friend: grant.friend?.id ?? '' }, answers }))) onEnded(`${nameOf(grant)} can no longer read anything of your case.`);
  };
  return (
    <Dialog title={`End ${nameOf(grant)}’s access?`} isOpen onClose={onClose} actions={<ButtonRow><Button look="filled" isPending={isBusy} onPress={() => void end()}>{isBusy ? 'Ending…' : 'End it now'}</Button><Button look="text" onPress={onClose}>Keep it</Button></ButtonRow>}>
      <p>They stop reading at once. What they have read they have read. You can let them read again later.</p>
      <StepQuestions {...step} />
      {step.problems.length === 0 ? null : <p role="alert" className="d-failed">{step.problems.map(({ message }) => message).join(' ')}</p>}
    </Dialog>
  );
}
