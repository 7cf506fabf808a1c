import type { Day, HolidayTable } from '../calendar/index.js';
import type { PersonId } from '../fields/index.js';
import type { PersonFacts } from '../people/index.js';
import type { StandardCode } from '../taxonomy/index.js';

/** An instant as ISO 8601 in UTC, for the record; days are what the process reckons with. */
export type Instant = string;

/** What a person may do in the force, whatever the case. Relations to a case are worked out from the case (`parties.ts`). */
export type ActorRole = 'authority' | 'standards' | 'manager' | 'approver' | 'pcc' | 'investigator';
export interface Actor { readonly person: PersonId | 'clock'; readonly roles: readonly ActorRole[] }

/** Everything a decision may depend on besides the case and the command: handed in, never looked up. */
export interface Now {
  readonly today: Day;
  readonly at: Instant;
  readonly actor: Actor;
  readonly calendar: HolidayTable;
  readonly facts: Facts;
}

/** Facts of the world outside the case, fetched by the handler before it asks (everything about the persons a command or case names). */
export interface Facts {
  readonly person: (id: PersonId) => PersonFacts | undefined;
  /** Other cases of the officer (R52); a disposed case is never counted. */
  readonly earlier: { readonly inTwelveMonths: number; readonly standardsInTwentyFourMonths: readonly StandardCode[] };
  /** Other officers' consent in the same incident, for a joint discussion (R27); empty where there is no incident group. */
  readonly jointConsents: readonly { readonly officer: PersonId; readonly consents: boolean | null }[];
  /**
   * Texts of the record the actor may read, given only then (R64): the words of every version of the account, and the latest
   * draft of the report. Absent for anybody who may not read class P or R, so nothing can be compared and nothing told.
   */
  readonly accountTexts: readonly string[] | null;
  /**
   * What else was said in confidence: the words of the discussion and of fact finding learnt from the account, given to those who
   * may read them. Case facts and the escalation pack are compared with them too (R43, R64); the report is not, because its lessons
   * and actions come out of the discussion.
   */
  readonly discussionTexts?: readonly string[] | null;
  readonly report: ReportTexts | null;
  /** R26: whether the words quoted stand in the account or the discussion; looked up for the one command that opens a passage two have agreed to. */
  readonly passageStands?: boolean;
  /** Class C free texts of the case written by someone who could read the account, by record id, for the check of ReferBack. */
  readonly packTexts: readonly { readonly record: string; readonly text: string }[];
  /** Display names of persons named in the case: left out of R64 comparison, and not allowed in a lesson. */
  readonly names: readonly string[];
}

/** The words of the latest draft report (class R): available to the reviewer's own commands only. */
export interface ReportTexts {
  readonly issue?: string | undefined;
  readonly discussion?: string | undefined;
  readonly noFurtherAction?: string | undefined;
  readonly actions: readonly { readonly description: string; readonly successMeasure?: string | undefined }[];
  readonly officerLessons: readonly string[];
  readonly organisationLessons: readonly { readonly lesson: string }[];
}
