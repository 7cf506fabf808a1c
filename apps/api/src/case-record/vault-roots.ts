import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { KeysUnavailable, UnknownKey } from './key-provider.js';
import type { KeyProvider } from './key-provider.js';
import { unpacked, wrapAll } from './vault.js';

/** Keys that outlive every master key: a name outside that was made with one must mean the same after a rotation. */
const ROOTS = ['fingerprints', 'viewer context'] as const;
export type RootName = (typeof ROOTS)[number];
export type VaultRoots = { readonly [N in RootName]: Buffer };

/** What a wrapped root is bound to. */
export const rootContext = (name: string): string => `root|${name}`;

interface Row { readonly name: RootName; readonly wrapped: Buffer }
const readRoots = async (jobs: pg.Pool): Promise<readonly Row[]> => (await jobs.query<Row>('SELECT name, wrapped FROM vault_roots')).rows;

/**
 * Opens the roots of this database, made at the first start and wrapped like a data key. Two processes that start at once end up with the
 * same ones.
 * @throws CannotStart where the keys are not those of this database, or the provider does not answer
 */
export async function openRoots(jobs: pg.Pool, keys: KeyProvider): Promise<VaultRoots> {
  try {
    const there = await readRoots(jobs);
    const missing = ROOTS.filter((name) => !there.some((row) => row.name === name));
    const made = missing.length === 0 ? [] : await wrapAll(keys, 'cases', missing.map((name) => ({ secret: randomBytes(32), bound: rootContext(name) })));
    for (const [i, { masterKey, bytes }] of made.entries()) {
      await jobs.query('INSERT INTO vault_roots (name, wrapped, master_key, made_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING', [missing[i], bytes, masterKey]);
    }
    const rows = made.length === 0 ? there : await readRoots(jobs);
    const secrets = await keys.unwrap('cases', rows.map(({ name, wrapped }) => ({ ...unpacked(wrapped), bound: rootContext(name) })));
    return Object.fromEntries(rows.map(({ name }, i) => [name, secrets[i]])) as VaultRoots;
  } catch (error) {
    if (error instanceof UnknownKey) throw new CannotStart(`${keys.description.replace(/^./, (c) => c.toUpperCase())} are not those this database was sealed with: put the right ones back from your backup.`, { cause: error });
    if (error instanceof KeysUnavailable) throw new CannotStart(`The master keys cannot be reached (${keys.description}): see that it answers, and start again. Nothing was changed.`, { cause: error });
    throw error;
  }
}
