import type { Day } from '../../calendar/index.js';
import type { Followed, Lesson } from '../case.js';
import { conclude, promptIf, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import type { CaseFor, Decider } from './deciding.js';

/** R36: whether the authority has decided on a lesson. */
export const isAnswered = ({ decision }: Lesson): boolean => decision !== null;

/** R45: a review note is in, and it announced no further review that is still to come. */
const isReviewed = ({ followUp }: Followed): boolean => {
  const last = followUp.reviewNotes.at(-1);
  return last !== undefined && last.nextReviewOn === null;
};

/**
 * R44: an action the officer or somebody else said was done waits for another person's eye. One taken before the report was sent
 * stands on the report itself, and one of an imported case on the import: nobody completed those here.
 */
const isUnverified = ({ status, completedBy, verifiedOn }: Followed['actions'][number]): boolean => status === 'DONE' && completedBy !== null && verifiedOn === null;

/** R38: whether the twelve months for the PDR discussion still run. Where nobody knows when they began, the authority gives its reason. */
const pdrStillDue = ({ followUp: { pdrBy } }: Followed, today: Day): boolean => pdrBy !== null && today <= pdrBy.due;

/** Of a past case that came in complete the day of sending may not be known: that it was sent is what its state says. */
const checkWhatIsOpen = ({ stage, imported }: CaseFor<'CloseRecord'>, today: Day, pdrMissing: boolean): readonly Refusal[] => [
  ...unless(stage.sentOn !== null || imported, 'NOT_SENT_TO_AUTHORITY'),
  ...unless(isReviewed(stage), 'REVIEW_NOTE_REQUIRED'),
  ...unless(stage.actions.every(({ status }) => status !== 'OPEN'), 'ACTIONS_OPEN'),
  ...unless(!stage.actions.some(isUnverified), 'ACTION_NOT_VERIFIED'),
  ...unless(stage.lessons.every(isAnswered), 'LESSON_UNANSWERED'),
  ...unless(!pdrMissing || !pdrStillDue(stage, today), 'PDR_NOT_RECORDED'),
];

/** The record is closed when all the report asked for is done, confirmed, answered and talked about (R33, R36, R38, R44, R45). */
export const closeRecord: Decider<'CloseRecord'> = (cmd, c, now) => {
  const { pdrDiscussedOn, pdrExcused } = c.stage.followUp;
  const pdrMissing = pdrDiscussedOn === null && !pdrExcused;
  return conclude(cmd.answers, checkWhatIsOpen(c, now.today, pdrMissing), promptIf(pdrMissing, 'PDR_OVERDUE'), () => [{ type: 'RecordClosed' }]);
};
