import { assertAmount, assertCount, mean } from '../numbers.js';
import { POINTS_TO_LOCK, linesAt, phasesOf } from './chart.js';
import type { ChartPoint, Limits, Recalculations } from './chart.js';
import { signalsIn } from './signals.js';
import { xmr } from './xmr.js';

/**
 * A g chart: how many cases lie between two rare ones. The counts are geometric from 0, so the centre is ḡ and the limits are
 * ḡ ± 3√(ḡ(ḡ + 1)), the lower not below 0 (Benneyan 2001, Health Care Management Science 4). As the distribution leans, runs are counted
 * from its median, about 0.693 ḡ, which is the centre that is drawn. A point above the limit is good news: longer without.
 * @param between whole numbers from 0, in order of time
 * @throws RangeError for anything else, and for recalculations that are not places within the series
 */
export function gChart(between: readonly number[], recalculateAt: Recalculations = []): readonly ChartPoint[] {
  for (const n of between) assertCount(n, 'A count between events');
  return phasesOf(between, recalculateAt).flatMap((phase) => {
    const g = mean(phase) ?? 0;
    const sd = Math.sqrt(g * (g + 1));
    const limits: Limits = { ...linesAt(g, sd), centre: Math.LN2 * g };
    const marked = signalsIn(phase.map((value) => ({ value, limits })));
    return phase.map((value, i) => ({ value, ...limits, signals: marked[i] ?? [], trial: phase.length < POINTS_TO_LOCK }));
  });
}

/** Times between rare events of a steady process are exponential; to this power they are nearly normal (Nelson 1994, Journal of Quality Technology 26). */
const TO_NORMAL = 1 / 3.6;

/**
 * A t chart: how much time lies between two rare events. The times to the power 1/3.6 stand on a chart of individual values, and its lines are
 * turned back into time.
 * @param between times from 0, in order; the unit of the answer is theirs
 * @throws RangeError for times that are no finite numbers from 0, and for recalculations that are not places within the series
 */
export function tChart(between: readonly number[], recalculateAt: Recalculations = []): readonly ChartPoint[] {
  for (const t of between) assertAmount(t, 'A time between events');
  const back = (x: number): number => Math.max(0, x) ** (1 / TO_NORMAL);
  return xmr(between.map((t) => t ** TO_NORMAL), { screen: false, recalculateAt }).map((point, i) => ({
    ...point, value: between[i] ?? null, centre: back(point.centre), upper: back(point.upper), nearUpper: back(point.nearUpper),
    lower: point.lower === null ? null : back(point.lower), nearLower: point.nearLower === null ? null : back(point.nearLower),
  }));
}
