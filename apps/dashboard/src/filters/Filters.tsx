import { FilterBar } from '@candour/ui';
import type { FilterGroup, FilterTag } from '@candour/ui';
import { CASE_STATES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS } from '@candour/domain/taxonomy';
import type { Term } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { choicesOf, droppedWords, periodWords } from './filter-words.js';
import { unfiltered } from './filter.js';
import type { Filter, View } from './filter.js';
import { PeriodControl, ToldPeriodControl } from './PeriodControl.js';
import { UnknownUnits } from './UnknownUnits.js';
import type { UnitTree } from './units.js';
import type { FilterOfPage } from './use-filter.js';

const optionsOf = (terms: readonly Term[]): { readonly value: string; readonly label: string }[] => terms.map(({ code, name }) => ({ value: code, label: name }));

/** What protected figures are narrowed by: a period, and a unit where they have any. Each divides them by two more at most, and by nothing finer. */
export interface Narrowed { readonly hasUnits: boolean; readonly within: { readonly code: string; readonly name: string } | null }

function unitOptions(units: UnitTree, within: Narrowed['within']): readonly { readonly value: string; readonly label: string; readonly indent?: number }[] {
  if (within === null) return [{ value: '', label: 'Whole force' }, ...units.all.filter(({ depth }) => depth > 0).map(({ code, name, depth }) => ({ value: code, label: name, indent: depth - 1 }))];
  const top = units.all.find(({ code }) => code === within.code)?.depth ?? 0;
  return [{ value: '', label: within.name }, ...units.all.filter(({ code }) => code !== within.code && units.chain(code).includes(within.code)).map(({ code, name, depth }) => ({ value: code, label: name, indent: depth - top - 1 }))];
}

/** The filters of a page in words, the panel to change them, and a note on what of the address was left out. */
export function Filters({ view, page, units, unitsLoaded, summary, narrowed }: { readonly view: View; readonly page: FilterOfPage; readonly units: UnitTree; readonly unitsLoaded: boolean; readonly summary?: ReactNode; readonly narrowed?: Narrowed | undefined }): ReactNode {
  const { filter, change, set, thisMonth } = page;
  const choices = choicesOf(filter, units.nameOf);
  const usual = view.period.kind === filter.period.kind && periodWords(view.period) === periodWords(filter.period);
  const period: FilterTag = { key: 'period', text: `Period: ${periodWords(filter.period)}`, onRemove: usual ? undefined : () => change({ ...filter, period: view.period }) };
  const tags: FilterTag[] = [period, ...choices.map(({ key, words, without }) => ({ key, text: words, onRemove: () => change(without) }))];
  const note = droppedWords(page.dropped);
  const Control = narrowed === undefined ? PeriodControl : ToldPeriodControl;
  return (
    <div className="d-filters">
      <FilterBar tags={tags} groups={groupsOf(view, filter, change, units, <Control view={view} filter={filter} thisMonth={thisMonth} change={change} />, narrowed)}
        restore={() => set(filter)} onClear={choices.length > 0 || !usual ? () => set(unfiltered(view)) : undefined} summary={summary} />
      {note === null ? null : <p role="status" className="d-note">{note}</p>}
      <UnknownUnits codes={[filter.unit, ...filter.teams]} units={units} loaded={unitsLoaded} />
    </div>
  );
}

function groupsOf(view: View, filter: Filter, change: (next: Filter) => void, units: UnitTree, period: ReactNode, narrowed: Narrowed | undefined): FilterGroup[] {
  const many = (key: 'standards' | 'elements' | 'sources' | 'outcomes' | 'states', label: string, terms: readonly Term[]): FilterGroup => ({
    kind: 'many', key, label, options: optionsOf(terms), values: filter[key], onChange: (values) => change({ ...filter, [key]: values }),
  });
  const unit: FilterGroup = {
    kind: 'one', key: 'unit', label: 'Unit', value: filter.unit ?? '',
    options: unitOptions(units, narrowed?.within ?? null),
    onChange: (value) => change({ ...filter, unit: value === '' ? null : value }),
  };
  const periodGroup: FilterGroup = { kind: 'own', key: 'period', label: 'Period', control: period };
  if (narrowed !== undefined) return narrowed.hasUnits ? [periodGroup, unit] : [periodGroup];
  const states: FilterGroup[] = view.isList ? [
    { kind: 'one', key: 'open', label: 'Cases', value: filter.openOnly ? 'open' : '', options: [{ value: '', label: 'Open and ended' }, { value: 'open', label: 'Open only' }], onChange: (value) => change({ ...filter, openOnly: value === 'open' }) },
    many('states', 'State', CASE_STATES),
  ] : [];
  return [
    periodGroup, unit, ...states,
    many('standards', 'Standard', STANDARDS), many('elements', 'Decision model', NDM_ELEMENTS), many('sources', 'Source', SOURCE_TYPES), many('outcomes', 'Outcome', OUTCOMES),
  ];
}
