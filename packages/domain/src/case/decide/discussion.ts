import { addWorkingDays } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { POLICY } from '../../rule-packs.js';
import type { Now } from '../now.js';
import { conclude, promptIf, unless } from '../refusals.js';
import type { Prompt, Refusal } from '../refusals.js';
import { windowIsOver } from './account-window.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';
import { engagementDeciders } from './engagement.js';
import { recordFactFinding } from './fact-finding.js';
import { jointDiscussionAgreed } from './joint.js';
import { recordDiscussion } from './record-discussion.js';

/** R24: the meeting lies ahead, with as much notice as the force asks for; the holiday table must reach so far (R62). */
function meetingAhead(meetingOn: Day, now: Now): { readonly refusals: readonly Refusal[]; readonly prompts: readonly Prompt[] } {
  const first = addWorkingDays(now.today, POLICY.discussionNoticeWorkingDays, now.calendar);
  const refusals = [...unless(meetingOn >= now.today, 'INVALID', { field: ['meetingOn'] }), ...unless(first !== undefined, 'CALENDAR_ENDS')];
  return { refusals, prompts: promptIf(first !== undefined && meetingOn < first, 'DISCUSSION_NOTICE_SHORT') };
}

/** Fact finding, the discussion and taking part: R20-R29, R40, R64. */
export const discussionDeciders: Deciders<
  'RecordFactFinding' | 'ConfirmSuitability' | 'RecordWelfareNote' | 'ConsentToJoint' | 'ArrangeDiscussion' | 'RearrangeDiscussion' | 'CancelDiscussion' | 'RecordDiscussion' | 'RaiseNewSeriousMatter'
  | 'RecordEngagementAttempt' | 'RaiseEngagementConcern' | 'RecordReEngagement'
> = {
  ...engagementDeciders,
  RecordFactFinding: recordFactFinding,
  RecordDiscussion: recordDiscussion,

  ConfirmSuitability: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'SuitabilityConfirmed', ...detailsOf(cmd) }]),

  RecordWelfareNote: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'WelfareNoteRecorded', ...detailsOf(cmd) }]),

  ConsentToJoint: (cmd, c) => conclude(cmd.answers, unless(c.incidentGroup !== null, 'INVALID', { field: ['consents'] }), [], () => [{ type: 'JointConsentAnswered', ...detailsOf(cmd) }]),

  // Nothing is arranged while the officer still has time for the account; what is over today is over on the day of the meeting.
  ArrangeDiscussion: (cmd, c, now) => {
    const { refusals, prompts } = meetingAhead(cmd.meetingOn, now);
    const all = [
      ...unless(c.stage.suitable === true, 'SUITABILITY_UNANSWERED'),
      ...unless(windowIsOver(c.stage.account, now.today), 'ACCOUNT_WINDOW_OPEN'),
      ...jointDiscussionAgreed(cmd.joint, c, now),
      ...refusals,
    ];
    return conclude(cmd.answers, all, prompts, () => [{ type: 'DiscussionArranged', ...detailsOf(cmd) }]);
  },

  // More time may have been given since the meeting was arranged: it can be moved beyond the new date, not into the time before it.
  RearrangeDiscussion: (cmd, c, now) => {
    const { refusals, prompts } = meetingAhead(cmd.meetingOn, now);
    const over = windowIsOver(c.stage.account, cmd.meetingOn);
    const all = [...unless(over, 'ACCOUNT_WINDOW_OPEN', { field: ['meetingOn'] }), ...refusals];
    return conclude(cmd.answers, all, prompts, () => [{ type: 'DiscussionRearranged', ...detailsOf(cmd) }]);
  },

  CancelDiscussion: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'DiscussionCancelled', ...detailsOf(cmd) }]),

  // Asked every time: the answer says what professional standards advised, without what was said (R29).
  RaiseNewSeriousMatter: (cmd) => conclude(cmd.answers, [], promptIf(true, 'NEW_SERIOUS_MATTER'), () => [{ type: 'NewSeriousMatterRaised', ...detailsOf(cmd) }]),
};
