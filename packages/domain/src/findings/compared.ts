import type { Estimate } from './figures.js';
import { longMonth } from './words.js';

interface SideSaid extends Estimate { readonly from: string; readonly to: string; readonly unitName: string | null }
/** Two sides, and whether they differ by more than a steady process would. */
export interface ComparedSaid { readonly a: SideSaid; readonly b: SideSaid; readonly withinNormalVariation: boolean | null }

/** Whether two periods or units differ beyond normal variation, and that the numbers do not say why. */
export function comparedFinding({ a, b, withinNormalVariation }: ComparedSaid, { what, text }: { readonly what: string; readonly text: (n: number) => string }): string {
  if (a.value === null || b.value === null || withinNormalVariation === null) return `${what}: there is nothing on both sides to compare.`;
  const other = b.unitName === null || b.unitName === a.unitName ? `from ${longMonth(b.from)} to ${longMonth(b.to)}` : `in ${b.unitName}`;
  return `${what} is ${text(a.value)}, against ${text(b.value)} ${other}: ${withinNormalVariation ? 'within normal variation.' : 'more than normal variation explains well. It does not say why.'}`;
}
