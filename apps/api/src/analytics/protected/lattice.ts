import type { Month } from '@candour/domain/calendar';
import type { StatisticsScope } from '@candour/domain';
import type { ToldRequest } from './told-request.js';

/** Fields of a filter that cut finer than a unit and whole months. */
const FINER = ['teams', 'standards', 'ndmElements', 'sources', 'outcomes', 'without'] as const;

/**
 * What a request must leave out to be a figure of the lattice (statistics.md 3): one unit, whole months that are over, at most two dimensions. It is read
 * from what was asked and from who asks, so it tells nothing of what was counted.
 * @returns names of the filter's fields, and of dimensions in capitals; empty where it is one
 */
export function finerThanTheLattice({ by, from, to, filter }: ToldRequest, scope: StatisticsScope, thisMonth: Month): readonly string[] {
  const national = scope === 'NATIONAL';
  return [
    ...FINER.filter((field) => filter[field] != null), ...(national && filter.unit != null ? ['unit'] : []), ...(national && by.includes('TEAM') ? ['TEAM'] : []),
    ...(from >= thisMonth ? ['from'] : []), ...(to >= thisMonth ? ['to'] : []),
  ];
}
