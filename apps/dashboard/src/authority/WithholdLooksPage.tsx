import { useApolloClient } from '@apollo/client/react';
import { Button, DateInput, ErrorSummary, FindAndChoose, LinkButton, NextStep, PageHeading, Radios, SummaryList, TextField } from '@candour/ui';
import type { DayReading, Found } from '@candour/ui';
import { addDays } from '@candour/domain/calendar';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { caseAddress } from '../filters/case-address.js';
import { graphql } from '../gql/index.js';
import type { WithholdingReason } from '../gql/graphql.js';
import { findColleagues } from '../session/colleagues.js';
import { dayProblem, errorAt, problemsOf } from '../session/form-problems.js';
import { usePageTitle } from '../session/page-title.js';
import { useNewStep } from '../session/use-new-step.js';
import { dayText, today } from '../wording.js';

const CASE = graphql(`query CaseToWithholdIn($reference: String!) { caseByReference(reference: $reference) { id } }`);
const WITHHOLD = graphql(`
  mutation WithholdLooks($input: WithholdLooksInput!) { withholdLooks(input: $input) { __typename ... on LooksWithheld { reviewOn } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

const LONGEST = 28;
const REASONS: readonly { readonly value: WithholdingReason; readonly label: string }[] = [
  { value: 'CRIMINAL_INVESTIGATION', label: 'It would prejudice a criminal investigation' }, { value: 'MISCONDUCT_INVESTIGATION', label: 'It would prejudice another misconduct investigation' },
  { value: 'PROTECTED_PASSAGE', label: 'A protected passage was opened, and telling would prejudice what follows' }, { value: 'SAFETY_OF_A_PERSON', label: 'It would put a person at risk' },
];

interface Form { readonly reference: string; readonly person: Found | null; readonly reason: WithholdingReason | ''; readonly review: DayReading }

/** Keeps from an officer for a time that one person opened their review (R26, R55): a code for a reason, a day of at most 28, checked, recorded. */
export function WithholdLooksPage(): ReactNode {
  usePageTitle('Withhold a look');
  const [params] = useSearchParams();
  const [form, setForm] = useState<Form>({ reference: params.get('reference') ?? '', person: null, reason: '', review: { kind: 'empty' } });
  const [step, setStep] = useState<'write' | 'check' | 'done'>('write');
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const { give, isBusy } = useWithholding();
  useNewStep(step);
  const named = form.reference.trim().toUpperCase();
  const check = (): void => { const found = problemsIn(form); setProblems(found); if (found.length === 0) setStep('check'); };
  const record = async (): Promise<void> => { const found = await give(form); setProblems(found); setStep(found.length === 0 ? 'done' : 'write'); };
  const until = form.review.kind === 'day' ? dayText(form.review.day) : '';
  return (
    <div className="d-page">
      <PageHeading title="Withhold a look" about={`Officers see who opened their review. Where telling them would prejudice something, you may withhold the looks of one person for at most ${LONGEST} days. It is recorded with your name, counted, and read by the auditor.`} />
      {step === 'done' ? (
        <NextStep title={`Withheld until ${until}`} action={<LinkButton href={caseAddress(named)}>Go to {named}</LinkButton>}>
          <p role="status">What {form.person?.label} opens of {named} is not among the looks the officer sees. From {until} on it is, with its dates. If the reason still holds then, record it anew.</p>
        </NextStep>
      ) : null}
      {step === 'check' ? (
        <div className="d-form">
          <h2>Check before you record it</h2>
          <SummaryList items={[{ name: 'Review', value: <span className="d-reference">{named}</span> }, { name: 'Whose looks', value: form.person?.label }, { name: 'Reason', value: REASONS.find(({ value }) => value === form.reason)?.label }, { name: 'The officer sees them from', value: until }]} />
          <p className="d-say">Looks of the past and of the days until then are withheld. The officer is not told; your name, the reason and the day are recorded for the auditor.</p>
          <p className="d-do"><Button look="filled" isPending={isBusy} onPress={() => void record()}>{isBusy ? 'Recording…' : 'Withhold these looks'}</Button><Button look="text" onPress={() => setStep('write')}>Change something</Button></p>
        </div>
      ) : null}
      {step === 'write' ? <WithholdForm form={form} setForm={setForm} problems={problems} onCheck={check} /> : null}
    </div>
  );
}

function WithholdForm({ form, setForm, problems, onCheck }: { readonly form: Form; readonly setForm: (next: Form) => void; readonly problems: readonly ChangeProblem[]; readonly onCheck: () => void }): ReactNode {
  const client = useApolloClient();
  return (
    <form className="d-form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); onCheck(); }}>
      <ErrorSummary problems={problemsOf(problems)} />
      <TextField id="reference" label="Reference of the review" error={errorAt(problems, 'reference')} width={20} autoComplete="off" spellCheck={false} value={form.reference} onChange={(reference) => setForm({ ...form, reference })} />
      <FindAndChoose id="personId" label="Whose looks" question="Which person?" hint="The beginning of their name or number, two letters at least. Never your own." error={errorAt(problems, 'personId')} find={(text) => findColleagues(client, text)} chosen={form.person} onChoose={(person) => setForm({ ...form, person })} />
      <Radios id="reason" name="reason" legend="Why must the officer not be told now?" error={errorAt(problems, 'reason')} value={form.reason} onChange={(value) => setForm({ ...form, reason: value as WithholdingReason })} options={REASONS} />
      <DateInput id="reviewOn" legend="From which day does the officer see them?" what="The day" hint={`From tomorrow to ${dayText(addDays(today(), LONGEST))}.`} error={errorAt(problems, 'reviewOn')} defaultDay={form.review.kind === 'day' ? form.review.day : undefined} onChange={(review) => setForm({ ...form, review })} />
      <p className="d-do"><Button type="submit" look="filled">Check it</Button><LinkButton href="/cases">Leave it</LinkButton></p>
    </form>
  );
}

/** What is missing, or not possible whoever asks; the rest the server says. */
function problemsIn({ reference, person, reason, review }: Form): readonly ChangeProblem[] {
  const outside = review.kind === 'day' && (review.day <= today() || review.day > addDays(today(), LONGEST));
  return [
    ...(reference.trim() === '' ? [{ field: 'reference', message: 'Enter the whole reference' }] : []), ...(person === null ? [{ field: 'personId', message: 'Choose whose looks are withheld' }] : []),
    ...(reason === '' ? [{ field: 'reason', message: 'Choose a reason' }] : []), ...dayProblem('reviewOn', review, 'Enter the day'), ...(outside ? [{ field: 'reviewOn', message: `The day must be from tomorrow to ${dayText(addDays(today(), LONGEST))}` }] : []),
  ];
}

/** Finds the review by its reference and records it. @returns what is in the way; nothing where it is recorded */
function useWithholding(): { readonly give: (form: Form) => Promise<readonly ChangeProblem[]>; readonly isBusy: boolean } {
  const client = useApolloClient();
  const change = useChange(WITHHOLD);
  const give = async ({ reference, person, reason, review }: Form): Promise<readonly ChangeProblem[]> => {
    if (person === null || reason === '' || review.kind !== 'day') return [];
    const { data } = await client.query({ query: CASE, variables: { reference: reference.trim().toUpperCase() }, fetchPolicy: 'no-cache' }).catch(() => ({ data: undefined }));
    if (data === undefined) return [{ field: null, message: 'The server did not answer. Check that you are connected, then try again.' }];
    if (data.caseByReference == null) return [{ field: 'reference', message: 'No review with this reference exists, or it is not one that you may read. Check the reference.' }];
    const outcome = await change.give({ input: { caseId: data.caseByReference.id, personId: person.value, reason, reviewOn: review.day } });
    return outcome.kind === 'done' ? [] : outcome.problems;
  };
  return { give, isBusy: change.isBusy };
}
