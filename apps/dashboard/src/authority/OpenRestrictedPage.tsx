import { Button, ErrorSummary, LinkButton, NextStep, PageHeading, SummaryList, TextArea, TextField } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { caseAddress } from '../filters/case-address.js';
import { graphql } from '../gql/index.js';
import { errorAt, problemsOf } from '../session/form-problems.js';
import { usePageTitle } from '../session/page-title.js';
import { useNewStep } from '../session/use-new-step.js';

const OPEN = graphql(`
  mutation BreakGlass($reference: String!, $reason: String!) {
    breakGlass(reference: $reference, reason: $reason) { ... on RecordOpened { says until } ... on Refusal { message } ... on InvalidDetails { problems { field message } } }
  }
`);

const ALIKE = 'There is no restricted record with this reference that you may open. Check the reference.';

/** Opens a restricted record to somebody on its named list (R59, R60): reference, reason, what will be written down and who is told, then the record. */
export function OpenRestrictedPage(): ReactNode {
  usePageTitle('Open a restricted record');
  const [params] = useSearchParams();
  const { give, isBusy } = useChange(OPEN);
  const [reference, setReference] = useState(params.get('reference') ?? '');
  const [reason, setReason] = useState('');
  const [isChecking, setChecking] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  useNewStep(opened !== null ? 'done' : isChecking ? 'check' : 'write');
  const named = reference.trim().toUpperCase();
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const found = [...(named === '' ? [{ field: 'reference', message: 'Enter the whole reference' }] : []), ...(reason.trim() === '' ? [{ field: 'reason', message: 'Say why the record must be opened' }] : [])];
    setProblems(found);
    setChecking(found.length === 0);
  };
  const open = async (): Promise<void> => {
    const outcome = await give({ reference: named, reason: reason.trim() });
    if (outcome.kind === 'done') return setOpened(outcome.says);
    setChecking(false);
    // What is not there and what is not theirs are one sentence, at the reference.
    return setProblems(outcome.problems.map((each) => (each.field === null && isNowhere(each.message) ? { field: 'reference', message: ALIKE } : each)));
  };
  return (
    <div className="d-page">
      <PageHeading title="Open a restricted record" about="Some reviews are kept to a named list: those of chief officers, and of people in professional standards or counter-corruption. They stand in no list and no figure. Somebody on the list of a record can open it here, for a short time." />
      {opened !== null ? (
        <NextStep title="The record is open to you" action={<LinkButton look="filled" href={caseAddress(named)}>Go to the record</LinkButton>}><p role="status">{opened}</p></NextStep>
      ) : isChecking ? (
        <div className="d-form">
          <h2>Check before you open it</h2>
          <SummaryList items={[{ name: 'Reference', value: <span className="d-reference">{named}</span> }, { name: 'Reason', value: reason }]} />
          <WhatHappens />
          <p className="d-do"><Button look="filled" isPending={isBusy} onPress={() => void open()}>{isBusy ? 'Opening…' : 'Open the record'}</Button><Button look="text" onPress={() => setChecking(false)}>Change something</Button></p>
        </div>
      ) : (
        <form className="d-form" onSubmit={check} noValidate>
          <ErrorSummary problems={problemsOf(problems)} />
          <TextField id="reference" label="Reference" hint="The whole reference, such as NTH/2026/R0A1B2C3D." error={errorAt(problems, 'reference')} width={20} autoComplete="off" spellCheck={false} value={reference} onChange={setReference} />
          <TextArea id="reason" label="Why must it be opened?" hint="The others on the list and the officer may read this. Keep it to the need, not the matter." error={errorAt(problems, 'reason')} rows={3} value={reason} onChange={setReason} />
          <WhatHappens />
          <p className="d-do"><Button type="submit" look="filled">Check it</Button><LinkButton href="/cases">Leave it</LinkButton></p>
        </form>
      )}
    </div>
  );
}

const isNowhere = (message: string): boolean => !message.includes('Reference for the help desk') && !message.startsWith('The server did not answer');

const WhatHappens = (): ReactNode => (
  <div className="d-say">
    <p><b>What is written down:</b> your name, the reference, your reason and the time, in a record that nobody can change.</p>
    <p><b>Who is told:</b> the authority concerned and the others on the list, within 24 hours. The officer sees that the record was opened, and it stands in the weekly list the auditor reads.</p>
    <p><b>What you see:</b> what the authority’s desk sees of a review, for a short time. Never the account, the discussion or welfare.</p>
  </div>
);
