import { formatMonth } from '@candour/domain/calendar';
import { CASE_STATES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, labelOf } from '@candour/domain/taxonomy';
import type { Absent, Filter, Period } from './filter.js';
import type { Dropped } from './address-parts.js';
import { listed } from '../wording.js';

/** "last 24 months", "Jan 2025 to Oct 2026", "since Jan 2025". */
export function periodWords(period: Period): string {
  if (period.kind === 'any') return 'any time';
  if (period.kind === 'last') return `last ${period.months} months`;
  const { from, to } = period;
  if (from !== null && to !== null) return from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
  return from !== null ? `since ${formatMonth(from)}` : to !== null ? `up to ${formatMonth(to)}` : 'any time';
}

const WITHOUT: Readonly<Record<Absent, string>> = { STANDARD: 'no standard named', NDM_ELEMENT: 'no decision-model element named', OUTCOME: 'no outcome yet', SOURCE: 'source not known' };

/** One choice in force, in words, and the filter without it. */
export interface Choice { readonly key: string; readonly words: string; readonly without: Filter }

/** Every choice in force besides the period, each on its own so that each can be taken away. */
export function choicesOf(filter: Filter, unitName: (code: string) => string | undefined): readonly Choice[] {
  const each = <T extends string>(member: 'teams' | 'standards' | 'elements' | 'sources' | 'outcomes' | 'without' | 'states', values: readonly T[], words: (value: T) => string): Choice[] =>
    values.map((value) => ({ key: `${member}-${value}`, words: words(value), without: { ...filter, [member]: values.filter((other) => other !== value) } }));
  return [
    ...(filter.unit === null ? [] : [{ key: 'unit', words: `Unit: ${unitName(filter.unit) ?? filter.unit}`, without: { ...filter, unit: null } }]),
    ...each('teams', filter.teams, (code) => `Team: ${unitName(code) ?? code}`),
    ...each('standards', filter.standards, (code) => `Standard: ${labelOf(STANDARDS, code)}`),
    ...each('elements', filter.elements, (code) => `Decision model: ${labelOf(NDM_ELEMENTS, code)}`),
    ...each('sources', filter.sources, (code) => `Source: ${labelOf(SOURCE_TYPES, code)}`),
    ...each('outcomes', filter.outcomes, (code) => `Outcome: ${labelOf(OUTCOMES, code)}`),
    ...each('without', filter.without, (dimension) => `Only: ${WITHOUT[dimension]}`),
    ...each('states', filter.states, (code) => `State: ${labelOf(CASE_STATES, code)}`),
    ...(filter.openOnly ? [{ key: 'open', words: 'Open cases', without: { ...filter, openOnly: false } }] : []),
    ...(filter.countedOnly ? [{ key: 'counted', words: 'As counted in figures', without: { ...filter, countedOnly: false } }] : []),
    ...(filter.search === '' ? [] : [{ key: 'search', words: `Reference begins: ${filter.search}`, without: { ...filter, search: '' } }]),
  ];
}

const LONGEST = 40;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What the reader is told of an address that was not understood; null where all of it was. */
export function droppedWords(dropped: readonly Dropped[]): string | null {
  if (dropped.length === 0) return null;
  const parts = dropped.map(({ name, value }) => `“${cut(value === '' ? name : `${name}=${value}`)}”`);
  return `${listed(parts)} in the address ${parts.length === 1 ? 'is' : 'are'} not known here and ${parts.length === 1 ? 'was' : 'were'} left out.`;
}
