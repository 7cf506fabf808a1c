import { addDays } from '../../calendar/index.js';
import { POLICY } from '../../rule-packs.js';
import { DISCONTINUE_GROUNDS, termOf } from '../../taxonomy/index.js';
import { conclude, promptIf, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { referredPart } from '../stages.js';
import type { Case } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import { actingPerson, detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';
import { disposalDeciders } from './disposal.js';
import { pauseDeciders } from './pausing.js';
import { requestDeciders } from './requests.js';

/** R51: a case that came from a complaint, or from a complainant in the force. Where that is not known, nobody is written to. */
const fromComplaint = (c: Case): boolean => {
  const { source, complainant } = referredPart(c).referral;
  return source === 'PUBLIC_COMPLAINT' || complainant !== null;
};

/** R51: the code PROTECTED_CONTENT speaks for this rule too, with a cure of its own: a letter has no gate to a passage. */
const protectedUnless = (holds: boolean, message: string, details: readonly string[] = []): readonly Refusal[] =>
  unless(holds, 'PROTECTED_CONTENT', { field: ['contents'], ...(details.length > 0 ? { details } : {}) }).map((no) => ({ ...no, rule: 'R51' as const, message }));

/** R51: outcome and learning may be told; anything else stays inside, and a letter tells something. */
function letterRefusals({ contents }: CommandOf<'SendOutcomeLetter'>, c: Case): readonly Refusal[] {
  const kept = contents.filter((each) => each !== 'OUTCOME' && each !== 'LEARNING');
  return [
    ...protectedUnless(fromComplaint(c), 'No complaint is known in this case, so there is nobody to write to: keep the outcome in the record.'),
    ...protectedUnless(kept.length === 0, `A letter tells the outcome and the learning and nothing else: leave out the ${kept.map((each) => each.toLowerCase()).join(' and the ')}.`, kept.map((each) => each.toLowerCase())),
    ...unless(contents.length > 0, 'INVALID', { field: ['contents'] }),
  ];
}

/** What happens to a record beside the review itself: pauses, early endings, complaints, restricted records, retention, and what the officer asks for. */
export const recordDeciders: Deciders<
  'Pause' | 'Resume' | 'Discontinue' | 'Transfer' | 'RecordWithdrawal' | 'SendOutcomeLetter' | 'TakeOverRecord' | 'SetLegalHold' | 'DisposeRecord'
  | 'GrantFriend' | 'RevokeFriend' | 'RequestAdjustment' | 'AnswerAdjustment' | 'RequestCorrection' | 'AnswerCorrection'
> = {
  ...pauseDeciders,
  ...disposalDeciders,
  ...requestDeciders,

  // R47, R50: the ground decides the outcome. A complaint counts as withdrawn once its withdrawal stands in the record.
  Discontinue: (cmd, c) => {
    const recorded = cmd.ground !== 'COMPLAINT_WITHDRAWN' || c.withdrawnOn !== null;
    return conclude(cmd.answers, unless(recorded, 'INVALID', { field: ['ground'], details: ['record the withdrawal first'] }), [], () => [
      { type: 'Discontinued', ...detailsOf(cmd), outcome: termOf(DISCONTINUE_GROUNDS, cmd.ground).outcome },
    ]);
  },

  // R48: once the process has ended only the holder of the record changes, so there is nothing left to complete first.
  Transfer: (cmd, c) => {
    const ended = c.stage.state === 'FOLLOW_UP';
    return conclude(cmd.answers, [], promptIf(!ended, 'TRANSFER'), () => [
      ended ? { type: 'RecordHolderNamed', ...detailsOf(cmd) } : { type: 'Transferred', ...detailsOf(cmd), outcome: 'TRANSFERRED' },
    ]);
  },

  // R50: the decision in the command's own words answers the question as well as a reason does.
  RecordWithdrawal: (cmd) => conclude(cmd.answers, [], promptIf(cmd.decision === undefined, 'COMPLAINT_WITHDRAWN'), () => [{ type: 'ComplaintWithdrawn', ...detailsOf(cmd) }]),

  SendOutcomeLetter: (cmd, c) => conclude(cmd.answers, letterRefusals(cmd, c), [], () => [{ type: 'OutcomeLetterSent', ...detailsOf(cmd) }]),

  // R60: the record opens to one person of the list for a short time; what they do with it stays theirs to answer for.
  TakeOverRecord: (cmd, _c, now) => conclude(cmd.answers, [], [], () => [
    { type: 'RecordTakenOver', reason: cmd.reason, by: actingPerson(now), until: addDays(now.today, POLICY.breakGlassDays) },
  ]),
};
