import type { Examples } from '../base/example.js';
import { FilterBar } from './FilterBar.js';
import type { FilterGroup } from './filter-group.js';

const nothing = (): undefined => undefined;
const paths = Array.from({ length: 30 }, (_, i) => ({ value: `p${i}`, label: `Path ${i + 1}` }));
const groups: readonly FilterGroup[] = [
  { kind: 'period', key: 'period', label: 'Period', options: [{ value: '12', label: 'Last 12 months' }, { value: '24', label: 'Last 24 months' }], ownLabel: 'Between two days', value: '24', onChange: nothing },
  { kind: 'one', key: 'park', label: 'Park', options: [{ value: '', label: 'All parks' }, { value: 'n', label: 'North', indent: 0 }, { value: 'ns', label: 'North shore', indent: 1 }], value: 'ns', onChange: nothing },
  { kind: 'many', key: 'season', label: 'Season', options: [{ value: 's', label: 'Summer', count: 41 }, { value: 'w', label: 'Winter', count: 7 }], values: ['w'], onChange: nothing },
  { kind: 'many', key: 'path', label: 'Path', options: paths, values: [], onChange: nothing },
];

export const filterBarExamples: Examples = {
  'a default and two choices in force': (
    <FilterBar groups={groups} tags={[{ key: 'period', text: 'Period: last 24 months' }, { key: 'park', text: 'Park: North shore', onRemove: nothing }, { key: 'season', text: 'Season: winter', onRemove: nothing }]} onClear={nothing} summary="North shore. 56 visits." />
  ),
  'nothing chosen': <FilterBar groups={groups} tags={[]} />,
};
