import type { Limits, Signal } from './chart.js';

/** So many in a row on one side of the centre. */
export const RUN = 7;
/** So many in a row, each above (or each below) the one before: six steps of one sign. */
export const TREND = 7;

interface Judged { readonly value: number | null; readonly limits: Limits }

/**
 * What is unusual in a phase of a chart, by four rules (Shewhart's limits with the runs rules of Making Data Count, NHS England): a
 * point outside its limits; seven in a row on one side of the centre; seven in a row rising or falling, where an equal neighbour
 * breaks the trend; two of three in a row beyond the near line on the same side. Every point of a run is marked. A point without a
 * value is passed over. A rule never reaches over a recalculation: ask phase by phase.
 */
export function signalsIn(points: readonly Judged[]): readonly (readonly Signal[])[] {
  const marked = points.map(() => new Set<Signal>());
  const known = points.flatMap(({ value, limits }, i) => (value === null ? [] : [{ value, limits, i }]));
  const mark = (signal: Signal, from: number, length: number): void => { for (const { i } of known.slice(from, from + length)) marked[i]?.add(signal); };

  known.forEach(({ value, limits }, k) => { if (value > limits.upper || (limits.lower !== null && value < limits.lower)) mark('OUTSIDE_LIMITS', k, 1); });
  const sides = known.map(({ value, limits }) => Math.sign(value - limits.centre));
  for (const { from, length, of } of stretches(sides)) if (of !== 0 && length >= RUN) mark('RUN_ON_ONE_SIDE', from, length);
  const steps = known.slice(1).map(({ value }, k) => Math.sign(value - (known[k] as { value: number }).value));
  for (const { from, length, of } of stretches(steps)) if (of !== 0 && length >= TREND - 1) mark('TREND', from, length + 1);
  const near = known.map(({ value, limits }) => (value > limits.nearUpper ? 1 : limits.nearLower !== null && value < limits.nearLower ? -1 : 0));
  for (let k = 0; k + 2 < near.length; k += 1) {
    for (const side of [1, -1]) {
      const hits = [k, k + 1, k + 2].filter((j) => near[j] === side);
      if (hits.length >= 2) for (const j of hits) mark('NEAR_LIMIT', j, 1);
    }
  }
  return marked.map((set) => [...set]);
}

/** Stretches of equal neighbours. */
function stretches(values: readonly number[]): readonly { readonly from: number; readonly length: number; readonly of: number }[] {
  const found: { from: number; length: number; of: number }[] = [];
  for (const [i, of] of values.entries()) {
    const last = found.at(-1);
    if (last?.of === of) last.length += 1;
    else found.push({ from: i, length: 1, of });
  }
  return found;
}
