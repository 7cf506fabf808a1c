import { Button, ButtonRow, ErrorSummary, Radios, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { Words } from '../../protected/Words.js';
import { LIMITS } from './account-form.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';

const CONFIRM = graphql(`
  mutation ConfirmOralAccount($input: ConfirmOralAccountInput!) {
    confirmOralAccount(input: $input) {
      __typename
      ... on CaseChanged { version }
      ... on Refusal { message field }
      ... on InvalidDetails { problems { field message } }
      ... on PromptsToAnswer { prompts { code message needsReason } }
    }
  }
`);

const RIGHT = 'note-right';
const CORRECTION = 'note-correction';

interface ConfirmNoteProps { readonly caseId: string; readonly version: number; readonly note: { readonly number: number; readonly text?: string | null }; readonly onDone: () => void; readonly onStale: () => void }

/** The reviewer's note of what the officer said, for the officer to confirm or to put their own words beside (R16, R18). */
export function ConfirmNote({ caseId, version, note, onDone, onStale }: ConfirmNoteProps): ReactNode {
  const { take, isBusy } = useStep(CONFIRM);
  const step = useAskedStep(onStale);
  const [answer, setAnswer] = useState('');
  const [correction, setCorrection] = useState('');
  const [wrong, setWrong] = useState<{ readonly [id: string]: string }>({});
  const confirm = async (): Promise<void> => {
    const found: { readonly [id: string]: string } = answer === '' ? { [RIGHT]: 'Say whether the note is right' } : answer === 'no' && correction.trim() === '' ? { [CORRECTION]: 'Say what the note should say' } : {};
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const details = answer === 'yes' ? { version: note.number, agreed: true } : { version: note.number, agreed: false, correction };
    if (await step.go((answers) => take({ caseId, expectedVersion: version, details, answers }))) onDone();
  };
  return (
    <form className="d-form" autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); void confirm(); }}>
      <ErrorSummary problems={[...Object.entries(wrong).map(([id, message]) => ({ href: `#${id}`, message })), ...step.lines({ agreed: RIGHT, correction: CORRECTION })]} />
      <p className="d-say">Your reviewer has noted what you said. It counts as your account once you have read it. If it is not right, your own words stand beside it; nothing is rubbed out.</p>
      {note.text == null ? <p className="d-quiet">The words of the note are not there any more.</p> : <Words>{note.text}</Words>}
      <Radios id={RIGHT} legend="Is this note right?" name="right" options={[{ value: 'yes', label: 'Yes, it says what I said' }, { value: 'no', label: 'No, and I will say what it should say' }]} value={answer} onChange={setAnswer} error={wrong[RIGHT]} />
      {answer === 'no' ? <TextArea id={CORRECTION} label="What should it say?" rows={8} autoComplete="off" spellCheck={false} {...(correction.length > LIMITS.own * 0.8 ? { limit: LIMITS.own } : {})} value={correction} onChange={setCorrection} error={wrong[CORRECTION]} /> : null}
      <StepQuestions {...step} />
      <ButtonRow><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Sending…' : 'Send my answer'}</Button></ButtonRow>
    </form>
  );
}
