import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Checkboxes } from '../Fields/Choices.js';
import { Select } from '../Fields/Select.js';
import { TextField } from '../Fields/TextField.js';
import { PeriodQuestion } from './PeriodQuestion.js';
import type { FilterGroup, ManyGroup } from './filter-group.js';

/** One question of the panel. */
export function FilterQuestion({ group }: { readonly group: FilterGroup }): ReactNode {
  switch (group.kind) {
    case 'one': return <Select label={group.label} options={group.options} value={group.value} onChange={group.onChange} />;
    case 'many': return <ManyQuestion group={group} />;
    case 'period': return <PeriodQuestion group={group} />;
    case 'own': return group.control;
  }
}

/** A list is folded until it is wanted; how many are chosen shows also while it is folded. */
function ManyQuestion({ group }: { readonly group: ManyGroup }): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = group.values.length === 0 ? 'any' : `${group.values.length} chosen`;
  return (
    <div className="c-filters-group">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}><span>{group.label}</span><span className="c-hint">{chosen}</span></button>
      <div id={id} hidden={!open}>{open ? <ManyAnswer group={group} /> : null}</div>
    </div>
  );
}

/** Past this many a list is searched rather than read. */
const LONG_LIST = 12;

function ManyAnswer({ group: { label, options, values, onChange } }: { readonly group: ManyGroup }): ReactNode {
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(wanted));
  const outOfSight = values.filter((value) => !shown.some((option) => option.value === value));
  const change = (seen: readonly string[]): void => onChange(options.map((o) => o.value).filter((value) => seen.includes(value) || outOfSight.includes(value)));
  return (
    <>
      {options.length <= LONG_LIST ? null : <TextField label={`Find in ${label.toLowerCase()}`} type="search" autoComplete="off" value={find} onChange={setFind} />}
      <Checkboxes legend={label} legendHidden options={shown} values={values} onChange={change} />
      <p role="status" className="c-hint">{wanted === '' ? '' : shown.length === 0 ? 'None found' : `${shown.length} found`}</p>
    </>
  );
}
