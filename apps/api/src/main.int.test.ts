import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { livingPostmaster } from './database/embedded/processes.js';
import { runProduct } from './testing/product-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { createTestDatabase } from './testing/test-database.js';

const folders: string[] = [];
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const folder = () => {
  const made = mkdtempSync(join(temporaryFolder(), 'candour-main-'));
  chmodSync(made, 0o711);
  folders.push(made);
  return made;
};

const run = (env: Record<string, string>) => {
  const product = runProduct(folder(), env);
  running.push(product.child);
  return product;
};

describe('the process', () => {
  test('serves page and health, and on SIGTERM ends with everything it started', async () => {
    const { child, url, ended, clusterDir } = run({});
    expect(await (await fetch(`${await url}/healthz`)).json()).toEqual({ server: 'answers', database: 'answers' });
    expect(livingPostmaster(clusterDir)).toBeDefined();
    child.kill('SIGTERM');
    expect(await ended).toEqual({ status: 0, complaint: '' });
    expect(livingPostmaster(clusterDir)).toBeUndefined();
  });

  test('ends with everything when the process that began it is gone', async () => {
    const { child, url, ended, clusterDir } = run({});
    await url;
    child.disconnect();
    expect((await ended).status).toBe(0);
    expect(livingPostmaster(clusterDir)).toBeUndefined();
  });

  test('undoes a start that is interrupted half way', async () => {
    const { child, ended, clusterDir } = run({});
    while (!livingPostmaster(clusterDir)) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect((await ended).status).toBe(0);
    expect(livingPostmaster(clusterDir)).toBeUndefined();
  });

  test('says in one line that its embedded database has ended, and ends', async () => {
    const { url, ended, clusterDir } = run({});
    await url;
    process.kill(livingPostmaster(clusterDir)!.pid, 'SIGQUIT');
    const { status, complaint } = await ended;
    expect(status).toBe(1);
    expect(complaint).toMatch(/^The embedded PostgreSQL has ended by itself \(see .*postgres\.log\)\.$/);
  });

  test('with DATABASE_URL starts no server of its own', async () => {
    const database = await createTestDatabase();
    const { child, url, ended, clusterDir } = run({ DATABASE_URL: database.url });
    expect((await fetch(`${await url}/healthz`)).status).toBe(200);
    expect(livingPostmaster(clusterDir)).toBeUndefined();
    child.kill('SIGTERM');
    await ended;
    await database.drop();
  });
});

describe('a start that is loading the demonstration', () => {
  const DEMO_LOCK = 726_704;
  /** How many sessions load, or wait to load, the demonstration into this database. */
  const loading = async (database: pg.Client) =>
    (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM pg_locks WHERE locktype = $1 AND objid = $2 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())', ['advisory', DEMO_LOCK])).rows[0]?.n;
  const until = async (holds: () => Promise<boolean>) => { while (!(await holds())) await new Promise((resolve) => { setTimeout(resolve, 20); }); };

  test.each([
    ['told to end leaves at once and without a word', 'SIGTERM', { status: 0, complaint: '' }],
    ['killed leaves nobody who goes on loading', 'SIGKILL', { status: null, complaint: '' }],
  ] as const)('%s, and nothing of the demonstration', async (_, signal, end) => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { child, ended } = run({ DATABASE_URL: database.url, DEMO: 'yes' });
    await until(async () => (await loading(client)) === 1);
    child.kill(signal);
    expect(await ended).toEqual(end);
    await until(async () => (await loading(client)) === 0);
    expect((await client.query('SELECT FROM forces')).rowCount).toBe(0);
    await client.end();
    await database.drop();
  }, 30_000);
});

describe('a start that cannot be is one line and a non-zero exit', () => {
  test('a chosen port that is taken', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const database = await createTestDatabase();
    const { ended } = run({ PORT: String(port), DATABASE_URL: database.url });
    expect(await ended).toEqual({ status: 1, complaint: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start` });
    other.close();
    await database.drop();
  });

  test.each([
    ['a port that is none', { PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
    ['a database address that is none', { DATABASE_URL: 'hidden' }, 'DATABASE_URL is not the address of a PostgreSQL; write it as postgres://user:password@host:5432/database.'],
    ['a database that is gone', { DATABASE_URL: 'postgres://a:hidden@127.0.0.1:1/b' }, 'Cannot use the database at 127.0.0.1:1/b: nothing answers there; start PostgreSQL or correct the address.'],
  ])('%s', async (_, env, sentence) => {
    expect(await run(env).ended).toEqual({ status: 1, complaint: sentence });
  });
});
