import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { CannotStart, explainingDisk } from '../cannot-start.js';

/** A key from a file, and the name it has in the database: a fingerprint that tells nothing about it. */
export interface MasterKey { readonly name: string; readonly secret: Buffer }
/** What the record is sealed under: one key for the cases, another for what people declared of themselves (class E). */
export interface MasterKeys { readonly cases: MasterKey; readonly equality: MasterKey }

const KEY_BYTES = 32;

/**
 * The master keys of this installation, made at first use. They lie in files that only this user can read, outside the
 * database's folder, so that a copy of the database alone opens nothing. Whoever loses them loses every sealed text.
 * @param databaseFolder where an embedded database keeps its data, if there is one
 */
export async function ensureMasterKeys(folder: string, databaseFolder?: string): Promise<MasterKeys> {
  return explainingDisk(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (databaseFolder !== undefined && isWithin(folder, databaseFolder)) throw new CannotStart(`The keys must not lie in the database's folder: set KEY_DIR to a folder outside ${databaseFolder}.`);
    return { cases: ensureKey(join(folder, 'case-record.key')), equality: ensureKey(join(folder, 'equality.key')) };
  });
}

const isWithin = (inner: string, outer: string): boolean => existsSync(outer) && `${realpathSync(resolve(inner))}${sep}`.startsWith(`${realpathSync(resolve(outer))}${sep}`);

/**
 * The words of a key file, made at first use. @param words what a new one holds
 * @throws CannotStart if others than this user can read it
 */
export function ensureKeyFile(file: string, words: () => string): string {
  if (!existsSync(file)) create(file, words());
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new CannotStart(`Others can read the key file ${file}: run chmod 600 on it.`);
  return readFileSync(file, 'utf8').trim();
}

function ensureKey(file: string): MasterKey {
  const secret = Buffer.from(ensureKeyFile(file, () => randomBytes(KEY_BYTES).toString('base64')), 'base64');
  if (secret.length !== KEY_BYTES) throw new CannotStart(`The key file ${file} is damaged: put the right one back from your backup.`);
  return { name: createHash('sha256').update('candour key name').update(secret).digest('hex').slice(0, 16), secret };
}

/** Written whole and to the disk under another name first: two processes that start at once end up with the same key, and none sees half of one. */
function create(file: string, words: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${words}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
