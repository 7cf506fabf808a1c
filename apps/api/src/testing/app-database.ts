import type { DataSource } from 'typeorm';
import type pg from 'pg';
import { appUrlFor } from '../database/app-login.js';
import { openDataSource, poolOf } from '../database/data-source.js';
import { createTestDatabase } from './test-database.js';

/** A test's own database, opened as the API opens it. */
export interface AppDatabase { readonly source: DataSource; readonly pool: pg.Pool; readonly ownerUrl: string; close(): Promise<void> }

export async function openTestDatabase(): Promise<AppDatabase> {
  const database = await createTestDatabase();
  const source = await openDataSource(appUrlFor(database.url));
  return { source, pool: poolOf(source), ownerUrl: database.url, close: async () => { await source.destroy(); await database.drop(); } };
}
