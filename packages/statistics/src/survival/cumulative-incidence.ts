import { normalAt } from '../distributions/quantiles.js';
import { LEVEL, assertLevel } from '../numbers.js';
import { riskTable } from './risk-table.js';
import type { RiskRow, Spell } from './risk-table.js';

/** From `time` on, the share that has ended by this cause, with its interval. */
export interface IncidenceStep { readonly time: number; readonly atRisk: number; readonly ended: number; readonly share: number; readonly low: number; readonly high: number; readonly standardError: number }

/**
 * The share that has ended by each cause after each time, the causes competing (Aalen and Johansen 1978, Scandinavian Journal of Statistics 5):
 * F(t) = Σ S(tᵢ-) dᵢ / nᵢ. The shares of all causes and of those still open make 1 at every time. Standard errors by the delta method
 * (Marubini and Valsecchi 1995, 10.2); intervals on the scale of log(-log F).
 * @param spells in days
 * @param causes which to answer for, each a kind of end
 * @returns for each cause the times at which something ended by it
 * @throws RangeError for spells and levels that are none, as `kaplanMeier`
 */
export function cumulativeIncidence<Cause extends string>(spells: readonly Spell<Cause>[], causes: readonly Cause[], level = LEVEL): Readonly<Record<Cause, readonly IncidenceStep[]>> {
  assertLevel(level);
  const rows = riskTable(spells);
  const openBefore = stillOpenBefore(rows);
  const z = normalAt((1 + level) / 2);
  return Object.fromEntries(causes.map((cause) => [cause, stepsOf(cause, rows, openBefore, z)])) as unknown as Record<Cause, readonly IncidenceStep[]>;
}

function stillOpenBefore(rows: readonly RiskRow[]): readonly number[] {
  let open = 1;
  return rows.map(({ atRisk, ended }) => { const before = open; open *= 1 - ended / atRisk; return before; });
}

function stepsOf(cause: string, rows: readonly RiskRow[], openBefore: readonly number[], z: number): readonly IncidenceStep[] {
  let share = 0;
  const shares = rows.map(({ atRisk, byCause }, i) => (share += ((openBefore[i] as number) * (byCause.get(cause) ?? 0)) / atRisk));
  return rows.flatMap(({ time, atRisk, byCause }, at) => {
    const ended = byCause.get(cause) ?? 0;
    if (ended === 0) return [];
    const now = shares[at] as number;
    const standardError = Math.sqrt(Math.max(0, varianceAt(cause, rows.slice(0, at + 1), openBefore, shares, now)));
    return [{ time, atRisk, ended, share: now, ...onLogLog(now, standardError, z), standardError }];
  });
}

/** What each earlier time adds: through who was still open, through how many ended by the cause there, and both together. */
function varianceAt(cause: string, rows: readonly RiskRow[], openBefore: readonly number[], shares: readonly number[], now: number): number {
  return rows.reduce((all, { atRisk: n, ended: d, byCause }, i) => {
    const [left, by, open] = [now - (shares[i] as number), byCause.get(cause) ?? 0, openBefore[i] as number];
    const throughOthers = n === d ? 0 : (left ** 2 * d) / (n * (n - d));
    return all + throughOthers + (open ** 2 * by * (n - by)) / n ** 3 - (2 * left * open * by) / n ** 2;
  }, 0);
}

function onLogLog(share: number, standardError: number, z: number): { readonly low: number; readonly high: number } {
  if (share <= 0 || share >= 1 || standardError === 0) return { low: share, high: share };
  const reach = (z * standardError) / (share * Math.log(share));
  return { low: share ** Math.exp(-reach), high: share ** Math.exp(reach) };
}
