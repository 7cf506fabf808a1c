import { addDays } from '../../calendar/index.js';
import { POLICY } from '../../rule-packs.js';
import { conclude, refused } from '../refusals.js';
import type { Deciders } from './deciding.js';
import { datesGivenBack } from './stopped-clocks.js';

/** R49: a pause is looked at again within 28 days; policy clocks stop in it, and the account date is extended when it ends. */
export const pauseDeciders: Deciders<'Pause' | 'Resume'> = {
  Pause: (cmd, _c, now) => {
    const { reviewOn } = cmd;
    const inTime = reviewOn !== undefined && reviewOn >= now.today && reviewOn <= addDays(now.today, POLICY.pauseReviewDays);
    if (!inTime) return refused('PAUSE_REVIEW_DATE', { field: ['reviewOn'] });
    return conclude(cmd.answers, [], [], () => [{ type: 'Paused', category: cmd.category, reviewOn }]);
  },
  Resume: (cmd, { stage }, now) => {
    const dates = datesGivenBack(stage.left, stage.on, now, stage.left.state === 'REFERRED_BACK' ? { decideBy: stage.left.decideBy } : {});
    return dates === null ? refused('CALENDAR_ENDS') : conclude(cmd.answers, [], [], () => [{ type: 'Resumed', ...dates }]);
  },
};
