import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import type { KeyProvider, KeyUse } from './key-provider.js';

const USES: readonly KeyUse[] = ['cases', 'equality'];

/**
 * Makes sure at start that every master key is there under which a data key of this database stands. Without one its cases would fail to
 * open one by one. And that none it would seal with was retired: nothing could be written down, one step after the other.
 */
export async function makeSureKeysFit(jobs: pg.Pool, keys: KeyProvider): Promise<void> {
  const { rows } = await jobs.query<{ master_key: string }>("SELECT DISTINCT master_key FROM sealed_under() WHERE what IN ('data keys', 'roots')");
  for (const { master_key: name } of rows) {
    if (!(await keys.knows('cases', name))) throw new CannotStart(`The master key ${name}, which this database was sealed with, is not among ${keys.description}: put it back from your backup.`);
  }
  const { rows: retired } = await jobs.query<{ name: string }>('SELECT name FROM retired_keys WHERE name = ANY ($1)', [USES.map((use) => keys.current(use))]);
  for (const { name } of retired) throw new CannotStart(`The master key ${name} is current among ${keys.description}, and was retired: nothing is sealed under it any more. Make the key current again that came after it; in key files, npm run keys -- rotate makes a new one.`);
}
