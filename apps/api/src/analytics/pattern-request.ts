import type { Problem } from '@candour/domain';
import { shiftMonth } from '@candour/domain/calendar';
import type { Day, Month } from '@candour/domain/calendar';
import type { MetricCode } from '@candour/domain/metrics';
import { readFilter } from '../cases/case-filter.js';
import type { ReadFilter } from '../cases/case-filter.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { PatternDimension, PatternMetric } from './pattern-words.enum.js';

const DEFAULT_MONTHS = 24;
const LONGEST_MONTHS = 15 * 12;
/** So many whole months are still filling. */
const FILLING_MONTHS = 2;

/** What is counted: what a pattern may be of, and the parts of other metrics. */
export type Thing = PatternMetric | 'ACCOUNTS' | 'REPORTS';

/** Numbers that can be counted: both months known, the dimensions different. */
export interface CountRequest {
  readonly metric: Thing;
  readonly by: readonly PatternDimension[];
  /** The day it is counted on, for what depends on it: whether a day has passed, how long something has been open. */
  readonly today?: Day;
  readonly from: Month;
  readonly to: Month;
  readonly filter: ReadFilter;
  /** Only in months in which it is known how many officers the team of the case had: what a rate of teams is of. */
  readonly ofKnownStrength?: boolean;
  /** How many officers there were, too: by month or by team. */
  readonly strength?: 'MONTH' | 'TEAM';
  /** What was written beside the months of this chart, too. */
  readonly loggedPoints?: MetricCode;
  /** A unit beside that of the filter, which must not overlap with it. */
  readonly beside?: string;
}

/** @throws Error for a request of something that depends on the day and does not say which: a mistake in the caller */
export function dayOf({ metric, today }: CountRequest): Day {
  if (today === undefined) throw new Error(`${metric} cannot be counted without a day.`);
  return today;
}

/** A pattern that can be counted. */
export interface PatternRequest extends CountRequest { readonly metric: PatternMetric }

/** What every figure is asked with: its months and its filter, read. */
export interface Scope { readonly from: Month; readonly to: Month; readonly filter: ReadFilter }

export type ReadRequest = { readonly request: PatternRequest; readonly problems?: undefined } | { readonly problems: readonly Problem[]; readonly request?: undefined };

/** Reads what somebody wants to see. @returns everything that is wrong with it, or the request */
export function readRequest(metric: PatternMetric, by: readonly PatternDimension[], given: PatternFilterInput | null, thisMonth: Month): ReadRequest {
  const { scope, problems } = scopeOf(given, thisMonth);
  const all = [...problems, ...problemsOfDimensions(by)];
  return all.length > 0 ? { problems: all } : { request: { metric, by, ...scope } };
}

/** Reads the months and the filter of a figure. @returns both, and everything that is wrong with them */
export function scopeOf(given: PatternFilterInput | null, thisMonth: Month): { readonly scope: Scope; readonly problems: readonly Problem[] } {
  const { filter, problems } = readFilter(given);
  const [from, to] = period(filter, thisMonth);
  return { scope: { from, to, filter: { ...filter, from, to, countedOnly: true } }, problems: [...problems, ...problemsOfPeriod(from, to, thisMonth)] };
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

/** The last two whole months, and this one, while cases submitted in them may still be accepted (process.md 4.2): whatever the last month of the period. */
export const stillFilling = (from: Month, to: Month, thisMonth: Month): readonly Month[] => {
  const first = shiftMonth(thisMonth, -FILLING_MONTHS);
  return monthsOf(from > first ? from : first, to);
};
