import { Radios } from '@candour/ui';
import type { ReactNode } from 'react';
import type { Filter, Marks } from '../filters/filter.js';

/** Whether the marks of the figures open their cases or narrow the page. It stands in the address, so that a view that is sent does the same. */
export const MarksDo = ({ filter, change }: { readonly filter: Filter; readonly change: (next: Filter) => void }): ReactNode => (
  <div className="d-marks-do">
    <Radios id="marks" name="marks" legend="A bar, point or cell" inline value={filter.marks} onChange={(marks) => change({ ...filter, marks: marks as Marks })}
      options={[{ value: 'open', label: 'opens its cases' }, { value: 'narrow', label: 'narrows the page to it' }]} />
  </div>
);
