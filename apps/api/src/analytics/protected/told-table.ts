import type { Context } from '../../context.js';
import { byKey } from '../cells.js';
import { shareOf } from '../estimates.js';
import type { ShareEstimateType } from '../estimate.type.js';
import type { Scope } from '../pattern-request.js';
import type { Counted } from '../pattern.query.js';
import type { LatticeDimension, LatticeMetric } from './lattice-words.js';
import { tellTogether } from './told-together.js';

/** What is told of a question of the lattice, for the months and the unit of a figure. */
export const toldOf = (context: Context, scope: Scope, metric: LatticeMetric, by: readonly LatticeDimension[]): Promise<Counted> => tellTogether(context, { ...scope, metric, by });

/** A count of a list or of a table, by its keys; null where it is held back or is none of it. */
export function toldCount({ cells }: Counted, ...keys: readonly string[]): number | null {
  return cells.find((cell) => cell.keys.length === keys.length && cell.keys.every((key, i) => key === keys[i]))?.count ?? null;
}

/** A row of a table of two dimensions: how many there are of a key in all. */
export const toldRow = ({ margins }: Counted, key: string): number | null => (margins === undefined ? null : byKey(margins.rows)(key));
/** Of its columns, likewise. */
export const toldColumn = ({ margins }: Counted, key: string): number | null => (margins === undefined ? null : byKey(margins.columns)(key));

/** A share of told counts. Rounded apart, a part may come out above its whole: then it is the whole. */
export const toldShare = (count: number | null, of: number | null): ShareEstimateType => shareOf(count === null || of === null ? count : Math.min(count, of), of, 'PROTECTED');

/** Whether nothing of it is told. */
export const isUntold = ({ cells, total }: Counted): boolean => total == null && cells.every(({ count }) => count === null);
export const isPartlyHidden = ({ cells, total }: Counted): boolean => total == null || cells.some(({ count }) => count === null);
