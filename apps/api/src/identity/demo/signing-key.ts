import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { explainingDisk } from '../../cannot-start.js';

/** The key that signs the tokens of the demonstration, made at first use: a restart signs nobody out. */
export const ensureSigningKey = (folder: string): Promise<JWK> =>
  explainingDisk(folder, async () => {
    const file = join(folder, 'demo-sign-in.jwk');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) await create(file);
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  });

/** Written whole under another name first: two processes that start at once end up with the same key. */
async function create(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
