import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ensureLogins, withClient } from './logins.js';
import type { GivenUrls, LoginUrls } from './logins.js';
import { explainingDatabase } from './failures.js';
import { grantTo } from './grants.js';
import { migrations } from './migrations/index.js';
import { ROUTINES } from './routines.js';

/** Any number will do, as long as it is always the same: two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 726_701;

/**
 * Brings a database to this version of the product, as its owner, and sees to the product's logins and their rights. Safe to run at
 * every start. @param given where the product logs in, if that is not left to us
 * @returns the addresses for the product
 * @throws CannotStart with a sentence a person can act on
 */
export async function migrate(ownerUrl: string, given: GivenUrls = {}): Promise<LoginUrls> {
  const urls = await ensureLogins(ownerUrl, given);
  await explainingDatabase(ownerUrl, () =>
    withClient(ownerUrl, async (owner) => {
      await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await runMigrations(ownerUrl);
      await owner.query('BEGIN');
      for (const routine of ROUTINES) await owner.query(routine);
      await grantTo(urls, owner);
      await owner.query('COMMIT');
    }),
  );
  return urls;
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'migrations', migrationsTransactionMode: 'all', synchronize: false, poolSize: 1 });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
