import { londonDay, shiftMonth } from '@candour/domain/calendar';
import { compareProportions, compareRates, funnel, proportion, rate, variationOver } from '@candour/statistics';
import type { Comparison, Interval } from '@candour/statistics';
import { invalidDetails } from '../access/refusal.type.js';
import type { InputProblem } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { byKey } from './cells.js';
import { ComparisonType } from './comparison.type.js';
import type { ComparisonSideType, CompareWithInput } from './comparison.type.js';
import { countTogether } from './count-together.js';
import { officerYears } from './exposure.js';
import { figureFor } from './figure.js';
import type { NoFigure } from './figure.js';
import type { FigureAbsence } from './figure-facts.type.js';
import { factsOf } from './figure-facts.js';
import type { FunnelMetric } from './funnel.type.js';
import { monthsOf } from './pattern-request.js';
import type { CountRequest, Scope, Thing } from './pattern-request.js';
import { UNKNOWN_UNIT } from './pattern.js';
import type { Counted } from './pattern.query.js';

const OFFICERS = 1_000;
const problem = (field: readonly string[], message: string): InputProblem => ({ field, message });

/** The numbers of one side: the part, and what it is counted over. */
interface Side { readonly scope: Scope; readonly found: Counted; readonly count: number | null; readonly size: number | null; readonly absent: FigureAbsence | null }

/** Two periods, or two units, side by side. */
export function compare(context: Context, metric: FunnelMetric, filter: PatternFilterInput | null, asked: CompareWithInput): Promise<ComparisonType | NoFigure> {
  return figureFor(context, filter, async ({ scope, mode }) => {
    const problems = problemsOf(asked, scope);
    if (problems.length > 0) return invalidDetails(problems);
    const other = otherScope(asked, scope);
    const [a, b, variation] = await Promise.all([sideOf(context, metric, scope, asked.unit ?? undefined), sideOf(context, metric, other), variationOf(context, metric, scope, other)]);
    const unknown = problemsFound(a, asked);
    if (unknown.length > 0) return invalidDetails(unknown);
    const compared = comparisonOf(metric, a, b, variation);
    const absent = a.absent ?? b.absent ?? (compared === null ? 'NOTHING_COUNTED' : null);
    const basis = a.found.exposure === null || a.absent === 'NO_DENOMINATOR' ? null : a.found.exposure.basis;
    const unit = metric === 'REFERRAL_RATE' ? 'per 1,000 officers a year' : 'share of invitations';
    return Object.assign(new ComparisonType(), {
      facts: factsOf({ figure: 'compare', metric, scope, at: context.at, mode, n: a.count === null || b.count === null ? null : a.found.cases, suppressed: absent === 'TOO_FEW', absent, asked: { with: asked } }),
      unit: basis === null ? unit : `${unit} (${basis === 'FTE' ? 'full-time equivalents' : 'headcount'})`, basis, a: shown(metric, a), b: shown(metric, b),
      measure: compared?.measure ?? null, ratio: compared?.ratio ?? null, lower: compared?.low ?? null, upper: compared === null || compared.high === Number.POSITIVE_INFINITY ? null : compared.high,
      p: compared?.p ?? null, variation: compared === null ? null : variation, withinNormalVariation: compared?.withinNormalVariation ?? null,
    });
  });
}

function problemsOf({ monthsEarlier, unit }: CompareWithInput, { from, to, filter }: Scope): readonly InputProblem[] {
  if ((monthsEarlier == null) === (unit == null)) return [problem(['with'], 'Compare with an earlier period or with another unit: give one of the two.')];
  if (monthsEarlier != null) {
    const length = monthsOf(from, to).length;
    if (monthsEarlier < length) return [problem(['with', 'monthsEarlier'], `The two periods overlap: compare with months at least ${length} earlier, or choose a shorter period.`)];
    return monthsEarlier > 15 * 12 ? [problem(['with', 'monthsEarlier'], 'Compare with months at most 15 years earlier.')] : [];
  }
  if (unit?.includes('\0')) return [problem(['with', 'unit'], 'A text has a null byte in it: remove it and send again.')];
  return filter.unit == null ? [problem(['filter', 'unit'], 'Choose a unit in the filter to compare with another one.')] : [];
}

function otherScope({ monthsEarlier, unit }: CompareWithInput, scope: Scope): Scope {
  const earlier = monthsEarlier ?? 0;
  const [from, to] = [shiftMonth(scope.from, -earlier), shiftMonth(scope.to, -earlier)];
  return { from, to, filter: { ...scope.filter, from, to, ...(unit == null ? {} : { unit }) } };
}

function problemsFound({ found: { unitIsKnown, beside } }: Side, { unit }: CompareWithInput): readonly InputProblem[] {
  if (!unitIsKnown) return [UNKNOWN_UNIT];
  if (unit == null || (beside.isKnown && beside.isApart)) return [];
  return [problem(['with', 'unit'], beside.isKnown ? 'One of the two units is within the other: choose two that are apart.' : UNKNOWN_UNIT.message)];
}

