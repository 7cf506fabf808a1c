import { useEffect, useState } from 'react';
import type { ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { useWiring, WiredField } from './Field.js';
import type { FieldProps } from './Field.js';

type Native = Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'onBlur' | 'autoComplete' | 'spellCheck' | 'disabled' | 'rows'>;
export interface TextAreaProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many characters there is room for. What is left is shown and announced; typing past it is never cut off. */
  readonly limit?: number | undefined;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Text of some length. With a limit it counts what is left, aloud only when typing pauses. */
export function TextArea({ label, labelHidden = false, hint, error, id, optional = false, value, onChange, limit, rows = 5, ...native }: TextAreaProps): ReactNode {
  const wiring = useWiring({ id, hint, error }, limit === undefined ? undefined : (own) => `${own}-count`);
  return (
    <WiredField {...{ label, labelHidden, hint, error, optional, wiring }}>
      {() => (
        <>
          <textarea {...native} {...wiring} rows={rows} className="c-input c-textarea" value={value} onChange={(e) => onChange(e.target.value)} />
          {limit === undefined ? null : <Count id={`${wiring.id}-count`} left={limit - [...value].length} />}
        </>
      )}
    </WiredField>
  );
}

/** Seen at once; said a second after the last key, and not at all before the first one. */
function Count({ id, left }: { readonly id: string; readonly left: number }): ReactNode {
  const [first] = useState(left);
  const [aloud, setAloud] = useState('');
  useEffect(() => {
    if (left === first) return undefined;
    const pause = setTimeout(() => setAloud(inWords(left)), 1000);
    return () => clearTimeout(pause);
  }, [left, first]);
  return (
    <div className={left < 0 ? 'c-hint c-over' : 'c-hint'}>
      <p id={id}>{inWords(left)}</p>
      <p className="c-hidden" role="status">{aloud}</p>
    </div>
  );
}

function inWords(left: number): string {
  const characters = (n: number): string => `${n.toLocaleString('en-GB')} character${n === 1 ? '' : 's'}`;
  return left < 0 ? `${characters(-left)} too many` : `${characters(left)} left`;
}
