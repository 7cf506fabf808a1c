import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { FieldGroup, useWiring } from './Field.js';
import type { FieldProps } from './Field.js';
import { partsOf, readDay } from './read-day.js';
import type { DatePart, DateParts, DayReading } from './read-day.js';

/** `id` is the id of the day, which is where an error summary leads. */
export interface DateInputProps extends Omit<FieldProps, 'label' | 'labelHidden'> {
  /** The question. */
  readonly legend: string;
  /** How an error names this date: "The date of the visit". Default: the legend. */
  readonly what?: string;
  /** A day in ISO form to start with. */
  readonly defaultDay?: string | undefined;
  /** Told at each change what the three parts come to: nothing, a day in ISO form, or what is wrong and where. */
  readonly onChange: (reading: DayReading) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Parts to mark when the error is about some of them. Default: all. */
  readonly wrongParts?: readonly DatePart[] | undefined;
}

const PARTS: readonly { readonly part: DatePart; readonly label: string; readonly width: 2 | 4 }[] = [
  { part: 'day', label: 'Day', width: 2 }, { part: 'month', label: 'Month', width: 2 }, { part: 'year', label: 'Year', width: 4 },
];

/** A date a person remembers, typed in three fields. */
export function DateInput({ legend, hint, error, id, optional = false, what, defaultDay = '', onChange, onBlur, wrongParts }: DateInputProps): ReactNode {
  const made = useId();
  const first = id ?? made;
  const wiring = useWiring({ id: `${first}-group`, hint, error });
  const [parts, setParts] = useState<DateParts>(() => partsOf(defaultDay));
  const type = (part: DatePart, text: string): void => {
    const next = { ...parts, [part]: text };
    setParts(next);
    onChange(readDay(next, what ?? legend));
  };
  const isWrong = (part: DatePart): true | undefined => (error !== undefined && (wrongParts?.includes(part) ?? true) ? true : undefined);
  const idOf = (part: DatePart): string => (part === 'day' ? first : `${first}-${part}`);
  return (
    <FieldGroup label={legend} {...{ hint, error, optional, wiring }}>
      <div className="c-date">
        {PARTS.map(({ part, label, width }) => (
          <div key={part}>
            <label htmlFor={idOf(part)}>{label}</label>
            <input id={idOf(part)} className={`c-input c-input-${width}`} type="text" inputMode={part === 'month' ? 'text' : 'numeric'} autoComplete="off" value={parts[part]} aria-invalid={isWrong(part)} onChange={(e) => type(part, e.target.value)} onBlur={onBlur} />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
