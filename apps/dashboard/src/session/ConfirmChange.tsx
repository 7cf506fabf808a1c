import { Button, Dialog } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ChangeOutcome } from '../apollo/change.js';

interface ConfirmChangeProps {
  /** The button on the page; what it is about is added for screen readers. */
  readonly open: ReactNode;
  readonly title: string;
  /** What will be so, and what cannot be undone. */
  readonly children: ReactNode;
  /** The words of the button that does it. */
  readonly action: string;
  readonly busy: boolean;
  readonly onConfirm: () => Promise<ChangeOutcome>;
  /** Told what is so, once it is. */
  readonly onDone: (says: string) => void;
}

/** A change that is asked about once more before it is made. A refusal stands in the layer, where the way back is. */
export function ConfirmChange({ open, title, children, action, busy, onConfirm, onDone }: ConfirmChangeProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    setProblem(null);
    const outcome = await onConfirm();
    if (outcome.kind === 'refused') return setProblem(outcome.problems.map(({ message }) => message).join(' '));
    setOpen(false);
    onDone(outcome.says);
  };
  return (
    <>
      <Button look="text" onPress={() => { setProblem(null); setOpen(true); }}>{open}</Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)} actions={<><Button look="filled" isPending={busy} onPress={() => void confirm()}>{busy ? 'Working…' : action}</Button><Button look="text" onPress={() => setOpen(false)}>Leave it as it is</Button></>}>
        <div className="d-say">{children}</div>
        {problem === null ? null : <p role="alert" className="d-problem">{problem}</p>}
      </Dialog>
    </>
  );
}
