/** One number of ours beside one that somebody else has. */
export interface Check {
  readonly method: string;
  readonly paper: string;
  /** Whose number it is: a program, an address, or "by hand" with the sum itself. */
  readonly source: string;
  readonly of: string;
  readonly theirs: number;
  readonly ours: number;
  /** How far apart they may be: half of the last digit that was printed, or what the library promises. */
  readonly within: number;
}

/** What a list of numbers from one source is about. */
type Heading = Pick<Check, 'method' | 'paper' | 'source'>;

/** A list of numbers of one source as one check: the pair that lies furthest apart, in parts of its size. */
export function furthest(heading: Heading, pairs: readonly (readonly [of: string, theirs: number | null, ours: number | null])[], within: number): Check {
  const known = pairs.flatMap(([of, theirs, ours]) => (theirs === null ? [] : [{ of, theirs, ours: ours ?? Number.NaN }]));
  const size = ({ theirs, ours }: { readonly theirs: number; readonly ours: number }): number => { const apart = Math.abs(theirs - ours) / Math.max(1, Math.abs(theirs)); return Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart; };
  const worst = known.reduce((a, b) => (size(b) > size(a) ? b : a));
  return { ...heading, ...worst, of: `${known.length} numbers, furthest apart: ${worst.of}`, within: within * Math.max(1, Math.abs(worst.theirs)) };
}

/** Numbers that were printed with so many decimals. */
export const printed = (heading: Heading, decimals: number, pairs: readonly (readonly [of: string, theirs: number, ours: number | null | undefined])[]): readonly Check[] =>
  pairs.map(([of, theirs, ours]) => ({ ...heading, of, theirs, ours: ours ?? Number.NaN, within: 0.5 * 10 ** -decimals + 1e-12 }));
