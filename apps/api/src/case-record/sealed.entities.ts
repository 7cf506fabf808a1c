import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Bytes, Id, Instant, KeyId, KeyNumber, MaybeBytes, MaybeInstant, Text } from '../database/columns.js';
import { CaseRow } from '../cases/case.entity.js';
import { EventRow } from './event.entity.js';

/** A key of one case and class, wrapped by the master key. A destroyed key leaves its tombstone; what is written afterwards gets a new one. */
@Entity('data_keys')
@Index('data_keys_living_idx', { synchronize: false })
@Check('data_keys_class_check', `class IN ('C', 'R', 'P', 'W')`)
@Check('data_keys_destroyed_check', '(wrapped IS NULL) = (destroyed_at IS NOT NULL)')
export class DataKeyRow extends ReadByRowOfOfficer {
  @KeyId() id: string;
  @Id() forceId: string;
  @Id() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @Text() class: string;
  @MaybeBytes() wrapped: Buffer | null;
  /** Which master key wrapped it. */
  @Text() masterKey: string;
  @MaybeInstant() destroyedAt: string | null;
}

/** The sealed part of one event in one class. */
abstract class SealedRow extends ReadByRowOfOfficer {
  @KeyId() caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  @Id() @ForeignKey(() => DataKeyRow, 'id') keyId: string;
  @Bytes() ciphertext: Buffer;
}

/** Class P: accounts, discussions, fact finding learnt from the account. */
@Entity('protected_records')
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
export class ProtectedRecordRow extends SealedRow {}

/** Class R: reports, responses, comments, review notes. */
@Entity('report_records')
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
@Index('report_records_officer_id_idx', ['officerId'])
export class ReportRecordRow extends SealedRow {}

/** Class R: part (b) of a report, apart from the rest, because the authority reads what was sent without it once a case was referred back. */
@Entity('report_discussions')
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
export class ReportDiscussionRow extends SealedRow {}

/** Class W: welfare notes, adjustments, health reasons. */
@Entity('welfare_records')
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
export class WelfareRecordRow extends SealedRow {}

/** Class E: what people declared of themselves. Nobody reads it back through the product; once a quarter it is counted by groups of 10 and more. */
@Entity('equality_records')
@Unique(['rowHash'])
export class EqualityRecordRow {
  @KeyId() id: string;
  @Id() forceId: string;
  /** Keyed fingerprint of the imported row, so that importing it again changes nothing. */
  @Bytes() rowHash: Buffer;
  @Text() keyName: string;
  @Bytes() ciphertext: Buffer;
  @Instant() recordedAt: string;
}
