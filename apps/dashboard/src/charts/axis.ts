/** The lines of an axis that begins at zero: where it ends, and where its numbers stand. */
export interface Axis { readonly from: number; readonly to: number; readonly ticks: readonly number[] }

/** The steps a person counts in. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * An axis from zero to the first even step at or above `highest`, in about `wanted` steps. Where nothing is above zero it ends at one.
 * `whole` keeps to whole numbers, since there is no half of a case.
 */
export function axisFromZero(highest: number, wanted = 6, whole = false): Axis {
  const top = highest > 0 && Number.isFinite(highest) ? highest : 1;
  const size = 10 ** Math.floor(Math.log10(top / wanted));
  const found = STEPS.map((step) => step * size).find((step) => Math.ceil(top / step - 1e-9) <= wanted) ?? 10 * size;
  const step = whole ? Math.max(1, Math.ceil(found)) : found;
  const n = Math.max(1, Math.ceil(top / step - 1e-9));
  return { from: 0, to: tidy(n * step), ticks: Array.from({ length: n + 1 }, (_, i) => tidy(i * step)) };
}

/** Without the last digits that binary fractions leave. */
const tidy = (n: number): number => Number(n.toPrecision(12));

/** Every how many of `n` labels one can stand, where each needs `room` of `width` pixels. */
export const everyOf = (n: number, width: number, room: number): number => Math.max(1, Math.ceil((n * room) / Math.max(1, width)));

/**
 * Heights for lines of words that want to stand at `wanted`, none nearer to the next than `gap`: in the order given, which is kept. They
 * are moved apart by as little as is needed and stay within `top` and `bottom` where there is room.
 */
export function spreadOut(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, top, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  for (let i = placed.length - 1; i >= 0; i--) placed[i] = Math.min(placed[i] as number, i === placed.length - 1 ? bottom : (placed[i + 1] as number) - gap);
  const out: number[] = [];
  order.forEach(({ i }, k) => { out[i] = placed[k] as number; });
  return out;
}
