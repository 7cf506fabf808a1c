import type { CaseState } from '../taxonomy/index.js';
import type { Appointed, Assessed, Case, Discussed, Followed, Lesson, Notified, Referred, Reported, Sent, Stage, Submitted } from './case.js';

/** The stage that side states and early ends left, at the bottom of the stack; the stage itself where nothing was left. */
export function innermost(stage: Stage): Exclude<Stage, { readonly left: Stage }> {
  return 'left' in stage ? innermost(stage.left) : stage;
}

/** The states left, innermost first: what a row keeps as `stateLeft`. */
export function statesLeft(stage: Stage): readonly CaseState[] {
  return 'left' in stage ? [...statesLeft(stage.left), stage.left.state] : [];
}

/** Changes the innermost stage and keeps every side state around it. */
export function changeInnermost<S extends Stage>(stage: S, change: (inner: Exclude<Stage, { readonly left: Stage }>) => Stage): S {
  return ('left' in stage ? { ...stage, left: changeInnermost(stage.left, change) } : change(stage as Exclude<Stage, { readonly left: Stage }>)) as S;
}

/* What is known of a case at the depth it reached, whatever side state it is in. */
/** The referral every case begins with. */
export const referredPart = (c: Case): Referred => innermost(c.stage);
/** What is known since the submission; null before it. */
export const submittedPart = (c: Case): Submitted | null => having(c, 'submittedOn');
/** What is known since the authority accepted the matter; null before it. */
export const assessedPart = (c: Case): Assessed | null => having(c, 'assessment');
/** What is known since a reviewer was appointed; null before it. */
export const appointedPart = (c: Case): Appointed | null => having(c, 'reviewer');
/** What is known since the officer was told; null before it. */
export const notifiedPart = (c: Case): Notified | null => having(c, 'notice');
/** What is known since the discussion; null before it. */
export const discussedPart = (c: Case): Discussed | null => having(c, 'discussion');
/** What is known since the report was begun; null before it. */
export const reportedPart = (c: Case): Reported | null => having(c, 'report');
/** What is known since the report was sent; null before it, and while a returned report is written anew. */
export const sentPart = (c: Case): Sent | null => having(c, 'sentOn');
/** What is known since the process ended; null before it. */
export const followedPart = (c: Case): Followed | null => having(c, 'followUp');

/** The lessons for line management or the force that were raised: those of the report as sent, or of the one that came back. */
export const lessonsOf = (c: Case): readonly Lesson[] => sentPart(c)?.lessons ?? discussedPart(c)?.raised ?? [];

function having<K extends string>(c: Case, key: K): Extract<ReturnType<typeof innermost>, { readonly [P in K]: unknown }> | null {
  const stage = innermost(c.stage);
  return key in stage ? (stage as Extract<typeof stage, { readonly [P in K]: unknown }>) : null;
}

/** Whether a version of the report was ever sent; one that came back and is being written anew was. */
export const wasSent = (c: Case): boolean => sentPart(c) !== null || (discussedPart(c)?.reportReturns ?? 0) > 0;
