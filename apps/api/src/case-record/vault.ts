import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { ProtectionClass } from '@candour/domain';
import type { Unread } from '../access/read-by.columns.js';
import { draw } from './chance.js';
import type { MasterKeys } from './master-key.js';
import type { DataKeyRow } from './sealed.entities.js';

/** The opened key of one case and class. */
export interface DataKey { readonly id: string; readonly force: string; readonly caseId: string; readonly class: ProtectionClass; readonly secret: Buffer }
/** Which text of the case: the kind of record and its number. */
export interface Place { readonly record: string; readonly version: number }

/** A sealed text that is not what it says it is: changed, moved from another place, or under another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const NONCE = 12;
const TAG = 16;

/**
 * Seals and opens the texts of the record: AES-256-GCM, a key for each case and class, each wrapped by the master key. Force,
 * case, class, record and number are bound into every seal, so a ciphertext that is put anywhere else no longer opens.
 * Nothing else in the product decrypts, and nothing here reads a table.
 */
export class Vault {
  readonly #master: MasterKeys;
  readonly #fingerprints: Buffer;

  constructor(master: MasterKeys) {
    this.#master = master;
    this.#fingerprints = Buffer.from(hkdfSync('sha256', master.cases.secret, '', 'candour: fingerprints', 32));
  }

  /** The name of the key that wraps new keys. */
  get masterKeyName(): string {
    return this.#master.cases.name;
  }

  /** A new key for a case and class, with the row that keeps it. */
  newKey(of: { readonly id: string; readonly force: string; readonly caseId: string; readonly class: ProtectionClass }): { readonly key: DataKey; readonly row: Unread<DataKeyRow> } {
    const secret = draw(32);
    const wrapped = encrypt(this.#master.cases.secret, secret, wrapContext(of));
    return { key: { ...of, secret }, row: { id: of.id, forceId: of.force, caseId: of.caseId, class: of.class, wrapped, masterKey: this.#master.cases.name, destroyedAt: null } };
  }

  /** The key a row keeps; null when it has been destroyed, and with it everything it sealed. */
  unwrap(row: Pick<DataKeyRow, 'id' | 'forceId' | 'caseId' | 'class' | 'wrapped'>): DataKey | null {
    if (row.wrapped === null) return null;
    const of = { id: row.id, force: row.forceId, caseId: row.caseId, class: row.class as ProtectionClass };
    return { ...of, secret: decrypt(this.#master.cases.secret, row.wrapped, wrapContext(of)) };
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

  /** Seals what a person declared of themselves (class E), under a key of its own. Nothing in the product opens it again. */
  sealEquality(of: { readonly force: string; readonly id: string }, text: string): { readonly keyName: string; readonly ciphertext: Buffer } {
    const { name, secret } = this.#master.equality;
    return { keyName: name, ciphertext: encrypt(secret, Buffer.from(text, 'utf8'), `E|${of.force}|${of.id}`) };
  }

  /** A fingerprint that shows whether two inputs are the same and, without the key, nothing else. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.#fingerprints).update(`${purpose}\n`).update(text).digest();
  }
}

const context = (key: DataKey, { record, version }: Place): string => `${key.force}|${key.caseId}|${key.class}|${record}|${version}`;
const wrapContext = (of: { readonly id: string; readonly force: string; readonly caseId: string; readonly class: string }): string => `key|${of.force}|${of.caseId}|${of.class}|${of.id}`;

/** Nonce, tag, then the text. A nonce is drawn anew for each text; one key seals far fewer texts than chance could repeat one. */
function encrypt(secret: Buffer, text: Buffer, bound: string): Buffer {
  const nonce = draw(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const body = cipher.update(text);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(secret: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < NONCE + TAG) throw new SealBroken('A sealed text is cut short.');
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const body = decipher.update(sealed.subarray(NONCE + TAG));
  try {
    decipher.final();
  } catch (error) {
    throw new SealBroken('A sealed text does not open: it was changed, moved or sealed under another key.', { cause: error });
  }
  return body;
}
