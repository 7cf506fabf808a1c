import { createCipheriv, createDecipheriv } from 'node:crypto';
import { draw } from './chance.js';

/** A sealed text that is not what it says it is: changed, moved from another place, or under another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce, tag, then the text. A nonce is drawn anew for each text; one key seals far fewer texts than chance could repeat one. @param bound what the seal holds to */
export function encrypt(secret: Buffer, text: Buffer, bound: string): Buffer {
  const nonce = draw(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const body = cipher.update(text);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws SealBroken if it was changed, is bound to something else or was sealed under another key */
export function decrypt(secret: Buffer, sealed: Buffer, bound: string): Buffer {
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
