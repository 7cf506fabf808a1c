import { LEAST_DENOMINATOR, funnel as placed } from '@candour/statistics';
import type { Funnel, FunnelUnit } from '@candour/statistics';
import type { accountsOf } from './accounts.js';
import { byKey } from './cells.js';
import { officerYears, togetherYears } from './exposure.js';
import type { Counted } from './pattern.query.js';

const OFFICERS = 1_000;

/** Teams with what was counted of each and what it is counted over; null is hidden. */
export interface Teams {
  readonly of: 'RATE' | 'PROPORTION';
  readonly teams: readonly { readonly key: string; readonly count: number | null; readonly size: number | null }[];
  /** All of them together, told on their own. */
  readonly total: { readonly count: number | null; readonly size: number | null };
  /** Sizes are given to the plot in so many: rates are per 1,000. */
  readonly sizesIn: number;
  readonly without: readonly string[];
}

/** The teams that are told, compared with all together; null where all together is hidden. */
export function plotOf({ of, teams, total, sizesIn }: Teams): Funnel | null {
  if (total.count === null || total.size === null) return null;
  const told = teams.flatMap(({ key, count, size }): readonly FunnelUnit[] => (count === null || size === null ? [] : [{ key, count, size: size / sizesIn }]));
  const target = total.size === 0 ? undefined : Math.min(total.count / (total.size / sizesIn), of === 'PROPORTION' ? 1 : Number.POSITIVE_INFINITY);
  return placed(told, target === undefined ? { of } : { of, target });
}

/** Referrals over officer-years: teams of whose officers something is known, also those nothing was referred of. */
export function byRate(known: Counted, all: Counted): Teams {
  const counted = byKey(known.cells);
  const keys = [...(known.exposure?.officerMonths.keys() ?? [])];
  const years = (key: string): number => (known.exposure === null ? 0 : officerYears(known.exposure, key));
  const teams = keys.map((key) => ({ key, count: counted(key), size: years(key) }));
  const without = all.cells.filter(({ count }) => count !== null).map(({ keys: [key = ''] }) => key).filter((key) => years(key) === 0);
  return { of: 'RATE', teams, total: { count: known.cases, size: togetherYears(known.exposure) ?? teams.reduce((sum, { size }) => sum + size, 0) }, sizesIn: OFFICERS, without };
}

/** Accounts in time over invitations. */
export function byShare({ all, inTime }: ReturnType<typeof accountsOf>): Teams {
  const answered = byKey(inTime.cells);
  const least = all.total === undefined ? 0 : LEAST_DENOMINATOR;
  const teams = all.cells.map(({ keys: [key = ''], count: size }) => { const count = answered(key); return { key, size, count: count === null || size === null || size < least ? null : Math.min(count, size) }; });
  return { of: 'PROPORTION', teams, total: { count: inTime.cases, size: all.cases }, sizesIn: 1, without: [] };
}
