import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../../cannot-start.js';
import { canEnter, type ServerUser } from './server-user.js';

/**
 * A folder of ours under the system's temporary folder, the same one for the same key. Others can write in /tmp, so one
 * that somebody else made, or could have changed, is refused.
 */
export function spareFolder(key: string): string {
  const us = process.getuid?.();
  const name = createHash('sha256').update(key).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `candour-${us ?? 'user'}-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  const ours = us === undefined || (found.uid === us && (found.mode & 0o022) === 0);
  if (!found.isDirectory() || !ours) throw new CannotStart(`${folder} was made by someone else; remove it and start again.`);
  if (us !== undefined) chmodSync(folder, 0o711);
  return folder;
}

/**
 * The folder to keep the data in: the wanted one, or, where the database's user cannot reach it (a clone in a home that
 * only root may enter), a spare one that belongs to it.
 */
export function dataFolder(wanted: string, user: ServerUser | undefined): string {
  mkdirSync(wanted, { recursive: true, mode: user ? 0o711 : 0o700 });
  if (!user) return wanted;
  chmodSync(wanted, 0o711);
  return canEnter(wanted, user) ? wanted : spareFolder(wanted);
}
