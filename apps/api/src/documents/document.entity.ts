import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { EventRow } from '../case-record/event.entity.js';
import { DataKeyRow } from '../case-record/sealed.entities.js';
import { Bytes, Flag, Id, Instant, Count, KeyId, MaybeId, MaybeIds, Text } from '../database/columns.js';

/** A document that is kept as it was made, sealed under the class C key of its case. There is one kind: what goes with an escalated case. */
@Entity('documents')
@Check('documents_kind_check', "kind = ANY (ARRAY['ESCALATION_PACK'])")
@Unique(['caseId', 'seq', 'kind'])
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
export class DocumentRow {
  @KeyId() id: string;
  @Id() forceId: string;
  @Id() caseId: string;
  @Text() kind: string;
  /** The event it was made with. */
  @Count() seq: number;
  @Instant() madeAt: string;
  @Id() @ForeignKey(() => DataKeyRow, 'id') keyId: string;
  @Bytes() ciphertext: Buffer;
  /** SHA-256 over everything in it. */
  @Bytes() digest: Buffer;
  @MaybeId() officerId: string | null;
  @Flag() readByDesk: boolean;
  /** Whether that desk is the local policing body's (R59). */
  @Flag() deskIsPcc: boolean;
  @Flag() readByInvestigator: boolean;
  /** A restricted case's list, which holds for its documents too (R59, R60). */
  @MaybeIds() keptTo: string[] | null;
}
