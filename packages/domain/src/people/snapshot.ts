import type { Day } from '../calendar/index.js';
import type { Rank } from '../taxonomy/index.js';
import { onProbation, type PersonFacts } from './person.js';
import { actingRankOn } from './ranks.js';

/** The picture of a person kept at an appointment or a referral (R9): ranks and kind, so that a later promotion changes nothing in the record. */
export interface PersonSnapshot {
  readonly rank?: Rank | undefined;
  readonly actingRank?: Rank | undefined;
  readonly special: boolean;
  readonly staff: boolean;
  readonly probationer: boolean;
}

/** R9: the picture of a person on a day. An acting rank is in it only while it is held. */
export const snapshotOf = (person: PersonFacts, on: Day): PersonSnapshot => ({
  rank: person.rank ?? undefined,
  actingRank: actingRankOn(person, on) ?? undefined,
  special: person.isSpecial,
  staff: person.isStaff,
  probationer: onProbation(person, on),
});
