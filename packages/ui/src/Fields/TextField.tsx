import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { Field } from './Field.js';
import type { FieldProps } from './Field.js';

type Native = Pick<InputHTMLAttributes<HTMLInputElement>, 'name' | 'onBlur' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'placeholder' | 'disabled'>;
export interface TextFieldProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'month' | 'date' | 'time';
  /** How many characters the answer usually has: the width of a field says what is asked. Default: the full width. */
  readonly width?: 4 | 10 | 20 | 30;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line of text. */
export function TextField({ label, labelHidden = false, hint, error, id, optional = false, value, onChange, type = 'text', width, ...native }: TextFieldProps): ReactNode {
  return (
    <Field {...{ label, labelHidden, hint, error, id, optional }}>
      {(wiring) => <input {...native} {...wiring} type={type} className={width === undefined ? 'c-input' : `c-input c-input-${width}`} value={value} onChange={(e) => onChange(e.target.value)} />}
    </Field>
  );
}
