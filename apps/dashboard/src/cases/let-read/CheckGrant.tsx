import { Button, ButtonRow, ErrorSummary, Link, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { dayText } from '../../wording.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';
import type { GrantForm } from './grant-form.js';

const GRANT = graphql(`
  mutation GrantFriend($input: GrantFriendInput!) {
    grantFriend(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);

/** Whom, until when and what, to be read once more before it holds. */
export function CheckGrant({ form: { friend, until, withReport }, caseId, version, changeHref, onGranted, onStale }: { readonly form: GrantForm; readonly caseId: string; readonly version: number; readonly changeHref: string; readonly onGranted: () => void; readonly onStale: () => void }): ReactNode {
  const { take, isBusy } = useStep(GRANT);
  const step = useAskedStep(onStale);
  if (friend === null || until.kind !== 'day') return null;
  const grant = async (): Promise<void> => { if (await step.go((answers) => take({ caseId, expectedVersion: version, details: { friend: friend.value, until: until.day, withReport }, answers }))) onGranted(); };
  const change = { href: changeHref, text: 'Change' };
  return (
    <div className="d-form">
      <ErrorSummary problems={step.lines()} />
      <SummaryList items={[
        { name: 'Who may read', value: `${friend.label}${friend.says === undefined ? '' : `, ${friend.says}`}`, action: change },
        { name: 'The last day', value: dayText(until.day), action: change },
        { name: 'What they read', value: withReport ? 'Your notice, your own account, your report and your actions' : 'Your notice and your own account', action: change },
        { name: 'What they never read', value: 'The discussion, notes on welfare, and other people’s parts of the case' },
      ]} />
      <StepQuestions {...step} />
      <ButtonRow><Button look="filled" isPending={isBusy} onPress={() => void grant()}>{isBusy ? 'Opening it…' : `Let ${friend.label} read`}</Button><Link href={changeHref}>Go back and change it</Link></ButtonRow>
    </div>
  );
}
