import { useId } from 'react';
import type { ReactNode } from 'react';

export interface FieldProps { readonly label: string; readonly hint?: string | undefined; readonly error?: string | undefined }

/** Label, hint and error of a control, tied to it so that a screen reader says them all. */
export function Field({ label, hint, error, children }: FieldProps & { readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean | undefined }) => ReactNode }): ReactNode {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter((x) => x !== null).join(' ');
  return (
    <div className={error === undefined ? 'c-field' : 'c-field c-field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p id={`${id}-hint`} className="c-hint">{hint}</p>}
      {error === undefined ? null : <p id={`${id}-error`} className="c-field-error"><span className="c-hidden">Error: </span>{error}</p>}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true })}
    </div>
  );
}

export interface Option { readonly value: string; readonly label: string; readonly indent?: number }

/** One of a list. Native, so that it works with everything people use. */
export function Select({ options, value, onChange, ...field }: FieldProps & { readonly options: readonly Option[]; readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  return (
    <Field {...field}>
      {(ids) => <select {...ids} className="c-input" value={value} onChange={(e) => onChange(e.target.value)}>{options.map((o) => <option key={o.value} value={o.value}>{`${'\u2003'.repeat(o.indent ?? 0)}${o.label}`}</option>)}</select>}
    </Field>
  );
}

/** A line of text. */
export function TextField({ value, onChange, type = 'text', placeholder, ...field }: FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly type?: 'text' | 'search' | 'month'; readonly placeholder?: string }): ReactNode {
  return <Field {...field}>{(ids) => <input {...ids} type={type} className="c-input" value={value} placeholder={placeholder} onChange={(e) => onChange(e.target.value)} />}</Field>;
}

/** Any number of a list. */
export function Checkboxes({ legend, options, values, onChange }: { readonly legend: string; readonly options: readonly Option[]; readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void }): ReactNode {
  const toggle = (value: string, on: boolean): void => onChange(options.map((o) => o.value).filter((v) => (v === value ? on : values.includes(v))));
  return (
    <fieldset className="c-choices">
      <legend>{legend}</legend>
      {options.map((o) => <label key={o.value} className="c-choice"><input type="checkbox" checked={values.includes(o.value)} onChange={(e) => toggle(o.value, e.target.checked)} /><span>{o.label}</span></label>)}
    </fieldset>
  );
}

/** One of a few, all in sight. */
export function Radios({ legend, name, options, value, onChange }: { readonly legend: string; readonly name: string; readonly options: readonly Option[]; readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  return (
    <fieldset className="c-choices">
      <legend>{legend}</legend>
      {options.map((o) => <label key={o.value} className="c-choice"><input type="radio" name={name} checked={value === o.value} onChange={() => onChange(o.value)} /><span>{o.label}</span></label>)}
    </fieldset>
  );
}
