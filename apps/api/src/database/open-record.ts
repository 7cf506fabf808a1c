import { setTimeout as sleep } from 'node:timers/promises';
import { englandAndWales } from '@candour/domain/calendar';
import { ensureMasterKeys } from '../case-record/master-key.js';
import { makeSureKeysFit } from '../case-record/keys-fit.js';
import { Vault } from '../case-record/vault.js';
import type { Office } from '../cases/handle-case-command.js';
import type { Config } from '../config.js';
import type { Step } from '../steps.js';
import { sealerUrlFor } from './app-login.js';
import { openDataSource, poolOf } from './data-source.js';
import { migrate } from './migrate.js';
import { newId } from './new-id.js';
import { openDatabase } from './open-database.js';

/** The record, ready for work: what the API, an import and the demonstration all begin with. */
export interface OpenRecord {
  readonly office: Office;
  /** Where the sealer of the ledger logs in. Contains a password: never log it. */
  readonly sealerUrl: string;
  /** Settles with a sentence if an embedded database ended by itself. */
  readonly lost: Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens the database, brings it to this version and unlocks the keys. Closing undoes what was opened, last first. */
export async function openRecord(config: Config, step: Step): Promise<OpenRecord> {
  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  try {
    const appUrl = await step('migrations', () => migrate(database.url, config.appDatabaseUrl, config.auditDatabaseUrl));
    const keys = await ensureMasterKeys(config.keyDir, config.databaseUrl === undefined ? config.dataDir : undefined);
    const vault = new Vault(keys);
    const source = await openDataSource(appUrl);
    await makeSureKeysFit(poolOf(source), vault).catch(async (error: unknown) => {
      await source.destroy();
      throw error;
    });
    return {
      office: { pool: poolOf(source), vault, ids: newId, clock: () => new Date().toISOString(), calendar: () => englandAndWales },
      sealerUrl: config.auditDatabaseUrl ?? sealerUrlFor(database.url),
      lost: database.lost,
      close: async () => {
        // Work that does not end keeps its connection; stopping the server, or ending the process, ends it.
        await Promise.race([source.destroy().catch(() => undefined), sleep(5_000, undefined, { ref: false })]);
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
