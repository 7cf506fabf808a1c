import { Button, DateInput, ErrorSummary, LinkButton } from '@candour/ui';
import type { DayReading } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useStep } from '../apollo/step.js';
import type { ChangeProblem } from '../apollo/change.js';
import { graphql } from '../gql/index.js';
import { dayProblem, errorAt, problemsOf } from '../session/form-problems.js';
import { StepQuestions } from '../session/StepQuestions.js';
import { useAskedStep } from '../session/use-asked-step.js';
import { REASON_HINT } from './reason-hint.js';

const RECORD = graphql(`
  mutation RecordPdrDiscussion($input: RecordPdrDiscussionInput!) {
    recordPdrDiscussion(input: $input) { __typename ... on CaseChanged { version } ... on PromptsToAnswer { prompts { code message needsReason } } ... on Refusal { message field } ... on InvalidDetails { problems { field message } } }
  }
`);

/** That report and review note were talked about, and when; never what was said (R38). */
export function PdrForm({ followUp, onDone }: { readonly followUp: string; readonly onDone: () => void }): ReactNode {
  const { take, isBusy } = useStep(RECORD);
  const step = useAskedStep();
  const [on, setOn] = useState<DayReading>({ kind: 'empty' });
  const [own, setOwn] = useState<readonly ChangeProblem[]>([]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = dayProblem('discussedOn', on, 'Enter the day of the talk');
    setOwn(missing);
    if (on.kind !== 'day') return;
    if (await step.go((answers) => take({ followUp, answers, details: { discussedOn: on.day } }))) onDone();
  };
  const lines = own.length > 0 ? problemsOf(own) : step.lines({ discussedOn: 'discussedOn' });
  return (
    <form className="d-form" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary problems={lines} />
      <DateInput id="discussedOn" legend="On which day did you talk about it?" what="The day of the talk" hint="Only the day is recorded. What was said is not asked for." error={errorAt(own, 'discussedOn') ?? step.problems.find(({ field }) => field.includes('discussedOn'))?.message} onChange={setOn} />
      <StepQuestions {...step} hint={REASON_HINT} />
      <p className="d-do"><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Recording…' : 'Record the day'}</Button><LinkButton href="/my-work">Not yet</LinkButton></p>
    </form>
  );
}
