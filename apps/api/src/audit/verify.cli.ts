import { ensureSigningKey } from './signing-key.js';
import { lineFor } from './findings.js';
import { verifyHistories } from './verify-histories.js';
import { verifyLedgers } from './verify-ledger.js';
import { CannotStart } from '../cannot-start.js';
import { runCommand } from '../command-line.js';
import { explainingDatabase } from '../database/failures.js';
import { urlFor, withClient } from '../database/logins.js';
import { openDatabase } from '../database/open-database.js';

// One line for each force; 0 if every ledger and every history is whole, 1 if any is not. It changes nothing, and may run beside the product.
const SAYS_EVERY = 5_000;

/** An owner that is no superuser acts as the reader of backups only once it was let. */
function asForeseen(error: unknown): never {
  if ((error as { readonly code?: string }).code !== '42501') throw error;
  throw new CannotStart('The owner of the database may not act as candour_backup, which reads the histories: GRANT candour_backup TO it WITH INHERIT FALSE, SET TRUE, and run this again.');
}

await runCommand(async ({ config, step, say }) => {
  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  try {
    const url = config.auditDatabaseUrl ?? urlFor('audit', database.url);
    const key = await ensureSigningKey(config.keyDir);
    const reports = await explainingDatabase(url, () => withClient(url, (client) => verifyLedgers({ client, key, folder: config.anchorDir, clock: () => new Date().toISOString() })));
    let said = Date.now();
    const tell = (events: number): void => { if (Date.now() - said > SAYS_EVERY) { said = Date.now(); say(`... ${events.toLocaleString('en-GB')} events of cases`); } };
    const histories = await explainingDatabase(database.url, () => withClient(database.url, (client) => verifyHistories(client, tell))).catch(asForeseen);
    for (const report of reports) say(lineFor(report, histories.get(report.id) ?? { events: 0, cases: 0, findings: [] }));
    if (reports.length === 0) say('There is no force yet, so there is no ledger.');
    if ([...reports, ...histories.values()].some(({ findings }) => findings.length > 0)) process.exitCode = 1;
  } finally {
    await database.stop();
  }
});
