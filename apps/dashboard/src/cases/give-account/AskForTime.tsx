import { Button, ButtonRow, DateInput, ErrorSummary, Link, Radios } from '@candour/ui';
import type { DayReading } from '@candour/ui';
import { EXTENSION_REASONS, isCode } from '@candour/domain/taxonomy';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';

const ASK = graphql(`
  mutation AskForMoreTime($input: AskForMoreTimeInput!) {
    askForMoreTime(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);

const REASON = 'more-time-reason';
const UNTIL = 'more-time-until';
const OPTIONS = EXTENSION_REASONS.map(({ code, name }) => ({ value: code, label: name }));

/** Asking the reviewer for a later date (R15). */
export function AskForTime({ caseId, version, writeHref, onDone, onStale }: { readonly caseId: string; readonly version: number; readonly writeHref: string; readonly onDone: () => void; readonly onStale: () => void }): ReactNode {
  const { take, isBusy } = useStep(ASK);
  const step = useAskedStep(onStale);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<DayReading>({ kind: 'empty' });
  const [wrong, setWrong] = useState<{ readonly [id: string]: string }>({});
  const ask = async (): Promise<void> => {
    const found = { ...(isCode(EXTENSION_REASONS, reason) ? {} : { [REASON]: 'Choose what comes closest' }), ...(until.kind === 'wrong' ? { [UNTIL]: until.error } : {}) };
    setWrong(found);
    if (Object.keys(found).length > 0 || !isCode(EXTENSION_REASONS, reason)) return;
    if (await step.go((answers) => take({ caseId, expectedVersion: version, details: { reason, ...(until.kind === 'day' ? { until: until.day } : {}) }, answers }))) onDone();
  };
  return (
    <form className="d-form" noValidate onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <ErrorSummary problems={[...Object.entries(wrong).map(([id, message]) => ({ href: `#${id}`, message })), ...step.lines({ reason: REASON, until: UNTIL })]} />
      <p className="d-say">Your reviewer decides, and can give you more time but never less. Rest days, nights and leave do not stop the clock, so ask if they get in your way.</p>
      <Radios id={REASON} legend="Why do you need more time?" hint="The kind of reason is enough. Say nothing of your health here." name="reason" options={OPTIONS} value={reason} onChange={setReason} error={wrong[REASON]} />
      <DateInput id={UNTIL} legend="Until when?" what="The day" optional hint="If you leave it blank, your reviewer proposes a day." onChange={setUntil} error={wrong[UNTIL] ?? step.problems.find(({ field }) => field.includes('until'))?.message} />
      <StepQuestions {...step} />
      <ButtonRow><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Asking…' : 'Ask for more time'}</Button><Link href={writeHref}>Go back to writing</Link></ButtonRow>
    </form>
  );
}
