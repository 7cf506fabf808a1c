import { compareRanks, conflictsInTheWay, promotedMidway, rankOn, reviewerBases, servesOn } from '../../people/index.js';
import type { PersonFacts, ProposedReviewer } from '../../people/index.js';
import { CONFLICTS, labelOf } from '../../taxonomy/index.js';
import type { Appointment, Case, Snapshot } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Now } from '../now.js';
import { hasOpened } from '../parties.js';
import { promptIf, unless } from '../refusals.js';
import type { Prompt, Refusal } from '../refusals.js';
import { appointedPart, assessedPart, referredPart } from '../stages.js';
import { listUnless } from './restricted.js';

type Proposal = Pick<CommandOf<'AppointReviewer'>, 'reviewer' | 'basis' | 'seniorityOpinion' | 'conflictsDeclared' | 'overrideReason'>;

/** The officer and the person proposed, as the force knows them. */
export interface Pair { readonly officer: PersonFacts; readonly reviewer: PersonFacts }

/** Both people, or null where the force does not know one of them: then nobody can say that the person may review. */
export function pairOf({ reviewer: proposed }: Proposal, c: Case, now: Now): Pair | null {
  const [officer, reviewer] = [now.facts.person(c.officer), now.facts.person(proposed)];
  return officer === undefined || reviewer === undefined ? null : { officer, reviewer };
}

/**
 * R8-R11, R59, R60: whether a person may review this case, today and on the footing named. The reviewer who already has the case
 * may be confirmed: seniority then stands on the picture kept at the appointment, while what they declared since still counts.
 */
export function checkReviewer(cmd: Proposal, c: Case, pair: Pair, now: Now): { readonly refusals: readonly Refusal[]; readonly prompts: readonly Prompt[] } {
  const sitting = appointedPart(c)?.reviewer ?? null;
  const stays = sitting !== null && sitting.person === cmd.reviewer ? sitting : null;
  const proposed = proposalOf(cmd, c, pair, now, stays);
  const madeReferral = cmd.conflictsDeclared.includes('MADE_REFERRAL') || proposed.referrerId === cmd.reviewer;
  return {
    refusals: [
      ...unless(servesOn(pair.reviewer, now.today) && hasFooting(proposed, cmd, stays), 'REVIEWER_NOT_ELIGIBLE', { field: ['reviewer'] }),
      ...conflictRefusal(proposed, cmd, c, now),
      ...listUnless(c.restriction === null || c.restriction.named.includes(cmd.reviewer), c.restriction?.why ?? null, 'reviewer'),
    ],
    prompts: [
      ...promptIf(madeReferral, 'REFERRER_IS_REVIEWER'),
      ...promptIf(sitting !== null && overtaken(pair, c, now, stays), 'PROMOTED_MIDWAY'),
    ],
  };
}

function proposalOf(cmd: Proposal, c: Case, pair: Pair, now: Now, stays: Appointment | null): ProposedReviewer {
  const { referrer, complainant, witnesses } = referredPart(c).referral;
  const { basis, seniorityOpinion, overrideReason } = cmd;
  const conflictsDeclared = [...cmd.conflictsDeclared, ...(stays?.conflicts ?? [])];
  return { ...pair, on: now.today, basis, seniorityOpinion, overrideReason, conflictsDeclared, referrerId: referrer, complainantId: complainant, witnessIds: witnesses };
}

/** R8, R9: a footing that holds today, or held when the reviewer who stays was appointed. */
const hasFooting = (proposed: ProposedReviewer, { basis }: Proposal, stays: Appointment | null): boolean => reviewerBases(proposed).includes(basis) || stays?.basis === basis;

/**
 * R10, and what follows from the authority being neither officer, referrer nor reviewer: who assessed the matter or appoints for
 * it would read as reviewer what the authority never reads, and so would a friend whom the officer trusts with the account.
 */
function conflictRefusal(proposed: ProposedReviewer, { reviewer }: Proposal, c: Case, now: Now): readonly Refusal[] {
  const desk = [now.actor.person, assessedPart(c)?.assessment.assessor].includes(reviewer) || hasOpened(c, reviewer, now.today);
  const friend = c.friends.some((f) => f.person === reviewer && f.endedOn === null && f.until >= now.today);
  const details = [...conflictsInTheWay(proposed).map((code) => labelOf(CONFLICTS, code)), ...(desk ? ['Decides for the authority'] : []), ...(friend ? ['Is a friend of the officer in this case'] : [])];
  return unless(details.length === 0, 'REVIEWER_CONFLICT', { field: ['reviewer'], details });
}

/** R9: the officer was promoted after the referral, or after the reviewer who stays was appointed, and now stands level or above. */
const overtaken = ({ officer, reviewer }: Pair, { officerSnapshot }: Case, { today }: Now, stays: Appointment | null): boolean =>
  promotedMidway('SENIOR_OFFICER', officer, reviewer, today) && (stays?.basis === 'SENIOR_OFFICER' || promotedSince(officerSnapshot, officer, today));

function promotedSince({ rank, actingRank }: Snapshot, officer: PersonFacts, today: Now['today']): boolean {
  const [then, ranked] = [actingRank ?? rank, rankOn(officer, today)];
  return then !== undefined && ranked !== null && compareRanks(ranked, then) === 'senior';
}
