import { ESCALATION_ROUTES, termOf } from '../../taxonomy/index.js';
import { reviewerBases, snapshotOf, uppAvailable } from '../../people/index.js';
import type { Ref } from '../../fields/index.js';
import { written } from '../../report/completeness.js';
import type { Case, Notified } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { EventOf } from '../events.js';
import type { Now } from '../now.js';
import { conclude, refusal, refused, unless } from '../refusals.js';
import type { Prompt, Refusal } from '../refusals.js';
import { appointedPart, discussedPart, notifiedPart } from '../stages.js';
import { accountIsIn } from './account-window.js';
import type { CaseFor, Deciders } from './deciding.js';
import { engagementStepsMissing } from './engagement.js';
import { packOfCase, stepDue } from './policy-dates.js';
import { checkReviewer, pairOf } from './proposed-reviewer.js';
import { passageDeciders } from './protected-passage.js';
import { protectedTexts, sharedWithAccount } from './protected-words.js';
import { datesGivenBack } from './stopped-clocks.js';

/** R16, R40: a failure to engage rests on the steps on record, and on more than an account that was not given. */
function checkEngagement({ engagement, account }: Notified): readonly Refusal[] {
  const steps = engagementStepsMissing(engagement);
  return [
    ...unless(engagement.length > 0 || accountIsIn(account), 'DECLINE_IS_NOT_NON_ENGAGEMENT'),
    ...unless(steps.length === 0, 'ENGAGEMENT_STEPS_MISSING', { details: steps }),
  ];
}

/**
 * R64: what the escalation pack must leave out. Everything meant for it is compared once more with the whole account and the
 * discussion while the reviewer may still read them. Where something was said and nobody can read it, nothing counts as compared.
 */
function comparePack(c: CaseFor<'ReferBack'>, { account }: Notified, { facts }: Now): Pick<EventOf<'ReferredBack'>, 'clearedOfProtected' | 'leftOut' | 'accountVersions'> {
  const { accountTexts, packTexts, names } = facts;
  const said = protectedTexts(facts);
  const given = account.versions.length;
  if (accountTexts === null) return { clearedOfProtected: given === 0 && discussedPart(c) === null, leftOut: [], accountVersions: 0 };
  const hits = packTexts.filter(({ text }) => sharedWithAccount(text, said, names).length > 0);
  return { clearedOfProtected: true, leftOut: [...new Set(hits.map(({ record }) => record as Ref))], accountVersions: given };
}

/** What the case knows since the notice. @throws Error when there was none: the lifecycle lets nobody refer back before it */
function sinceNotice(c: CaseFor<'ReferBack'>): Notified {
  const known = notifiedPart(c);
  if (known === null) throw new Error('A case was referred back before any notice.');
  return known;
}

type NewReviewer = Pick<EventOf<'ReturnedToReview'>, 'reviewer' | 'basis' | 'conflictsDeclared' | 'overrideReason' | 'snapshot'>;
interface Handover { readonly refusals: readonly Refusal[]; readonly prompts: readonly Prompt[]; readonly to: NewReviewer }
const withoutHandover = (...refusals: readonly Refusal[]): Handover => ({ refusals, prompts: [], to: {} });

/** R10: nobody takes over who has not said whether they have a connection with the matter or the officer. */
const undeclared = (): Refusal => ({
  ...refusal('REVIEWER_CONFLICT', { field: ['conflictsDeclared'] }),
  message: 'The new reviewer has not declared anything yet: say what they declared, or that there is nothing to declare.',
});

