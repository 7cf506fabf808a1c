import { useApolloClient } from '@apollo/client/react';
import { Button, DateInput, ErrorSummary, FindAndChoose, SummaryList, TextArea } from '@candour/ui';
import type { DayReading, Found } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { graphql } from '../gql/index.js';
import { findColleagues } from '../session/colleagues.js';
import { dayText, today } from '../wording.js';
import { dayProblem, errorAt, problemsOf } from '../session/form-problems.js';
import { useNewStep } from '../session/use-new-step.js';

const DELEGATE = graphql(`
  mutation DelegateAuthority($input: DelegateAuthorityInput!) { delegateAuthority(input: $input) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

const PLACE = 'delegate';
interface Form { readonly person: Found | null; readonly from: DayReading; readonly until: DayReading; readonly reason: string }
const blank = (): Form => ({ person: null, from: { kind: 'day', day: today() }, until: { kind: 'empty' }, reason: '' });

/** Lets a named person act for the authority: chosen, dated, reasoned, checked, then done. */
export function Delegate({ onDone }: { readonly onDone: (says: string) => void }): ReactNode {
  const client = useApolloClient();
  const { give, isBusy } = useChange(DELEGATE);
  const [form, setForm] = useState<Form>(blank);
  const [isChecking, setChecking] = useState(false);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  useNewStep(isChecking ? 'check' : 'write', PLACE);
  const { person, from, until, reason } = form;
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const found = [
      ...(person === null ? [{ field: 'personId', message: 'Choose who acts for the authority' }] : []), ...dayProblem('from', from, 'Enter the first day'), ...dayProblem('until', until, 'Enter the last day'),
      ...(reason.trim() === '' ? [{ field: 'reason', message: 'Say why, without anything of a review' }] : []),
    ];
    setProblems(found);
    setChecking(found.length === 0);
  };
  const delegate = async (): Promise<void> => {
    if (person === null || from.kind !== 'day' || until.kind !== 'day') return;
    const outcome = await give({ input: { personId: person.value, from: from.day, until: until.day, reason: reason.trim() } });
    setChecking(false);
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    return onDone(outcome.says);
  };
  if (isChecking && person !== null && from.kind === 'day' && until.kind === 'day') {
    return (
      <div id={PLACE} tabIndex={-1} className="d-form">
        <h3>Check before you delegate</h3>
        <SummaryList items={[{ name: 'Who acts', value: person.label }, { name: 'From', value: dayText(from.day) }, { name: 'To the end of', value: dayText(until.day) }, { name: 'Why', value: reason }]} />
        <p>{person.label} may then do what the authority’s desk does, and read what it reads. They cannot delegate further. It is written down and open to the auditor.</p>
        <p className="d-do"><Button look="filled" isPending={isBusy} onPress={() => void delegate()}>{isBusy ? 'Delegating…' : 'Delegate the authority'}</Button><Button look="text" onPress={() => setChecking(false)}>Change something</Button></p>
      </div>
    );
  }
  return (
    <form id={PLACE} tabIndex={-1} className="d-form" onSubmit={check} noValidate>
      <ErrorSummary problems={problemsOf(problems)} />
      <FindAndChoose id="personId" label="Who acts for the authority" question="Which person?" hint="The beginning of their name or number, two letters at least." error={errorAt(problems, 'personId')} find={(text) => findColleagues(client, text)} chosen={person} onChoose={(next) => setForm({ ...form, person: next })} />
      <DateInput id="from" legend="First day" what="The first day" error={errorAt(problems, 'from')} defaultDay={from.kind === 'day' ? from.day : undefined} onChange={(next) => setForm({ ...form, from: next })} />
      <DateInput id="until" legend="Last day" what="The last day" hint="At most twelve months later." error={errorAt(problems, 'until')} defaultDay={until.kind === 'day' ? until.day : undefined} onChange={(next) => setForm({ ...form, until: next })} />
      <TextArea id="reason" label="Why" hint="A sentence, such as “Leave of the head of professional standards”. Nothing of a review." error={errorAt(problems, 'reason')} rows={2} value={reason} onChange={(next) => setForm({ ...form, reason: next })} />
      <p className="d-do"><Button type="submit" look="filled">Check it</Button></p>
    </form>
  );
}
