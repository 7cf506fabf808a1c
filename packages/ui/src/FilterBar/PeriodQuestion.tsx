import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.js';
import { Radios } from '../Fields/Choices.js';
import { DateInput } from '../Fields/DateInput.js';
import type { DayReading } from '../Fields/read-day.js';
import type { PeriodGroup } from './filter-group.js';

const OWN = 'own';

/** A period from a list, or two days of one's own. */
export function PeriodQuestion({ group: { label, options, ownLabel, value, onChange } }: { readonly group: PeriodGroup }): ReactNode {
  const name = useId();
  const [isOwn, setIsOwn] = useState(() => ownPeriod(value) !== undefined);
  const all = ownLabel === undefined ? options : [...options, { value: OWN, label: ownLabel }];
  const choose = (next: string): void => {
    setIsOwn(next === OWN);
    if (next !== OWN) onChange(next);
  };
  return (
    <div className="c-filters-period">
      <Radios legend={label} name={name} options={all} value={isOwn ? OWN : value} onChange={choose} />
      {isOwn ? <OwnPeriod start={ownPeriod(value)} onChange={onChange} /> : null}
    </div>
  );
}

type Ends = 'from' | 'to';
interface Mistake { readonly at: Ends; readonly message: string }

/** Two days take effect together, when asked: a half-typed date must not narrow the page. */
function OwnPeriod({ start, onChange }: { readonly start: readonly [string, string] | undefined; readonly onChange: (value: string) => void }): ReactNode {
  const id = useId();
  const [from, setFrom] = useState<DayReading>(asReading(start?.[0]));
  const [to, setTo] = useState<DayReading>(asReading(start?.[1]));
  const [mistake, setMistake] = useState<Mistake>();
  const idOf = (end: Ends): string => `${id}-${end}`;
  const use = (): void => {
    const answer = readPeriod(from, to);
    if (typeof answer === 'string') { setMistake(undefined); onChange(answer); return; }
    setMistake(answer);
    document.getElementById(idOf(answer.at))?.focus();
  };
  const errorAt = (end: Ends): string | undefined => (mistake?.at === end ? mistake.message : undefined);
  return (
    <div className="c-filters-own">
      <DateInput id={idOf('from')} legend="First day" what="The first day" defaultDay={start?.[0]} error={errorAt('from')} onChange={setFrom} />
      <DateInput id={idOf('to')} legend="Last day" what="The last day" defaultDay={start?.[1]} error={errorAt('to')} onChange={setTo} />
      <Button small onPress={use}>Use these days</Button>
    </div>
  );
}

const asReading = (day: string | undefined): DayReading => (day === undefined ? { kind: 'empty' } : { kind: 'day', day });

/** The two days of "2026-01-01/2026-03-31"; undefined for anything else. */
function ownPeriod(value: string): readonly [string, string] | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value);
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]];
}

function readPeriod(from: DayReading, to: DayReading): string | Mistake {
  if (from.kind !== 'day') return { at: 'from', message: from.kind === 'wrong' ? from.error : 'Enter the first day' };
  if (to.kind !== 'day') return { at: 'to', message: to.kind === 'wrong' ? to.error : 'Enter the last day' };
  return from.day > to.day ? { at: 'to', message: 'The last day must not be before the first' } : `${from.day}/${to.day}`;
}
