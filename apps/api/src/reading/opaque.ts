import { createCipheriv, timingSafeEqual } from 'node:crypto';
import type { Vault } from '../case-record/vault.js';

type Prints = Pick<Vault, 'fingerprint'>;
const HEAD = 16;

/**
 * A name for a text that says nothing of it to anybody and is the same each time: the head is a keyed print of the text, and
 * the rest the text under a stream that only the head and the key give. So an action can be named to a person who must not learn of
 * which case it is, nor which two are of one case, and be found again without a table of names.
 */
export function hidden(vault: Prints, purpose: string, text: string): string {
  const head = headOf(vault, purpose, text);
  return Buffer.concat([head, streamed(vault, purpose, head, Buffer.from(text, 'utf8'))]).toString('base64url');
}

/** The text a name stands for; null where it is none of ours or was given for another purpose. */
export function shown(vault: Prints, purpose: string, name: string): string | null {
  const given = Buffer.from(name, 'base64url');
  // Letters that the decoding passes over would make a second name for the same text.
  if (given.length <= HEAD || given.toString('base64url') !== name) return null;
  const head = given.subarray(0, HEAD);
  const text = streamed(vault, purpose, head, given.subarray(HEAD)).toString('utf8');
  return timingSafeEqual(head, headOf(vault, purpose, text)) ? text : null;
}

const headOf = (vault: Prints, purpose: string, text: string): Buffer => vault.fingerprint(`${purpose}: name`, text).subarray(0, HEAD);

/** A list of fifty cases has a hundred names, so the stream is the fastest there is: AES in counter mode, begun at the head. */
const streamed = (vault: Prints, purpose: string, head: Buffer, bytes: Buffer): Buffer => createCipheriv('aes-256-ctr', keyFor(vault, purpose), head).update(bytes);

const keys = new WeakMap<Prints, Map<string, Buffer>>();
function keyFor(vault: Prints, purpose: string): Buffer {
  const known = keys.get(vault) ?? new Map<string, Buffer>();
  keys.set(vault, known);
  const key = known.get(purpose) ?? vault.fingerprint(`${purpose}: stream`, '');
  known.set(purpose, key);
  return key;
}
