import { Button, DateInput, ErrorSummary, LinkButton, Radios, TextArea } from '@candour/ui';
import type { DayReading } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { ChangeProblem } from '../apollo/change.js';
import { useStep } from '../apollo/step.js';
import { graphql } from '../gql/index.js';
import { dayProblem, errorAt, problemsOf } from '../session/form-problems.js';
import { StepQuestions } from '../session/StepQuestions.js';
import { useAskedStep } from '../session/use-asked-step.js';
import { today } from '../wording.js';
import { REASON_HINT } from './reason-hint.js';

const RECORD = graphql(`
  mutation RecordReviewNote($input: RecordReviewNoteInput!) {
    recordReviewNote(input: $input) { __typename ... on CaseChanged { version } ... on PromptsToAnswer { prompts { code message needsReason } } ... on Refusal { message field } ... on InvalidDetails { problems { field message } } }
  }
`);

interface Form { readonly reviewedOn: DayReading; readonly allDone: 'yes' | 'no' | ''; readonly whatWasDone: string; readonly effect: string; readonly again: 'yes' | 'no' | ''; readonly nextReviewOn: DayReading; readonly nextStep: string }
const blank = (): Form => ({ reviewedOn: { kind: 'day', day: today() }, allDone: '', whatWasDone: '', effect: '', again: '', nextReviewOn: { kind: 'empty' }, nextStep: '' });
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];
const FIELDS = { reviewedOn: 'reviewedOn', allDone: 'allDone', whatWasDone: 'whatWasDone', effect: 'effect', nextReviewOn: 'nextReviewOn', nextStep: 'nextStep' };

/** What is missing of the note. */
function missingIn({ reviewedOn, allDone, whatWasDone, effect, again, nextReviewOn, nextStep }: Form): readonly ChangeProblem[] {
  const text = (field: string, value: string, message: string): readonly ChangeProblem[] => (value.trim() === '' ? [{ field, message }] : []);
  return [
    ...dayProblem('reviewedOn', reviewedOn, 'Enter the day of the review'), ...text('whatWasDone', whatWasDone, 'Say what was done'), ...text('allDone', allDone, 'Say whether everything agreed was done'), ...text('effect', effect, 'Say what it changed'),
    ...text('again', again, 'Say whether a further review is needed'), ...(again === 'yes' ? [...dayProblem('nextReviewOn', nextReviewOn, 'Enter the day of the further review'), ...text('nextStep', nextStep, 'Say why, and what comes next')] : []),
  ];
}

/** What was done, and what it changed, at the day the report names (R45). */
export function ReviewNoteForm({ followUp, onDone }: { readonly followUp: string; readonly onDone: () => void }): ReactNode {
  const { take, isBusy } = useStep(RECORD);
  const step = useAskedStep();
  const [form, setForm] = useState<Form>(blank);
  const [own, setOwn] = useState<readonly ChangeProblem[]>([]);
  const set = <K extends keyof Form>(key: K) => (value: Form[K]): void => setForm({ ...form, [key]: value });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingIn(form);
    setOwn(missing);
    const { reviewedOn, nextReviewOn, nextStep, again } = form;
    if (missing.length > 0 || reviewedOn.kind !== 'day') return;
    const further = again === 'yes' && nextReviewOn.kind === 'day' ? { nextReviewOn: nextReviewOn.day, nextStep: nextStep.trim() } : {};
    const details = { reviewedOn: reviewedOn.day, allDone: form.allDone === 'yes', whatWasDone: form.whatWasDone.trim(), effect: form.effect.trim(), ...further };
    if (await step.go((answers) => take({ followUp, answers, details }))) onDone();
  };
  const error = (field: string): string | undefined => errorAt(own, field) ?? step.problems.find(({ field: path }) => path.includes(field))?.message;
  return (
    <form className="d-form" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary problems={own.length > 0 ? problemsOf(own) : step.lines(FIELDS)} />
      <p className="d-say">The note is kept with the report. The officer, the reviewer and the authority can read it.</p>
      <DateInput id="reviewedOn" legend="Day of the review" what="The day of the review" error={error('reviewedOn')} defaultDay={form.reviewedOn.kind === 'day' ? form.reviewedOn.day : undefined} onChange={set('reviewedOn')} />
      <TextArea id="whatWasDone" label="What was done" autoComplete="off" limit={4000} error={error('whatWasDone')} value={form.whatWasDone} onChange={set('whatWasDone')} />
      <Radios id="allDone" name="allDone" legend="Was everything agreed done?" inline error={error('allDone')} options={YES_NO} value={form.allDone} onChange={(value) => set('allDone')(value as Form['allDone'])} />
      <TextArea id="effect" label="What it changed" autoComplete="off" limit={4000} error={error('effect')} value={form.effect} onChange={set('effect')} />
      <Radios id="again" name="again" legend="Is a further review needed?" inline error={error('again')} options={YES_NO} value={form.again} onChange={(value) => set('again')(value as Form['again'])} />
      {form.again === 'yes' ? (
        <>
          <DateInput id="nextReviewOn" legend="Day of the further review" what="The day of the further review" error={error('nextReviewOn')} onChange={set('nextReviewOn')} />
          <TextArea id="nextStep" label="Why, and what comes next" autoComplete="off" limit={2000} rows={3} error={error('nextStep')} value={form.nextStep} onChange={set('nextStep')} />
        </>
      ) : null}
      <StepQuestions {...step} hint={REASON_HINT} />
      <p className="d-do"><Button type="submit" look="filled" isPending={isBusy}>{isBusy ? 'Keeping it…' : 'Keep the note'}</Button><LinkButton href="/my-work">Not yet</LinkButton></p>
    </form>
  );
}
