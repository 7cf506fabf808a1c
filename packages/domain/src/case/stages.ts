import type { CaseState } from '../taxonomy/index.js';
import type { Appointed, Assessed, Case, Discussed, Followed, Notified, Referred, Reported, Sent, Stage, Submitted } from './case.js';

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

/* What is known of a case at the depth it reached, whatever side state it is in; null where it has not come that far. */
export const referredPart = (c: Case): Referred => innermost(c.stage);
export const submittedPart = (c: Case): Submitted | null => having(c, 'submittedOn');
export const assessedPart = (c: Case): Assessed | null => having(c, 'assessment');
export const appointedPart = (c: Case): Appointed | null => having(c, 'reviewer');
export const notifiedPart = (c: Case): Notified | null => having(c, 'notice');
export const discussedPart = (c: Case): Discussed | null => having(c, 'discussion');
export const reportedPart = (c: Case): Reported | null => having(c, 'report');
export const sentPart = (c: Case): Sent | null => having(c, 'sentOn');
export const followedPart = (c: Case): Followed | null => having(c, 'followUp');

function having<K extends string>(c: Case, key: K): Extract<ReturnType<typeof innermost>, { readonly [P in K]: unknown }> | null {
  const stage = innermost(c.stage);
  return key in stage ? (stage as Extract<typeof stage, { readonly [P in K]: unknown }>) : null;
}