const thingsOf = (metric: FunnelMetric): readonly [Thing, Thing | null] => (metric === 'REFERRAL_RATE' ? ['REFERRALS', null] : ['ACCOUNTS_IN_TIME', 'INVITATIONS']);

async function sideOf(context: Context, metric: FunnelMetric, scope: Scope, beside?: string): Promise<Side> {
  const [part, whole] = thingsOf(metric);
  const today = londonDay(context.at);
  const months: CountRequest = { ...scope, today, metric: part, by: ['MONTH'], ...(whole === null ? { strength: 'MONTH' as const } : {}), ...(beside === undefined ? {} : { beside }) };
  const [found, over] = await Promise.all([countTogether(context, months), whole === null ? null : countTogether(context, { ...scope, today, metric: whole, by: ['MONTH'] })]);
  if (over !== null) return { scope, found, ...toldOf(found, found.cases === null || over.cases === null ? null : Math.min(found.cases, over.cases), over.cases, scope, 'NOTHING_COUNTED') };
  const { exposure } = found;
  const all = monthsOf(scope.from, scope.to);
  const isKnown = exposure !== null && all.every((month) => (exposure.officerMonths.get(month) ?? 0) > 0);
  return { scope, found, ...toldOf(found, found.cases, isKnown ? officerYears(exposure, ...all) : 0, scope, 'NO_DENOMINATOR') };
}

function toldOf({ recordBegins }: Counted, count: number | null, size: number | null, { from }: Scope, without: FigureAbsence): Pick<Side, 'count' | 'size' | 'absent'> {
  if (recordBegins === null || from < recordBegins) return { count: null, size: null, absent: 'BEFORE_RECORD' };
  if (count === null || size === null) return { count, size: null, absent: 'TOO_FEW' };
  return size === 0 ? { count, size: null, absent: without } : { count, size, absent: null };
}

/** How much is normal: how months vary from the first of both periods to the last, or how teams vary in the months compared. */
async function variationOf(context: Context, metric: FunnelMetric, a: Scope, b: Scope): Promise<number | null> {
  const [part, whole] = thingsOf(metric);
  const isPeriods = b.from < a.from;
  const { unit: _, ...rest } = a.filter;
  const scope: Scope = isPeriods ? { from: b.from, to: a.to, filter: { ...a.filter, from: b.from } } : { ...a, filter: rest };
  const by = isPeriods ? 'MONTH' : 'TEAM';
  const today = londonDay(context.at);
  const requests: readonly CountRequest[] = [{ ...scope, today, metric: part, by: [by], ...(whole === null ? { strength: by, ofKnownStrength: by === 'TEAM' } : {}) }, ...(whole === null ? [] : [{ ...scope, today, metric: whole, by: [by] } as const])];
  const [counted, over] = await Promise.all(requests.map((request) => countTogether(context, request)));
  if (counted === undefined || [...counted.cells, ...(over?.cells ?? [])].some(({ count }) => count === null)) return null;
  const [counts, sizes] = [byKey(counted.cells), over === undefined ? null : byKey(over.cells)];
  const keys = isPeriods ? monthsOf(scope.from, scope.to) : over === undefined ? [...(counted.exposure?.officerMonths.keys() ?? [])] : over.cells.map(({ keys: [key = ''] }) => key);
  const series = keys.map((key) => ({ key, count: counts(key) ?? 0, size: sizes === null ? (counted.exposure === null ? 0 : officerYears(counted.exposure, key)) : (sizes(key) ?? 0) }));
  const of = metric === 'REFERRAL_RATE' ? 'RATE' : 'PROPORTION';
  return isPeriods ? variationOver(series, of) : (funnel(series, { of }).overDispersion?.ratio ?? null);
}

function comparisonOf(metric: FunnelMetric, a: Side, b: Side, variation: number | null): Comparison | null {
  if (a.count === null || a.size === null || b.count === null || b.size === null) return null;
  const options = variation === null ? {} : { variation };
  return metric === 'REFERRAL_RATE' ? compareRates({ count: a.count, exposure: a.size }, { count: b.count, exposure: b.size }, options) : compareProportions({ count: a.count, total: a.size }, { count: b.count, total: b.size }, options);
}

function shown(metric: FunnelMetric, { scope, found, count, size }: Side): ComparisonSideType {
  const interval: Interval | null = count === null || size === null ? null : metric === 'REFERRAL_RATE' ? rate(count, size, OFFICERS) : proportion(count, size);
  const unit = scope.filter.unit ?? null;
  return { from: scope.from, to: scope.to, unit, unitName: unit === null ? null : (found.units?.[unit] ?? unit), count, size, value: interval?.estimate ?? null, lower: interval?.low ?? null, upper: interval?.high ?? null };
}
