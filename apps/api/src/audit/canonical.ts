import { createHash } from 'node:crypto';

/*
 * The one spelling of everything that is hashed or signed here, so that whoever checks it with a program of their own gets the same
 * bytes: a JSON list of plain values, no space between them, the first of which says what it is and in which version.
 */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** JSON with the names of every group in order and no space. */
export function spelt(value: Plain): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Plain[]).map(spelt).join(',')}]`;
  const group = value as { readonly [name: string]: Plain };
  return `{${Object.keys(group).sort().map((name) => `${JSON.stringify(name)}:${spelt(group[name] ?? null)}`).join(',')}}`;
}

/** SHA-256 over the spelling. */
export const hashOf = (value: Plain): Buffer => createHash('sha256').update(spelt(value), 'utf8').digest();

/** What stands before the first link of a force. */
export const FIRST_LINK = Buffer.alloc(32);

/** A link of a force's ledger: an entry of a kind in its place, after the link before. */
export interface Link { readonly force: string; readonly number: number; readonly kind: string; readonly entryHash: Buffer; readonly previous: Buffer }

export const linkHash = ({ force, number, kind, entryHash, previous }: Link): Buffer =>
  hashOf(['candour link 1', previous.toString('hex'), force, number, kind, entryHash.toString('hex')]);

/**
 * The digest of a text under a salt, so that nobody without the salt can try out what the text may have been. Forms of the same
 * letters, ends of lines and what is empty at the end of a line or of the text make no difference.
 */
export function digestOfText(salt: Buffer, text: string): Buffer {
  const plain = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').replace(/\s+$/, '');
  return createHash('sha256').update(salt).update(plain, 'utf8').digest();
}
