import { Button, Checkboxes, Dialog, ErrorSummary, TextField } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { graphql } from '../gql/index.js';
import { errorAt, problemsOf } from '../session/form-problems.js';

const SAVE = graphql(`
  mutation SaveView($input: SaveViewInput!) { saveView(input: $input) { __typename ... on ViewSaved { says view { id } } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

/** Keeps the filters of the page under a name. */
export function SaveView({ address, onClose, onDone }: { readonly address: string; readonly onClose: () => void; readonly onDone: (says: string) => void }): ReactNode {
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const { give, isBusy } = useChange(SAVE);
  const save = async (): Promise<void> => {
    const outcome = await give({ input: { name, address, isShared } });
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    onDone(outcome.says);
    onClose();
  };
  return (
    <Dialog title="Save this view" isOpen onClose={onClose} actions={<><Button look="filled" type="submit" form="save-view" isPending={isBusy}>{isBusy ? 'Saving…' : 'Save the view'}</Button><Button look="text" onPress={onClose}>Leave it</Button></>}>
      <form id="save-view" className="d-form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); void save(); }}>
        <ErrorSummary problems={problemsOf(problems)} />
        <TextField id="name" label="Name" hint="What you look at, such as “Custody, use of force”. No name of a person." width={30} autoComplete="off" error={errorAt(problems, 'name')} value={name} onChange={setName} />
        <Checkboxes id="shared" legend="Who sees it" values={isShared ? ['shared'] : []} onChange={(values) => setShared(values.length > 0)} options={[{ value: 'shared', label: 'Colleagues of your role in the force too', hint: 'They see the figures as they may see them, not as you do. For anybody else, send the address of the page.' }]} />
        <p className="d-quiet">Its filters are saved and no numbers: whoever opens it has the figures of that day.</p>
      </form>
    </Dialog>
  );
}
