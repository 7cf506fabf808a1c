import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ensureAppLogin, ensureSealerLogin, loginOf, withClient } from './app-login.js';
import { explainingDatabase } from './failures.js';
import { grantTo, grantToSealer } from './grants.js';
import { migrations } from './migrations/index.js';

/** Any number will do, as long as it is always the same: two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 726_701;

/**
 * Brings a database to this version of the product, as its owner, and sees to the logins of API and sealer and their rights. Safe to run at every
 * start. @param appUrl and @param sealerUrl where API and sealer log in, if that is not left to us
 * @returns the address for the API
 * @throws CannotStart with a sentence a person can act on
 */
export async function migrate(ownerUrl: string, appUrl?: string, sealerUrl?: string): Promise<string> {
  const app = await ensureAppLogin(ownerUrl, appUrl);
  const sealer = await ensureSealerLogin(ownerUrl, sealerUrl);
  await explainingDatabase(ownerUrl, () =>
    withClient(ownerUrl, async (owner) => {
      await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await runMigrations(ownerUrl);
      await owner.query('BEGIN');
      await grantTo(loginOf(app), owner);
      await grantToSealer(loginOf(sealer), owner);
      await owner.query('COMMIT');
    }),
  );
  return app;
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
