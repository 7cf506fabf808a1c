import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../base/VisuallyHidden.js';

/** What every field has: a label that stays in view, a hint under it, and an error in words that also says the cure. */
export interface FieldProps {
  readonly label: string;
  /** Only where a heading right above says the same. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** The id an error summary points at. Made up where none is given. */
  readonly id?: string | undefined;
  /** Adds "(optional)": what is needed is the rule, so only the exception is said. */
  readonly optional?: boolean;
}

/** What ties label, hint and error to a control. */
export interface Wiring { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }

/** Ids for one field. `more` is the id of a further description, such as a count. */
export function useWiring({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>, more?: (id: string) => string): Wiring {
  const made = useId();
  const own = id ?? made;
  const described = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`, more?.(own) ?? ''].filter((s) => s !== '').join(' ');
  return { id: own, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true };
}

/** Hint and error stand above the control, where they are read before typing starts and no on-screen keyboard hides them. */
function Notes({ id, hint, error }: Pick<FieldProps, 'hint' | 'error'> & { readonly id: string }): ReactNode {
  return (
    <>
      {hint === undefined ? null : <div id={`${id}-hint`} className="c-hint">{hint}</div>}
      {error === undefined ? null : <p id={`${id}-error`} className="c-field-error"><CircleAlert size={18} aria-hidden /><span><VisuallyHidden>Error: </VisuallyHidden>{error}</span></p>}
    </>
  );
}

/** One control with its label, hint and error, tied so that a screen reader says them all. The control takes what `children` is given. */
export function Field({ children, ...field }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }): ReactNode {
  return <WiredField {...field} wiring={useWiring(field)}>{children}</WiredField>;
}

type WiredProps = Omit<FieldProps, 'id'> & { readonly wiring: Wiring };

/** The same for a control that had to know its ids before. */
export function WiredField({ wiring, children, ...field }: WiredProps & { readonly children: (wiring: Wiring) => ReactNode }): ReactNode {
  return (
    <div className={fieldClass(field.error)}>
      <label className={labelClass(field)} htmlFor={wiring.id}>{field.label}<Optional {...field} /></label>
      <Notes id={wiring.id} hint={field.hint} error={field.error} />
      {children(wiring)}
    </div>
  );
}

/** Several controls that answer one question: the legend is the question. */
export function FieldGroup({ wiring, children, ...field }: WiredProps & { readonly children: ReactNode }): ReactNode {
  return (
    <fieldset className={fieldClass(field.error)} aria-describedby={wiring['aria-describedby']}>
      <legend className={labelClass(field)}>{field.label}<Optional {...field} /></legend>
      <Notes id={wiring.id} hint={field.hint} error={field.error} />
      {children}
    </fieldset>
  );
}

const Optional = ({ optional }: Pick<FieldProps, 'optional'>): ReactNode => (optional ? <span className="c-optional"> (optional)</span> : null);
const fieldClass = (error: string | undefined): string => (error === undefined ? 'c-field' : 'c-field c-field-wrong');
const labelClass = ({ labelHidden }: Pick<FieldProps, 'labelHidden'>): string => (labelHidden ? 'c-label c-hidden' : 'c-label');
