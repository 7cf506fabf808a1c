import { Check, Entity, ForeignKey } from 'typeorm';
import { Count, KeyDay, KeyId, KeyText, MaybeDecimal, Tally } from '../database/columns.js';
import { ForceRow } from './force.entity.js';

/** The strength of a unit in a month: what rates are reckoned against. */
@Entity('headcounts')
@Check('headcounts_month_check', 'EXTRACT(day FROM month) = 1')
@Check('headcounts_counts_check', 'officers >= 0 AND specials >= 0 AND staff >= 0')
export class HeadcountRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @KeyText() unitCode: string;
  /** The first day of the month. */
  @KeyDay() month: string;
  @Count() officers: number;
  @Tally() specials: number;
  @Tally() staff: number;
  /** Full-time equivalents, where the force gives them. */
  @MaybeDecimal() fte: string | null;
}

/** The strength of the whole force by one characteristic in a quarter: class S, numbers only. */
@Entity('headcount_groups')
@Check('headcount_groups_officers_check', 'officers >= 0')
export class HeadcountGroupRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  /** The first day of the quarter. */
  @KeyDay() quarter: string;
  @KeyText() characteristic: string;
  @KeyText() groupCode: string;
  @Count() officers: number;
}

/** Decisions on matters that never became a review, counted: class S. */
@Entity('assessments_elsewhere')
@Check('assessments_elsewhere_month_check', 'EXTRACT(day FROM month) = 1')
@Check('assessments_elsewhere_count_check', 'matters >= 0')
export class AssessmentElsewhereRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @KeyDay() month: string;
  @KeyText() unitCode: string;
  /** IOPC allegation category. */
  @KeyText() category: string;
  @KeyText() decision: string;
  @Count() matters: number;
}
