import { POLICY } from '../../rule-packs.js';
import type { EngagementAttempt } from '../case.js';
import { conclude, unless } from '../refusals.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';

/**
 * R40: what must be on record before anybody may say that the officer does not engage: two attempts, and in one of them at
 * least the check on welfare, absence and disability, adjustments offered, and a written reminder.
 * @returns the steps still missing, in words; empty where all were taken
 */
export function engagementStepsMissing(attempts: readonly EngagementAttempt[]): readonly string[] {
  const never = (taken: (a: EngagementAttempt) => boolean, step: string): readonly string[] => (attempts.some(taken) ? [] : [step]);
  return [
    ...(attempts.length >= POLICY.engagementAttempts ? [] : ['two attempts']),
    ...never((a) => a.welfareChecked, 'check on welfare, absence and disability'),
    ...never((a) => a.adjustmentsOffered, 'adjustments offered'),
    ...never((a) => a.writtenReminder, 'written reminder'),
  ];
}

/** Taking part, or not (R16, R40). What is recorded here decides nothing: only the authority says where a case goes next. */
export const engagementDeciders: Deciders<'RecordEngagementAttempt' | 'RaiseEngagementConcern' | 'RecordReEngagement'> = {
  RecordEngagementAttempt: (cmd, c) => {
    const { givenOn } = c.stage.notice;
    const afterNotice = givenOn === null || cmd.attemptedOn >= givenOn;
    return conclude(cmd.answers, unless(afterNotice, 'INVALID', { field: ['attemptedOn'] }), [], () => [{ type: 'EngagementAttemptRecorded', ...detailsOf(cmd) }]);
  },

  RaiseEngagementConcern: (cmd, c) => {
    const steps = engagementStepsMissing(c.stage.engagement);
    const refusals = [
      ...unless(cmd.grounds.length > 0, 'INVALID', { field: ['grounds'] }),
      ...unless(cmd.grounds.length === 0 || cmd.grounds.some((ground) => ground !== 'NO_ACCOUNT'), 'DECLINE_IS_NOT_NON_ENGAGEMENT', { field: ['grounds'] }),
      ...unless(steps.length === 0, 'ENGAGEMENT_STEPS_MISSING', { details: steps }),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'EngagementConcernRaised', grounds: cmd.grounds }]);
  },

  RecordReEngagement: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'ReEngaged' }]),
};
