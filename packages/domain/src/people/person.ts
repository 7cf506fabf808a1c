import { isAfter, isBefore, type Day } from '../calendar/index.js';
import type { Rank, Scheme } from '../taxonomy/index.js';

/** A temporary or acting rank: first and last day it is held; `to` is null while no end is known. */
export interface ActingRank {
  readonly rank: Rank;
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * What the rules need to know about a person, and nothing else: no name, no health, no characteristic.
 * The rank is the substantive one on the day asked about; police staff have none.
 */
export interface PersonFacts {
  readonly id: string;
  readonly rank: Rank | null;
  readonly actingRank: ActingRank | null;
  readonly isSpecial: boolean;
  readonly isStaff: boolean;
  /** On probation (a student officer, or since 28 May 2025 a special in probation). */
  readonly isProbationer: boolean;
  /** Last day of probation where it is known: after it the person is not a probationer, whatever `isProbationer` says. */
  readonly probationEndsOn?: Day | null;
  readonly lineManagerId: string | null;
  /** Last day of service of somebody who has left or has died. */
  readonly leaverOn: Day | null;
  /** Last day of service that has been announced (resignation, retirement). */
  readonly resignsOn: Day | null;
  /** The chief or acting chief officer: the local policing body is the authority (R59). */
  readonly isChiefOfficer?: boolean;
  /** Serves in professional standards or counter-corruption (R60). */
  readonly isPsdStaff?: boolean;
}

/** R7: whether somebody serves on a day. The last day of service still counts. */
export const servesOn = (person: PersonFacts, on: Day): boolean => person.leaverOn === null || !isAfter(on, person.leaverOn);

/** R7 (code OFFICER_LEAVING): whether the announced last day of service comes before a day on which the review may still run. */
export const leavesBefore = (person: PersonFacts, likelyEnd: Day): boolean => person.resignsOn !== null && isBefore(person.resignsOn, likelyEnd);

/** R58, R41: whether somebody is on probation on a day. Probation is tested at the date of the decision. */
export const onProbation = (person: PersonFacts, on: Day): boolean => {
  const ends = person.probationEndsOn ?? null;
  return person.isProbationer && (ends === null || !isAfter(on, ends));
};

/** R56, R57 (code SCHEME_MISMATCH): staff go with the local scheme, officers and specials with the regulations. Somebody who is both is asked about in the capacity held at the incident. */
export const schemeFits = (person: PersonFacts, scheme: Scheme): boolean => person.isStaff === (scheme === 'LOCAL_STAFF');

/** R59, R60: why a case about this person is kept to a named list, or null if it is an ordinary case. */
export const restrictedBecause = (person: PersonFacts): 'CHIEF_OFFICER' | 'STANDARDS_STAFF' | null => {
  if (person.isChiefOfficer === true) return 'CHIEF_OFFICER';
  return person.isPsdStaff === true ? 'STANDARDS_STAFF' : null;
};
