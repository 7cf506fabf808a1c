import type { Problem } from '@candour/domain';
import { firstDayOf, lastDayOf, parseMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { PatternDimension } from '../analytics/pattern-words.enum.js';
import { allOf, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { isSought, readSought } from './find-reference.js';
import type { CaseFilterInput, PatternFilterInput } from './case-filter.input.js';

/** A filter whose months have been read. */
export type ReadFilter = Omit<CaseFilterInput, 'from' | 'to'> & { readonly from: Month | null; readonly to: Month | null };

/** Reads the months of a filter. @returns everything that is wrong with it, with its cure, or the filter */
export function readFilter(given: CaseFilterInput | PatternFilterInput | null): { readonly filter: ReadFilter; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const month = (name: 'from' | 'to'): Month | null => {
    const text = given?.[name] ?? null;
    const read = text === null ? null : parseMonth(text);
    if (text !== null && read === null) problems.push({ field: ['filter', name], message: 'Give a real month as YYYY-MM.' });
    return read;
  };
  const filter: ReadFilter = { ...given, from: month('from'), to: month('to') };
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) problems.push({ field: ['filter', 'to'], message: 'The last month lies before the first: give them the other way round.' });
  for (const text of [filter.unit, filter.search, ...(filter.teams ?? [])]) {
    if (text?.includes('\0')) problems.push({ field: ['filter'], message: 'A text has a null byte in it: remove it and send again.' });
  }
  return { filter, problems };
}

/** The columns a dimension is read from. */
const ABSENT: Readonly<Record<PatternDimension, Sql>> = {
  STANDARD: sql`c.standards = '{}'`, NDM_ELEMENT: sql`c.ndm_elements = '{}'`, OUTCOME: sql`c.outcome IS NULL`, SOURCE: sql`c.source IS NULL`, TEAM: sql`false`, MONTH: sql`c.submitted_on IS NULL`,
};

/** Cases that figures count: accepted, and not kept to a named list (R59, R60). */
export const counted = sql`(c.accepted_month IS NOT NULL AND NOT c.restricted)`;

/** The conditions of a filter on a case row `c`: the same for a figure and for the list behind it, so that their numbers agree. */
export function filterConditions(force: string, filter: ReadFilter): Sql {
  const countedOnly = filter.countedOnly ?? (filter.from !== null || filter.to !== null);
  const conditions: (Sql | false)[] = [
    countedOnly && counted,
    // The month a case counts in is indexed; it is the month of its submission.
    filter.from !== null && (countedOnly ? sql`c.accepted_month >= ${firstDayOf(filter.from)}::date` : sql`c.submitted_on >= ${firstDayOf(filter.from)}::date`),
    filter.to !== null && (countedOnly ? sql`c.accepted_month <= ${firstDayOf(filter.to)}::date` : sql`c.submitted_on <= ${lastDayOf(filter.to)}::date`),
    filter.unit != null && sql`c.unit_at_incident IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`,
    filter.teams != null && sql`c.unit_at_incident = ANY(${filter.teams}::text[])`,
    filter.standards != null && sql`c.standards && ${filter.standards}::text[]`,
    filter.ndmElements != null && sql`c.ndm_elements && ${filter.ndmElements}::text[]`,
    filter.sources != null && sql`c.source = ANY(${filter.sources}::text[])`,
    filter.outcomes != null && sql`c.outcome = ANY(${filter.outcomes}::text[])`,
    filter.states != null && sql`c.state = ANY(${filter.states}::text[])`,
    filter.openOnly === true && sql`c.state <> ALL(${ENDED}::text[])`,
    filter.search != null && filter.search.trim() !== '' && isSought(force, readSought(filter.search)),
    ...(filter.without ?? []).map((dimension) => ABSENT[dimension]),
  ];
  return allOf(conditions.filter((each) => each !== false));
}

/** States in which nothing of the process is left to do; a follow-up that is open is no open case (process.md 2.1). */
const ENDED = ['DISCARDED', 'DECLINED', 'FOLLOW_UP', 'CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'];
