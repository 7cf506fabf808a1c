import type { Problem } from '@candour/domain';
import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { readFilter } from '../cases/case-filter.js';
import type { ReadFilter } from '../cases/case-filter.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { PatternDimension, PatternMetric } from './pattern-words.enum.js';

const DEFAULT_MONTHS = 24;
const LONGEST_MONTHS = 15 * 12;

/** A figure that can be counted: both months known, the dimensions different. */
export interface PatternRequest {
  readonly metric: PatternMetric;
  readonly by: readonly PatternDimension[];
  readonly from: Month;
  readonly to: Month;
  readonly filter: ReadFilter;
}

export type ReadRequest = { readonly request: PatternRequest; readonly problems?: undefined } | { readonly problems: readonly Problem[]; readonly request?: undefined };

/** Reads what somebody wants to see. @returns everything that is wrong with it, or the request */
export function readRequest(metric: PatternMetric, by: readonly PatternDimension[], given: PatternFilterInput | null, thisMonth: Month): ReadRequest {
  const { filter, problems: inFilter } = readFilter(given);
  const [from, to] = period(filter, thisMonth);
  const problems = [...inFilter, ...problemsOfPeriod(from, to, thisMonth), ...problemsOfDimensions(by)];
  return problems.length > 0 ? { problems } : { request: { metric, by, from, to, filter: { ...filter, from, to, countedOnly: true } } };
}

/** Where nothing is said: the last 24 whole months. */
function period({ from, to }: ReadFilter, thisMonth: Month): readonly [Month, Month] {
  const last = to ?? (from === null ? shiftMonth(thisMonth, -1) : thisMonth);
  return [from ?? shiftMonth(last, 1 - DEFAULT_MONTHS), last];
}

function problemsOfPeriod(from: Month, to: Month, thisMonth: Month): readonly Problem[] {
  if (to > thisMonth) return [{ field: ['filter', 'to'], message: 'This month has not begun: end with this month or an earlier one.' }];
  if (from > thisMonth) return [{ field: ['filter', 'from'], message: 'This month has not begun: begin with this month or an earlier one.' }];
  const inOrder = from <= to;
  return inOrder && from < shiftMonth(to, 1 - LONGEST_MONTHS) ? [{ field: ['filter', 'from'], message: 'A figure covers at most 15 years: begin later or end earlier.' }] : [];
}

function problemsOfDimensions(by: readonly PatternDimension[]): readonly Problem[] {
  if (by.length < 1 || by.length > 2) return [{ field: ['by'], message: 'Divide a figure by one dimension or by two.' }];
  return by[0] === by[1] ? [{ field: ['by'], message: 'The two dimensions are the same: leave one out or choose another.' }] : [];
}

/** The months of a period, first to last. */
export function monthsOf(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** The last two months, while cases submitted in them may still be accepted (process.md 4.2). */
export const stillFilling = (from: Month, to: Month, thisMonth: Month): readonly Month[] =>
  monthsOf(from, to).slice(-2).filter((month) => month >= shiftMonth(thisMonth, -2));
