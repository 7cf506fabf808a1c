import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { CannotStart } from '../cannot-start.js';

/**
 * The words of a key file, made at first use. @param words what a new one holds
 * @throws CannotStart if others than this user can read it
 */
export function ensureKeyFile(file: string, words: () => string): string {
  if (!existsSync(file)) create(file, words());
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new CannotStart(`Others can read the key file ${file}: run chmod 600 on it.`);
  return readFileSync(file, 'utf8').trim();
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
