import { Check, Entity, Index } from 'typeorm';
import { Codes, Count, Flag, Id, Instant, KeyBigNumber, KeyDay, KeyId, KeyText, MaybeBigCount, MaybeDay, MaybeText, OnDay, Text, Texts } from '../../database/columns.js';

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
}

/** What is told of a question, kept as long as the picture stands: protected already, and the same for whoever may ask it. */
@Entity('protected_told')
export class ProtectedToldRow {
  @KeyText() question: string;
  @Codes() told: unknown;
}
