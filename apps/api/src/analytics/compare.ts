import { shiftMonth } from '@candour/domain/calendar';
import { compareProportions, compareRates, proportion, rate } from '@candour/statistics';
import type { Comparison, Interval } from '@candour/statistics';
import { invalidDetails } from '../access/refusal.type.js';
import type { InputProblem } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { sideOf, variationOf } from './compare-sides.js';
import type { Side } from './compare-sides.js';
import { ComparisonType } from './comparison.type.js';
import type { ComparisonSideType, CompareWithInput } from './comparison.type.js';
import { figureFor } from './figure.js';
import type { NoFigure } from './figure.js';
import { factsOf } from './figure-facts.js';
import type { FunnelMetric } from './funnel.type.js';
import { monthsOf } from './pattern-request.js';
import type { Scope } from './pattern-request.js';
import { noFigureOf } from './no-figure.js';
import { UNKNOWN_UNIT } from './pattern.js';
import type { Counted } from './pattern.query.js';

const OFFICERS = 1_000;
const problem = (field: readonly string[], message: string): InputProblem => ({ field, message });

/** Two periods, or two units, side by side. */
export function compare(context: Context, metric: FunnelMetric, filter: PatternFilterInput | null, asked: CompareWithInput): Promise<ComparisonType | NoFigure> {
  return figureFor(context, filter, async ({ scope, mode }) => {
    const problems = problemsOf(asked, scope);
    if (problems.length > 0) return invalidDetails(problems);
    const other = otherScope(asked, scope);
    const [a, b, variation] = await Promise.all([sideOf(context, metric, scope, asked.unit ?? undefined), sideOf(context, metric, other), variationOf(context, metric, scope, other)]);
    const none = noFigureOf([a.found, b.found]);
    if (none !== null) return none;
    const unknown = problemsFound(a, asked);
    if (unknown.length > 0) return invalidDetails(unknown);
    const compared = comparisonOf(metric, a, b, variation);
    const absent = a.absent ?? b.absent ?? (compared === null ? 'NOTHING_COUNTED' : null);
    const basis = a.found.exposure === null || a.absent === 'NO_DENOMINATOR' ? null : a.found.exposure.basis;
    const unit = metric === 'REFERRAL_RATE' ? 'per 1,000 officers a year' : 'share of invitations';
    return Object.assign(new ComparisonType(), {
      facts: factsOf({ figure: 'compare', metric, scope, at: a.found.asOf ?? context.at, mode, n: a.count === null || b.count === null ? null : a.found.cases, suppressed: absent === 'TOO_FEW', absent, asked: { with: asked } }),
      unit: basis === null ? unit : `${unit} (${basis === 'FTE' ? 'full-time equivalents' : 'headcount'})`, basis, a: shown(metric, a, a.found.units), b: shown(metric, b, a.found.units),
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

function problemsFound({ found: { beside } }: Side, { unit }: CompareWithInput): readonly InputProblem[] {
  if (unit == null || (beside.isKnown && beside.isApart)) return [];
  return [problem(['with', 'unit'], beside.isKnown ? 'One of the two units is within the other: choose two that are apart.' : UNKNOWN_UNIT.message)];
}

function comparisonOf(metric: FunnelMetric, a: Side, b: Side, variation: number | null): Comparison | null {
  if (a.count === null || a.size === null || b.count === null || b.size === null) return null;
  const options = variation === null ? {} : { variation };
  return metric === 'REFERRAL_RATE' ? compareRates({ count: a.count, exposure: a.size }, { count: b.count, exposure: b.size }, options) : compareProportions({ count: a.count, total: a.size }, { count: b.count, total: b.size }, options);
}

function shown(metric: FunnelMetric, { scope, count, size }: Side, units: Counted['units']): ComparisonSideType {
  const interval: Interval | null = count === null || size === null ? null : metric === 'REFERRAL_RATE' ? rate(count, size, OFFICERS) : proportion(count, size);
  const unit = scope.filter.unit ?? null;
  return { from: scope.from, to: scope.to, unit, unitName: unit === null ? null : (units?.get(unit) ?? unit), count, size, value: interval?.estimate ?? null, lower: interval?.low ?? null, upper: interval?.high ?? null };
}
