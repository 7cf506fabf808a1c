import { isAfter, isBefore, type Day } from '../calendar/index.js';
import { RANKS, termOf, type Rank } from '../taxonomy/index.js';
import type { PersonFacts } from './person.js';

/** How one rank stands to another. Regular and special ranks are two ladders and are not compared (R56). */
export type Comparison = 'senior' | 'equal' | 'junior' | 'not comparable';

/**
 * How the first rank stands to the second (R8).
 * @returns 'not comparable' for a regular and a special rank: the authority then records its opinion
 */
export const compareRanks = (a: Rank, b: Rank): Comparison => {
  const [first, second] = [termOf(RANKS, a), termOf(RANKS, b)];
  if (first.family !== second.family) return 'not comparable';
  if (first.seniority === second.seniority) return 'equal';
  return first.seniority > second.seniority ? 'senior' : 'junior';
};

/** R9: the temporary or acting rank held on a day, first and last day included; null if there is none. */
export const actingRankOn = ({ actingRank }: PersonFacts, on: Day): Rank | null => {
  if (actingRank === null || isBefore(on, actingRank.from)) return null;
  return actingRank.to === null || !isAfter(on, actingRank.to) ? actingRank.rank : null;
};

/** R9: the rank that counts on a day: the acting rank while it is held, else the substantive one; null for police staff. */
export const rankOn = (person: PersonFacts, on: Day): Rank | null => actingRankOn(person, on) ?? person.rank;
