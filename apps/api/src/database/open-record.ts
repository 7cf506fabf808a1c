import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { englandAndWales } from '@candour/domain/calendar';
import { KeyHolder } from '../case-record/key-holder.js';
import { keysInEnvironment } from '../case-record/keys-in-environment.js';
import { keysInFiles } from '../case-record/master-key.js';
import type { KeyProvider } from '../case-record/key-provider.js';
import { makeSureKeysFit } from '../case-record/keys-fit.js';
import { openRoots } from '../case-record/vault-roots.js';
import { Vault } from '../case-record/vault.js';
import type { Office } from '../cases/handle-case-command.js';
import type { Config } from '../config.js';
import type { Step } from '../steps.js';
import { bringReadersUpToDate } from '../cases/bring-readers-up-to-date.js';
import { keepContextKey, ViewerContexts } from '../access/viewer-context.js';
import { openDataSource, openPool, poolOf } from './data-source.js';
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
    const urls = await step('migrations', () => migrate(database.url, { app: config.appDatabaseUrl, jobs: config.jobsDatabaseUrl, audit: config.auditDatabaseUrl }));
    const keys = await keysOf(config);
    const jobs = openPool(urls.jobs, 'candour jobs');
    const source = await openDataSource(urls.app);
    const close = async (): Promise<void> => {
      // Work that does not end keeps its connection; stopping the server, or ending the process, ends it.
      await Promise.race([end(source, jobs, holder).catch(() => undefined), sleep(5_000, undefined, { ref: false })]);
    };
    let holder: KeyHolder | undefined;
    try {
      const roots = await openRoots(jobs, keys);
      await makeSureKeysFit(jobs, keys);
      holder = await KeyHolder.begin(jobs, keys);
      const vault = new Vault(keys, roots.fingerprints);
      const key = roots['viewer context'];
      await keepContextKey(database.url, key);
      const office: Office = { pool: poolOf(source), jobs, contexts: new ViewerContexts(key), vault, ids: newId, clock: () => new Date().toISOString(), calendar: () => englandAndWales };
      await bringReadersUpToDate(office);
      return { office, sealerUrl: urls.audit, lost: database.lost, close: async () => { await close(); await database.stop(); } };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function end(source: DataSource, jobs: pg.Pool, holder: KeyHolder | undefined): Promise<void> {
  await holder?.end();
  await Promise.all([source.destroy(), jobs.end()]);
}

/** Where this installation's master keys are. A key management service would be the third way (`KeyProvider`). */
export const keysOf = ({ keys, keyDir, databaseUrl, dataDir }: Config): Promise<KeyProvider> =>
  (keys === undefined ? keysInFiles(keyDir, databaseUrl === undefined ? dataDir : undefined) : Promise.resolve(keysInEnvironment(keys)));
