import { runCommand } from '../command-line.js';
import { openPool } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { keysOf } from '../database/open-record.js';
import { keysCommand } from './keys-command.js';

/** What an operator does with the master keys: docs/operations/keys.md. */
await runCommand(async ({ config, step, say }) => {
  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  try {
    const urls = await step('migrations', () => migrate(database.url, { app: config.appDatabaseUrl, jobs: config.jobsDatabaseUrl, audit: config.auditDatabaseUrl }));
    const jobs = openPool(urls.jobs, 'candour keys');
    try {
      await keysCommand(process.argv.slice(2), { jobs, keys: await keysOf(config), folder: config.keys === undefined ? config.keyDir : null, say });
    } finally {
      await jobs.end();
    }
  } finally {
    await database.stop();
  }
});
