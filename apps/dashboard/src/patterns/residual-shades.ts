import type { HeatShade, HeatWords } from '@candour/ui';

/** From so many units of chance on a cell is shaded, and from twice as many strongly. */
const LIGHT = 1;
const STRONG = 2;

/** The shade of a cell by its Pearson residual, (counted - expected) / √expected; none near what is expected. */
export function residualShade(residual: number | null): HeatShade | undefined {
  if (residual === null || Math.abs(residual) < LIGHT) return undefined;
  const strength = Math.abs(residual) < STRONG ? 1 : 2;
  return residual > 0 ? `more-${strength}` : `fewer-${strength}`;
}

/** ▲ and ▼ stand only where chance does not explain a cell, all cells taken together. */
export const SIGNAL_MARKS = { ABOVE: '▲', BELOW: '▼' } as const;

/** @param isProtected whether some numbers are held back */
export const residualWords = (isProtected: boolean): HeatWords => ({
  lead: 'Than expected', shades: { 'more-2': 'many more', 'more-1': 'more', 'fewer-1': 'fewer', 'fewer-2': 'many fewer' }, marks: { '▲': 'above, beyond chance', '▼': 'below, beyond chance' },
  ...(isProtected ? { signs: { few: 'hidden, 5 or fewer' } } : {}),
});
