import { parseMonth, shiftMonth } from '@candour/domain/calendar';
import { CASE_STATES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';
import { AddressReader, addressFrom } from './address-parts.js';
import type { Dropped } from './address-parts.js';
import { LAST_MONTHS, unfiltered } from './filter.js';
import type { Absent, Filter, Period, View } from './filter.js';

const ABSENT: readonly Absent[] = ['STANDARD', 'NDM_ELEMENT', 'OUTCOME', 'SOURCE'];

/** The address of a page with a filter: only what differs from the page's own, in a fixed order. */
export function addressOf(view: View, filter: Filter): string {
  const { unit, teams, standards, elements, sources, outcomes, without, places, marks, against, states, openOnly, countedOnly, search } = filter;
  return addressFrom(view.path, [
    ...periodParts(filter.period, view.period),
    ['unit', unit === null ? [] : [unit]], ['team', teams], ['standard', standards], ['element', elements], ['source', sources], ['outcome', outcomes], ['without', without],
    ...(view.isList ? [['state', states], ['open', openOnly ? ['yes'] : []], ['counted', countedOnly ? ['yes'] : []], ['search', search === '' ? [] : [search]]] as const : [['show', places === 'departments' ? ['departments'] : []], ['marks', marks === 'narrow' ? ['narrow'] : []], ['against', against === null ? [] : [against]]] as const),
  ]);
}

/** Reads an address (`?from=2025-01&unit=N-RES&standard=UOF,DUT`). What cannot be understood is dropped by name, never guessed. */
export function readAddress(view: View, search: string): { readonly filter: Filter; readonly dropped: readonly Dropped[] } {
  const reader = new AddressReader(search);
  const filter: Filter = {
    ...unfiltered(view),
    period: readPeriod(view, reader),
    unit: reader.one('unit'), teams: [...new Set(reader.all('team'))].sort(),
    standards: reader.codes('standard', codesOf(STANDARDS)), elements: reader.codes('element', codesOf(NDM_ELEMENTS)), sources: reader.codes('source', codesOf(SOURCE_TYPES)),
    outcomes: reader.codes('outcome', codesOf(OUTCOMES)), without: reader.codes('without', ABSENT),
    ...(view.isList ? { states: reader.codes('state', codesOf(CASE_STATES)), openOnly: reader.flag('open'), countedOnly: reader.flag('counted'), search: reader.one('search') ?? '' } : { places: reader.codes('show', ['departments', 'teams'])[0] ?? 'teams', marks: reader.codes('marks', ['open', 'narrow'])[0] ?? 'open', against: reader.one('against') }),
  };
  return { filter, dropped: reader.dropped() };
}

function periodParts(period: Period, usual: Period): readonly (readonly [string, readonly string[]])[] {
  if (samePeriod(period, usual)) return [];
  if (period.kind === 'any') return [['period', ['any']]];
  if (period.kind === 'last') return [['last', [String(period.months)]]];
  return [['from', period.from === null ? [] : [period.from]], ['to', period.to === null ? [] : [period.to]]];
}

const samePeriod = (a: Period, b: Period): boolean => (a.kind === 'last' ? b.kind === 'last' && a.months === b.months : a.kind === 'any' && b.kind === 'any');

/** How many months a figure covers whose address says the last one alone: as many as one that says none. */
const UP_TO_MONTHS = 24;

/**
 * Months that were written out go before "the last 12 months", and both before "any". A figure has no "any time", so there it is
 * dropped, and where its address says only the last month the first is written out, so that the page says the months it counts.
 */
function readPeriod({ period: usual, isList }: View, reader: AddressReader): Period {
  const any = reader.parsed('period', (text) => (isList && text === 'any' ? text : null));
  const last = reader.parsed('last', (text) => LAST_MONTHS.find((months) => String(months) === text) ?? null);
  const from = reader.parsed('from', parseMonth);
  const to = reader.parsed('to', parseMonth);
  const inOrder = from === null || to === null || from <= to;
  if (!inOrder) reader.drop('to', to);
  if (from !== null || to !== null) {
    if (last !== null) reader.drop('last', String(last));
    if (any !== null) reader.drop('period', any);
    return { kind: 'months', from: from ?? (isList || to === null ? null : shiftMonth(to, 1 - UP_TO_MONTHS)), to: inOrder ? to : null };
  }
  if (last !== null) return { kind: 'last', months: last };
  return any === null ? usual : { kind: 'any' };
}
