import { NONE } from '@candour/domain/findings';
import type { Month } from '@candour/domain/calendar';
import type { NdmElement, Outcome, SourceType, StandardCode } from '@candour/domain/taxonomy';
import type { PatternDimension } from '../gql/graphql.js';
import { addressOf } from './address.js';
import { CASES, PATTERNS } from './filter.js';
import type { Absent, Filter } from './filter.js';

export { NONE };

/**
 * The address of the list of exactly the cases a mark counts: the figure's filter with its months written out, narrowed to the
 * mark. A total of the list that is not the number of the mark is a fault.
 */
export const behindMark = (filter: Filter, months: { readonly from: string; readonly to: string }, mark: Mark): string => addressOf(CASES, caseFilterBehind(filter, months, mark));

/**
 * Where a mark of a figure leads: to its cases, or, where the page says that marks narrow it, to the page narrowed to what the mark stands for; to
 * the page without it again where that is what it is narrowed to already. A month is no part of a whole to be looked into, so it always opens its cases.
 */
export const markAddress = (filter: Filter, months: { readonly from: string; readonly to: string }, mark: Mark): string =>
  (narrows(filter, mark) ? addressOf(PATTERNS, narrowedTo(filter, mark)) : behindMark(filter, months, mark));

/** What a mark does, in words that follow what it counts. */
export const markDoes = (filter: Filter, mark: Mark): string => (!narrows(filter, mark) ? 'Open the cases' : isNarrowedTo(filter, mark) ? 'Take this filter away' : 'Narrow the page to this');

const narrows = ({ marks }: Filter, mark: Mark): boolean => marks === 'narrow' && Object.keys(mark).length > 0 && mark.MONTH === undefined;
const isNarrowedTo = (filter: Filter, mark: Mark): boolean => addressOf(PATTERNS, narrowed(filter, mark)) === addressOf(PATTERNS, filter);

/** The filter of a page narrowed to what a mark stands for; where it is so already, the filter without it. */
export function narrowedTo(filter: Filter, mark: Mark): Filter {
  if (!isNarrowedTo(filter, mark)) return narrowed(filter, mark);
  return (Object.keys(mark) as PatternDimension[]).reduce((wider, dimension) => ({ ...wider, ...widening(wider, dimension) }), filter);
}

const narrowed = (filter: Filter, mark: Mark): Filter => (Object.entries(mark) as [PatternDimension, string][]).reduce((narrower, [dimension, key]) => ({ ...narrower, ...narrowing(narrower, dimension, key) }), filter);

function widening(filter: Filter, dimension: PatternDimension): Partial<Filter> {
  const without = filter.without.filter((each) => each !== dimension);
  switch (dimension) {
    case 'STANDARD': return { standards: [], without };
    case 'NDM_ELEMENT': return { elements: [], without };
    case 'OUTCOME': return { outcomes: [], without };
    case 'SOURCE': return { sources: [], without };
    case 'TEAM': return { teams: [] };
    case 'MONTH': return {};
  }
}

/** What a mark stands for: its key in each dimension of the figure. */
export type Mark = { readonly [D in PatternDimension]?: string };

export function caseFilterBehind(filter: Filter, { from, to }: { readonly from: string; readonly to: string }, mark: Mark): Filter {
  const whole: Filter = { ...filter, marks: 'open', period: { kind: 'months', from: from as Month, to: to as Month }, countedOnly: true };
  return narrowed(whole, mark);
}

function narrowing(filter: Filter, dimension: PatternDimension, key: string): Partial<Filter> {
  if (key === NONE && dimension !== 'TEAM' && dimension !== 'MONTH') return { without: ABSENT_ORDER.filter((each) => each === dimension || filter.without.includes(each)) };
  switch (dimension) {
    case 'STANDARD': return { standards: [key as StandardCode] };
    case 'NDM_ELEMENT': return { elements: [key as NdmElement] };
    case 'OUTCOME': return { outcomes: [key as Outcome] };
    case 'SOURCE': return { sources: [key as SourceType] };
    case 'TEAM': return { teams: [key] };
    case 'MONTH': return { period: { kind: 'months', from: key as Month, to: key as Month } };
  }
}
const ABSENT_ORDER: readonly Absent[] = ['STANDARD', 'NDM_ELEMENT', 'OUTCOME', 'SOURCE'];