/** R8-R11, R59, R60: a new reviewer on a return, on whichever footing holds. Naming the reviewer who has the case changes nothing. */
function handOver({ reviewer, conflictsDeclared, overrideReason }: CommandOf<'ReturnToReview'>, c: Case, now: Now): Handover {
  if (reviewer === undefined || reviewer === appointedPart(c)?.reviewer?.person) return withoutHandover();
  if (conflictsDeclared === undefined) return withoutHandover(undeclared());
  const pair = pairOf({ reviewer, basis: 'SENIOR_OFFICER', conflictsDeclared }, c, now);
  if (pair === null) return withoutHandover(refusal('REVIEWER_NOT_ELIGIBLE', { field: ['reviewer'] }));
  const footing = { ...pair, on: now.today, conflictsDeclared, referrerId: null, complainantId: null, witnessIds: [] };
  const basis = reviewerBases(footing).at(0) ?? 'SENIOR_OFFICER';
  const declared = { conflictsDeclared, ...(overrideReason === undefined ? {} : { overrideReason }) };
  return { ...checkReviewer({ reviewer, basis, ...declared }, c, pair, now), to: { reviewer, basis, ...declared, snapshot: snapshotOf(pair.reviewer, now.today) } };
}

/** R42: a decision of the authority on reassessment has its reason. */
const checkReason = (reason: string | undefined): readonly Refusal[] => unless(written(reason), 'OUTCOME_REASON', { field: ['reason'] });

/** R41, R42: whether the route is open for this officer, today, under the rules the case keeps: the vetting route came with those of 2025. */
function checkRoute({ route }: CommandOf<'Escalate'>, c: CaseFor<'Escalate'>, { facts, today }: Now): readonly Refusal[] {
  const pack = packOfCase(c);
  if (route === 'VETTING') return unless(pack.from >= termOf(ESCALATION_ROUTES, route).validFrom, 'ROUTE_NOT_AVAILABLE', { field: ['route'] });
  if (route !== 'UPP') return [];
  const officer = facts.person(c.officer);
  return unless(pack.uppStages !== null && officer !== undefined && uppAvailable(officer, today).available, 'UPP_NOT_AVAILABLE', { field: ['route'] });
}

/** R43: nothing is handed on that was not compared with the account. The cure lies with the review, not with the words of the authority. */
const checkPack = ({ stage }: CaseFor<'Escalate'>): readonly Refusal[] => (stage.clearedOfProtected ? [] : [{
  ...refusal('PACK_HAS_PROTECTED'), rule: 'R43',
  message: 'What would be handed on was not compared with the account: return the case to the review and have it referred back again.',
}]);

/** A case leaves the review for another look, and comes back or goes elsewhere (R16, R22, R40-R43, R64), and the one gate of R26. */
export const referBackDeciders: Deciders<
  'ReferBack' | 'ReturnToReview' | 'Escalate' | 'EndOnReassessment' | 'RequestProtectedPassage' | 'ApproveProtectedPassage' | 'OpenProtectedPassage'
> = {
  ReferBack: (cmd, c, now) => {
    const known = sinceNotice(c);
    const decideBy = stepDue('reassessment', c, now.today, now);
    if (decideBy === null) return refused('CALENDAR_ENDS');
    const refusals = [
      ...(cmd.ground === 'NON_ENGAGEMENT' ? checkEngagement(known) : []),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'ReferredBack', ground: cmd.ground, narrative: cmd.narrative, ...comparePack(c, known, now), decideBy }]);
  },
  ReturnToReview: (cmd, c, now) => {
    const { reason = '' } = cmd;
    const dates = datesGivenBack(c.stage.left, c.stage.on, now);
    if (dates === null) return refused('CALENDAR_ENDS');
    const { refusals, prompts, to } = handOver(cmd, c, now);
    return conclude(cmd.answers, [...checkReason(reason), ...refusals], prompts, () => [{ type: 'ReturnedToReview', reason, ...to, ...dates }]);
  },
  Escalate: (cmd, c, now) => {
    const { route, reason = '' } = cmd;
    const refusals = [...checkReason(reason), ...checkRoute(cmd, c, now), ...checkPack(c)];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'Escalated', route, reason, outcome: termOf(ESCALATION_ROUTES, route).outcome }]);
  },
  EndOnReassessment: (cmd) => {
    const { reason = '' } = cmd;
    return conclude(cmd.answers, checkReason(reason), [], () => [{ type: 'EndedOnReassessment', reason, outcome: 'ENDED_ON_REASSESSMENT' }]);
  },
  ...passageDeciders,
};
