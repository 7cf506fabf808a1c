import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The database that every test's own database is copied from. */
export const templateName = 'candour_template';

/** The environment variable that tells the test files where the run's cluster is. */
export const clusterVariable = 'CANDOUR_TEST_CLUSTER';

export interface TestDatabase {
  /** Address of the database as the cluster's superuser. */
  readonly url: string;
  /** Removes the database, closing whatever is still connected to it. */
  drop(): Promise<void>;
}

/**
 * A database of this test's own, migrated and empty: a copy of the run's template, made in tens of milliseconds. Call it
 * in `beforeAll` of an `*.int.test.ts` and `drop` it in `afterAll`. Files share nothing, so they may run side by side.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = process.env[clusterVariable];
  if (cluster === undefined) throw new Error('No test cluster: name the file *.int.test.ts, so that its project starts one.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await command(cluster, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = new URL(cluster);
  url.pathname = name;
  return { url: url.href, drop: () => command(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
