import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { CaseFilter, PatternFilter } from '../gql/graphql.js';
import type { Filter, Period } from './filter.js';

/** The months of a period. The last whole ones end with the month before this one. */
export function monthsOf(period: Period, thisMonth: Month): { readonly from?: Month; readonly to?: Month } {
  if (period.kind === 'any') return {};
  if (period.kind === 'last') return { from: shiftMonth(thisMonth, -period.months), to: shiftMonth(thisMonth, -1) };
  return { ...(period.from === null ? {} : { from: period.from }), ...(period.to === null ? {} : { to: period.to }) };
}

const some = <const Name extends string, T>(name: Name, values: readonly T[]): { readonly [N in Name]?: T[] } => (values.length === 0 ? {} : ({ [name]: [...values] } as { [N in Name]: T[] }));

/** The filter as a figure is asked with. */
export const patternFilterOf = (filter: Filter, thisMonth: Month): PatternFilter => ({
  ...monthsOf(filter.period, thisMonth),
  ...(filter.unit === null ? {} : { unit: filter.unit }),
  ...some('teams', filter.teams), ...some('standards', filter.standards), ...some('ndmElements', filter.elements), ...some('sources', filter.sources), ...some('outcomes', filter.outcomes), ...some('without', filter.without),
});

/** The filter as a list is asked with. Whether it keeps to what figures count is always said, never left to the server's guess. */
export const caseFilterOf = (filter: Filter, thisMonth: Month): CaseFilter => ({
  ...patternFilterOf(filter, thisMonth),
  ...some('states', filter.states), ...(filter.openOnly ? { openOnly: true } : {}), countedOnly: filter.countedOnly, ...(filter.search === '' ? {} : { search: filter.search }),
});
