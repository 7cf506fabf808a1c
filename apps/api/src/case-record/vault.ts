import { createHmac } from 'node:crypto';
import type { ProtectionClass } from '@candour/domain';
import type { Unread } from '../access/read-by.columns.js';
import { SealBroken, decrypt, encrypt } from './aes.js';
import { draw } from './chance.js';
import type { KeyProvider, KeyUse, ToUnwrap } from './key-provider.js';
import type { DataKeyRow } from './sealed.entities.js';

export { SealBroken } from './aes.js';

/** The opened key of one case and class. */
export interface DataKey { readonly id: string; readonly force: string; readonly caseId: string; readonly class: ProtectionClass; readonly secret: Buffer }
/** Which text of the case: the kind of record and its number. */
export interface Place { readonly record: string; readonly version: number }
/** What a data key is for. */
export type KeyOf = Omit<DataKey, 'secret'>;
/** A row with a wrapped data key, as far as opening needs it. */
export type WrappedRow = Pick<DataKeyRow, 'id' | 'forceId' | 'caseId' | 'class' | 'wrapped'>;
export interface NewKey { readonly key: DataKey; readonly row: Unread<DataKeyRow> }

/**
 * Seals and opens the texts of the record: AES-256-GCM, a key for each case and class, each wrapped by a master key. Force,
 * case, class, record and number are bound into every seal, so a ciphertext that is put anywhere else no longer opens.
 * Nothing else in the product decrypts, nothing here reads a table, and no opened key is remembered.
 */
export class Vault {
  readonly #keys: KeyProvider;
  readonly #fingerprints: Buffer;

  /** @param fingerprints the root that fingerprints are made with, which outlives every master key (`vault-roots.ts`) */
  constructor(keys: KeyProvider, fingerprints: Buffer) {
    this.#keys = keys;
    this.#fingerprints = fingerprints;
  }

  /** New keys for a case, one for each class, with the rows that keep them: wrapped in one asking. @throws KeysUnavailable */
  async newKeys(of: readonly KeyOf[]): Promise<readonly NewKey[]> {
    const secrets = of.map(() => draw(32));
    const wrapping = wrapAll(this.#keys, 'cases', of.map((each, i) => ({ secret: secrets[i] as Buffer, bound: wrapContext(each) })));
    const wrapped = wrapping instanceof Promise ? await wrapping : wrapping;
    return of.map((each, i) => {
      const { id, force, caseId, class: cls } = each;
      const { masterKey, bytes } = wrapped[i] as Wrapped;
      return { key: { ...each, secret: secrets[i] as Buffer }, row: { id, forceId: force, caseId, class: cls, wrapped: bytes, masterKey, destroyedAt: null } };
    });
  }

  /** The key a row keeps; null when it has been destroyed, and with it everything it sealed. */
  async unwrap(row: WrappedRow): Promise<DataKey | null> {
    return (await this.unwrapAll([row]))[0] ?? null;
  }

  /** The keys of several rows, in their order and in one asking; null for each that has been destroyed. @throws KeysUnavailable, UnknownKey, SealBroken */
  async unwrapAll(rows: readonly WrappedRow[]): Promise<readonly (DataKey | null)[]> {
    const living = rows.flatMap((row) => (row.wrapped === null ? [] : [{ of: { id: row.id, force: row.forceId, caseId: row.caseId, class: row.class as ProtectionClass }, wrapped: row.wrapped }]));
    const secrets = living.length === 0 ? [] : await this.#keys.unwrap('cases', living.map(({ of, wrapped }) => ({ ...unpacked(wrapped), bound: wrapContext(of) })));
    const opened = new Map(living.map(({ of }, i) => [of.id, { ...of, secret: secrets[i] as Buffer }]));
    return rows.map((row) => (row.wrapped === null ? null : (opened.get(row.id) ?? null)));
  }

  seal(key: DataKey, place: Place, text: string): Buffer {
    return encrypt(key.secret, Buffer.from(text, 'utf8'), context(key, place));
  }

  /**
   * Opens one sealed text.
   * @param cls the class the caller means to open, said aloud: a key of another class is refused
   * @throws SealBroken if the text was changed, moved or sealed under another key
   */
  open(cls: ProtectionClass, key: DataKey, place: Place, sealed: Buffer): string {
    if (key.class !== cls) throw new SealBroken(`A key of class ${key.class} was used to open class ${cls}.`);
    return decrypt(key.secret, sealed, context(key, place)).toString('utf8');
  }

  /** Seals what people declared of themselves (class E), under a master key of its own. It is opened again only to be counted (`analytics/equality`). */
  async sealEquality(items: readonly { readonly force: string; readonly id: string; readonly text: string }[]): Promise<readonly { readonly keyName: string; readonly ciphertext: Buffer }[]> {
    const wrapped = await wrapAll(this.#keys, 'equality', items.map(({ force, id, text }) => ({ secret: Buffer.from(text, 'utf8'), bound: `E|${force}|${id}` })));
    return wrapped.map(({ masterKey, bytes }) => ({ keyName: masterKey, ciphertext: bytes }));
  }

  /** Opens what people declared, for the monthly count alone: what leaves that is protected, and nothing else does. @throws KeysUnavailable, UnknownKey, SealBroken */
  async openEquality(items: readonly { readonly force: string; readonly id: string; readonly ciphertext: Buffer }[]): Promise<readonly string[]> {
    const opened = items.length === 0 ? [] : await this.#keys.unwrap('equality', items.map(({ force, id, ciphertext }) => ({ ...unpacked(ciphertext), bound: `E|${force}|${id}` })));
    return opened.map((text) => text.toString('utf8'));
  }

  /** A fingerprint that shows whether two inputs are the same and, without the key, nothing else. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.#fingerprints).update(`${purpose}\n`).update(text).digest();
  }
}

const context = (key: DataKey, { record, version }: Place): string => `${key.force}|${key.caseId}|${key.class}|${record}|${version}`;
/** What a wrapped data key is bound to. */
export const wrapContext = (of: KeyOf): string => `key|${of.force}|${of.caseId}|${of.class}|${of.id}`;

/** What is kept of something wrapped: the name of the master key stands in it, so that whoever opens it needs nothing else. */
export interface Wrapped { readonly masterKey: string; readonly bytes: Buffer }

/** Wraps under the current master key. Without a promise where the provider answers at once. */
export function wrapAll(keys: KeyProvider, use: KeyUse, items: Parameters<KeyProvider['wrap']>[1]): readonly Wrapped[] | Promise<readonly Wrapped[]> {
  const masterKey = keys.current(use);
  const name = Buffer.from(masterKey, 'utf8');
  const packed = (wrapped: readonly Buffer[]): readonly Wrapped[] => wrapped.map((each) => ({ masterKey, bytes: Buffer.concat([Buffer.from([name.length]), name, each]) }));
  const wrapped = keys.wrap(use, items);
  return wrapped instanceof Promise ? wrapped.then(packed) : packed(wrapped);
}

/** @throws SealBroken where it is cut short */
export function unpacked(bytes: Buffer): Omit<ToUnwrap, 'bound'> {
  const length = bytes[0] ?? 0;
  if (length === 0 || bytes.length <= 1 + length) throw new SealBroken('A wrapped key is cut short.');
  return { masterKey: bytes.subarray(1, 1 + length).toString('utf8'), wrapped: bytes.subarray(1 + length) };
}
