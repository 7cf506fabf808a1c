/** What master keys are for: the cases, and what people declared of themselves (class E), which has keys of its own. */
export type KeyUse = 'cases' | 'equality';

/** Something small to be wrapped (a data key, a declaration), and what it is bound to: wrapped, it opens for nothing else. */
export interface ToWrap { readonly secret: Buffer; readonly bound: string }
/** Something wrapped under a named master key. */
export interface ToUnwrap { readonly masterKey: string; readonly wrapped: Buffer; readonly bound: string }

/**
 * Where master keys are: in files, in the environment, or in a key management service that never gives them away. It wraps and unwraps by
 * the key's name, many at once, since each asking may go over a network. Nothing of what it opens is kept here or there: a data key lives
 * as long as the request that asked for it.
 * A provider that answers at once may do so without a promise; a large import asks it some hundred thousand times.
 */
export interface KeyProvider {
  /** What it is, for a sentence to a person: "the key files in /var/keys". */
  readonly description: string;
  /** The name of the key that wraps from now on. */
  readonly current: (use: KeyUse) => string;
  /** @throws KeysUnavailable */
  readonly wrap: (use: KeyUse, items: readonly ToWrap[]) => readonly Buffer[] | Promise<readonly Buffer[]>;
  /** Opens what the current or an earlier key wrapped. @throws KeysUnavailable, UnknownKey, SealBroken */
  readonly unwrap: (use: KeyUse, items: readonly ToUnwrap[]) => readonly Buffer[] | Promise<readonly Buffer[]>;
  /** The names of every key it opens under, looked up anew where they come from: what a process that runs says of itself. @throws KeysUnavailable */
  readonly names: (use: KeyUse) => readonly string[] | Promise<readonly string[]>;
  /** Whether it can open what that key wrapped. */
  readonly knows: (use: KeyUse, masterKey: string) => boolean | Promise<boolean>;
}

/** The provider does not answer. Nothing was wrapped or opened. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Something was wrapped under a master key that is not there (any more). */
export class UnknownKey extends Error {
  override readonly name = 'UnknownKey';
  constructor(masterKey: string) { super(`The master key ${masterKey} is not there: put it back from your backup.`); }
}
