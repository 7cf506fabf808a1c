import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, explainingDisk } from '../cannot-start.js';
import { ensureKeyFile } from '../case-record/key-file.js';
import { spelt, type Plain } from './canonical.js';

/** A public key as it is published: its name is a fingerprint of it, so that a person can compare the two over the telephone. */
export interface PublicKey { readonly id: string; readonly algorithm: 'Ed25519'; readonly publicKey: string }

/** Signs heads of the tree and receipts (Ed25519), and knows the keys that signed before it. */
export class SigningKey {
  readonly id: string;
  readonly #secret: KeyObject;
  readonly #known: ReadonlyMap<string, PublicKey>;

  /** @param earlier public keys that signed before */
  constructor(secret: KeyObject, earlier: readonly PublicKey[] = []) {
    const own = publicKeyOf(createPublicKey(secret));
    this.id = own.id;
    this.#secret = secret;
    this.#known = new Map([...earlier, own].map((key) => [key.id, key]));
  }

  /** Every key that ever signed here, the present one last. */
  get published(): readonly PublicKey[] {
    return [...this.#known.values()].sort((a, b) => Number(a.id === this.id) - Number(b.id === this.id));
  }

  sign(said: Plain): Buffer {
    return sign(null, Buffer.from(spelt(said), 'utf8'), this.#secret);
  }

  /** Whether one of our keys signed this. */
  hasSigned(keyId: string, said: Plain, signature: Buffer): boolean {
    const key = this.#known.get(keyId);
    return key !== undefined && verify(null, Buffer.from(spelt(said), 'utf8'), createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' }), signature);
  }
}

function publicKeyOf(key: KeyObject): PublicKey {
  const der = key.export({ format: 'der', type: 'spki' });
  return { id: createHash('sha256').update(der).digest('hex').slice(0, 16), algorithm: 'Ed25519', publicKey: der.toString('base64') };
}

const FILE = 'ledger.key';
const PUBLISHED = /^ledger-([0-9a-f]{16})\.pub$/;

/**
 * The key that signs for this installation, made at first use beside the master keys. Its public half is kept beside it under its
 * name and stays there when the key is replaced: move the key's file away, and the next start makes a new one.
 */
export async function ensureSigningKey(folder: string): Promise<SigningKey> {
  return explainingDisk(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const pem = ensureKeyFile(join(folder, FILE), () => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().trim());
    const key = new SigningKey(secretFrom(pem, join(folder, FILE)), readdirSync(folder).filter((name) => PUBLISHED.test(name)).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublicKey));
    const published = join(folder, `ledger-${key.id}.pub`);
    if (!existsSync(published)) writeFileSync(published, `${JSON.stringify(key.published.at(-1))}\n`, { mode: 0o644 });
    return key;
  });
}

function secretFrom(pem: string, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new CannotStart(`The key file ${file} is damaged: put the right one back from your backup.`, { cause: error });
  }
}
