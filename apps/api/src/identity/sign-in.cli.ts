import { runCommand } from '../command-line.js';
import { withClient } from '../database/logins.js';
import { migrate } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { readSignInCommand } from './sign-in-command.js';

/** Says who a subject of the provider is, and which systems may ask: as the owner of the database, because the product itself may not. */
await runCommand(async ({ config, step, say }) => {
  const asked = readSignInCommand(process.argv.slice(2));
  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  try {
    const urls = await step('migrations', () => migrate(database.url, { app: config.appDatabaseUrl, jobs: config.jobsDatabaseUrl }));
    say(await withClient(database.url, (owner) => withClient(urls.jobs, (jobs) => asked({ owner, jobs, issuer: config.signIn?.tokens.issuer }))));
  } finally {
    await database.stop();
  }
});
