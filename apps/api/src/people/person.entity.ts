import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Flag, Id, KeyDay, KeyId, MaybeDay, MaybeId, MaybeText, Text, Texts } from '../database/columns.js';
import { ForceRow } from './force.entity.js';

/** A person of the force: officer, special or member of staff. No health and no characteristic is kept here. */
@Entity('people')
@Unique(['forceId', 'number'])
@Index('people_line_manager_id_idx', ['lineManagerId'])
@Index('people_next_line_manager_id_idx', ['nextLineManagerId'])
@Check('people_next_line_manager_check', 'next_line_manager_id IS NULL OR next_line_manager_from IS NOT NULL')
export class PersonRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  /** Collar or staff number. */
  @Text() number: string;
  @Text() name: string;
  /** Substantive rank; null for staff. */
  @MaybeText() rank: string | null;
  @MaybeText() actingRank: string | null;
  @MaybeDay() actingFrom: string | null;
  @MaybeDay() actingTo: string | null;
  @Flag() special: boolean;
  @Flag() staff: boolean;
  @Flag() probationer: boolean;
  @MaybeDay() probationEndsOn: string | null;
  @MaybeId() lineManagerId: string | null;
  /** First day under that line manager, where it is known. */
  @MaybeDay() lineManagerFrom: string | null;
  /** Who leads the person from a day to come, or has led them since it came; null for nobody. */
  @MaybeId() nextLineManagerId: string | null;
  @MaybeDay() nextLineManagerFrom: string | null;
  /** Last day of service of somebody who left; `resignsOn` is one that is announced. */
  @MaybeDay() leaverOn: string | null;
  @MaybeDay() resignsOn: string | null;
  @Flag() chiefOfficer: boolean;
  @Flag() standardsStaff: boolean;
  /** What the person may do in the force: authority, standards, manager, approver and the reading roles. */
  @Texts() roles: string[];
}

/** Where somebody served from one day to another. */
@Entity('postings')
@Index('postings_force_id_unit_code_idx', ['forceId', 'unitCode'])
@Check('postings_valid_check', 'valid_to >= valid_from')
export class PostingRow {
  @KeyId() @ForeignKey(() => PersonRow, 'id') personId: string;
  @KeyDay() validFrom: string;
  @MaybeDay() validTo: string | null;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @Text() unitCode: string;
  @MaybeText() role: string | null;
  @MaybeText() rank: string | null;
}
