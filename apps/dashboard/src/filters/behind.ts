import { NONE } from '@candour/domain/findings';
import type { Month } from '@candour/domain/calendar';
import type { NdmElement, Outcome, SourceType, StandardCode } from '@candour/domain/taxonomy';
import type { PatternDimension } from '../gql/graphql.js';
import { addressOf } from './address.js';
import { CASES } from './filter.js';
import type { Absent, Filter } from './filter.js';

export { NONE };

/**
 * The address of the list of exactly the cases a mark counts: the figure's filter with its months written out, narrowed to the
 * mark. A total of the list that is not the number of the mark is a fault.
 */
export const behindMark = (filter: Filter, months: { readonly from: string; readonly to: string }, mark: Mark): string => addressOf(CASES, caseFilterBehind(filter, months, mark));

/** What a mark stands for: its key in each dimension of the figure. */
export type Mark = { readonly [D in PatternDimension]?: string };

export function caseFilterBehind(filter: Filter, { from, to }: { readonly from: string; readonly to: string }, mark: Mark): Filter {
  const whole: Filter = { ...filter, period: { kind: 'months', from: from as Month, to: to as Month }, countedOnly: true };
  return (Object.entries(mark) as [PatternDimension, string][]).reduce((narrowed, [dimension, key]) => ({ ...narrowed, ...narrowing(narrowed, dimension, key) }), whole);
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
