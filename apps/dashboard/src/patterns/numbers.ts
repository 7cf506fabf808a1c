import { graphql } from '../gql/index.js';
import type { PatternNumbersFragment } from '../gql/graphql.js';
import type { Slice } from './findings.js';

export const PATTERN_NUMBERS = graphql(`
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
    points { key label count suppressed }
  }
`);

/** The numbers of one figure. */
export type Numbers = PatternNumbersFragment;

/** The figures of the page that are asked for together. */
export const FIGURES = ['months', 'standards', 'meeting', 'outcomes', 'elements', 'sources'] as const;
export type FigureNumbers = Readonly<Record<(typeof FIGURES)[number], Numbers>>;

/** The points of a figure with one dimension. In exact mode no number is held back; one that was would be left out, never shown as 0. */
export const slicesOf = ({ points }: Numbers): readonly Slice[] =>
  points.flatMap(({ key, label, count, suppressed }) => (suppressed || count == null ? [] : [{ key: key[0] ?? '', label: label[0] ?? '', count }]));
