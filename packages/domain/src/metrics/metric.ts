/** What a metric is, in words a board can read: the one place where each is defined (process.md 4.2). */
export interface MetricWords {
  readonly name: string;
  /** The question it answers. */
  readonly question: string;
  /** What is counted, or measured. */
  readonly numerator: string;
  /** What it is counted over; null for a plain count. */
  readonly denominator: string | null;
  /** What is left out, one plain sentence each. */
  readonly exclusions: readonly string[];
  /** What a number of it is in, as it stands behind the number. */
  readonly unit: string;
  /** Rises when the definition changes: a figure says by which it was counted. */
  readonly version: number;
  /** Where the definition comes from: a rule, or a paragraph. */
  readonly source: string;
  /** What a force wants it to be at least, as a share; policy, never law. */
  readonly target?: number;
}

const RESTRICTED = 'Excludes restricted cases (R59, R60).';
const NOT_ACCEPTED = 'Excludes referrals that were not accepted, and past cases whose day of submission is not known.';

/** Left out of every figure of cases. */
export const OF_CASES: readonly string[] = [RESTRICTED, NOT_ACCEPTED];
