import type { ReactNode, Ref, SelectHTMLAttributes } from 'react';
import { Field } from './Field.js';
import type { FieldProps } from './Field.js';

/** A choice in a list: what is kept and what is read. `indent` sets it under the one before, as a part of it. */
export interface Option { readonly value: string; readonly label: string; readonly indent?: number | undefined }

type Native = Pick<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'onBlur' | 'disabled'>;
export interface SelectProps extends FieldProps, Native {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The line for no choice yet, whose value is empty. */
  readonly placeholder?: string | undefined;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** One of a list. The browser's own control: it works with every keyboard, phone and screen reader. Up to six choices: Radios. */
export function Select({ label, labelHidden = false, hint, error, id, optional = false, options, value, onChange, placeholder, ...native }: SelectProps): ReactNode {
  return (
    <Field {...{ label, labelHidden, hint, error, id, optional }}>
      {(wiring) => (
        <select {...native} {...wiring} className="c-input c-select" value={value} onChange={(e) => onChange(e.target.value)}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((o) => <option key={o.value} value={o.value}>{'\u2003'.repeat(o.indent ?? 0)}{o.label}</option>)}
        </select>
      )}
    </Field>
  );
}
