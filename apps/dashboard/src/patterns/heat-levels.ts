import type { HeatWords } from '@candour/ui';
import { count } from '../wording.js';

const STEPS = ['level-1', 'level-2', 'level-3'] as const;
export type HeatStep = (typeof STEPS)[number];

/** A scale of equal steps from 1 to the highest number of a table: which step a number lies in, and the words of each. */
export interface HeatScale { readonly stepOf: (n: number) => HeatStep | undefined; readonly words: HeatWords }

/** Nought is not shaded. Numbers too low for three steps have fewer. */
export function heatScale(highest: number, lead: string): HeatScale {
  const tops = [...new Set(STEPS.map((_, i) => Math.ceil((highest * (i + 1)) / STEPS.length)))].filter((top) => top > 0);
  const stepOf = (n: number): HeatStep | undefined => (n < 1 ? undefined : STEPS[tops.findIndex((top) => n <= top)]);
  const between = (first: number, last: number): string => (first === last ? count(first) : `${count(first)} to ${count(last)}`);
  return { stepOf, words: { lead, shades: Object.fromEntries(tops.map((top, i) => [STEPS[i], between((tops[i - 1] ?? 0) + 1, top)])) } };
}
