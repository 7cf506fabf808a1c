import type { Month } from '@candour/domain/calendar';
import type { CaseState, NdmElement, Outcome, SourceType, StandardCode } from '@candour/domain/taxonomy';

/** A dimension in which a case can be without a value. */
export type Absent = 'STANDARD' | 'NDM_ELEMENT' | 'OUTCOME' | 'SOURCE';

/** Which months: all there are, the last whole ones, or some that were chosen (an open end is null). */
export type Period =
  | { readonly kind: 'any' }
  | { readonly kind: 'last'; readonly months: LastMonths }
  | { readonly kind: 'months'; readonly from: Month | null; readonly to: Month | null };
export const LAST_MONTHS = [12, 24, 36] as const;
export type LastMonths = (typeof LAST_MONTHS)[number];

export type Places = 'departments' | 'teams';
/** What a mark of a figure does: it opens the cases it counts, or narrows the page to what it stands for. */
export type Marks = 'open' | 'narrow';

/**
 * What somebody looks at: one value with two spellings, the address of the page and the input of a query. Codes stand in the order
 * of their lists, so that the same choice is always the same value.
 */
export interface Filter {
  readonly period: Period;
  /** A unit with everything below it. */
  readonly unit: string | null;
  /** Units each on their own, without what is below them: what a mark of one team counts. */
  readonly teams: readonly string[];
  readonly standards: readonly StandardCode[];
  readonly elements: readonly NdmElement[];
  readonly sources: readonly SourceType[];
  readonly outcomes: readonly Outcome[];
  /** Only cases without a value in these: what a mark "none named" counts. */
  readonly without: readonly Absent[];
  /** What the places of a figure are, where it shows places. */
  readonly places: Places;
  /** What its marks do. */
  readonly marks: Marks;
  /** The unit that the page's own is held against; null for the months before. */
  readonly against: string | null;
  // What only a list of cases can be narrowed by.
  readonly states: readonly CaseState[];
  readonly openOnly: boolean;
  /** Only cases that figures count: accepted, and not kept to a named list. */
  readonly countedOnly: boolean;
  /** The beginning of a reference. */
  readonly search: string;
}

/** A page that can be filtered: what holds where its address says nothing, and whether it is a list. A page of figures always has a first month; a list need not. */
export interface View {
  readonly path: string;
  readonly period: Period;
  readonly isList: boolean;
}
export const PATTERNS: View = { path: '/patterns', period: { kind: 'last', months: 24 }, isList: false };
/** Figures of all forces together, for whoever has those. */
export const NATIONAL: View = { ...PATTERNS, path: '/national' };
export const CASES: View = { path: '/cases', period: { kind: 'any' }, isList: true };

/** The filter of a page nobody has narrowed. */
export const unfiltered = ({ period }: View): Filter => ({
  period, unit: null, teams: [], standards: [], elements: [], sources: [], outcomes: [], without: [], places: 'teams', marks: 'open', against: null, states: [], openOnly: false, countedOnly: false, search: '',
});
