import { addDays } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { ACTION_STATUSES, labelOf } from '@candour/domain/taxonomy';
import { ALL_OUTSTANDING, ME, OUTSTANDING } from '../filters/action-filter.js';
import type { ActionFilter } from '../filters/action-filter.js';
import { dayText } from '../wording.js';

/** A choice in force, in words, and the filter without it; null where there is always one such choice. */
interface Choice { readonly key: string; readonly words: string; readonly without: ActionFilter | null }

/** What is called by name in a choice: a unit by its code, and the person whose actions they are. */
export interface Names { readonly unit: (code: string) => string | undefined; readonly owner: string | undefined }

/** The choices in force. What is outstanding stands as one, since it is the usual way to look. */
export function actionChoices(filter: ActionFilter, names: Names): readonly Choice[] {
  const { owner, unit, statuses, dueFrom, dueTo, countedOnly } = filter;
  const usual = statuses.length === OUTSTANDING.length && OUTSTANDING.every((status) => statuses.includes(status));
  const dates = dueFrom !== null && dueTo !== null ? `${dayText(dueFrom)} to ${dayText(dueTo)}` : dueFrom !== null ? `${dayText(dueFrom)} or later` : dueTo !== null ? `${dayText(dueTo)} or earlier` : null;
  return [
    ...(statuses.length === 0 ? [{ key: 'status', words: 'To do, done or not needed', without: { ...filter, statuses: ALL_OUTSTANDING.statuses } }]
      : usual ? [{ key: 'status', words: 'To do or overdue', without: null }]
      : statuses.map((status) => ({ key: `status-${status}`, words: labelOf(ACTION_STATUSES, status), without: { ...filter, statuses: statuses.length === 1 ? ALL_OUTSTANDING.statuses : statuses.filter((other) => other !== status) } }))),
    ...(owner === null ? [] : [{ key: 'owner', words: owner === ME ? 'Mine' : `Who does it: ${names.owner ?? 'one person'}`, without: { ...filter, owner: null } }]),
    ...(unit === null ? [] : [{ key: 'unit', words: `Unit: ${names.unit(unit) ?? unit}`, without: { ...filter, unit: null } }]),
    ...(countedOnly ? [{ key: 'counted', words: 'As counted in figures', without: { ...filter, countedOnly: false } }] : []),
    ...(dates === null ? [] : [{ key: 'due', words: `Due ${dates}`, without: { ...filter, dueFrom: null, dueTo: null } }]),
  ];
}

interface DueOption { readonly value: string; readonly label: string; readonly dates: Pick<ActionFilter, 'dueFrom' | 'dueTo'> | null }

/** Ways of saying when; dates that came with the address stand as they are. */
export function dueOptions({ dueFrom, dueTo }: ActionFilter, today: Day): readonly DueOption[] {
  const offered: DueOption[] = [
    { value: 'any', label: 'Any date', dates: { dueFrom: null, dueTo: null } },
    { value: 'past', label: 'Before today', dates: { dueFrom: null, dueTo: addDays(today, -1) } },
    { value: 'week', label: 'In the next 7 days', dates: { dueFrom: today, dueTo: addDays(today, 7) } },
    { value: 'month', label: 'In the next 30 days', dates: { dueFrom: today, dueTo: addDays(today, 30) } },
  ];
  const known = offered.some(({ dates }) => dates?.dueFrom === dueFrom && dates.dueTo === dueTo);
  return known ? offered : [...offered, { value: 'own', label: 'The dates shown', dates: null }];
}

export const dueChoice = (filter: ActionFilter, today: Day): string => dueOptions(filter, today).find(({ dates }) => dates !== null && dates.dueFrom === filter.dueFrom && dates.dueTo === filter.dueTo)?.value ?? 'own';
