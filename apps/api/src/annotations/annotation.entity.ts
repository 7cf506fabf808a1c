import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Id, Instant, KeyId, MaybeId, MaybeInstant, MaybeText, OnDay, Text } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';
import { PersonRow } from '../people/person.entity.js';

/** What happened in the force, beside a month of a figure. It is withdrawn and never changed. */
@Entity('annotations')
@Check('annotations_month_check', 'EXTRACT(day FROM month) = 1')
@Check('annotations_reason_check', 'recalculates = (reason IS NOT NULL)')
@Check('annotations_withdrawn_check', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL)')
@Index('annotations_force_id_idx', ['forceId', 'metric', 'month'])
@Index('annotations_once_idx', { synchronize: false })
export class AnnotationRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @Text() metric: string;
  /** Null: the whole force. */
  @MaybeText() unitCode: string | null;
  /** The first day of the month. */
  @OnDay() month: string;
  @Text() kind: string;
  @Text() says: string;
  /** Whether limits are set again from there. */
  @Flag() recalculates: boolean;
  @MaybeText() reason: string | null;
  @Id() @ForeignKey(() => PersonRow, 'id') writtenBy: string;
  @Instant() writtenAt: string;
  @MaybeId() withdrawnBy: string | null;
  @MaybeInstant() withdrawnAt: string | null;
  @MaybeText() withdrawnBecause: string | null;
}
