import { NONE } from './dimensions.js';
import { listed } from './cells.js';
import type { Cell } from './cells.js';
import type { PatternDimension } from './pattern-words.enum.js';
import type { Cells } from './source.js';

/** A counted case of the viewer's own that they have not been told of, as far as figures are made of it. */
export interface Untold {
  readonly unit_at_incident: string | null; readonly accepted_month: string; readonly standards: readonly string[]; readonly ndm_elements: readonly string[]; readonly source: string | null; readonly outcome: string | null;
}

/** The keys of a case along a dimension, as the rollups count it: every value there is, NONE where there is none. */
const KEYS: Readonly<Record<PatternDimension, (of: Untold) => readonly string[]>> = {
  STANDARD: ({ standards }) => (standards.length === 0 ? [NONE] : standards),
  NDM_ELEMENT: ({ ndm_elements: elements }) => (elements.length === 0 ? [NONE] : elements),
  TEAM: ({ unit_at_incident: unit }) => (unit === null ? [] : [unit]),
  OUTCOME: ({ outcome }) => [outcome ?? NONE],
  MONTH: ({ accepted_month: month }) => [month.slice(0, 7)],
  SOURCE: ({ source }) => [source ?? NONE],
};

/**
 * R1: the rollups know nobody, so what this person may not be told of yet is taken off what they counted: nothing, but for very few. No
 * policy shows those cases, so a function of the database gives what figures are made of, to everybody alike.
 */
export function withoutUntold(told: Cells, untold: readonly Untold[], by: readonly PatternDimension[]): Cells {
  if (untold.length === 0) return told;
  const { counts, cases } = told;
  const off = new Map<string, number>();
  for (const each of untold) {
    const places = by.reduce<readonly string[]>((before, dimension) => before.flatMap((place) => KEYS[dimension](each).map((key) => `${place}\n${key}`)), ['']);
    for (const place of places) off.set(place, (off.get(place) ?? 0) + 1);
  }
  const left = ({ keys, count }: Cell): Cell => ({ keys, count: count === null ? null : count - (off.get(`\n${keys.join('\n')}`) ?? 0) });
  return { counts: listed(counts).map(left).filter(({ count }) => count === null || count > 0), cases: cases === null ? null : cases - untold.length };
}
