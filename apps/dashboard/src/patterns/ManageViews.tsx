import { Button, Checkboxes, Dialog, ErrorSummary, TextField } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import type { ChangeOutcome, ChangeProblem } from '../apollo/change.js';
import { graphql } from '../gql/index.js';
import type { SavedViewsQuery } from '../gql/graphql.js';
import { errorAt, problemsOf } from '../session/form-problems.js';

const CHANGE = graphql(`
  mutation ChangeView($input: ChangeViewInput!) { changeView(input: $input) { __typename ... on ViewSaved { says view { id } } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);
const DELETE = graphql(`
  mutation DeleteView($id: ID!) { deleteView(id: $id) { __typename ... on ViewDeleted { says id } ... on Refusal { message } } }
`);

type View = SavedViewsQuery['savedViews'][number];
interface ManageViewsProps { readonly views: readonly View[]; readonly onClose: () => void; readonly onDone: (says: string) => void }

/** One’s own views: to rename, share and delete. */
export function ManageViews({ views, onClose, onDone }: ManageViewsProps): ReactNode {
  return (
    <Dialog title="Your saved views" isOpen onClose={onClose} actions={<Button onPress={onClose}>Done</Button>}>
      {views.length === 0 ? <p role="status">You have no saved views.</p> : <ul className="d-views">{views.map((view) => <li key={view.id}><OwnView view={view} onDone={onDone} /></li>)}</ul>}
    </Dialog>
  );
}

function OwnView({ view, onDone }: { readonly view: View; readonly onDone: (says: string) => void }): ReactNode {
  const [name, setName] = useState(view.name);
  const [isLeaving, setLeaving] = useState(false);
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const [change, drop] = [useChange(CHANGE), useChange(DELETE)];
  const told = (outcome: ChangeOutcome): void => {
    setProblems(outcome.kind === 'refused' ? outcome.problems : []);
    if (outcome.kind === 'done') onDone(outcome.says);
  };
  const id = `name-${view.id}`;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void change.give({ input: { id: view.id, name } }).then(told); }}>
      <ErrorSummary problems={problemsOf(problems.map((problem) => ({ ...problem, field: problem.field === null ? null : id })))} />
      <TextField id={id} label={`Name of “${view.name}”`} width={30} autoComplete="off" error={errorAt(problems, 'name')} value={name} onChange={setName} />
      <Checkboxes id={`shared-${view.id}`} legend={`Who sees “${view.name}”`} legendHidden values={view.isShared ? ['shared'] : []} onChange={(values) => void change.give({ input: { id: view.id, isShared: values.length > 0 } }).then(told)} options={[{ value: 'shared', label: 'Shared with colleagues of your role' }]} />
      <p className="d-do">
        <Button type="submit" small isDisabled={name.trim() === view.name} isPending={change.isBusy} aria-label={`Rename “${view.name}”`}>Rename</Button>
        {isLeaving
          ? <><span>Delete it{view.isShared ? ', for your colleagues too' : ''}?</span><Button small isPending={drop.isBusy} onPress={() => void drop.give({ id: view.id }).then(told)}>Delete “{view.name}”</Button><Button look="text" small onPress={() => setLeaving(false)}>Keep it</Button></>
          : <Button look="text" small aria-label={`Delete “${view.name}”`} onPress={() => setLeaving(true)}>Delete</Button>}
      </p>
    </form>
  );
}
