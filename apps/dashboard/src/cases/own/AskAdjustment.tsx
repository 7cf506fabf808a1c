import { Button, ErrorSummary, Status, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';

const ASK = graphql(`
  mutation RequestAdjustment($input: RequestAdjustmentInput!) {
    requestAdjustment(input: $input) { __typename ... on CaseChanged { version } ... on PromptsToAnswer { prompts { code message needsReason } } ... on Refusal { message field } ... on InvalidDetails { problems { field message } } }
  }
`);
const FIELD = 'adjustment';
const EMPTY = 'Say what would help';

/** The officer asks for an adjustment to any step. What they write is class W: their reviewer reads it, and nobody else. */
export function AskAdjustment({ caseId, version, onRead }: { readonly caseId: string; readonly version: number; readonly onRead: () => void }): ReactNode {
  const { take, isBusy } = useStep(ASK);
  const step = useAskedStep(onRead);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(false);
    setMissing(text.trim() === '');
    if (text.trim() === '' || !(await step.go((answers) => take({ caseId, expectedVersion: version, details: { adjustment: text.trim() }, answers })))) return;
    setText('');
    setAsked(true);
    onRead();
  };
  const error = isMissing ? EMPTY : step.problems.find(({ field }) => field.includes(FIELD))?.message;
  return (
    <form className="d-form" noValidate onSubmit={(event) => void ask(event)}>
      <h3>Ask for an adjustment</h3>
      <ErrorSummary problems={isMissing ? [{ href: `#${FIELD}`, message: EMPTY }] : step.lines({ adjustment: FIELD })} />
      {isAsked ? <p role="status"><Status tone="done">Your reviewer has what you asked for, and answers it here.</Status></p> : null}
      <TextArea id={FIELD} label="What would help you take part?" hint="More time, another place, a break, somebody beside you for your health. You need not say what you have." autoComplete="off" spellCheck={false} limit={4000} error={error} value={text} onChange={setText} />
      <StepQuestions {...step} />
      <p className="d-do"><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Asking…' : 'Ask for it'}</Button></p>
    </form>
  );
}
