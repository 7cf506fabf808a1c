import { restrictedBecause, snapshotOf } from '../../people/index.js';
import type { Ref } from '../../fields/index.js';
import { packFor } from '../../rule-packs.js';
import type { Referral } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Now } from '../now.js';
import { conclude, refused, unless } from '../refusals.js';
import type { Decision, Refusal } from '../refusals.js';
import { acceptForReview } from './assessment.js';
import { actingPerson, detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';
import { stepDue } from './policy-dates.js';
import { impossibleDetails } from './referral-details.js';
import { listUnless } from './restricted.js';
import { changeScope } from './scope.js';

/**
 * R3, R59, R60: starts a referral for one officer. A case about a chief officer or somebody in professional standards is kept to
 * a named list from its first day; the list needs somebody besides the drafter unless the drafter sits at the authority's desk,
 * because a case that nobody may decide could never end.
 */
export function draftReferral(cmd: CommandOf<'DraftReferral'>, now: Now): Decision {
  const officer = now.facts.person(cmd.officer);
  const pack = packFor(cmd.scheme, now.today);
  if (officer === undefined) return refused('INVALID', { field: ['officer'] });
  if (pack === undefined) return refused('INVALID', { field: ['scheme'] });
  const { restrictedTo: given = [], ...details } = detailsOf(cmd);
  const referrer = actingPerson(now);
  const why = restrictedBecause(officer) ?? (given.length > 0 ? 'NAMED' as const : null);
  // R59: of a chief officer's case nobody at the force's own desk may decide, so a list of the drafter alone suits the local policing body only.
  const forPcc = why === 'CHIEF_OFFICER';
  const others = given.some((person) => person !== referrer) || now.actor.roles.includes(forPcc ? 'pcc' : 'authority');
  if (!forPcc && !(['manager', 'standards', 'authority'] as const).some((role) => now.actor.roles.includes(role))) return refused('NOT_ALLOWED');
  const refusals = [
    ...impossibleDetails(cmd),
    ...listUnless((why === null || others) && !given.includes(cmd.officer), why, 'restrictedTo'),
  ];
  const restricted = why === null ? {} : { restriction: why, restrictedTo: [...new Set([...given, referrer])] };
  return conclude(cmd.answers, refusals, [], () => [
    { type: 'ReferralDrafted', ...details, ...restricted, referrer, pack: pack.id as Ref, officerSnapshot: snapshotOf(officer, now.today) },
  ]);
}

/** R3 on submission, whether the fact stands in the draft or comes with the command. */
const missingOnSubmission = (cmd: CommandOf<'SubmitReferral'>, draft: Referral): readonly Refusal[] => [
  ...unless(cmd.source !== undefined || draft.source !== null, 'SOURCE_REQUIRED', { field: ['source'] }),
  ...unless(cmd.whatHappened !== undefined || draft.whatHappened !== null, 'SOURCE_REQUIRED', { field: ['whatHappened'] }),
];

/** From the draft to the authority's decision on it (R1-R7, R52, R56-R60, R65), and the change of the matter later on (R4). */
export const referralDeciders: Deciders<'SubmitReferral' | 'DiscardReferral' | 'ReturnReferral' | 'DeclineReferral' | 'AcceptForReview' | 'ChangeScope'> = {
  SubmitReferral: (cmd, c, now) => {
    const { referral } = c.stage;
    const assessBy = stepDue('assessment', c, now.today, now);
    if (assessBy === null) return refused('CALENDAR_ENDS');
    const whole = { ...cmd, incidentOn: cmd.incidentOn ?? referral.incidentOn ?? undefined, knownOn: cmd.knownOn ?? referral.knownOn ?? undefined };
    return conclude(cmd.answers, [...missingOnSubmission(cmd, referral), ...impossibleDetails(whole)], [], () => [{ type: 'ReferralSubmitted', ...detailsOf(cmd), assessBy }]);
  },
  DiscardReferral: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'ReferralDiscarded' }]),
  ReturnReferral: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'ReferralReturned', reason: cmd.reason }]),
  DeclineReferral: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'ReferralDeclined', decision: cmd.decision, reason: cmd.reason, outcome: 'DECLINED' }]),
  AcceptForReview: acceptForReview,
  ChangeScope: changeScope,
};
