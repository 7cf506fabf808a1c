import { createHash } from 'node:crypto';
import { decrypt, encrypt } from './aes.js';
import { UnknownKey } from './key-provider.js';
import type { KeyProvider, KeyUse, ToUnwrap, ToWrap } from './key-provider.js';

/** A master key in our own memory, and the name it has in the database: a fingerprint that tells nothing about it. */
export interface MasterKey { readonly name: string; readonly secret: Buffer }
/** The keys of each use: the first wraps, all open. */
export type MasterKeys = { readonly [U in KeyUse]: readonly [MasterKey, ...MasterKey[]] };

export const KEY_BYTES = 32;
export const masterKey = (secret: Buffer): MasterKey => ({ name: createHash('sha256').update('candour key name').update(secret).digest('hex').slice(0, 16), secret });

/** Master keys that this process holds itself, from files or from the environment. Asked for one it does not know, it looks once more where they come from. */
export class LocalKeys implements KeyProvider {
  #keys: MasterKeys;

  /** @param read where the keys come from: read now, and again when a name is not known, so that a process that runs learns of a new key */
  constructor(readonly description: string, private readonly read: () => MasterKeys) { this.#keys = read(); }

  readonly current = (use: KeyUse): string => this.#keys[use][0].name;
  readonly wrap = (use: KeyUse, items: readonly ToWrap[]): readonly Buffer[] => items.map(({ secret, bound }) => encrypt(this.#keys[use][0].secret, secret, bound));
  readonly unwrap = (use: KeyUse, items: readonly ToUnwrap[]): readonly Buffer[] => items.map(({ masterKey: name, wrapped, bound }) => decrypt(this.#secretOf(use, name), wrapped, bound));
  readonly names = (use: KeyUse): readonly string[] => {
    this.#keys = this.read();
    return this.#keys[use].map(({ name }) => name);
  };
  readonly knows = (use: KeyUse, name: string): boolean => this.#find(use, name) !== undefined;

  #secretOf(use: KeyUse, name: string): Buffer {
    const found = this.#find(use, name);
    if (found === undefined) throw new UnknownKey(name);
    return found.secret;
  }

  #find(use: KeyUse, name: string): MasterKey | undefined {
    const known = (): MasterKey | undefined => this.#keys[use].find((key) => key.name === name);
    const found = known();
    if (found !== undefined) return found;
    this.#keys = this.read();
    return known();
  }
}
