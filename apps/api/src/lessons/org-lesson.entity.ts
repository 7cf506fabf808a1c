import { Entity, ForeignKey, Index } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Id, KeyId, KeyText, MaybeDay, MaybeId, MaybeText, Text } from '../database/columns.js';
import { CaseRow } from '../cases/case.entity.js';

/** A lesson for line management or the force, and what the authority answered (R36). */
@Entity('org_lessons')
@Index('org_lessons_in_order_idx', { synchronize: false })
@Index('org_lessons_unanswered_idx', { synchronize: false })
@Index('org_lessons_owner_id_idx', ['ownerId'])
export class OrgLessonRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyText() id: string;
  @Id() forceId: string;
  /** The case's unit at the incident. */
  @Text() teamCode: string;
  @Text() theme: string;
  @MaybeText() lesson: string | null;
  @MaybeDay() answerDue: string | null;
  @MaybeText() decision: string | null;
  @MaybeText() answer: string | null;
  @MaybeDay() answeredOn: string | null;
  @MaybeId() ownerId: string | null;
  @MaybeDay() due: string | null;
  @Text() status: string;
  /** The day it was first said to be put into practice; null where it is not, or no longer. */
  @MaybeDay() implementedOn: string | null;
}
