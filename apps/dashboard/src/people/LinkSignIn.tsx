import { Button, ErrorSummary, TextField } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { graphql } from '../gql/index.js';
import { errorAt, problemsOf } from '../session/form-problems.js';

const LINK = graphql(`
  mutation LinkSignIn($input: LinkSignInInput!) { linkSignIn(input: $input) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

/** Enters by which name of the provider somebody signs in. It is the first of two steps: a second person confirms it. */
export function LinkSignIn({ personId, name, onDone }: { readonly personId: string; readonly name: string; readonly onDone: (says: string) => void }): ReactNode {
  const { give, isBusy } = useChange(LINK);
  const [subject, setSubject] = useState('');
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (subject.trim() === '') return setProblems([{ field: 'subject', message: 'Enter what the provider calls the person' }]);
    const outcome = await give({ input: { personId, subject: subject.trim() } });
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    setProblems([]);
    setSubject('');
    return onDone(outcome.says);
  };
  return (
    <form className="d-form d-form-under" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary problems={problemsOf(problems)} />
      <TextField id="subject" label={`Link a sign-in to ${name}`} hint="What the identity provider calls the person, exactly as it stands there. It opens nothing until a second person confirms it." error={errorAt(problems, 'subject')} width={30} autoComplete="off" spellCheck={false} value={subject} onChange={setSubject} />
      <p className="d-do"><Button type="submit" isPending={isBusy}>{isBusy ? 'Entering it…' : 'Enter the sign-in'}</Button></p>
    </form>
  );
}
