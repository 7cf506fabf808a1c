import { servesOn, snapshotOf } from '../../people/index.js';
import { conclude, promptIf, refused, unless } from '../refusals.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';
import { isLeaving, likelyEnd, stepDue } from './policy-dates.js';
import { checkReviewer, pairOf } from './proposed-reviewer.js';

/** Who reviews: appointed, replaced or confirmed by the authority, and what the reviewer declares (R7-R11, R13, R59, R60). */
export const reviewerDeciders: Deciders<'AppointReviewer' | 'ReplaceReviewer' | 'DeclareConflict'> = {
  AppointReviewer: (cmd, c, now) => {
    const pair = pairOf(cmd, c, now);
    const noticeBy = stepDue('notice', c, now.today, now);
    if (pair === null) return refused('REVIEWER_NOT_ELIGIBLE', { field: ['reviewer'] });
    if (noticeBy === null) return refused('CALENDAR_ENDS');
    const { refusals, prompts } = checkReviewer(cmd, c, pair, now);
    return conclude(
      cmd.answers,
      [...unless(servesOn(pair.officer, now.today), 'NOT_SERVING'), ...refusals],
      [...promptIf(isLeaving(pair.officer, likelyEnd(c, now.today, now)), 'OFFICER_LEAVING'), ...prompts],
      () => [{ type: 'ReviewerAppointed', ...detailsOf(cmd), snapshot: snapshotOf(pair.reviewer, now.today), noticeBy }],
    );
  },
  ReplaceReviewer: (cmd, c, now) => {
    const pair = pairOf(cmd, c, now);
    if (pair === null) return refused('REVIEWER_NOT_ELIGIBLE', { field: ['reviewer'] });
    const { refusals, prompts } = checkReviewer(cmd, c, pair, now);
    return conclude(cmd.answers, refusals, prompts, () => [{ type: 'ReviewerReplaced', ...detailsOf(cmd), snapshot: snapshotOf(pair.reviewer, now.today) }]);
  },
  /** R10: what is declared goes to the authority, which replaces the reviewer or confirms them with a reason. */
  DeclareConflict: (cmd) => conclude(cmd.answers, unless(cmd.conflicts.length > 0, 'INVALID', { field: ['conflicts'] }), [], () => [{ type: 'ConflictDeclared', conflicts: cmd.conflicts }]),
};
