import type { Narrowed } from '../filters/Filters.js';
import type { Viewer } from '../session/viewer.js';

/** What the figures of a person are of, in words, and what they may be narrowed by. */
export interface WhoseFigures {
  readonly title: string;
  readonly of: string;
  /** What is said of all of it; null where it is the whole force, and the filter says so. */
  readonly whole: string | null;
  /** Nothing where figures are exact: then every filter is offered. */
  readonly narrowed: Narrowed | undefined;
}

/** Which of the country, the force and a unit the server has opened to somebody: the page says it, and offers nothing it would refuse. */
export function whoseFigures({ force, patternsMode, patternsOf }: Pick<Viewer, 'force' | 'patternsMode' | 'patternsOf'>): WhoseFigures {
  if (patternsOf?.scope === 'NATIONAL') return { title: 'National figures', of: 'All forces together: never a force, a unit, a review or an officer', whole: 'All forces', narrowed: { hasUnits: false, within: null } };
  if (patternsOf?.scope === 'UNIT' && patternsOf.unit !== null) {
    const name = patternsOf.unitName ?? patternsOf.unit;
    return { title: 'Patterns of my unit', of: `${name}, ${force.name}`, whole: name, narrowed: { hasUnits: true, within: { code: patternsOf.unit, name } } };
  }
  return { title: 'Patterns', of: force.name, whole: null, narrowed: patternsMode === 'PROTECTED' ? { hasUnits: true, within: null } : undefined };
}
