/**
 * How far a cell lies from what would be expected, two strengths each way; or, where nothing is expected, in which part of the scale
 * its number lies, in three steps. More would not be told apart.
 */
export type HeatShade = 'more-2' | 'more-1' | 'fewer-1' | 'fewer-2' | HeatLevel;
export type HeatLevel = 'level-1' | 'level-2' | 'level-3';

export interface HeatColumn {
  readonly key: string;
  readonly label: string;
  /** The head over this column and its neighbours of the same group. */
  readonly group?: string | undefined;
}

export interface HeatCell {
  /** The number in words of the page, or the sign that stands for a hidden one. */
  readonly text: string;
  /** What the cell opens: an address, or something done here. A cell with neither does not open. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly shade?: HeatShade | undefined;
  /** A sign beside the number, such as a triangle. */
  readonly mark?: string | undefined;
  /** Why the number is not shown. A hidden cell is never shaded. */
  readonly hidden?: string | undefined;
  /** The whole name of a cell that opens, where "row, column: number, words" would not do. */
  readonly says?: string | undefined;
}

export interface HeatRow {
  readonly key: string;
  readonly label: string;
  /** One for each column, in their order. */
  readonly cells: readonly HeatCell[];
  readonly total: string;
}

/** The words for what the eye gets from shade and sign. They head the table as its key and are read with each cell. */
export interface HeatWords {
  /** What the shades compare with: "Than expected"; or what they count. */
  readonly lead: string;
  readonly shades: { readonly [S in HeatShade]?: string };
  /** What each mark beside a number means: { '▲': 'beyond chance' }. */
  readonly marks?: Readonly<Record<string, string>>;
  /** Signs that stand in place of numbers: { '<5': 'hidden, 1 to 4' }. */
  readonly signs?: Readonly<Record<string, string>>;
}
