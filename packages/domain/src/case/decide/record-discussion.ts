import type { CommandOf } from '../commands/index.js';
import { conclude, promptIf, refusal, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { windowIsOver } from './account-window.js';
import type { CaseFor, Decider } from './deciding.js';
import { jointDiscussionAgreed } from './joint.js';
import { stepDue } from './policy-dates.js';

type RecordDiscussion = CommandOf<'RecordDiscussion'>;

/** The topics of R25 by the names a person reads. */
const TOPICS = {
  incident: 'what happened', reasons: 'why', wentWell: 'what went well', couldGoBetter: 'what could go better', learning: 'learning', training: 'training needs', actions: 'actions', organisation: 'what the organisation could learn',
} as const satisfies Record<keyof RecordDiscussion['topics'], string>;

/**
 * Recording the discussion as held (R21, R24, R25, R27-R29). It ends the time for the account, so it is not
 * held while that time runs, however late it is recorded; a meeting the officer did not attend is no discussion but an attempt to engage.
 */
export const recordDiscussion: Decider<'RecordDiscussion'> = (cmd, c, now) => {
  const { type: _type, answers, officers: _officers, ...details } = cmd;
  const reportBy = stepDue('report', c, cmd.heldOn, now);
  const refusals = [
    ...held(cmd, c),
    ...unless(c.stage.suitable === true, 'SUITABILITY_UNANSWERED'),
    ...unless(windowIsOver(c.stage.account, cmd.heldOn), 'ACCOUNT_WINDOW_OPEN', { field: ['heldOn'] }),
    ...jointDiscussionAgreed(cmd.joint, c, now),
    ...unless((cmd.officers ?? []).every((officer) => officer === c.officer), 'JOINT_REPORT_FORBIDDEN', { field: ['officers'] }),
    ...unless(cmd.recorded !== true || cmd.recordingAdjustment !== undefined, 'RECORDING_NOT_ALLOWED', { field: ['recorded'] }),
  ];
  if (reportBy === null) return { kind: 'refused', refusals: [...refusals, refusal('CALENDAR_ENDS')] };
  const blank = blankTopics(cmd);
  const prompts = [...promptIf(blank.length > 0, 'TOPIC_BLANK', blank), ...promptIf(cmd.newSeriousMatter, 'NEW_SERIOUS_MATTER')];
  return conclude(answers, refusals, prompts, () => [{ type: 'DiscussionHeld', ...details, reportBy }]);
};

/** The officer took part, on a day after they had been told. */
function held(cmd: RecordDiscussion, c: CaseFor<'RecordDiscussion'>): readonly Refusal[] {
  const { givenOn } = c.stage.notice;
  return [
    ...unless(cmd.attended, 'INVALID', { field: ['attended'], details: ['where the officer took no part, record an attempt to engage'] }),
    ...unless(givenOn === null || cmd.heldOn >= givenOn, 'INVALID', { field: ['heldOn'] }),
  ];
}

/** R25: welfare is a topic like the others, though what was said of it is kept apart. */
const blankTopics = (cmd: RecordDiscussion): readonly string[] => [
  ...Object.entries(TOPICS).filter(([topic]) => cmd.topics[topic as keyof typeof TOPICS] === undefined).map(([, name]) => name),
  ...(cmd.welfareTalkedAbout ? [] : ['welfare']),
];
