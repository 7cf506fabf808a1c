import { FilterBar } from './FilterBar.js';

export const filterBarExamples = {
  'two filters in force': (
    <FilterBar tags={[{ key: 'p', text: 'Period: last 24 months' }, { key: 'u', text: 'Room: North', onRemove: () => undefined }]} onClear={() => undefined} summary="783 things"
      groups={[{ kind: 'one', key: 'u', label: 'Room', value: 'n', options: [{ value: '', label: 'All' }, { value: 'n', label: 'North', indent: 1 }], onChange: () => undefined }, { kind: 'many', key: 'c', label: 'Colour', values: ['r'], options: [{ value: 'r', label: 'Red' }, { value: 'b', label: 'Blue' }], onChange: () => undefined }]} />
  ),
};
