import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from '../../cannot-start.js';

/** The identity a PostgreSQL process runs under. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Where we are root this names the user to run it as: the system's postgres user, else
 * nobody. No user is ever created. Undefined: run it as ourselves.
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const passwd = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const entry = passwd.find((fields) => fields[0] === name);
    if (entry && Number(entry[2]) > 0) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** The user to run a server on data that already exists as: their owner, since nobody else may open them. */
export function ownerOf(clusterDir: string, user: ServerUser | undefined): ServerUser | undefined {
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (!owner || process.getuid === undefined) return user;
  if (user) return owner.uid === 0 ? user : { uid: owner.uid, gid: owner.gid };
  if (owner.uid === process.getuid()) return undefined;
  throw new CannotStart(`The data in ${clusterDir} belong to another user (id ${owner.uid}); start as that user or set DATA_DIR to a folder of your own.`);
}

/** Whether that user can enter a folder. Asked of the system itself, since modes alone do not tell of access lists. */
export function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
