import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { StatisticsScope } from '@candour/domain';
import type { ToldRequest } from './told-request.js';

/** Fields of a filter that cut finer than a unit and whole months. */
const FINER = ['teams', 'standards', 'ndmElements', 'sources', 'outcomes', 'without'] as const;

/** So many months have the periods that protected figures are told of, side by side back from the last closed month; and financial years that are over. */
export const PERIOD_LENGTHS = [12, 24] as const;
/** The first month of a financial year. */
export const YEAR_BEGINS = 4;
const YEAR = 12;

/**
 * Whether protected figures are told of a period. Of any periods they may not be: each number is rounded by itself, and from those of all the periods
 * that overlap, every month of two years can be worked out, exactly (docs/decisions/0024). @param closed the last month that is over
 */
export function isToldPeriod(from: Month, to: Month, closed: Month): boolean {
  const [length, back] = [numberOf(to) - numberOf(from) + 1, numberOf(closed) - numberOf(to)];
  if (back < 0) return false;
  return PERIOD_LENGTHS.some((each) => length === each && back % each === 0) || (length === YEAR && Number(from.slice(5)) === YEAR_BEGINS);
}
const numberOf = (month: Month): number => Number(month.slice(0, 4)) * YEAR + Number(month.slice(5));

/**
 * What a request must leave out to be a figure of the lattice (statistics.md 3): one unit, a period that is told of, at most two dimensions. It is read
 * from what was asked and from who asks, so it tells nothing of what was counted.
 * @returns names of the filter's fields, and of dimensions in capitals; empty where it is one
 */
export function finerThanTheLattice({ by, from, to, filter }: ToldRequest, scope: StatisticsScope, thisMonth: Month): readonly string[] {
  const national = scope === 'NATIONAL';
  return [
    ...FINER.filter((field) => filter[field] != null), ...(national && filter.unit != null ? ['unit'] : []), ...(national && by.includes('TEAM') ? ['TEAM'] : []),
    ...(isToldPeriod(from, to, shiftMonth(thisMonth, -1)) ? [] : ['from', 'to']),
  ];
}
