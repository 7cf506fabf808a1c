import { londonDay, monthOf } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { metricOf } from '@candour/domain/metrics';
import { POINTS_TO_LOCK, assurance } from '@candour/statistics';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { accountsOf } from './accounts.js';
import { countTogether } from './count-together.js';
import { figureFor } from './figure.js';
import type { NoFigure } from './figure.js';
import type { FigureAbsence } from './figure-facts.type.js';
import { factsOf } from './figure-facts.js';
import { setAgainBy } from './logged-points.js';
import { monthsOf, stillFilling } from './pattern-request.js';
import type { CountRequest, Scope } from './pattern-request.js';
import { noFigureOf } from './no-figure.js';
import type { Counted } from './pattern.query.js';
import { accountChart, daysChart, rateChart } from './spc-charts.js';
import type { Chart, Months } from './spc-charts.js';
import type { SpcKind, SpcMetric } from './spc.enum.js';
import { findingOf } from './spc-finding.js';
import { SpcType } from './spc.type.js';

interface Recipe {
  readonly kind: SpcKind;
  readonly unit: string;
  /** What is counted for it, the first with the logged points. */
  readonly counts: (scope: Scope, today: Day) => readonly CountRequest[];
  readonly chart: (found: readonly Counted[], months: Months) => Chart;
  /** What it is called when there is nothing to draw. */
  readonly absent: FigureAbsence;
}

const RECIPES: Readonly<Record<SpcMetric, Recipe>> = {
  REFERRAL_RATE: { kind: 'U', unit: 'per 1,000 officers a month', counts: (scope) => [{ ...scope, metric: 'REFERRALS', by: ['MONTH'], strength: 'MONTH', loggedPoints: 'REFERRAL_RATE' }], chart: ([found], months) => rateChart(found as Counted, months), absent: 'NO_DENOMINATOR' },
  ACCOUNT_ON_TIME: {
    kind: 'P', unit: 'share of invitations', counts: (scope, today) => [{ ...scope, today, metric: 'ACCOUNTS', by: ['MONTH'], loggedPoints: 'ACCOUNT_ON_TIME' }],
    chart: ([found], months) => accountChart(accountsOf(found as Counted), months), absent: 'NOTHING_COUNTED',
  },
  DAYS_TO_REPORT: {
    kind: 'XMR', unit: 'days', counts: (scope, today) => [{ ...scope, metric: 'REFERRALS', by: ['MONTH'], loggedPoints: 'DAYS_TO_REPORT' }, { ...scope, today, metric: 'REPORTS', by: ['MONTH'] }],
    chart: ([all, courses], months) => daysChart(all as Counted, courses as Counted, months), absent: 'NOTHING_COUNTED',
  },
};

/** A control chart of a metric, month by month. */
export function spc(context: Context, metric: SpcMetric, filter: PatternFilterInput | null): Promise<SpcType | NoFigure> {
  return figureFor(context, filter, async ({ scope, mode }) => {
    const { kind, unit, counts, chart, absent } = RECIPES[metric];
    const found = await Promise.all(counts(scope, londonDay(context.at)).map((request) => countTogether(context, request)));
    const [first] = found;
    const none = noFigureOf(found);
    if (none !== null) return none;
    if (first === undefined) throw new Error('A chart is of something.');
    const at = first.asOf ?? context.at;
    const months = monthsFor(scope, first, at);
    const { points, laney, basis, n, suppressed } = chart(found, months);
    const target = metricOf(metric).target ?? null;
    const drawn = points.some(({ value }) => value !== null);
    return Object.assign(new SpcType(), {
      facts: factsOf({ figure: 'spc', metric, scope, at, mode, n, suppressed, absent: drawn ? null : whyNot(first, suppressed, months, absent) }),
      kind, unit: basis === null ? unit : `${unit} (${basis === 'FTE' ? 'full-time equivalents' : 'headcount'})`, basis, points, laney, target, assurance: assuranceOf(points, target),
      recalculations: setAgainBy(first.loggedPoints), annotations: first.loggedPoints, finding: findingOf(points, months.recalculateAt),
    });
  });
}

function monthsFor({ from, to }: Scope, { recordBegins, loggedPoints }: Counted, at: string): Months {
  const all = monthsOf(from, to);
  const filling = new Set<string>(stillFilling(from, to, monthOf(londonDay(at))));
  return { all, isKnown: (month) => recordBegins !== null && month >= recordBegins, isFilling: (month) => filling.has(month), recalculateAt: setAgainBy(loggedPoints).map(({ month }) => all.indexOf(month)).filter((i) => i > 0) };
}

function whyNot({ cases }: Counted, suppressed: boolean, { all, isKnown }: Months, absent: FigureAbsence): FigureAbsence {
  if (!all.some(isKnown)) return cases === 0 ? 'BEFORE_RECORD' : absent;
  return suppressed ? 'TOO_FEW' : absent;
}

/** What the process will do about its target: said only once limits are no longer trial ones. */
function assuranceOf(points: Chart['points'], target: number | null): SpcType['assurance'] {
  const last = points.findLast(({ value, filling }) => value !== null && !filling);
  if (target === null || last === undefined || last.trial || last.centre === null || last.upper === null || last.nearUpper === null || points.length < POINTS_TO_LOCK) return null;
  return assurance({ centre: last.centre, lower: last.lower, upper: last.upper, nearLower: last.nearLower, nearUpper: last.nearUpper }, target, 'HIGHER');
}
