import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Bytes, Codes, Id, Ids, Instant, KeyId, KeyNumber, MaybeBytes, MaybeId, OnDay, Text, Texts } from '../database/columns.js';
import { CaseRow } from '../cases/case.entity.js';

/**
 * What happened: a plain header without free text or person (but the actor), and a sealed payload. Append-only: the API's
 * role may insert and read, nothing else. The hashes chain header and ciphertexts, so a destroyed key breaks nothing.
 */
@Entity('events')
@Check('events_seq_check', 'seq > 0')
@Index('events_force_id_at_idx', ['forceId', 'at'])
export class EventRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  @Text() type: string;
  @Instant() at: string;
  /** The day it was recorded, Europe/London. */
  @OnDay() onDay: string;
  /** Null for the clock. */
  @MaybeId() actorId: string | null;
  @Text() rule: string;
  /** Protection classes that have a sealed part, and the keys of those parts in the same order. */
  @Texts() classes: string[];
  @Ids() keyIds: string[];
  @Text() stateAfter: string;
  @Codes() codes: unknown;
  /** Codes of the prompts that were answered; the reasons are sealed. */
  @Texts() answered: string[];
  /** Class C: texts, persons and the reasons of answers. Null where there is none. */
  @MaybeBytes() payload: Buffer | null;
  @Bytes() previousHash: Buffer;
  @Bytes() hash: Buffer;
}
