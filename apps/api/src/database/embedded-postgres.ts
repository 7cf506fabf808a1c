import { readFileSync } from 'node:fs';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart, explainingDisk } from '../cannot-start.js';
import { locateBinaries } from './embedded/binaries.js';
import { createCluster, freePort, lastComplaint, launch, passwordOf, superuser, type Cluster } from './embedded/cluster.js';
import { dataFolder } from './embedded/folders.js';
import { isAlive, livingPostmaster, Users, withLock, type Postmaster } from './embedded/processes.js';
import { ownerOf, serverUser } from './embedded/server-user.js';
import type { Durability } from './embedded/settings.js';

const databaseName = 'candour';

export interface EmbeddedPostgresOptions {
  /** The folder to keep the cluster, its password and its log in. Made if missing. */
  readonly dataDir: string;
  /** 'throwaway' trades safety against a power cut for speed: for tests. Default 'kept'. */
  readonly durability?: Durability;
}

export interface EmbeddedPostgres {
  /** Address of the database `candour` as its superuser. Contains the password: never log it. */
  readonly url: string;
  readonly port: number;
  /** Where the data really lie: not under the wanted folder if the database's user cannot reach that one. */
  readonly dataDir: string;
  /** 'started' by this call, or 'joined' because another living process of ours already runs it. */
  readonly how: 'started' | 'joined';
  /** Settles with a sentence when the server has ended without having been asked to. */
  readonly lost: Promise<string>;
  /** Leaves the server; the last process to leave stops it. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the real PostgreSQL that npm installed, on a free port of this machine only, or joins it if another living
 * process of ours already runs it on this folder. A server that a killed process left behind is replaced. Works as root
 * (the server then runs as another user) and needs no settings. Throws CannotStart with a sentence a person can act on.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const wanted = resolve(options.dataDir);
  return explainingDisk(wanted, () => {
    const user = serverUser();
    const dataDir = dataFolder(wanted, user);
    return withLock(dataDir, () => open(dataDir, user, options.durability ?? 'kept'));
  });
}

async function open(dataDir: string, user: ReturnType<typeof serverUser>, durability: Durability): Promise<EmbeddedPostgres> {
  const dir = join(dataDir, 'postgres');
  const owner = ownerOf(dir, user);
  const cluster: Cluster = {
    dir,
    passwordFile: join(dataDir, 'password'),
    logFile: join(dataDir, 'postgres.log'),
    binaries: locateBinaries(owner),
    user: owner,
    durability,
  };
  const users = new Users(dataDir);
  createCluster(cluster);
  const running = livingPostmaster(dir);
  if (running && users.present()) return serve(cluster, dataDir, users, running, 'joined');
  if (running) await stopServer(cluster, running);
  users.clear();
  return serve(cluster, dataDir, users, await startServer(cluster), 'started');
}

interface RunningServer extends Postmaster {
  readonly process?: ChildProcess;
}

async function startServer(cluster: Cluster): Promise<RunningServer> {
  const port = await freePort();
  const server = launch(cluster, port);
  const url = address(cluster, port, 'postgres');
  while (!(await accepts(url))) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const reason = lastComplaint(readFileSync(cluster.logFile, 'utf8'));
      throw new CannotStart(`PostgreSQL did not start: ${reason} (see ${cluster.logFile})`);
    }
    await sleep(20);
  }
  if (server.pid === undefined) throw new CannotStart('PostgreSQL did not start.');
  server.unref();
  return { pid: server.pid, port, process: server };
}

async function serve(cluster: Cluster, dataDir: string, users: Users, server: RunningServer, how: 'started' | 'joined'): Promise<EmbeddedPostgres> {
  const entry = users.enter();
  await createDatabase(address(cluster, server.port, 'postgres'));
  let leaving: Promise<void> | undefined;
  const leave = () =>
    withLock(dataDir, async () => {
      entry.leave();
      if (!users.present()) await stopServer(cluster, server);
    });
  return {
    url: address(cluster, server.port, databaseName),
    port: server.port,
    dataDir,
    how,
    lost: whenLost(server, cluster, () => leaving !== undefined),
    stop: () => (leaving ??= leave()),
  };
}

function address(cluster: Cluster, port: number, database: string): string {
  return `postgres://${superuser}:${passwordOf(cluster)}@127.0.0.1:${port}/${database}`;
}

/** Whether the server takes connections yet. Asked by connecting, since a log line depends on language and version. */
async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const wrongPassword = (error as { code?: string }).code === '28P01';
    if (wrongPassword) throw new CannotStart('The password file does not fit the embedded database; put the right one back.', { cause: error });
    return false;
  } finally {
    await client.end();
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** A fast stop: open transactions are rolled back, everything committed is on the disk. */
async function stopServer(cluster: Cluster, { pid }: Postmaster): Promise<void> {
  if (process.platform === 'win32') spawnSync(cluster.binaries.pgCtl, ['stop', '-D', cluster.dir, '-m', 'fast', '-w'], { windowsHide: true });
  else signal(pid, 'SIGINT');
  for (let waited = 0; livingPostmaster(cluster.dir); waited += 10) {
    if (waited === 20_000) signal(pid, 'SIGQUIT');
    if (waited > 25_000) throw new CannotStart(`The PostgreSQL process ${pid} does not stop; end it and start again.`);
    await sleep(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Watches for the server's end: our own child tells; one that we joined is looked at every second. */
function whenLost(server: RunningServer, cluster: Cluster, asked: () => boolean): Promise<string> {
  const sentence = `The embedded PostgreSQL has ended by itself (see ${cluster.logFile}).`;
  return new Promise((tell) => {
    server.process?.once('exit', () => asked() || tell(sentence));
    if (server.process) return;
    const watch = setInterval(() => {
      if (asked()) return clearInterval(watch);
      if (!isAlive(server.pid)) tell(sentence);
    }, 1_000);
    watch.unref();
  });
}
