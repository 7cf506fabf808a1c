/** One mark of a chart: what it is, how many, what a screen reader says of it, and the list behind it. */
export interface Mark {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly says: string;
  /** Absent where the mark does not open. */
  readonly href?: string | undefined;
  /** Words in a column beside the bars, such as a running total. */
  readonly beside?: string | undefined;
  /** Stands beside the question rather than answering it ("none named"): drawn in the quiet colour. */
  readonly context?: boolean | undefined;
  /** Outside the whole that the others are shares of: a line parts it from them. */
  readonly apart?: boolean | undefined;
  /** Late or otherwise calling for somebody: drawn in the attention colour, and said in its label. */
  readonly attention?: boolean | undefined;
}
