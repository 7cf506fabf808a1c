import { Button, ErrorSummary, Radios, Status, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useStep } from '../../apollo/step.js';
import { graphql } from '../../gql/index.js';
import { StepQuestions } from '../../session/StepQuestions.js';
import { useAskedStep } from '../../session/use-asked-step.js';
import { SUBJECTS, subjectOf } from './correction-words.js';

const ASK = graphql(`
  mutation RequestCorrection($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) { __typename ... on CaseChanged { version } ... on PromptsToAnswer { prompts { code message needsReason } } ... on Refusal { message field } ... on InvalidDetails { problems { field message } } }
  }
`);
const SUBJECT = 'correction-subject';
const WORDS = 'correction-words';
const OPTIONS = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));

/** R61: the officer says what is wrong in the record and what it should say; the note stays beside it, whatever the answer. */
export function AskCorrection({ caseId, version, onRead }: { readonly caseId: string; readonly version: number; readonly onRead: () => void }): ReactNode {
  const { take, isBusy } = useStep(ASK);
  const step = useAskedStep(onRead);
  const [form, setForm] = useState({ subject: '', words: '' });
  const [wrong, setWrong] = useState<{ readonly [id: string]: string }>({});
  const [isAsked, setAsked] = useState(false);
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(false);
    const subject = subjectOf(form.subject);
    const correction = form.words.trim();
    const found = { ...(subject === null ? { [SUBJECT]: 'Choose what it is about' } : {}), ...(correction === '' ? { [WORDS]: 'Say what is wrong, and what it should say' } : {}) };
    setWrong(found);
    if (Object.keys(found).length > 0 || subject === null) return;
    if (!(await step.go((answers) => take({ caseId, expectedVersion: version, details: { subject, correction }, answers })))) return;
    setForm({ subject: '', words: '' });
    setAsked(true);
    onRead();
  };
  return (
    <form className="d-form" noValidate onSubmit={(event) => void ask(event)}>
      <h3>Ask for a correction</h3>
      <ErrorSummary problems={[...Object.entries(wrong).map(([id, message]) => ({ href: `#${id}`, message })), ...step.lines({ subject: SUBJECT, correction: WORDS })]} />
      {isAsked ? <p role="status"><Status tone="done">It is written down beside the record, and whoever answers it has been given it.</Status></p> : null}
      <Radios id={SUBJECT} legend="What is it about?" name="subject" options={OPTIONS} value={form.subject} onChange={(subject) => setForm({ ...form, subject })} error={wrong[SUBJECT]} />
      <TextArea id={WORDS} label="What is wrong, and what should it say?" hint="Leave out what you say in confidence: the authority reads this with the report, once a report was sent." autoComplete="off" spellCheck={false} limit={4000} error={wrong[WORDS] ?? step.problems.find(({ field }) => field.includes('correction'))?.message} value={form.words} onChange={(words) => setForm({ ...form, words })} />
      <StepQuestions {...step} />
      <p className="d-do"><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Asking…' : 'Ask for the correction'}</Button></p>
    </form>
  );
}
