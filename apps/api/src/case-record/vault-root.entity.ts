import { Entity } from 'typeorm';
import { Bytes, Instant, KeyText, Text } from '../database/columns.js';

/** A key that is no case's and outlives every master key: what fingerprints and viewers are signed with, wrapped like a data key. */
@Entity('vault_roots')
export class VaultRootRow {
  @KeyText() name: string;
  @Bytes() wrapped: Buffer;
  @Text() masterKey: string;
  @Instant() madeAt: string;
}
