import { Check, Entity, ForeignKey } from 'typeorm';
import { Count, Instant, KeyDay, KeyId, KeyText } from '../../database/columns.js';
import { ForceRow } from '../../people/force.entity.js';

/** Protected numbers by characteristic, made once for each closed quarter. A row without a group says that the quarter was counted. */
@Entity('equality_counts')
@Check('equality_counts_protected_check', `(group_code = '' AND count = 0 AND of_count = 0) OR (group_code = 'NOT_STATED' AND (count = 0 OR count >= 10) AND count % 5 = 0 AND of_count = 0)
      OR (count >= 10 AND count % 5 = 0 AND of_count >= 10 AND of_count % 5 = 0)`)
export class EqualityCountRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  /** The first day of the quarter. */
  @KeyDay() quarter: string;
  @KeyText() characteristic: string;
  /** REFERRED or ACCEPTED. */
  @KeyText() stage: string;
  /** As the force codes it; NOT_STATED for officers who did not declare one; empty for the row that says the quarter was counted. */
  @KeyText() groupCode: string;
  @Count() count: number;
  /** Officers of the group for REFERRED, cases assessed for ACCEPTED. */
  @Count() ofCount: number;
  @Instant() countedAt: string;
}
