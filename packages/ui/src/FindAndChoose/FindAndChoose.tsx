import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.js';
import { Radios } from '../Fields/Choices.js';
import { TextField } from '../Fields/TextField.js';

/** Something that was found: `says` is a second line that tells it from others of the same name. */
export interface Found { readonly value: string; readonly label: string; readonly says?: string | undefined }

export interface FindAndChooseProps {
  /** What is looked for, as a label: "Find a guide by name or number". */
  readonly label: string;
  /** What is chosen, as a question over the results: "Which guide?". */
  readonly question: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Where an error summary leads: the field to look with. */
  readonly id?: string | undefined;
  /** Fewest letters that are looked for. */
  readonly atLeast?: number;
  /** Looks; most results first. Rejects if it could not. */
  readonly find: (text: string) => Promise<readonly Found[]>;
  readonly chosen: Found | null;
  readonly onChoose: (found: Found | null) => void;
}

type Standing = 'nothing yet' | 'looking' | 'failed' | readonly Found[];
const PAUSE = 250;
/** So many that there may be more than were given back. */
const MANY = 10;

/** One of more than a list can hold: typed letters find some, one of them is chosen, and what was chosen stands in its place until it is changed. */
export function FindAndChoose({ label, question, hint, error, id, atLeast = 2, find, chosen, onChoose }: FindAndChooseProps): ReactNode {
  const made = useId();
  const own = id ?? made;
  const [text, setText] = useState('');
  const standing = useFinding(text.trim(), atLeast, find);
  const wasChosen = useRef(chosen !== null);
  // Whoever changes the choice goes on at the field; whoever has made it, at the button to change it.
  useEffect(() => {
    if (wasChosen.current === (chosen !== null)) return;
    wasChosen.current = chosen !== null;
    document.getElementById(own)?.focus();
  }, [chosen, own]);
  if (chosen !== null) {
    return (
      <div className="c-field" role="group" aria-labelledby={`${own}-label`}>
        <p id={`${own}-label`} className="c-label">{label}</p>
        <div className="c-chosen">
          <p><b>{chosen.label}</b>{chosen.says === undefined ? null : <span className="c-hint"> {chosen.says}</span>}</p>
          <Button id={own} look="text" onPress={() => { setText(''); onChoose(null); }}>Choose somebody else</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="c-find">
      <TextField id={own} label={label} hint={hint} error={error} width={30} autoComplete="off" spellCheck={false} value={text} onChange={setText} />
      <p role="status" className="c-hint">{words(standing)}</p>
      {typeof standing === 'string' || standing.length === 0 ? null : (
        <Radios legend={question} name={`${own}-found`} value="" onChange={(value) => onChoose(standing.find((each) => each.value === value) ?? null)}
          options={standing.map(({ value, label: name, says }) => ({ value, label: name, hint: says }))} />
      )}
    </div>
  );
}

function words(standing: Standing): string {
  if (standing === 'nothing yet') return '';
  if (standing === 'looking') return 'Looking…';
  if (standing === 'failed') return 'The search did not work. Type again to try once more.';
  return standing.length === 0 ? 'Nobody found. Check the spelling, or try the number.' : standing.length < MANY ? `${standing.length} found` : `${standing.length} found. Type more letters to see others.`;
}

/** What letters find, once typing pauses; an answer that was overtaken is dropped. */
function useFinding(text: string, atLeast: number, find: FindAndChooseProps['find']): Standing {
  const [standing, setStanding] = useState<Standing>('nothing yet');
  const finder = useRef(find);
  useEffect(() => { finder.current = find; }, [find]);
  useEffect(() => {
    if (text.length < atLeast) return setStanding('nothing yet');
    let isOver = false;
    const settle = (next: Standing): void => { if (!isOver) setStanding(next); };
    const pause = setTimeout(() => { settle('looking'); finder.current(text).then(settle, () => settle('failed')); }, PAUSE);
    return () => { isOver = true; clearTimeout(pause); };
  }, [text, atLeast]);
  return standing;
}
