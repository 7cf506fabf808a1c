import type { CommandType } from '@candour/domain';
import { Story } from './invented-force.js';
import type { TestApi } from './test-api.js';

type Steps = readonly (CommandType | `20${string}`)[];

/** A case that ordinary commands brought to a point; the question about earlier reviews of the officer (R52) is answered. */
export async function told(api: TestApi, steps: Steps, facts: Partial<Record<CommandType, object>> = {}): Promise<Story> {
  const story = new Story(api.office, api.force);
  for (const step of steps) {
    if (/^20\d\d-/.test(step)) api.office.on(step);
    else await story.give(step as CommandType, facts[step as CommandType] ?? {}, { answers: [{ code: 'PATTERN', reason: 'Support was offered after the earlier one.' }] });
  }
  return story;
}

/** The ordinary way, in pieces that follow on each other. */
export const UNTIL_SUBMITTED = ['2026-03-02', 'DraftReferral', 'SubmitReferral'] as const satisfies Steps;
export const UNTIL_APPOINTED = [...UNTIL_SUBMITTED, '2026-03-03', 'AcceptForReview', 'AppointReviewer'] as const satisfies Steps;
export const UNTIL_NOTIFIED = [...UNTIL_APPOINTED, '2026-03-04', 'GiveNotice'] as const satisfies Steps;
export const UNTIL_DISCUSSED = [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion'] as const satisfies Steps;
export const UNTIL_SENT = [...UNTIL_DISCUSSED, '2026-03-12', 'DraftReport', 'ShareReport', '2026-03-13', 'RespondToReport', 'SendReport'] as const satisfies Steps;
export const UNTIL_FOLLOW_UP = [...UNTIL_SENT, '2026-03-16', 'AcceptReport'] as const satisfies Steps;
