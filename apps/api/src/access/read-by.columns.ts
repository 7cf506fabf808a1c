import { Flag, Ids, MaybeCodes, MaybeDay, MaybeId, MaybeIds } from '../database/columns.js';

/**
 * Who may read a row, as columns that the policies of the database compare. The projection writes them from the access matrix
 * (`cases/project/read-by.ts`), so a policy asks nothing but the row and the viewer.
 */
export abstract class ReadByRow {
  /** Persons who read it whatever their role: the officer once told, the referrer before the decision, whoever carries an action out. */
  @Ids() readBy: string[];
  /** The reviewer, unless they sit at the authority's desk. */
  @MaybeId() readByReviewer: string | null;
  /** The last day the reviewer reads it; null where none is set. */
  @MaybeDay() readByReviewerUntil: string | null;
  /** The authority's desk of the force, but for somebody whose own case it is. */
  @Flag() readByDesk: boolean;
  /** R59: where a chief officer takes part, the desk is that of the local policing body, and the force's own has no part. */
  @Flag() deskIsPcc: boolean;
  /** Whoever leads the officer today. */
  @Flag() readByLeader: boolean;
  /** Friends the officer chose, each with the last day: { person: day }. Null where there is none. */
  @MaybeCodes() readByFriends: Readonly<Record<string, string>> | null;
  /** R60: those of the list who opened the record, each with the last day: { person: day }. Null where there is none. */
  @MaybeCodes() readByOpeners: Readonly<Record<string, string>> | null;
  /** A restricted case is kept to these (R59, R60): desk and leader read it only if named. Null where it is not restricted. */
  @MaybeIds() keptTo: string[] | null;
}

/** The same for a row that does not name the officer for another reason. */
export abstract class ReadByRowOfOfficer extends ReadByRow {
  /** The officer of the case; null where the record was disposed of. */
  @MaybeId() officerId: string | null;
}

/** The columns of a row that say who reads it. */
export type ReadBy = Readonly<ReadByRow> & { readonly officerId: string | null };
/** A row of a case before it is said who reads it. */
export type Unread<T> = Omit<T, keyof ReadBy>;
