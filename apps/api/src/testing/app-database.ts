import type pg from 'pg';
import { openDataSource, openPool, poolOf } from '../database/data-source.js';
import { urlFor } from '../database/logins.js';
import { createTestDatabase } from './test-database.js';

/** A test's own database, open in three ways. */
export interface AppDatabase {
  /** As its owner, who sees everything: for setting up and for looking at what came of it. */
  readonly pool: pg.Pool;
  /** As the API: without the name of a viewer there is nothing to see. */
  readonly app: pg.Pool;
  /** As the jobs. */
  readonly jobs: pg.Pool;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<AppDatabase> {
  const database = await createTestDatabase();
  const source = await openDataSource(urlFor('app', database.url));
  const [pool, jobs] = [openPool(database.url, 'test'), openPool(urlFor('jobs', database.url), 'candour jobs')];
  return { pool, app: poolOf(source), jobs, ownerUrl: database.url, close: async () => { await Promise.all([source.destroy(), pool.end(), jobs.end()]); await database.drop(); } };
}
