import { NONE, count, intervalText, percent, protectedFinding } from '@candour/domain/findings';
import type { Slice } from '@candour/domain/findings';
import type { PatternType } from '../../../analytics/pattern.type.js';
import { FEW } from './asked-figure.js';
import type { FigureSaid } from './asked-figure.js';

/** How the figures of one dimension differ. */
interface Words { readonly one: string; readonly first: string; readonly counted: string; readonly finding: (slices: readonly Slice[]) => string; readonly ordered: 'BY_NUMBER' | 'AS_LISTED'; readonly running: boolean }

/** A figure of one dimension: bars with their intervals. Where numbers are protected none has a share, from which a held-back one could be worked out. */
export function barsSaid({ table, mode }: PatternType, { one, first, counted, finding, ordered, running }: Words): FigureSaid {
  const slices = slicesOf(table);
  const exact = mode === 'EXACT';
  const sentence = exact ? finding(slices) : protectedFinding(slices, one);
  const listed = slices.filter(({ key }) => key !== NONE);
  const rows = ordered === 'AS_LISTED' ? listed : [...listed].sort((a, b) => b.count - a.count);
  const total = rows.reduce((sum, { count: n }) => sum + n, 0);
  if (exact && total === 0) return { finding: sentence, picture: null, table: null, notes: [] };
  let sofar = 0;
  const none = slices.find(({ key }) => key === NONE);
  return {
    finding: sentence,
    picture: { kind: 'bars', unit: `${counted}, 95% interval`, marks: rows.map(({ label, count: n, isHidden, interval }) => ({ label, value: isHidden ? null : n, lower: interval?.lower ?? null, upper: interval?.upper ?? null, text: isHidden ? FEW : count(n) })) },
    table: {
      heads: [{ text: first }, { text: counted, numeric: true }, { text: '95% interval', numeric: true }, ...(exact ? [{ text: running ? 'Running total' : 'Share', numeric: true }] : [])],
      rows: rows.map(({ label, count: n, isHidden, interval }) => {
        sofar += n;
        const ends = interval === undefined ? '' : intervalText(interval, (end) => count(Math.round(end))).replace('95% interval ', '');
        return [label, isHidden ? FEW : count(n), ends, ...(exact ? [percent(running ? sofar : n, total)] : [])];
      }),
    },
    notes: none === undefined ? [] : [`${none.isHidden ? FEW : count(none.count)} more have no ${one}.`],
  };
}

function slicesOf({ axes, counts, intervals }: PatternType['table']): readonly Slice[] {
  const [axis] = axes;
  return (axis?.keys ?? []).map((key, i): Slice => {
    const [n, lower, upper] = [counts[i], intervals.lower[i], intervals.upper[i]];
    return { key, label: axis?.labels[i] ?? key, count: n ?? 0, ...(n == null ? { isHidden: true } : {}), ...(lower == null || upper == null ? {} : { interval: { lower, upper } }) };
  });
}
