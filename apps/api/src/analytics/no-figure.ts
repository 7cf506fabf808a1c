import { invalidDetails } from '../access/refusal.type.js';
import type { NoFigure } from './figure.js';
import { UNKNOWN_UNIT } from './pattern.js';
import type { Counted } from './pattern.query.js';

/** Why there is no figure, where what it is made of was not told; null where it was. */
export function noFigureOf(found: readonly Pick<Counted, 'none' | 'unitIsKnown'>[]): NoFigure | null {
  const none = found.find((each) => each.none != null)?.none ?? null;
  if (none !== null) return none;
  return found.every(({ unitIsKnown }) => unitIsKnown) ? null : invalidDetails([UNKNOWN_UNIT]);
}
