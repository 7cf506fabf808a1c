import { londonDay } from '@candour/domain/calendar';
import { LEAST_DENOMINATOR, funnel, variationOver } from '@candour/statistics';
import type { Context } from '../context.js';
import { accountsOf } from './accounts.js';
import { byKey } from './cells.js';
import { countTogether } from './count-together.js';
import { officerYears } from './exposure.js';
import type { FigureAbsence } from './figure-facts.type.js';
import type { FunnelMetric } from './funnel.type.js';
import { monthsOf } from './pattern-request.js';
import type { CountRequest, Scope } from './pattern-request.js';
import type { Counted } from './pattern.query.js';

/** The numbers of one side: the part, and what it is counted over. */
export interface Side { readonly scope: Scope; readonly found: Counted; readonly count: number | null; readonly size: number | null; readonly absent: FigureAbsence | null }

const requestOf = (context: Context, metric: FunnelMetric, scope: Scope, by: 'MONTH' | 'TEAM'): CountRequest =>
  (metric === 'REFERRAL_RATE' ? { ...scope, metric: 'REFERRALS', by: [by], strength: by } : { ...scope, today: londonDay(context.at), metric: 'ACCOUNTS', by: [by] });

/** Counts one side. @param beside the unit of the other side, to see whether the two are apart */
export async function sideOf(context: Context, metric: FunnelMetric, scope: Scope, beside?: string): Promise<Side> {
  const found = await countTogether(context, { ...requestOf(context, metric, scope, 'MONTH'), ...(beside === undefined ? {} : { beside }) });
  if (metric === 'ACCOUNT_ON_TIME') {
    const { all, inTime } = accountsOf(found);
    return { scope, found, ...toldOf(found, inTime.cases, all.cases, scope, 'NOTHING_COUNTED') };
  }
  const { exposure } = found;
  const months = monthsOf(scope.from, scope.to);
  const isKnown = exposure !== null && months.every((month) => (exposure.officerMonths.get(month) ?? 0) > 0);
  return { scope, found, ...toldOf(found, found.cases, isKnown ? officerYears(exposure, ...months) : 0, scope, 'NO_DENOMINATOR') };
}

function toldOf({ recordBegins, total }: Counted, count: number | null, size: number | null, { from }: Scope, without: FigureAbsence): Pick<Side, 'count' | 'size' | 'absent'> {
  const isProtected = total !== undefined;
  if (recordBegins === null || from < recordBegins) return { count: null, size: null, absent: 'BEFORE_RECORD' };
  if (count === null || size === null || (isProtected && size > 0 && size < LEAST_DENOMINATOR)) return { count, size: null, absent: 'TOO_FEW' };
  return size === 0 ? { count, size: null, absent: without } : { count, size, absent: null };
}

/**
 * How many times as much as by chance is normal: as months vary from the first of both periods to the last, or as teams vary in the months compared.
 * @returns null where that cannot be said, because a number is hidden or there are too few
 */
export async function variationOf(context: Context, metric: FunnelMetric, a: Scope, b: Scope): Promise<number | null> {
  const isPeriods = b.from < a.from;
  const { unit: _, ...ofAll } = a.filter;
  const scope: Scope = isPeriods ? { from: b.from, to: a.to, filter: { ...a.filter, from: b.from } } : { ...a, filter: ofAll };
  const countIn = (within: Scope): Promise<Counted> => countTogether(context, { ...requestOf(context, metric, within, isPeriods ? 'MONTH' : 'TEAM'), ...(metric === 'REFERRAL_RATE' && !isPeriods ? { ofKnownStrength: true } : {}) });
  const both = await countIn(scope);
  // Protected figures are not told of every period: then months vary as they do in the later one.
  const found = isPeriods && both.none != null ? await countIn(a) : both;
  if (found.cells.some(({ count }) => count === null)) return null;
  const series = metric === 'REFERRAL_RATE' ? ratesOf(found) : sharesOf(found);
  const inOrder = [...series].sort((one, other) => (one.key < other.key ? -1 : 1));
  const of = metric === 'REFERRAL_RATE' ? 'RATE' : 'PROPORTION';
  return isPeriods ? variationOver(inOrder, of) : (funnel(inOrder, { of }).overDispersion?.ratio ?? null);
}

interface Part { readonly key: string; readonly count: number; readonly size: number }

function ratesOf({ cells, exposure }: Counted): readonly Part[] {
  const counted = byKey(cells);
  return exposure === null ? [] : [...exposure.officerMonths.keys()].map((key) => ({ key, count: counted(key) ?? 0, size: officerYears(exposure, key) }));
}

function sharesOf(found: Counted): readonly Part[] {
  const { all, inTime } = accountsOf(found);
  const received = byKey(inTime.cells);
  return all.cells.map(({ keys: [key = ''], count }) => ({ key, count: received(key) ?? 0, size: count ?? 0 }));
}
