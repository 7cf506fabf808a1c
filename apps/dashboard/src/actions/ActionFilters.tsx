import { FilterBar } from '@candour/ui';
import type { FilterGroup } from '@candour/ui';
import { ACTION_STATUSES } from '@candour/domain/taxonomy';
import type { ActionStatus } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { ALL_OUTSTANDING, actionsAddress } from '../filters/action-filter.js';
import type { ActionFilter } from '../filters/action-filter.js';
import type { UnitTree } from '../filters/units.js';
import type { AddressFilter } from '../filters/use-address-filter.js';
import { today } from '../wording.js';
import { OwnerQuestion, useOwnerName } from './OwnerQuestion.js';
import { actionChoices, dueChoice, dueOptions } from './action-choices.js';

/** The filters of the list of actions in words, and the panel to change them. */
export function ActionFilters({ page: { filter, change, set }, tree, withOwner, summary }: { readonly page: AddressFilter<ActionFilter>; readonly tree: UnitTree; readonly withOwner: boolean; readonly summary: ReactNode }): ReactNode {
  const choices = actionChoices(filter, { unit: tree.nameOf, owner: useOwnerName(filter.owner) });
  const groups: FilterGroup[] = [
    ...(withOwner ? [{ kind: 'own' as const, key: 'owner', label: 'Who does it', control: <OwnerQuestion filter={filter} onChange={(owner) => change({ ...filter, owner })} /> }] : []),
    { kind: 'one', key: 'unit', label: 'Unit', value: filter.unit ?? '', options: [{ value: '', label: 'Whole force' }, ...tree.all.filter(({ depth }) => depth > 0).map(({ code, name, depth }) => ({ value: code, label: name, indent: depth - 1 }))], onChange: (value) => change({ ...filter, unit: value === '' ? null : value }) },
    { kind: 'many', key: 'status', label: 'Where it stands', values: filter.statuses, options: ACTION_STATUSES.map(({ code, name }) => ({ value: code, label: name })), onChange: (values) => change({ ...filter, statuses: values as ActionStatus[] }) },
    { kind: 'one', key: 'due', label: 'Due', value: dueChoice(filter, today()), options: dueOptions(filter, today()), onChange: (value) => change({ ...filter, ...(dueOptions(filter, today()).find((option) => option.value === value)?.dates) }) },
  ];
  const narrowed = choices.length > 0;
  return <FilterBar tags={choices.map(({ key, words, without }) => ({ key, text: words, onRemove: without === null ? undefined : () => change(without) }))} groups={groups} restore={() => set(filter)} onClear={narrowed && actionsAddress(filter) !== '/actions' ? () => set(ALL_OUTSTANDING) : undefined} summary={summary} />;
}
