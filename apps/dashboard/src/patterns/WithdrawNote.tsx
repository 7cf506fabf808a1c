import { LONGEST_ANNOTATION } from '@candour/domain/metrics';
import { Button, Dialog, ErrorSummary, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useChange } from '../apollo/change.js';
import type { ChangeProblem } from '../apollo/change.js';
import { graphql } from '../gql/index.js';
import { errorAt, problemsOf } from '../session/form-problems.js';
import { noteWords } from './month-notes.js';
import type { MonthNote } from './month-notes.js';
import { longMonth } from '@candour/domain/findings';

const WITHDRAW = graphql(`
  mutation WithdrawAnnotation($id: ID!, $because: String!) { withdrawAnnotation(id: $id, because: $because) { __typename ... on Administered { says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

/** Withdraws what stands beside a month, with the reason. */
export function WithdrawNote({ note, onClose, onDone }: { readonly note: MonthNote; readonly onClose: () => void; readonly onDone: (says: string) => void }): ReactNode {
  const [because, setBecause] = useState('');
  const [problems, setProblems] = useState<readonly ChangeProblem[]>([]);
  const { give, isBusy } = useChange(WITHDRAW);
  const withdraw = async (): Promise<void> => {
    const outcome = await give({ id: note.id, because });
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    onDone(outcome.says);
    onClose();
  };
  return (
    <Dialog title={`Withdraw note ${note.letter}`} isOpen onClose={onClose} actions={<><Button look="filled" type="submit" form="withdraw-note" isPending={isBusy}>{isBusy ? 'Withdrawing…' : 'Withdraw it'}</Button><Button look="text" onPress={onClose}>Leave it as it is</Button></>}>
      <form id="withdraw-note" className="d-form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); void withdraw(); }}>
        <ErrorSummary problems={problemsOf(problems)} />
        <p>{longMonth(note.month)}. {noteWords(note)} The chart is drawn without it from then on{note.recalculates ? ', and its limits are no longer set again there' : ''}. It is kept, with your name and your reason.</p>
        <TextArea id="because" label="Why it is withdrawn" rows={3} limit={LONGEST_ANNOTATION} error={errorAt(problems, 'because')} value={because} onChange={(text) => setBecause(text.replace(/[\r\n]+/gu, ' '))} />
      </form>
    </Dialog>
  );
}
