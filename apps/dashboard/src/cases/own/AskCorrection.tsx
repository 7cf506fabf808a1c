import { Button, ErrorSummary, Radios, Status, TextArea } from '@candour/ui';
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
import { SUBJECTS, subjectOf } from './correction-words.js';

const ASK = graphql(`
  mutation RequestCorrection($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) { __typename ... on CaseChanged { version } ... on PromptsToAnswer { prompts { code message needsReason } } ... on Refusal { message field } ... on InvalidDetails { problems { field message } } }
  }
`);
const SUBJECT = 'correction-subject';
const WORDS = 'correction-words';
interface AskCorrectionProps { readonly caseId: string; readonly version: number; readonly draft: KeptBefore | null; readonly onRead: () => void }
interface Form { readonly subject: string; readonly words: string }
const OPTIONS = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));

/** R61: the officer says what is wrong in the record and what it should say; the note stays beside it, whatever the answer. */
export function AskCorrection({ draft, ...props }: AskCorrectionProps): ReactNode {
  const [times, setTimes] = useState(0);
  return <AskOnce key={times} {...props} draft={times === 0 ? draft : null} isAsked={times > 0} onAsked={() => setTimes(times + 1)} />;
}

const fromDraft = (body: string | null): Form => ({ subject: inDraft(body, 'subject'), words: inDraft(body, 'correction') });
const bodyOf = ({ subject, words }: Form): string => JSON.stringify({ ...(subject === '' ? {} : { subject }), ...(words === '' ? {} : { correction: words }) });

/** One request, kept as a draft while it is written. */
function AskOnce({ caseId, version, draft, isAsked, onAsked, onRead }: AskCorrectionProps & { readonly isAsked: boolean; readonly onAsked: () => void }): ReactNode {
  const { take, isBusy } = useStep(ASK);
  const step = useAskedStep(onRead);
  const [form, setForm] = useState(() => fromDraft(draft?.body ?? null));
  const { keeper, keeping } = useDraft(caseId, 'CORRECTION', draft === null ? null : { ...draft, body: bodyOf(form) }, bodyOf(fromDraft(null)));
  const [wrong, setWrong] = useState<{ readonly [id: string]: string }>({});
  const write = (next: Form): void => { setForm(next); keeper.type(bodyOf(next)); };
  const takeOther = (body: string | null): void => { write(fromDraft(body)); void keeper.keepMine(); };
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const subject = subjectOf(form.subject);
    const correction = form.words.trim();
    const found = { ...(subject === null ? { [SUBJECT]: 'Choose what it is about' } : {}), ...(correction === '' ? { [WORDS]: 'Say what is wrong, and what it should say' } : {}) };
    setWrong(found);
    if (Object.keys(found).length > 0 || subject === null) return;
    if (!(await step.go((answers) => take({ caseId, expectedVersion: version, details: { subject, correction }, answers })))) return;
    keeper.end();
    onAsked();
    onRead();
  };
  return (
    <form className="d-form" noValidate onSubmit={(event) => void ask(event)}>
      <h3>Ask for a correction</h3>
      <ErrorSummary problems={[...Object.entries(wrong).map(([id, message]) => ({ href: `#${id}`, message })), ...step.lines({ subject: SUBJECT, correction: WORDS })]} />
      {isAsked ? <p role="status"><Status tone="done">It is written down beside the record, and whoever answers it has been given it.</Status></p> : null}
      <Radios id={SUBJECT} legend="What is it about?" name="subject" options={OPTIONS} value={form.subject} onChange={(subject) => write({ ...form, subject })} error={wrong[SUBJECT]} />
      <TextArea id={WORDS} label="What is wrong, and what should it say?" hint="Leave out what you say in confidence: the authority reads this with the report, once a report was sent." autoComplete="off" spellCheck={false} limit={4000} error={wrong[WORDS] ?? step.problems.find(({ field }) => field.includes('correction'))?.message} value={form.words} onChange={(words) => write({ ...form, words })} />
      <DraftLine keeping={keeping} onKeepMine={() => void keeper.keepMine()} onTakeOther={takeOther} />
      <StepQuestions {...step} />
      <p className="d-do"><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Asking…' : 'Ask for the correction'}</Button></p>
    </form>
  );
}
