import { Entity, ForeignKey } from 'typeorm';
import { Bytes, Count, Id, Instant, KeyId, KeyText } from '../database/columns.js';
import { PersonRow } from '../people/person.entity.js';
import { CaseRow } from './case.entity.js';

/** That a person's command was carried out under a key: a keyed fingerprint of the input and the ids of the result, never the input. */
@Entity('idempotency_keys')
export class IdempotencyKeyRow {
  @KeyId() @ForeignKey(() => PersonRow, 'id') personId: string;
  @KeyText() key: string;
  @Bytes() inputHmac: Buffer;
  @Id() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @Count() version: number;
  @Instant() at: string;
}
