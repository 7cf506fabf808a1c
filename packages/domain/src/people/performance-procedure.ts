import type { Day } from '../calendar/index.js';
import { RANKS, termOf } from '../taxonomy/index.js';
import { onProbation, type PersonFacts } from './person.js';

/** Whether the performance procedure (UPP) is open for somebody, on what authority, and why not if it is not. */
export type UppAnswer =
  | { readonly available: true; readonly basis: 'law' | 'policy' }
  | { readonly available: false; readonly basis: 'law' | 'policy'; readonly rule: 'R41'; readonly code: 'UPP_NOT_AVAILABLE'; readonly because: 'PROBATION' | 'RANK' | 'STAFF' };

const HIGHEST_RANK = termOf(RANKS, 'CHIEF_SUPERINTENDENT').seniority;

const closed = (because: 'PROBATION' | 'RANK' | 'STAFF', basis: 'law' | 'policy'): UppAnswer => ({ available: false, basis, rule: 'R41', code: 'UPP_NOT_AVAILABLE', because });

/**
 * R41: the performance procedure is closed for probationers and above chief superintendent; staff have none of it.
 * For special constables it is an open point: until the force confirms, it is available as policy, and closed while on probation.
 * The substantive rank decides, since an acting rank is not held for good; probation is tested on the day of the decision.
 * @param person facts on the day
 * @param on the day of the authority's decision
 */
export const uppAvailable = (person: PersonFacts, on: Day): UppAnswer => {
  if (person.isStaff) return closed('STAFF', 'policy');
  const basis = person.isSpecial ? 'policy' : 'law';
  if (onProbation(person, on)) return closed('PROBATION', basis);
  if (person.rank !== null && termOf(RANKS, person.rank).seniority > HIGHEST_RANK) return closed('RANK', basis);
  return { available: true, basis };
};
