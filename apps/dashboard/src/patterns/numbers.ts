import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { PatternNumbersFragment } from '../gql/graphql.js';
import type { Interval, Slice } from '@candour/domain/findings';
import { FACTS } from './facts.js';
import type { Facts } from './facts.js';

const PATTERN_NUMBERS = graphql(`
  fragment PatternNumbers on Pattern {
    from
    to
    recordBegins
    asOf
    mode
    cases
    counted
    excludes
    stillFilling
    facts { ...Facts }
    table { axes { keys labels } counts total }
  }
`);

const INTERVALS = graphql(`
  fragment PatternIntervals on Pattern { table { intervals { lower upper } } }
`);

const RESIDUALS = graphql(`
  fragment PatternResiduals on Pattern { table { residuals { expected residual p signal } } }
`);

/** One mark of a figure: its codes and words, and how many were counted. */
interface Point { readonly key: readonly string[]; readonly label: readonly string[]; readonly count: number | null; readonly suppressed: boolean }

/** The numbers of one figure. */
export type Numbers = Omit<PatternNumbersFragment, 'table' | 'facts'> & { readonly facts: Facts } & { readonly points: readonly Point[]; readonly total: number | null };

const told = new WeakMap<PatternNumbersFragment, Numbers>();

/** A figure's numbers, mark by mark: they come as columns, in a tenth of the bytes. The same answer gives the same numbers, so that nothing is drawn again. */
export function numbersOf(figure: FragmentType<typeof PATTERN_NUMBERS>): Numbers {
  const answer = readFragment(PATTERN_NUMBERS, figure);
  const numbers = told.get(answer) ?? spread(answer);
  told.set(answer, numbers);
  return numbers;
}

/** The last dimension runs fastest. */
function spread({ table: { axes, counts, total }, facts, ...rest }: PatternNumbersFragment): Numbers {
  const marks = axes.reduce<readonly Pick<Point, 'key' | 'label'>[]>((before, { keys, labels }) => before.flatMap(({ key, label }) => keys.map((code, i) => ({ key: [...key, code], label: [...label, labels[i] ?? code] }))), [{ key: [], label: [] }]);
  return { ...rest, facts: readFragment(FACTS, facts), total: total ?? null, points: marks.map((mark, i) => ({ ...mark, count: counts[i] ?? null, suppressed: counts[i] == null })) };
}

/** Whether nothing is held back, so that what is added up from the numbers holds. */
export const isExact = ({ mode }: Pick<Numbers, 'mode'>): boolean => mode === 'EXACT';

/** The 95% interval of each mark's number, in the order of the marks; none where the number is held back. */
export function intervalsOf(figure: FragmentType<typeof INTERVALS>): readonly (Interval | undefined)[] {
  const { lower, upper } = readFragment(INTERVALS, figure).table.intervals;
  return lower.map((low, i) => { const high = upper[i]; return low == null || high == null ? undefined : { lower: low, upper: high }; });
}

/** How far a cell lies from what its row and column lead one to expect. */
export interface Residual { readonly expected: number | null; readonly residual: number | null; readonly p: number | null; readonly signal: 'ABOVE' | 'BELOW' | null }

/** One for each cell, in the order of the marks; empty where the figure has one dimension. */
export function residualsOf(figure: FragmentType<typeof RESIDUALS>): readonly Residual[] {
  const found = readFragment(RESIDUALS, figure).table.residuals;
  if (found == null) return [];
  return found.expected.map((expected, i) => ({ expected: expected ?? null, residual: found.residual[i] ?? null, p: found.p[i] ?? null, signal: sideOf(found.signal[i]) }));
}
const sideOf = (signal: string | null | undefined): Residual['signal'] => (signal === 'ABOVE' || signal === 'BELOW' ? signal : null);

/** The points of a figure with one dimension, each with its interval where one is given. A number that is held back is no number: its slice says so and counts as none. */
export const slicesOf = ({ points }: Numbers, intervals: readonly (Interval | undefined)[] = []): readonly Slice[] =>
  points.map(({ key, label, count, suppressed }, i) => ({ key: key[0] ?? '', label: label[0] ?? '', count: count ?? 0, ...(suppressed || count == null ? { isHidden: true } : {}), ...(intervals[i] === undefined ? {} : { interval: intervals[i] }) }));
