import { written } from '../../report/completeness.js';
import { LESSON_STATUSES, termOf } from '../../taxonomy/index.js';
import type { CommandOf } from '../commands/index.js';
import type { Followed, Lesson } from '../case.js';
import { partiesOf } from '../parties.js';
import { conclude, refused, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { lessonsOf } from '../stages.js';
import { actionDeciders } from './actions.js';
import { closeRecord, isAnswered } from './close-record.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';

/** R36: an answer says how far a lesson is; one that was not accepted is not taken forward. */
const statusFits = ({ decision, status }: CommandOf<'AnswerLesson'>): boolean =>
  status === undefined || (decision === 'REJECTED' ? status === 'NOT_TAKEN_FORWARD' : termOf(LESSON_STATUSES, status).answered);

/** Decision, owner and day are the authority's: whoever carries a lesson out tells how far it is and leaves them as they were. */
const decidedAnew = (cmd: CommandOf<'AnswerLesson'>, lesson: Lesson): readonly Refusal[] => (['decision', 'owner', 'due'] as const)
  .flatMap((field) => unless(cmd[field] === undefined || cmd[field] === lesson[field], 'NOT_ALLOWED', { field: [field] }));

/** R45: a further review says why and lies ahead. */
const checkNextReview = ({ nextReviewOn, nextStep }: CommandOf<'RecordReviewNote'>, today: string): readonly Refusal[] => (nextReviewOn === undefined ? [] : [
  ...unless(nextReviewOn > today, 'INVALID', { field: ['nextReviewOn'] }),
  ...unless(written(nextStep), 'INVALID', { field: ['nextStep'] }),
]);

/**
 * R44: with the officer go the actions of the officer. Those of the line manager and the force are still theirs, and once the record
 * is closed nobody could complete them.
 */
const othersAreDone = ({ actions }: Followed): readonly Refusal[] =>
  unless(actions.every(({ ownerRole, status }) => ownerRole === 'OFFICER' || status !== 'OPEN'), 'ACTIONS_OPEN')
    .map((no) => ({ ...no, message: 'An action of the line manager or the force is still open, and only those of the officer end here: complete or cancel it first.' }));

/** After the process: actions, lessons, the review of the report, the PDR talk and the end of the record (R36, R38, R44, R45, R47, R48, R61). */
export const followUpDeciders: Deciders<
  'CompleteAction' | 'VerifyAction' | 'ExtendAction' | 'CancelAction' | 'ReownAction' | 'RecordReviewNote' | 'AnswerLesson' | 'RecordPdrDiscussion' | 'AddAddendum' | 'EndFollowUp' | 'CloseRecord'
> = {
  ...actionDeciders,
  RecordReviewNote: (cmd, c, now) => {
    const { sentOn } = c.stage;
    const refusals = [...unless(sentOn === null || cmd.reviewedOn >= sentOn, 'INVALID', { field: ['reviewedOn'] }), ...checkNextReview(cmd, now.today)];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'ReviewNoteRecorded', ...detailsOf(cmd) }]);
  },
  AnswerLesson: (cmd, c, now) => {
    const lesson = lessonsOf(c).find(({ id }) => id === cmd.lesson);
    if (lesson === undefined) return refused('INVALID', { field: ['lesson'] });
    const refusals = [
      ...(partiesOf(c, now).has('authority') ? [] : decidedAnew(cmd, lesson)),
      ...unless(statusFits(cmd), 'INVALID', { field: ['status'] }),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'LessonAnswered', ...detailsOf(cmd) }]);
  },
  /* That it was talked about and when, never what was said (R38). */
  RecordPdrDiscussion: (cmd, c) => {
    const { processEndedOn } = c.stage.followUp;
    const afterProcess = processEndedOn === null || cmd.discussedOn >= processEndedOn;
    return conclude(cmd.answers, unless(afterProcess, 'INVALID', { field: ['discussedOn'] }), [], () => [{ type: 'PdrDiscussionRecorded', discussedOn: cmd.discussedOn }]);
  },
  AddAddendum: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'AddendumAdded', addendum: cmd.addendum }]),
  EndFollowUp: (cmd, c) => {
    const refusals = [...unless(c.stage.lessons.every(isAnswered), 'LESSON_UNANSWERED'), ...othersAreDone(c.stage)];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'FollowUpEnded', ...detailsOf(cmd) }]);
  },
  CloseRecord: closeRecord,
};
