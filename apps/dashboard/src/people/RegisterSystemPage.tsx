import { Breadcrumbs, Button, ErrorSummary, LinkButton, Loading, PageHeading, Radios, SummaryList, TextField } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { PurposesQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { errorAt, problemsOf } from '../session/form-problems.js';
import { useNewStep } from '../session/use-new-step.js';

const PURPOSES = graphql(`query Purposes { clientPurposes { code says mayAsk } }`);
const REGISTER = graphql(`
  mutation RegisterServiceClient($input: RegisterServiceClientInput!) { registerServiceClient(input: $input) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

interface Form { readonly clientId: string; readonly name: string; readonly purpose: string; readonly scopes: string }
const BLANK: Form = { clientId: '', name: '', purpose: '', scopes: '' };
const MISSING: readonly (readonly [keyof Form, string])[] = [['name', 'Enter what people call the system'], ['clientId', 'Enter what the identity provider calls it'], ['purpose', 'Choose the one thing it is for']];

/** Registers a system for one purpose, for good: written, checked, then done. */
export function RegisterSystemPage(): ReactNode {
  usePageTitle('Register a system');
  const answer = usePageQuery(PURPOSES, {});
  return (
    <div className="d-page">
      <div><Breadcrumbs items={[{ href: '/systems', label: 'Systems' }]} /><PageHeading title="Register a system" about="The purpose is fixed from the first day: to change it, the system is closed and registered anew. The secret the system proves itself with is kept by the identity provider; Candour never has it and shows none." /></div>
      {answer.state === 'coming' ? <Loading what="Opening the form" rows={4} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the form" onRetry={answer.again} /> : null}
      {answer.state === 'there' ? <Registering purposes={answer.data.clientPurposes} /> : null}
    </div>
  );
}

function Registering({ purposes }: { readonly purposes: PurposesQuery['clientPurposes'] }): ReactNode {
  const { give, isBusy } = useChange(REGISTER);
  const navigate = useNavigate();
  const [form, setForm] = useState<Form>(BLANK);
  const [isChecking, setChecking] = useState(false);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  useNewStep(isChecking ? 'check' : 'write');
  const set = (key: keyof Form) => (value: string): void => setForm({ ...form, [key]: value });
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const missing = MISSING.filter(([key]) => form[key].trim() === '').map(([field, message]) => ({ field, message }));
    setProblems(missing);
    setChecking(missing.length === 0);
  };
  const register = async (): Promise<void> => {
    const scopes = form.scopes.split(/[\s,]+/).filter(Boolean);
    const outcome = await give({ input: { clientId: form.clientId.trim(), name: form.name.trim(), purpose: form.purpose, ...(scopes.length === 0 ? {} : { scopes }) } });
    if (outcome.kind === 'done') return void navigate('/systems', { state: { says: outcome.says } });
    setProblems(outcome.problems);
    return setChecking(false);
  };
  const purpose = purposes.find(({ code }) => code === form.purpose);
  if (isChecking) {
    return (
      <div className="d-form">
        <h2>Check before you register it</h2>
        <SummaryList items={[{ name: 'System', value: form.name }, { name: 'At the provider', value: <code>{form.clientId}</code> }, { name: 'Purpose, for good', value: purpose?.says }, { name: 'Scopes', value: form.scopes.trim() === '' ? 'None' : form.scopes }]} />
        <p className="d-do"><Button look="filled" isPending={isBusy} onPress={() => void register()}>{isBusy ? 'Registering…' : 'Register the system'}</Button><Button look="text" onPress={() => setChecking(false)}>Change something</Button></p>
      </div>
    );
  }
  return (
    <form className="d-form" onSubmit={check} noValidate>
      <ErrorSummary problems={problemsOf(problems)} />
      <TextField id="name" label="What people call it" error={errorAt(problems, 'name')} width={30} autoComplete="off" value={form.name} onChange={set('name')} />
      <TextField id="clientId" label="What the identity provider calls it" hint="Its client id, exactly as it stands there." error={errorAt(problems, 'clientId')} width={30} autoComplete="off" spellCheck={false} value={form.clientId} onChange={set('clientId')} />
      <Radios id="purpose" name="purpose" legend="What is it for?" hint="Systems for promotion, selection, posting or vetting are not on this list and never will be." error={errorAt(problems, 'purpose')} value={form.purpose} onChange={set('purpose')} options={purposes.map(({ code, says }) => ({ value: code, label: says }))} />
      <TextField id="scopes" label="Scopes it is given by the provider" optional hint="With a space between them." error={errorAt(problems, 'scopes')} width={30} autoComplete="off" spellCheck={false} value={form.scopes} onChange={set('scopes')} />
      <p className="d-do"><Button type="submit" look="filled">Check it</Button><LinkButton href="/systems">Leave it</LinkButton></p>
    </form>
  );
}
