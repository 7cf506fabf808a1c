import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { isAlive, livingPostmaster } from './embedded/processes.js';

const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];

const newFolder = (name = 'data', list = folders) => {
  const parent = mkdtempSync(join(temporaryFolder(), 'candour embedded-'));
  chmodSync(parent, 0o755);
  list.push(parent);
  return join(parent, name);
};
const seeds: string[] = [];
/** A folder with a cluster in it that was started and stopped once: copied, since making one takes a second. */
const usedFolder = (name?: string) => {
  const folder = newFolder(name);
  execFileSync('cp', ['-a', seeds[0]!, folder]);
  return folder;
};
const start = async (dataDir: string) => {
  const server = await startEmbeddedPostgres({ dataDir, durability: 'throwaway' });
  servers.push(server);
  return server;
};
const query = async (url: string, sql: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  const seed = newFolder('data', []);
  await (await startEmbeddedPostgres({ dataDir: seed, durability: 'throwaway' })).stop();
  seeds.push(seed);
});
afterAll(() => seeds.forEach((seed) => rmSync(join(seed, '..'), { recursive: true, force: true })));
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  test('starts under a path with spaces, keeps its data over a stop, and leaves no process', async () => {
    const dataDir = newFolder('data of a force');
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { pid } = livingPostmaster(join(dataDir, 'postgres'))!;
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await start(dataDir);
    expect(second.how).toBe('started');
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('listens on this machine only, with a password in a file that only its user may read', async () => {
    const dataDir = usedFolder();
    const { url } = await start(dataDir);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('writes no value of a statement to its log, not even when the statement fails', async () => {
    const dataDir = usedFolder();
    const { url } = await start(dataDir);
    await query(url, 'CREATE TABLE note (id int PRIMARY KEY, body text CHECK (body <> $$the secret$$))');
    await query(url, 'INSERT INTO note VALUES (1, $1)', ['first']);
    await expect(query(url, 'INSERT INTO note VALUES (1, $1)', ['a secret'])).rejects.toThrow('duplicate key');
    await expect(query(url, 'INSERT INTO note VALUES (2, $1)', ['the secret'])).rejects.toThrow('check constraint');
    await expect(query(url, "SELECT 'a secret date'::date")).rejects.toThrow('invalid input syntax');
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('secret');
  });

  test('counts statements for the bench', async () => {
    const { url } = await start(usedFolder());
    await query(url, 'CREATE EXTENSION pg_stat_statements');
    await query(url, 'SELECT 1 AS one');
    expect(await query(url, "SELECT calls::int FROM pg_stat_statements WHERE query = 'SELECT $1 AS one'")).toEqual([{ calls: 1 }]);
  });

  test('is joined by a second user, and stopped by the last to leave', async () => {
    const dataDir = usedFolder();
    const [one, two] = await Promise.all([start(dataDir), start(dataDir)]);
    expect([one.how, two.how].sort()).toEqual(['joined', 'started']);
    await one.stop();
    expect(await query(two.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await two.stop();
    expect(livingPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
  });

  test('tells when it has ended without having been asked to', async () => {
    const dataDir = usedFolder();
    const server = await start(dataDir);
    process.kill(livingPostmaster(join(dataDir, 'postgres'))!.pid, 'SIGQUIT');
    expect(await server.lost).toMatch(/has ended by itself/);
  });
});

describe('when a process was killed with the server running', () => {
  test('the server it left behind is replaced and the data are there', async () => {
    const dataDir = usedFolder();
    const killed = await startInAnotherProcess(dataDir);
    await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const orphan = livingPostmaster(join(dataDir, 'postgres'))!;
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    expect(isAlive(orphan.pid)).toBe(true);

    const next = await start(dataDir);
    expect(next.how).toBe('started');
    expect(isAlive(orphan.pid)).toBe(false);
    expect(await query(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('a postmaster.pid whose number went to another program does not block the start', async () => {
    const dataDir = usedFolder();
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n0\n1\n\n127.0.0.1\n\nready\n`);
    writeFileSync(join(dataDir, 'lock'), '999999999');
    expect((await start(dataDir)).how).toBe('started');
  });

  test('half a cluster from an interrupted first start is made anew', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    const { url } = await start(dataDir);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  const startInAnotherProcess = async (dataDir: string) => {
    const loader = new URL('../../../../scripts/typescript-loader.mjs', import.meta.url).href;
    const module = new URL('./embedded-postgres.ts', import.meta.url).href;
    const script = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
      const { url } = await startEmbeddedPostgres({ dataDir: process.argv[1], durability: 'throwaway' });
      console.log(url);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { process: child, url: line.toString().trim() };
  };
});

describe('a reason not to start is one sentence with its cure', () => {
  test('data of another PostgreSQL version', async () => {
    const dataDir = usedFolder();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17 and this is 18; move them with pg_dump/);
  });

  test('a lost password', async () => {
    const dataDir = usedFolder();
    rmSync(join(dataDir, 'password'));
    await expect(start(dataDir)).rejects.toThrow(/password is missing/);
  });

  test('a data folder that is a file', async () => {
    const dataDir = newFolder();
    writeFileSync(dataDir, '');
    await expect(start(dataDir)).rejects.toThrow(`Cannot keep data in ${dataDir}: it is not a folder; set DATA_DIR to one.`);
  });

  test('a server that fails to start says why', async () => {
    const dataDir = usedFolder();
    writeFileSync(join(dataDir, 'postgres', 'postgresql.conf'), 'shared_buffers = much\n');
    await expect(start(dataDir)).rejects.toThrow(/PostgreSQL did not start: .*see .*postgres\.log/);
  });
});

(asRoot ? describe : describe.skip)('as root', () => {
  test('the server runs as another user', async () => {
    const dataDir = usedFolder();
    await start(dataDir);
    const { pid } = livingPostmaster(join(dataDir, 'postgres'))!;
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  });

  test('from a home that only root may enter, the data lie in a folder of ours outside it, the same at each start', async () => {
    const dataDir = newFolder();
    chmodSync(join(dataDir, '..'), 0o700);
    const first = await start(dataDir);
    expect(first.dataDir).not.toBe(dataDir);
    folders.push(first.dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });
});
