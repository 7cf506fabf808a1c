import { Button, WritingIcon } from '@candour/ui';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { noteWords } from './month-notes.js';
import type { MonthNote } from './month-notes.js';
import { longMonth } from '@candour/domain/findings';

// The form comes when it is asked for: most who look at a chart write nothing beside it.
const AnnotateDialog = lazy(async () => ({ default: (await import('./AnnotateDialog.js')).AnnotateDialog }));
const WithdrawNote = lazy(async () => ({ default: (await import('./WithdrawNote.js')).WithdrawNote }));

export interface MonthNotesProps { readonly notes: readonly MonthNote[]; readonly months: readonly string[]; readonly unit: string | null; readonly mayWrite: boolean }

/** What happened in the force beside the months of the chart, in words; for the desk, the ways to write and to withdraw one. */
export function MonthNotes({ notes, months, unit, mayWrite }: MonthNotesProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [leaving, setLeaving] = useState<MonthNote | null>(null);
  const [done, setDone] = useState('');
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <div className="d-notes">
      {notes.length === 0 ? null : (
        <ul aria-label="What happened, by month">
          {notes.map((note) => (
            <li key={note.id}>
              <b>{note.letter}</b>
              <span>{longMonth(note.month)}. {noteWords(note)} <span className="d-quiet">{note.by}</span>
                {mayWrite ? <> <Button look="text" small aria-label={`Withdraw note ${note.letter}`} onPress={() => setLeaving(note)}>Withdraw</Button></> : null}</span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? <p className="d-do"><Button look="text" small onPress={() => setOpen(true)}><WritingIcon size={16} aria-hidden /> Note what happened in a month</Button></p> : null}
      <p role="status" className="d-quiet">{done}</p>
      <Suspense fallback={null}>
        {isOpen ? <AnnotateDialog months={months} unit={unit} onClose={() => setOpen(false)} onDone={setDone} /> : null}
        {leaving === null ? null : <WithdrawNote note={leaving} onClose={() => setLeaving(null)} onDone={setDone} />}
      </Suspense>
    </div>
  );
}
