import { Button, Status } from '@candour/ui';
import type { ReactNode } from 'react';
import { clockText, dayText } from '../../wording.js';
import type { Keeping } from './draft-keeper.js';

interface DraftLineProps { readonly keeping: Keeping; readonly onKeepMine: () => void; readonly onTakeOther: (body: string | null) => void }

/** How it stands with the draft, in words: kept until when, or what to do where it is not. */
export function DraftLine({ keeping, onKeepMine, onTakeOther }: DraftLineProps): ReactNode {
  switch (keeping.state) {
    case 'nothing yet': return <p className="d-quiet">What you type is kept as you go, for you alone. Nobody else can read a draft.</p>;
    case 'kept': return <p className="d-quiet"><Status tone="done">{`Saved ${clockText(keeping.savedAt)}. Kept for you alone until ${dayText(keeping.keptUntil)}.`}</Status></p>;
    case 'failed': return <p role="alert"><Status tone="attention">Not saved: the server does not answer. What you typed is still on this page, and saving is tried again.</Status></p>;
    case 'refused': return <p role="alert"><Status tone="attention">{`Not saved. ${keeping.message} What you typed is still on this page.`}</Status></p>;
    case 'changed': return (
      <div role="alert" className="d-note">
        <p><b>This draft was changed in another window.</b> Nothing is overwritten until you choose.</p>
        <p className="d-do"><Button small onPress={onKeepMine}>Keep what stands here</Button><Button small onPress={() => onTakeOther(keeping.body)}>{keeping.body === null ? 'Begin with an empty page' : 'Take the other one'}</Button></p>
      </div>
    );
  }
}
