import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../../cannot-start.js';

/** Whether a process with this id is at work, ours or another user's. One that has ended but was not yet reaped is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** In a container whose first process reaps nobody, ended processes keep their id for ever. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** A PostgreSQL server that runs on a cluster's folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on this cluster. After a crash or a restart of the machine the file that names it may be left
 * behind, and its number may have gone to another program: such a file is removed, or PostgreSQL would refuse to start.
 */
export function livingPostmaster(clusterDir: string): Postmaster | undefined {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const postmaster = { pid: Number(lines[0]), port: Number(lines[3]) };
  if (postmaster.pid > 0 && isAlive(postmaster.pid) && servesCluster(postmaster.pid, clusterDir)) return postmaster;
  rmSync(file, { force: true });
  return undefined;
}

function servesCluster(pid: number, clusterDir: string): boolean {
  if (process.platform === 'win32') return true;
  if (existsSync('/proc/self/cmdline')) {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) && readFileSync(file, 'utf8').split('\0').includes(clusterDir);
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes(clusterDir);
}

/**
 * The processes that use one data folder. Each leaves a file with its id, so that the last to go can stop the server and
 * one that was killed does not count.
 */
export class Users {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'users');
    mkdirSync(this.folder, { recursive: true });
  }

  enter(): { leave: () => void } {
    const file = join(this.folder, `${process.pid}-${randomUUID()}`);
    writeFileSync(file, '');
    return { leave: () => rmSync(file, { force: true }) };
  }

  /** Whether any living process still uses the folder. */
  present(): boolean {
    let present = false;
    for (const name of readdirSync(this.folder)) {
      if (isAlive(Number.parseInt(name, 10))) present = true;
      else rmSync(join(this.folder, name), { force: true });
    }
    return present;
  }

  /** Forgets everyone: for when no server runs, so that an id reused after a restart of the machine does not count. */
  clear(): void {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { force: true });
  }
}

/** Runs work while no other process of ours does the same on this folder. A lock left by a killed process is taken over. */
export async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const file = join(dataDir, 'lock');
  for (let waited = 0; !tryLock(file); waited += 50) {
    if (waited > 60_000) throw new CannotStart(`Another start has been at work on ${dataDir} for a minute; stop it, or remove ${file}.`);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolder(file);
  if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

/** The id in the lock; undefined while its holder is still writing it, or has just removed it. */
function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
