import type { Day } from '@candour/domain/calendar';
import type { CaseState } from '@candour/domain/taxonomy';
import type { KeptDeadline } from '../../calendar/deadline.js';

/** What is known of a case that its stages and its next step are told from: class C days and codes, no words. */
export interface Course {
  readonly state: CaseState;
  readonly stateLeft: readonly CaseState[];
  readonly submittedOn: Day | null;
  readonly assessedOn: Day | null;
  readonly reviewerAppointedOn: Day | null;
  readonly notifiedOn: Day | null;
  readonly accountDue: Day | null;
  readonly accountReceivedOn: Day | null;
  readonly accountDeclinedOn: Day | null;
  readonly accountWindowWaivedOn: Day | null;
  readonly suitable: boolean | null;
  readonly meetingOn: Day | null;
  readonly discussedOn: Day | null;
  readonly reportResponse: string | null;
  readonly reportSentOn: Day | null;
  /** The day of the check: the process ends as of the day the report was sent, which is another. */
  readonly acceptedOn: Day | null;
  readonly reviewOn: Day | null;
  readonly reviewedOn: Day | null;
  readonly pdrDiscussedOn: Day | null;
  readonly pauseReviewOn: Day | null;
  readonly recordClosedOn: Day | null;
  readonly endedOn: Day | null;
  readonly actionsOpen: number;
  readonly earliestActionDue: Day | null;
  /** By kind: ASSESSMENT, NOTICE, ACCOUNT, REPORT, RESPONSE, CHECK, REASSESSMENT, PDR. */
  readonly deadlines: Readonly<Record<string, KeptDeadline | undefined>>;
}

/** Where the case stands beneath any side state or early end. */
export const innermostState = (f: Course): CaseState => f.stateLeft[0] ?? f.state;

/** Whether the officer has given the account, or chosen not to, or given the window up. */
export const accountIsAnswered = (f: Course): boolean => f.accountReceivedOn !== null || f.accountDeclinedOn !== null || f.accountWindowWaivedOn !== null;

/** Whether there is nothing more to wait for before the discussion: the account is in, declined, waived or its day has passed (R24). */
export const accountIsSettled = (f: Course, today: Day): boolean => accountIsAnswered(f) || (f.accountDue !== null && f.accountDue < today);
