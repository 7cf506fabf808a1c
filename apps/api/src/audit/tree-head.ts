import type { Plain } from './canonical.js';
import type { SigningKey } from './signing-key.js';

/** What the whole ledger of a force was at an instant: so many links, under one hash. */
export interface TreeHead { readonly force: string; readonly size: number; readonly root: Buffer; readonly at: string }
export interface SignedHead extends TreeHead { readonly keyId: string; readonly signature: Buffer }

/** What is signed of a head. */
const saidOf = ({ force, size, root, at }: TreeHead): Plain => ['candour tree head 1', force, size, root.toString('hex'), at];

export const signedHead = (key: SigningKey, head: TreeHead): SignedHead => ({ ...head, keyId: key.id, signature: key.sign(saidOf(head)) });
export const isOurs = (key: SigningKey, head: SignedHead): boolean => key.hasSigned(head.keyId, saidOf(head), head.signature);

/** A head written outside the database, with the proof that the one before it in the file is its beginning. */
export interface Anchor extends SignedHead { readonly from: number; readonly consistency: readonly Buffer[] }

/** A head as it travels, in a file or a receipt. */
export const headAsJson = ({ size, root, at, keyId, signature }: SignedHead) => ({ size, root: root.toString('hex'), at, key: keyId, signature: signature.toString('base64') });
