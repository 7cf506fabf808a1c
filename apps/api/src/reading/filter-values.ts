import { parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { badRequest } from './page.js';

/**
 * A text of a filter; null where none was given.
 * @throws GraphQLError for a null byte: PostgreSQL cannot compare with one, and no text of ours has it
 */
export function withoutNull(text: string | null | undefined): string | null {
  if (text?.includes('\0')) throw badRequest('A text has a null byte in it: remove it and send again.');
  return text ?? null;
}

/**
 * The first and the last day of a range in a filter; null where one was not given.
 * @throws GraphQLError for what is no day, and for a last day before the first
 */
export function dayRange<From extends string, To extends string>(filter: { readonly [name in From | To]?: string | null }, from: From, to: To): readonly [Day | null, Day | null] {
  const range = [dayOf(from, filter[from]), dayOf(to, filter[to])] as const;
  if (range[0] !== null && range[1] !== null && range[0] > range[1]) throw badRequest(`${to} lies before ${from}: give them the other way round.`);
  return range;
}

function dayOf(name: string, text: string | null | undefined): Day | null {
  if (text == null) return null;
  const day = parseDay(text);
  if (day === null) throw badRequest(`${name} is no real day: give one as YYYY-MM-DD.`);
  return day;
}
