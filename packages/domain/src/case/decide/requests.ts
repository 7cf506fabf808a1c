import type { Case, Request } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Now } from '../now.js';
import { conclude, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import type { Party } from '../lifecycle.js';
import { partiesOf } from '../parties.js';
import { appointedPart, assessedPart, referredPart, wasSent } from '../stages.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';

/** R19: who has, or had as a reviewer, another part in the matter, and would read as a friend what that part may not read. */
function hasAnotherPart(friend: CommandOf<'GrantFriend'>['friend'], c: Case, today: Now['today']): boolean {
  const { referrer, complainant, witnesses } = referredPart(c).referral;
  const review = appointedPart(c);
  const reviewers = [review?.reviewer, ...(review?.earlierReviewers ?? [])].map((each) => each?.person);
  const openers = c.opened.filter(({ until }) => today <= until).map(({ person }) => person);
  return [...openers, c.officer, referrer, complainant, ...witnesses, ...reviewers, assessedPart(c)?.assessment.assessor].includes(friend);
}

/** R19: a friend reads for a time, does not write, and has no other part in the matter; a person the force does not know cannot sign in to read. */
const friendRefusals = (cmd: CommandOf<'GrantFriend'>, c: Case, now: Now): readonly Refusal[] => [
  ...unless(cmd.mayWrite !== true, 'FRIEND_READ_ONLY', { field: ['mayWrite'] }),
  ...unless(!hasAnotherPart(cmd.friend, c, now.today), 'FRIEND_READ_ONLY', { field: ['friend'] }),
  ...unless(cmd.until >= now.today, 'FRIEND_READ_ONLY', { field: ['until'] }),
  ...unless(now.facts.person(cmd.friend) !== undefined, 'INVALID', { field: ['friend'] }),
];

/** A request that was made may be answered, and answered again when circumstances change; history keeps every answer. */
const unknownRequest = (requests: readonly Request[], number: number): readonly Refusal[] => unless(requests.some((r) => r.number === number), 'INVALID', { field: ['request'] });

/** R61: the authority answers a correction once it may read what is asked, which the access matrix counts to the report: once one was sent. */
export const answersUnread = (c: Case, parties: ReadonlySet<Party>): boolean => !parties.has('reviewer') && !wasSent(c);

/** What the officer asks for or allows, and the answers to it (R19, R61). */
export const requestDeciders: Deciders<'GrantFriend' | 'RevokeFriend' | 'RequestAdjustment' | 'AnswerAdjustment' | 'RequestCorrection' | 'AnswerCorrection'> = {
  GrantFriend: (cmd, c, now) => conclude(cmd.answers, friendRefusals(cmd, c, now), [], () => [{ type: 'FriendGranted', friend: cmd.friend, until: cmd.until, withReport: cmd.withReport }]),
  RevokeFriend: (cmd, c) => {
    const granted = c.friends.some((f) => f.person === cmd.friend && f.endedOn === null);
    return conclude(cmd.answers, unless(granted, 'INVALID', { field: ['friend'] }), [], () => [{ type: 'FriendRevoked', friend: cmd.friend }]);
  },
  RequestAdjustment: (cmd, c) => conclude(cmd.answers, [], [], () => [{ type: 'AdjustmentRequested', ...detailsOf(cmd), number: c.adjustments.length + 1 }]),
  AnswerAdjustment: (cmd, c) => conclude(cmd.answers, unknownRequest(c.adjustments, cmd.request), [], () => [{ type: 'AdjustmentAnswered', ...detailsOf(cmd) }]),
  RequestCorrection: (cmd, c) => conclude(cmd.answers, [], [], () => [{ type: 'CorrectionRequested', ...detailsOf(cmd), number: c.corrections.length + 1 }]),
  AnswerCorrection: (cmd, c, now) => conclude(cmd.answers, [...unless(!answersUnread(c, partiesOf(c, now)), 'CORRECTION_WITH_REVIEWER'), ...unknownRequest(c.corrections, cmd.request)], [], () => [{ type: 'CorrectionAnswered', ...detailsOf(cmd) }]),
};
