import type { Day } from '../calendar/index.js';
import { CONFLICTS, termOf, type Conflict, type ReviewerBasis } from '../taxonomy/index.js';
import type { PersonFacts } from './person.js';
import { compareRanks, rankOn } from './ranks.js';

/** What is known when somebody is to be appointed. */
export interface ProposedReviewer {
  readonly officer: PersonFacts;
  readonly reviewer: PersonFacts;
  /** The day of appointment: acting ranks count as they stand on it (R9). */
  readonly on: Day;
  /** The footing the authority names; left out, any footing that holds will do. */
  readonly basis?: ReviewerBasis | undefined;
  /** Why the authority considers the person more senior: needed for staff, and wherever ranks cannot be compared (R8, R56, R57). */
  readonly seniorityOpinion?: string | undefined;
  /** What the person declared; an empty list says there is nothing to declare (R10). */
  readonly conflictsDeclared: readonly Conflict[];
  /** Why the authority appoints in spite of a declared conflict. */
  readonly overrideReason?: string | undefined;
  readonly referrerId: string | null;
  readonly complainantId: string | null;
  readonly witnessIds: readonly string[];
}

const given = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** R8, R56, R57: whether a person with a rank may review as the more senior officer. Ranks that cannot be compared need the authority's opinion. */
const isSeniorOfficer = ({ officer, reviewer, on, seniorityOpinion }: ProposedReviewer): boolean => {
  const [theirs, officers] = [rankOn(reviewer, on), rankOn(officer, on)];
  if (theirs === null) return false;
  const standing = officers === null ? 'not comparable' : compareRanks(theirs, officers);
  return standing === 'senior' || (standing === 'not comparable' && given(seniorityOpinion));
};

/**
 * R8: the footings on which somebody may review, in the order of the regulation; empty if there is none.
 * It does not look at conflicts of interest or at whether the person still serves.
 */
export const reviewerBases = (proposed: ProposedReviewer): readonly ReviewerBasis[] => {
  const { officer, reviewer, seniorityOpinion } = proposed;
  const bases: ReviewerBasis[] = [];
  if (officer.lineManagerId === reviewer.id) bases.push('LINE_MANAGER');
  if (isSeniorOfficer(proposed)) bases.push('SENIOR_OFFICER');
  if (reviewer.isStaff && given(seniorityOpinion)) bases.push('SENIOR_STAFF');
  return bases;
};

/** R10: the conflicts of a proposed reviewer, declared or known from the case, in the order of the list. */
const conflictsOf = ({ officer, reviewer, conflictsDeclared, complainantId, witnessIds }: ProposedReviewer): readonly Conflict[] => {
  const known: Readonly<Partial<Record<Conflict, boolean>>> = {
    SELF: reviewer.id === officer.id,
    COMPLAINANT: reviewer.id === complainantId,
    WITNESS: witnessIds.includes(reviewer.id),
  };
  return CONFLICTS.map((each) => each.code).filter((code) => known[code] === true || conflictsDeclared.includes(code));
};

/**
 * R10: the conflicts that stand in the way of an appointment. Being the officer, the complainant or a witness always does; another
 * conflict does until the authority gives its reason. Having made the referral is not among them: R11 asks about that on its own.
 */
export const conflictsInTheWay = (proposed: ProposedReviewer): readonly Conflict[] =>
  conflictsOf(proposed).filter((code) => code !== 'MADE_REFERRAL' && (termOf(CONFLICTS, code).absolute || !given(proposed.overrideReason)));

/**
 * R9 (code PROMOTED_MIDWAY): whether an officer has drawn level with or passed a reviewer appointed as the more senior officer.
 * It only prompts; the appointment stands on the picture kept at the time.
 */
export const promotedMidway = (basis: ReviewerBasis, officer: PersonFacts, reviewer: PersonFacts, on: Day): boolean => {
  const [theirs, officers] = [rankOn(reviewer, on), rankOn(officer, on)];
  if (basis !== 'SENIOR_OFFICER' || theirs === null || officers === null) return false;
  const standing = compareRanks(theirs, officers);
  return standing === 'equal' || standing === 'junior';
};
