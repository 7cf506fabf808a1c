import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import type { Vault } from './vault.js';

/**
 * Makes sure at start that the master key is the one this database was sealed with. Without it every case would fail to open one by
 * one, and new ones would be sealed under a key that does not belong with the rest.
 */
export async function makeSureKeysFit(pool: pg.Pool, vault: Vault): Promise<void> {
  const { rows: [row] } = await pool.query<{ master_key: string }>('SELECT master_key FROM data_keys WHERE wrapped IS NOT NULL LIMIT 1');
  if (row !== undefined && row.master_key !== vault.masterKeyName) throw new CannotStart('The key files are not those this database was sealed with: put the right ones back from your backup into KEY_DIR.');
}
