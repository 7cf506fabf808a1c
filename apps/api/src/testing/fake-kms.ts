import { decrypt, encrypt } from '../case-record/aes.js';
import { KeysUnavailable, UnknownKey } from '../case-record/key-provider.js';
import type { KeyProvider, KeyUse, ToUnwrap, ToWrap } from '../case-record/key-provider.js';

/**
 * A key management service as seen from its edge, for tests alone: its keys never leave it, every asking goes over a network and takes a
 * while, and it can be down. The wrapping is real.
 */
export class FakeKms implements KeyProvider {
  readonly description = 'an invented key management service';
  /** How often it was asked. */
  asked = 0;
  isDown = false;
  readonly #keys = new Map<string, Buffer>();
  readonly #current: Record<KeyUse, string> = { cases: 'projects/invented/cases/1', equality: 'projects/invented/equality/1' };

  constructor() { for (const name of Object.values(this.#current)) this.#keys.set(name, Buffer.alloc(32, this.#keys.size + 40)); }

  rotate(use: KeyUse): void {
    this.#current[use] = `projects/invented/${use}/${this.#keys.size}`;
    this.#keys.set(this.#current[use], Buffer.alloc(32, this.#keys.size + 40));
  }
  forget(name: string): void { this.#keys.delete(name); }

  readonly current = (use: KeyUse): string => this.#current[use];
  readonly wrap = (use: KeyUse, items: readonly ToWrap[]): Promise<readonly Buffer[]> => this.#over(() => items.map(({ secret, bound }) => encrypt(this.#secret(this.#current[use]), secret, bound)));
  readonly unwrap = (_use: KeyUse, items: readonly ToUnwrap[]): Promise<readonly Buffer[]> => this.#over(() => items.map(({ masterKey, wrapped, bound }) => decrypt(this.#secret(masterKey), wrapped, bound)));
  readonly names = (_use: KeyUse): Promise<readonly string[]> => this.#over(() => [...this.#keys.keys()]);
  readonly knows = (_use: KeyUse, name: string): Promise<boolean> => this.#over(() => this.#keys.has(name));

  async #over<T>(work: () => T): Promise<T> {
    this.asked += 1;
    await new Promise((resolve) => { setImmediate(resolve); });
    if (this.isDown) throw new KeysUnavailable('The key management service does not answer.');
    return work();
  }

  #secret(name: string): Buffer {
    const secret = this.#keys.get(name);
    if (secret === undefined) throw new UnknownKey(name);
    return secret;
  }
}
