import { ensureSigningKey } from './signing-key.js';
import { lineFor } from './findings.js';
import { verifyHistories } from './verify-histories.js';
import { verifyLedgers } from './verify-ledger.js';
import { verifyReaders } from './verify-readers.js';
import type { ComparedReaders } from './verify-readers.js';
import { CannotStart } from '../cannot-start.js';
import { KeysUnavailable, UnknownKey } from '../case-record/key-provider.js';
import { hasKeyFiles } from '../case-record/master-key.js';
import { Vault } from '../case-record/vault.js';
import { runCommand } from '../command-line.js';
import type { Config } from '../config.js';
import { openPool } from '../database/data-source.js';
import { explainingDatabase } from '../database/failures.js';
import { urlFor, withClient } from '../database/logins.js';
import { openDatabase } from '../database/open-database.js';
import { keysOf } from '../database/open-record.js';

// One line for each force; 0 if every ledger and every history is whole, 1 if any is not. It changes nothing, and may run beside the product.
const SAYS_EVERY = 5_000;

/** An owner that is no superuser acts as the reader of backups only once it was let. */
function asForeseen(error: unknown): never {
  if ((error as { readonly code?: string }).code !== '42501') throw error;
  throw new CannotStart('The owner of the database may not act as candour_backup, which reads the histories: GRANT candour_backup TO it WITH INHERIT FALSE, SET TRUE, and run this again.');
}

/**
 * By whom each row says it is read, held against the process; a sentence where the master keys, which open the facts of cases, are not
 * on this machine or do not open them. Whatever else was found is told all the same.
 */
async function comparedReaders(config: Config, url: string, progress: (cases: number) => void): Promise<ComparedReaders | { readonly why: string; readonly isWrong: boolean }> {
  if (config.keys === undefined && !hasKeyFiles(config.keyDir)) return { why: 'the master keys are not here.', isWrong: false };
  const pool = openPool(url, 'candour audit');
  try {
    const client = await pool.connect();
    // Nothing is fingerprinted here, so the root for it is not asked for.
    return await verifyReaders(client, new Vault(await keysOf(config), Buffer.alloc(0)), progress).finally(() => client.release());
  } catch (error) {
    if (error instanceof UnknownKey || error instanceof KeysUnavailable) return { why: error.message, isWrong: true };
    throw error;
  } finally {
    await pool.end();
  }
}

await runCommand(async ({ config, step, say }) => {
  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  try {
    const url = config.auditDatabaseUrl ?? urlFor('audit', database.url);
    const key = await ensureSigningKey(config.keyDir);
    const reports = await explainingDatabase(url, () => withClient(url, (client) => verifyLedgers({ client, key, folder: config.anchorDir, clock: () => new Date().toISOString() })));
    let said = Date.now();
    const isTime = (): boolean => { const is = Date.now() - said > SAYS_EVERY; if (is) said = Date.now(); return is; };
    const histories = await explainingDatabase(database.url, () => withClient(database.url, (client) => verifyHistories(client, (events) => { if (isTime()) say(`... ${events.toLocaleString('en-GB')} events of cases`); }))).catch(asForeseen);
    const readers = await explainingDatabase(database.url, () => comparedReaders(config, database.url, (cases) => { if (isTime()) say(`... readers of ${cases.toLocaleString('en-GB')} cases`); }));
    const found = 'why' in readers ? undefined : readers.found;
    if ('why' in readers) say(`Who reads each row was not compared with the process: ${readers.why}`);
    else if (readers.left > 0) say(`Who reads the rows of ${readers.left.toLocaleString('en-GB')} ${readers.left === 1 ? 'case' : 'cases'} was not compared: they say they were worked out by an earlier version, and the product works them out anew when it starts. Start it, and run this again.`);
    const whole = reports.map((report) => ({ ...report, findings: [...report.findings, ...(found?.get(report.id) ?? [])] }));
    for (const report of whole) say(lineFor(report, histories.get(report.id) ?? { events: 0, cases: 0, findings: [] }));
    if (reports.length === 0) say('There is no force yet, so there is no ledger.');
    if ([...whole, ...histories.values()].some(({ findings }) => findings.length > 0) || ('isWrong' in readers && readers.isWrong)) process.exitCode = 1;
  } finally {
    await database.stop();
  }
});
