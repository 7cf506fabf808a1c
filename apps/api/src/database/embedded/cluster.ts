import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CannotStart } from '../../cannot-start.js';
import type { Binaries } from './binaries.js';
import type { ServerUser } from './server-user.js';
import { serverSettings, type Durability } from './settings.js';

/** The role that owns the cluster and its databases. */
export const superuser = 'candour';

/** A PostgreSQL cluster on the disk: its folder, the password beside it, and who runs it. */
export interface Cluster {
  readonly dir: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly durability: Durability;
}

/** Reads the cluster's password. */
export function passwordOf(cluster: Cluster): string {
  if (existsSync(cluster.passwordFile)) return readFileSync(cluster.passwordFile, 'utf8').trim();
  throw new CannotStart(`${cluster.passwordFile} is missing, without which ${cluster.dir} cannot be opened; put it back, or remove both to start empty.`);
}

/** Makes the cluster if there is none. It takes its name only when it is whole, so that an interrupted start leaves no half of one. */
export function createCluster(cluster: Cluster): void {
  const version = join(cluster.dir, 'PG_VERSION');
  if (existsSync(version)) return requireVersion(readFileSync(version, 'utf8').trim(), cluster);
  const unfinished = `${cluster.dir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  rmSync(cluster.passwordFile, { force: true });
  writeFileSync(cluster.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (cluster.user) for (const path of [unfinished, cluster.passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid);
  const { status, stderr } = spawnSync(cluster.binaries.initdb, initdbArguments(unfinished, cluster), {
    ...cluster.user,
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
    windowsHide: true,
  });
  if (status !== 0) throw new CannotStart(`PostgreSQL could not make its folder ${cluster.dir}: ${lastComplaint(stderr)}`);
  renameSync(unfinished, cluster.dir);
}

const majorVersion = '18';

function requireVersion(version: string, cluster: Cluster): void {
  if (version === majorVersion) return;
  throw new CannotStart(`The data in ${cluster.dir} were made by PostgreSQL ${version} and this is ${majorVersion}; move them with pg_dump, or set DATA_DIR to a new folder.`);
}

/** The built-in locale is the same on every system, so that text sorts alike and no `locale` program is needed. */
function initdbArguments(dir: string, cluster: Cluster): string[] {
  return [
    `--pgdata=${dir}`, `--username=${superuser}`, `--pwfile=${cluster.passwordFile}`, '--auth=scram-sha-256',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8',
    ...(cluster.durability === 'throwaway' ? ['--no-sync'] : []),
  ];
}

/** Starts the server as a process group of its own, so that Ctrl-C in a terminal does not reach it before us. */
export function launch(cluster: Cluster, port: number): ChildProcess {
  const settings = serverSettings(port, cluster.durability, cluster.binaries.statementStatistics);
  const log = openSync(cluster.logFile, 'w', 0o600);
  const server = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.dir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...cluster.user, cwd: '/', env: serverEnvironment(), stdio: ['ignore', log, log], detached: process.platform !== 'win32', windowsHide: true },
  );
  closeSync(log);
  return server;
}

/** The server gets none of our environment: PGOPTIONS and its kin would change it, and it has no business with the rest. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'].filter((name) => process.env[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C' };
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** The last thing PostgreSQL complained of, in its own words, on one line. */
export function lastComplaint(output: string): string {
  const lines = output.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  return complaint.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '');
}
