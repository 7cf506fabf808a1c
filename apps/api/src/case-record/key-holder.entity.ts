import { Entity } from 'typeorm';
import { Instant, KeyId, KeyText, Text, Texts } from '../database/columns.js';

/** A process of the product that seals and opens, and the master keys it knows by name. It says so every few seconds. */
@Entity('key_holders')
export class KeyHolderRow {
  @KeyId() id: string;
  /** What an operator finds it by: the machine and its number there. */
  @Text() process: string;
  @Instant() since: string;
  @Instant() seenAt: string;
  /** The current key of each use, as this process knows it. */
  @Texts() sealsWith: string[];
  /** Every key it opens under. */
  @Texts() opens: string[];
}

/** A master key under which nothing is ever sealed again. */
@Entity('retired_keys')
export class RetiredKeyRow {
  @KeyText() name: string;
  @Instant() at: string;
}
