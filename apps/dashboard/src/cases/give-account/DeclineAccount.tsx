import { Button, ButtonRow, ErrorSummary, Link } from '@candour/ui';
import type { ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';

const DECLINE = graphql(`
  mutation DeclineAccount($input: DeclineAccountInput!) {
    declineAccount(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);

/** Choosing to give none (R16): said without reproach, with what it means and what stays open. */
export function DeclineAccount({ caseId, version, writeHref, onDone, onStale }: { readonly caseId: string; readonly version: number; readonly writeHref: string; readonly onDone: () => void; readonly onStale: () => void }): ReactNode {
  const { take, isBusy } = useStep(DECLINE);
  const step = useAskedStep(onStale);
  const decline = async (): Promise<void> => { if (await step.go((answers) => take({ caseId, expectedVersion: version, answers }))) onDone(); };
  return (
    <div className="d-form">
      <ErrorSummary problems={step.lines()} />
      <div className="d-say">
        <p><b>You may give no account. That is not a failure to take part.</b></p>
        <p>Nobody may hold it against you, and you need give no reason. What you want to say you can say at the discussion.</p>
        <p>Until the discussion has been noted you can change your mind and still give one.</p>
      </div>
      <StepQuestions {...step} />
      <ButtonRow><Button look="filled" isPending={isBusy} onPress={() => void decline()}>{isBusy ? 'Telling your reviewer…' : 'Give no account'}</Button><Link href={writeHref}>Go back to writing one</Link></ButtonRow>
    </div>
  );
}
