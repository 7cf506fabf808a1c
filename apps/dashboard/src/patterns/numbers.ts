import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { PatternNumbersFragment } from '../gql/graphql.js';
import type { Slice } from './findings.js';

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
    table { axes { keys labels } counts }
  }
`);

/** One mark of a figure: its codes and words, and how many were counted. */
interface Point { readonly key: readonly string[]; readonly label: readonly string[]; readonly count: number | null; readonly suppressed: boolean }

/** The numbers of one figure. */
export type Numbers = Omit<PatternNumbersFragment, 'table' | 'cases'> & { readonly cases: number; readonly points: readonly Point[] };

const told = new WeakMap<PatternNumbersFragment, Numbers>();

/** Whether the numbers of a figure are whole: nothing of them is held back, so that what is reckoned from them holds. */
export const isExact = (figure: FragmentType<typeof PATTERN_NUMBERS>): boolean => readFragment(PATTERN_NUMBERS, figure).mode === 'EXACT';

/** A figure's numbers, mark by mark: they come as columns, in a tenth of the bytes. The same answer gives the same numbers, so that nothing is drawn again. */
export function numbersOf(figure: FragmentType<typeof PATTERN_NUMBERS>): Numbers {
  const answer = readFragment(PATTERN_NUMBERS, figure);
  const numbers = told.get(answer) ?? spread(answer);
  told.set(answer, numbers);
  return numbers;
}

/** The last dimension runs fastest. */
function spread({ table: { axes, counts }, cases, ...rest }: PatternNumbersFragment): Numbers {
  if (cases === null) throw new Error('A figure with numbers held back was drawn as if it had them all.');
  const marks = axes.reduce<readonly Pick<Point, 'key' | 'label'>[]>((before, { keys, labels }) => before.flatMap(({ key, label }) => keys.map((code, i) => ({ key: [...key, code], label: [...label, labels[i] ?? code] }))), [{ key: [], label: [] }]);
  return { ...rest, cases, points: marks.map((mark, i) => ({ ...mark, count: counts[i] ?? null, suppressed: counts[i] == null })) };
}

/** The figures of the page that are asked for together. */
export const FIGURES = ['months', 'standards', 'meeting', 'outcomes', 'elements', 'sources'] as const;
export type FigureNumbers = Readonly<Record<(typeof FIGURES)[number], Numbers>>;

/** The points of a figure with one dimension. In exact mode no number is held back; one that was would be left out, never shown as 0. */
export const slicesOf = ({ points }: Numbers): readonly Slice[] =>
  points.flatMap(({ key, label, count, suppressed }) => (suppressed || count == null ? [] : [{ key: key[0] ?? '', label: label[0] ?? '', count }]));
