import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { explainingDisk } from '../../cannot-start.js';
import { ensureKeyFile } from '../../case-record/key-file.js';

/** The key that signs the tokens of the demonstration, made at first use: a restart signs nobody out. */
export const ensureSigningKey = (folder: string): Promise<JWK> =>
  explainingDisk(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return JSON.parse(ensureKeyFile(join(folder, 'demo-sign-in.jwk'), newKey)) as JWK;
  });

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' });
}
