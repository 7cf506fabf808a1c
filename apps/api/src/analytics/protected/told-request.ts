import type { CountRequest, Scope } from '../pattern-request.js';
import type { LatticeDimension, LatticeMetric } from './lattice-words.js';

/** A question to the picture, as somebody asks it: what of it is not of the lattice is answered with what to leave out. */
export interface ToldRequest extends Scope {
  readonly metric: LatticeMetric;
  readonly by: readonly LatticeDimension[];
  /** How many officers there were, too. */
  readonly strength?: 'MONTH' | 'TEAM';
  /** Whether another unit is named beside that of the filter. */
  readonly beside?: string;
}

/** What a count is asked of the picture as. */
export function toldRequestOf({ metric, by, from, to, filter, strength, beside }: CountRequest): ToldRequest {
  const scope = { from, to, filter, ...(strength === undefined ? {} : { strength }), ...(beside === undefined ? {} : { beside }) };
  if (metric === 'REPORTS') return { ...scope, metric: 'STAGE_REPORT_SENT', by: ['MONTH', 'HORIZON'] };
  return metric === 'ACCOUNTS' ? { ...scope, metric, by: [...by, 'KIND'] } : { ...scope, metric, by };
}
