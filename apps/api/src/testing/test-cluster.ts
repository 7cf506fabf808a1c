import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { isAlive, livingPostmaster } from '../database/embedded/processes.js';
import { migrate } from '../database/migrate.js';
import { keepContextKey } from '../access/viewer-context.js';
import { foundOfTheRun } from './canaries/of-the-run.js';
import { filesIn } from './canaries/places.js';
import { TEST_CONTEXT_KEY } from './context-key.js';
import { temporaryFolder } from './temporary-folder.js';
import { templateName } from './test-database.js';

const prefix = 'candour-test-';

export interface TestCluster {
  readonly url: string;
  /** Ends the cluster and removes it. @throws Error where words that were said in confidence stand in its tables, write-ahead log or log */
  stop(): Promise<void>;
}

/** Starts the one cluster of a test run, in a temporary folder, and migrates the template once. */
export async function startTestCluster(): Promise<TestCluster> {
  removeLeftovers();
  const dataDir = mkdtempSync(join(temporaryFolder(), `${prefix}${process.pid}-`));
  const postgres = await startEmbeddedPostgres({ dataDir, durability: 'throwaway' });
  process.once('exit', () => destroy(dataDir, postgres.dataDir));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  await createTemplate(postgres.url);
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      const found = foundOfTheRun(filesIn(postgres.dataDir));
      destroy(dataDir, postgres.dataDir);
      if (found.length > 0) throw new Error(`Words that the tests said in confidence stand in the files of their PostgreSQL as they are:\n${found.join('\n')}`);
    },
  };
}

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${templateName}`);
  } finally {
    await client.end();
  }
  const template = new URL(url);
  template.pathname = templateName;
  await migrate(template.href);
  await keepContextKey(template.href, TEST_CONTEXT_KEY);
}

/** Ends a cluster at once and removes it. Synchronous, so that it also works while the process exits. */
function destroy(...folders: string[]): void {
  for (const folder of new Set(folders)) {
    const postmaster = livingPostmaster(join(folder, 'postgres'));
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** Clusters of test runs that were killed. Their folders carry the id of the process that made them. */
function removeLeftovers(): void {
  const parent = temporaryFolder();
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) destroy(join(parent, name));
  }
}
