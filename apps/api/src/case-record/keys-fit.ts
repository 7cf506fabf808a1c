import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import type { KeyProvider } from './key-provider.js';

/**
 * Makes sure at start that every master key is there under which a data key of this database stands. Without one its cases would fail to
 * open one by one.
 */
export async function makeSureKeysFit(jobs: pg.Pool, keys: KeyProvider): Promise<void> {
  const { rows } = await jobs.query<{ master_key: string }>("SELECT DISTINCT master_key FROM sealed_under() WHERE what IN ('data keys', 'roots')");
  for (const { master_key: name } of rows) {
    if (!(await keys.knows('cases', name))) throw new CannotStart(`The master key ${name}, which this database was sealed with, is not among ${keys.description}: put it back from your backup.`);
  }
}
