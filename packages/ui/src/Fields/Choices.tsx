import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldGroup, useWiring } from './Field.js';
import type { FieldProps } from './Field.js';
import type { Option } from './Select.js';

export interface ChoiceOption extends Option {
  readonly hint?: ReactNode;
  /** How many there are behind the choice, at its right. */
  readonly count?: number | undefined;
}

/** `id` is the id of the first choice, which is where an error summary leads. */
interface ChoicesProps extends Omit<FieldProps, 'label' | 'labelHidden'> {
  /** The question. */
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly ChoiceOption[];
  readonly onBlur?: (() => void) | undefined;
}

export interface CheckboxesProps extends ChoicesProps {
  readonly values: readonly string[];
  /** The chosen values, in the order of the options. */
  readonly onChange: (values: readonly string[]) => void;
  readonly name?: string | undefined;
}

/** Any number of a list, all in sight. */
export function Checkboxes({ values, onChange, name, ...choices }: CheckboxesProps): ReactNode {
  const toggle = (value: string): void => onChange(choices.options.map((o) => o.value).filter((v) => (v === value) !== values.includes(v)));
  return <ChoiceList {...choices} type="checkbox" name={name} isChosen={(value) => values.includes(value)} onToggle={toggle} />;
}

export interface RadiosProps extends ChoicesProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Side by side, for two or three short choices. */
  readonly inline?: boolean;
}

/** One of a few, all in sight. */
export function Radios({ name, value, onChange, ...choices }: RadiosProps): ReactNode {
  return <ChoiceList {...choices} type="radio" name={name} isChosen={(own) => own === value} onToggle={onChange} />;
}

interface ChoiceListProps extends ChoicesProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string | undefined;
  readonly inline?: boolean;
  readonly isChosen: (value: string) => boolean;
  readonly onToggle: (value: string) => void;
}

function ChoiceList({ legend, legendHidden = false, hint, error, id, optional = false, options, inline = false, onBlur, type, name, isChosen, onToggle }: ChoiceListProps): ReactNode {
  const made = useId();
  const first = id ?? made;
  const wiring = useWiring({ id: `${first}-group`, hint, error });
  return (
    <FieldGroup label={legend} labelHidden={legendHidden} {...{ hint, error, optional, wiring }}>
      <div className={inline ? 'c-choices c-choices-inline' : 'c-choices'}>
        {options.map((option, i) => {
          const own = i === 0 ? first : `${first}-${i}`;
          return (
            <Choice key={option.value} option={option} id={own}>
              <input type={type} id={own} name={name} value={option.value} checked={isChosen(option.value)} onChange={() => onToggle(option.value)} onBlur={onBlur} aria-invalid={type === 'checkbox' ? wiring['aria-invalid'] : undefined} aria-describedby={option.hint === undefined ? undefined : `${own}-hint`} />
            </Choice>
          );
        })}
      </div>
    </FieldGroup>
  );
}

function Choice({ option: { label, hint, count, indent = 0 }, id, children }: { readonly option: ChoiceOption; readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="c-choice" style={indent === 0 ? undefined : { marginInlineStart: `${indent * 24}px` }}>
      {children}
      <label htmlFor={id}><span>{label}</span>{count === undefined ? null : <span className="c-choice-count c-num"> {count.toLocaleString('en-GB')}</span>}</label>
      {hint === undefined ? null : <div id={`${id}-hint`} className="c-hint">{hint}</div>}
    </div>
  );
}
