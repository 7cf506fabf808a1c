import { Button, ErrorSummary, Status, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { DraftLine } from '../drafts/DraftLine.js';
import { inDraft } from '../drafts/in-draft.js';
import { useDraft } from '../drafts/use-draft.js';
import type { KeptBefore } from '../drafts/draft-keeper.js';
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
interface AskAdjustmentProps { readonly caseId: string; readonly version: number; readonly draft: KeptBefore | null; readonly onRead: () => void }

/** The officer asks for an adjustment to any step. What they write is class W: their reviewer reads it, and nobody else. */
export function AskAdjustment({ draft, ...props }: AskAdjustmentProps): ReactNode {
  const [times, setTimes] = useState(0);
  return <AskOnce key={times} {...props} draft={times === 0 ? draft : null} isAsked={times > 0} onAsked={() => setTimes(times + 1)} />;
}

const bodyOf = (adjustment: string): string => JSON.stringify(adjustment === '' ? {} : { adjustment });

/** One request, kept as a draft while it is written. */
function AskOnce({ caseId, version, draft, isAsked, onAsked, onRead }: AskAdjustmentProps & { readonly isAsked: boolean; readonly onAsked: () => void }): ReactNode {
  const { take, isBusy } = useStep(ASK);
  const step = useAskedStep(onRead);
  const [text, setText] = useState(() => inDraft(draft?.body ?? null, FIELD));
  const { keeper, keeping } = useDraft(caseId, 'ADJUSTMENT', draft === null ? null : { ...draft, body: bodyOf(text) }, bodyOf(''));
  const [isMissing, setMissing] = useState(false);
  const write = (next: string): void => { setText(next); keeper.type(bodyOf(next)); };
  const takeOther = (body: string | null): void => { write(inDraft(body, FIELD)); void keeper.keepMine(); };
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '' || !(await step.go((answers) => take({ caseId, expectedVersion: version, details: { adjustment: text.trim() }, answers })))) return;
    keeper.end();
    onAsked();
    onRead();
  };
  const error = isMissing ? EMPTY : step.problems.find(({ field }) => field.includes(FIELD))?.message;
  return (
    <form className="d-form" noValidate onSubmit={(event) => void ask(event)}>
      <h3>Ask for an adjustment</h3>
      <ErrorSummary problems={isMissing ? [{ href: `#${FIELD}`, message: EMPTY }] : step.lines({ adjustment: FIELD })} />
      {isAsked ? <p role="status"><Status tone="done">Your reviewer has what you asked for, and answers it here.</Status></p> : null}
      <TextArea id={FIELD} label="What would help you take part?" hint="More time, another place, a break, somebody beside you for your health. You need not say what you have." autoComplete="off" spellCheck={false} limit={4000} error={error} value={text} onChange={write} />
      <DraftLine keeping={keeping} onKeepMine={() => void keeper.keepMine()} onTakeOther={takeOther} />
      <StepQuestions {...step} />
      <p className="d-do"><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Asking…' : 'Ask for it'}</Button></p>
    </form>
  );
}
