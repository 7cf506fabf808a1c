import { ensureSigningKey } from './signing-key.js';
import { lineFor } from './findings.js';
import { verifyLedgers } from './verify-ledger.js';
import { runCommand } from '../command-line.js';
import { explainingDatabase } from '../database/failures.js';
import { urlFor, withClient } from '../database/logins.js';
import { openDatabase } from '../database/open-database.js';

// One line for each force; 0 if every ledger is whole, 1 if any is not. It changes nothing, and may run beside the product.
await runCommand(async ({ config, step, say }) => {
  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  try {
    const url = config.auditDatabaseUrl ?? urlFor('audit', database.url);
    const key = await ensureSigningKey(config.keyDir);
    const reports = await explainingDatabase(url, () => withClient(url, (client) => verifyLedgers({ client, key, folder: config.anchorDir, clock: () => new Date().toISOString() })));
    for (const report of reports) say(lineFor(report));
    if (reports.length === 0) say('There is no force yet, so there is no ledger.');
    if (reports.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
  } finally {
    await database.stop();
  }
});
