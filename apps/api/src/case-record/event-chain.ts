import { hash } from 'node:crypto';
import type { Json } from '@candour/domain';
import type { Unread } from '../access/read-by.columns.js';
import type { EventRow } from './event.entity.js';

/** What stands before the first event of a case. */
export const FIRST_LINK = Buffer.alloc(32);

/** A fingerprint of a sealed part: the chain knows the ciphertext, never the text, so that a destroyed key leaves it whole. */
export const digestOf = (ciphertext: Buffer): string => hash('sha256', ciphertext, 'hex');

/** The link of one event: over its whole header, the fingerprints of its sealed parts by class, and the link before. */
export function linkOf(header: Omit<Unread<EventRow>, 'hash' | 'payload'>, digests: Readonly<Record<string, string>>): Buffer {
  const { previousHash, caseId, seq, forceId, type, at, onDay, actorId, rule, classes, keyIds, stateAfter, codes, answered } = header;
  const said: Json = [previousHash.toString('hex'), caseId, seq, forceId, type, at, onDay, actorId, rule, classes, keyIds, stateAfter, codes as Json, answered, digests];
  return hash('sha256', inOrder(said), 'buffer');
}

/** JSON with names in order: the database does not keep the order they were written in. In loops, since every event of a large import comes through here. */
function inOrder(value: Json): string {
  if (typeof value === 'string') return asText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let out = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) out += (out === '' ? '' : ',') + inOrder(item);
    return `[${out}]`;
  }
  const group = value as { readonly [name: string]: Json };
  for (const name of Object.keys(group).sort()) out += `${out === '' ? '' : ','}${asText(name)}:${inOrder(group[name] ?? null)}`;
  return `{${out}}`;
}

/** Most texts of a header are codes, days and ids, which are their own JSON; asked one by one, the general way takes longer than the hash. */
const PLAIN = /^[A-Za-z0-9 ._:/-]*$/;
const asText = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/**
 * The number of the first event whose link does not fit, or null if the chain holds.
 * @param history all events of one case in order, each with the fingerprints of its sealed parts
 */
export function brokenLink(history: readonly { readonly event: Unread<EventRow>; readonly digests: Readonly<Record<string, string>> }[]): number | null {
  let previous: Buffer = FIRST_LINK;
  for (const [i, { event, digests }] of history.entries()) {
    const fits = event.seq === i + 1 && event.previousHash.equals(previous) && linkOf(event, digests).equals(event.hash);
    if (!fits) return i + 1;
    previous = event.hash;
  }
  return null;
}
