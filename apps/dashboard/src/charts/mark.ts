/** One mark of a chart: what it is, how many, what a screen reader says of it, and the list behind it. */
export interface Mark {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly says: string;
  /** The interval of the number, in the same unit: drawn as a line with ends at the bar. Absent where it is held back. */
  readonly interval?: { readonly lower: number; readonly upper: number } | undefined;
  /** What stands in place of a number that is held back; its bar is not drawn. */
  readonly hidden?: string | undefined;
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
