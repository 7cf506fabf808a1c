import { normalAt } from '../distributions/quantiles.js';
import { LEVEL, assertLevel } from '../numbers.js';
import { riskTable } from './risk-table.js';
import type { Spell } from './risk-table.js';

/** From `time` on, the share still open, with its interval. */
export interface SurvivalStep { readonly time: number; readonly atRisk: number; readonly ended: number; readonly open: number; readonly low: number; readonly high: number; readonly standardError: number }

/** A time with its interval; null for an end the data do not reach. */
export interface TimeInterval { readonly estimate: number | null; readonly low: number | null; readonly high: number | null }

/** The curve of what is still open, its median, how many spells it is made of and how many of them ended. */
export interface KaplanMeier { readonly steps: readonly SurvivalStep[]; readonly median: TimeInterval; readonly n: number; readonly ended: number }

/**
 * The share still open after each time, whatever ended the others (Kaplan and Meier 1958, JASA 53), open ones counted as long as they were
 * watched. Greenwood's standard error; intervals on the scale of log(-log S), which stay within 0 and 1 (Kalbfleisch and Prentice). The median
 * is the first time at most half are open, its interval where those of the curve cross a half (Brookmeyer and Crowley 1982).
 * Where there are ends of several kinds and one is asked about, use `cumulativeIncidence`: counting the others as still open overstates.
 * @param spells in days
 * @throws RangeError for a spell that ends before it enters or a time that is no finite number from 0, and for a level that is none
 */
export function kaplanMeier(spells: readonly Spell[], level = LEVEL): KaplanMeier {
  assertLevel(level);
  const z = normalAt((1 + level) / 2);
  let [open, variance] = [1, 0];
  const steps = riskTable(spells).map(({ time, atRisk, ended }): SurvivalStep => {
    open *= 1 - ended / atRisk;
    variance += atRisk === ended ? Number.POSITIVE_INFINITY : ended / (atRisk * (atRisk - ended));
    return { time, atRisk, ended, open, ...onLogLog(open, variance, z), standardError: open === 0 ? 0 : open * Math.sqrt(variance) };
  });
  const firstAt = (of: (step: SurvivalStep) => number): number | null => steps.find((step) => of(step) <= 0.5 + 1e-12)?.time ?? null;
  return { steps, median: { estimate: firstAt((s) => s.open), low: firstAt((s) => s.low), high: firstAt((s) => s.high) }, n: spells.reduce((all, { count = 1 }) => all + count, 0), ended: steps.reduce((all, s) => all + s.ended, 0) };
}

/** exp(-exp(log(-log S) ± z σ / log S)) with σ² Greenwood's sum; a curve that has reached an end has no interval of its own. */
function onLogLog(open: number, variance: number, z: number): { readonly low: number; readonly high: number } {
  if (open <= 0) return { low: 0, high: 0 };
  if (open >= 1) return { low: 1, high: 1 };
  const reach = (z * Math.sqrt(variance)) / Math.log(open);
  return { low: open ** Math.exp(-reach), high: open ** Math.exp(reach) };
}
