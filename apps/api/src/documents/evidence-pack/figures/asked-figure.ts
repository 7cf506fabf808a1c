import type { FigureFactsType } from '../../../analytics/figure-facts.type.js';
import type { Plain } from '../../../audit/canonical.js';
import type { EvidenceFigure } from '../evidence-pack.type.js';

/** A column of a printed table; numbers stand to the right. */
export interface Head { readonly text: string; readonly numeric?: boolean }
export interface Table { readonly heads: readonly Head[]; readonly rows: readonly (readonly string[])[] }

/** A number with its ends, as a bar or a dot draws it; null where it is held back. */
export interface MarkDrawn { readonly label: string; readonly value: number | null; readonly lower: number | null; readonly upper: number | null; readonly text: string }
export interface MonthDrawn { readonly label: string; readonly value: number | null; readonly centre: number | null; readonly lower: number | null; readonly upper: number | null; readonly isSignal: boolean; readonly filling: boolean }
export interface TeamDrawn { readonly size: number; readonly value: number; readonly place: 'WITHIN' | 'BEYOND_95' | 'BEYOND_998' }
export interface CurveDrawn { readonly label: string; readonly steps: readonly { readonly day: number; readonly share: number }[] }
/** A cell of a table that is its own picture: how strongly it departs from what was to be expected. */
export interface CellDrawn { readonly text: string; readonly shade: -2 | -1 | 0 | 1 | 2; readonly signal: 'ABOVE' | 'BELOW' | null }

/** What is drawn of a figure: as vectors, by functions that know no more than this. */
export type Picture =
  | { readonly kind: 'control'; readonly unit: string; readonly points: readonly MonthDrawn[]; readonly target: number | null }
  | { readonly kind: 'bars'; readonly unit: string; readonly marks: readonly MarkDrawn[] }
  | { readonly kind: 'dots'; readonly unit: string; readonly marks: readonly MarkDrawn[]; readonly against: number | null }
  | { readonly kind: 'heat'; readonly heads: readonly string[]; readonly rows: readonly { readonly label: string; readonly cells: readonly CellDrawn[] }[] }
  | { readonly kind: 'funnel'; readonly unit: string; readonly sizeUnit: string; readonly points: readonly TeamDrawn[]; readonly target: number; readonly curve: { readonly size: readonly number[]; readonly low95: readonly number[]; readonly high95: readonly number[]; readonly low998: readonly number[]; readonly high998: readonly number[] } }
  | { readonly kind: 'steps'; readonly unit: string; readonly timeUnit: string; readonly until: number; readonly curves: readonly CurveDrawn[] }
  | { readonly kind: 'stacked'; readonly parts: readonly string[]; readonly rows: readonly { readonly label: string; readonly shares: readonly (number | null)[] }[] };

/** A figure as the pack shows it. */
export interface FigureSaid { readonly finding: string; readonly picture: Picture | null; readonly table: Table | null; readonly notes: readonly string[] }

/** A figure that was asked for: what it says, or the sentence that stands in its place. `values` is what it is made of, by which it is proven. */
export interface AskedFigure {
  readonly which: EvidenceFigure;
  readonly title: string;
  readonly queryId: string | null;
  readonly values: Plain;
  readonly facts: FigureFactsType | null;
  readonly said: FigureSaid | null;
  /** Why there is no such figure for whoever asks, or nothing to draw. */
  readonly absent: string | null;
}

/** What stands where a number is held back: never nothing, and never 0. */
export const FEW = 'few';
