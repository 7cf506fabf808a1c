import { Check, Entity, Index } from 'typeorm';
import { Codes, Count, Counts, Flag, Id, Instant, KeyBigNumber, KeyDay, KeyId, KeyText, MaybeBigCount, MaybeDay, MaybeDecimal, MaybeText, OnDay, Tally, Text, Texts } from '../../database/columns.js';

/*
 * The picture that protected figures are counted from: counted cases without restricted ones, as a month closed. It names no case and no
 * person. No login of the product reads it; functions of the owner tell counts of it, and no row.
 */

/** One picture of a force: the last that was taken. */
@Entity('protected_pictures')
@Check('protected_pictures_month_check', 'EXTRACT(day FROM month) = 1')
export class ProtectedPictureRow {
  @KeyId() forceId: string;
  /** The first day of the month it is of: the last that was over. */
  @OnDay() month: string;
  @Instant() takenAt: string;
  @Count() cases: number;
  /** The first month of which a number is told; null where there is none. */
  @MaybeDay() begins: string | null;
  /** Whether it is part of the national figures: one that is filled while they stand joins them when the next month closes. */
  @Flag() inNational: boolean;
}

/** A case as far as figures are made of it. */
@Entity('protected_cases')
@Index('protected_cases_force_id_month_idx', ['forceId', 'month'])
export class ProtectedCaseRow {
  /** A number of this picture, and of no other. */
  @KeyBigNumber() number: string;
  @Id() forceId: string;
  /** The month it counts in. */
  @OnDay() month: string;
  @Text() unitCode: string;
  /** Which officer, by a number of this picture alone: how many different ones there are, and not who. Null where the record was disposed of. */
  @MaybeBigCount() officer: string | null;
  @Texts() standards: string[];
  @Texts() ndmElements: string[];
  @MaybeText() source: string | null;
  @MaybeText() outcome: string | null;
  /** Actions agreed in it. */
  @Count() actions: number;
  /** How the account came, of an invitation whose first due day has passed. */
  @MaybeText() account: string | null;
  /** How it came to each point of the process, or did not, and after how many days, the points in their order. */
  @Texts() stageKinds: string[];
  @Counts() stageDays: (number | null)[];
  /** Days from submission to the end of the month. */
  @Tally() followed: number;
  /** Actions of a report that was sent: the type of each, and how it went by its due day. */
  @Texts() actionTypes: string[];
  @Texts() actionDues: string[];
  /** How the review note and the talk at the development review went, where their day has passed. */
  @MaybeText() note: string | null;
  @MaybeText() pdr: string | null;
  @Flag() sent: boolean;
  /** Lessons: the theme of each, where it stands, and how its answer went where the day for it has passed. */
  @Texts() lessonThemes: string[];
  @Texts() lessonStatuses: string[];
  @Texts() lessonAnswers: (string | null)[];
  /** What of the record is complete. */
  @Texts() quality: string[];
}

/** A unit as the tree stood then. */
@Entity('protected_units')
export class ProtectedUnitRow {
  @KeyId() forceId: string;
  @KeyText() code: string;
  /** It and everything that is or ever was below it. */
  @Texts() below: string[];
  /** Officers who served in it on the last day, and in it and below: asked where no strength is recorded. */
  @Count() posted: number;
  @Count() postedBelow: number;
}

/** How many officers a unit had in a month: in it, and in it and below. */
@Entity('protected_strengths')
export class ProtectedStrengthRow {
  @KeyId() forceId: string;
  @KeyText() unitCode: string;
  @KeyDay() month: string;
  @Count() officers: number;
  @Count() officersBelow: number;
  /** Officers in it without special constables, and full-time equivalents where the force gives them: what rates are of. */
  @Tally() heads: number;
  @MaybeDecimal() fte: string | null;
}

/** What is told of a question, kept as long as the picture stands: protected already, and the same for whoever may ask it. */
@Entity('protected_told')
export class ProtectedToldRow {
  @KeyText() question: string;
  @Codes() told: unknown;
}
