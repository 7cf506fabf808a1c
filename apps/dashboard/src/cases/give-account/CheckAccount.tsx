import { Button, ButtonRow, ErrorSummary, Link, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { Protection } from '../../protected/Protection.js';
import { Words } from '../../protected/Words.js';
import { HEADINGS, detailsOf, hasOtherWords, headingName } from './account-form.js';
import type { AccountForm } from './account-form.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';

const SUBMIT = graphql(`
  mutation SubmitAccount($input: SubmitAccountInput!) {
    submitAccount(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);
const ADD = graphql(`
  mutation AddToAccount($input: AddToAccountInput!) {
    addToAccount(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);

interface CheckAccountProps { readonly form: AccountForm; readonly isAddition: boolean; readonly caseId: string; readonly version: number; readonly writeHref: string; readonly onSent: () => void; readonly onStale: () => void }

/** Everything that will be sent, to be read through once, with who will read it. Sending is one press, and asks where the rules want it asked. */
export function CheckAccount({ form, isAddition, caseId, version, writeHref, onSent, onStale }: CheckAccountProps): ReactNode {
  const [submit, add] = [useStep(SUBMIT), useStep(ADD)];
  const step = useAskedStep(onStale);
  const isBusy = submit.isBusy || add.isBusy;
  const send = async (): Promise<void> => {
    const given = { caseId, expectedVersion: version };
    if (await step.go((answers) => (isAddition ? add.take({ ...given, details: { body: form.body }, answers }) : submit.take({ ...given, details: detailsOf(form), answers })))) onSent();
  };
  return (
    <div className="d-form">
      <ErrorSummary problems={step.lines()} />
      <Protection isLaw>Your reviewer reads it, and a representative if you let them. The authority’s desk does not: it sees that an account came in, and on which day. It cannot be used in misconduct proceedings about this matter. The exception is something you admit about a different matter.</Protection>
      {form.way === 'own'
        ? <div className="d-version"><Words>{form.body}</Words><p><Link href={writeHref}>Change it</Link></p></div>
        : <SummaryList items={HEADINGS.flatMap(({ field, element }) => (form.sections[field].trim() === '' ? [] : [{ name: headingName(element), value: <Words>{form.sections[field]}</Words>, action: { href: writeHref, text: 'Change' } }]))} />}
      {hasOtherWords(form) && !isAddition ? <p className="d-note">You have also written something {form.way === 'own' ? 'under the headings' : 'in your own order'}. It is not part of what is sent, and goes with the draft when you send. <Link href={writeHref}>Go back to look at it</Link></p> : null}
      <StepQuestions {...step} />
      <ButtonRow><Button look="filled" isPending={isBusy} onPress={() => void send()}>{isBusy ? 'Sending…' : isAddition ? 'Send this addition' : 'Send my account'}</Button><Link href={writeHref}>Go back and change it</Link></ButtonRow>
      <p className="d-quiet">Once it is sent nobody can change it, you neither. You can add to it until the discussion has been noted.</p>
    </div>
  );
}
