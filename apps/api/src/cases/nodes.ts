import type { FollowUpKind } from './outer-names.js';
import type { AllowedCommandType } from './steps.type.js';
import type { Course } from './steps/course.js';

/* What a statement gives, on its way to what was asked for. The rest is told by `Finishing`. */

export interface CaseNode {
  id?: string;
  stateLabel?: string;
  accountDue?: unknown;
  facts?: Course;
  actions?: ActionNode[];
  lessons?: LessonNode[];
  [field: string]: unknown;
}

/** `key` is what it is called within the case; outside it is called by `id`. */
export interface ActionNode {
  id?: string;
  key?: string;
  caseId?: string;
  typeLabel?: string;
  /** Null for a person who may see the action and not the case. */
  case?: CaseNode | null;
  allowedCommands?: readonly AllowedCommandType[];
}

export interface LessonNode {
  id?: string;
  key?: string;
  caseId?: string;
  /** Null for a person who may see the lesson and not the case. */
  case?: CaseNode | null;
  allowedCommands?: readonly AllowedCommandType[];
}

/** What is due at the follow-up; `key` and `caseId` stay inside. */
export interface FollowUpNode {
  readonly caseId: string;
  readonly key: FollowUpKind;
  id?: string;
  allowedCommands?: readonly AllowedCommandType[];
  [field: string]: unknown;
}
