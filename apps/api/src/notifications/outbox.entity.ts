import { Entity, ForeignKey, Index } from 'typeorm';
import { Codes, Id, Instant, KeyId, KeyNumber, MaybeInstant, Text } from '../database/columns.js';
import { EventRow } from '../case-record/event.entity.js';

/** News to be told of a change of state: ids and codes only, written in the transaction of the change. */
@Entity('outbox')
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
@Index('outbox_unsent_idx', { synchronize: false })
export class OutboxRow {
  @KeyId() caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  /** The type of the event. */
  @Text() kind: string;
  @Codes() payload: unknown;
  @Instant() createdAt: string;
  @MaybeInstant() sentAt: string | null;
}
