import type pg from 'pg';
import type { Vault } from '../../case-record/vault.js';
import type { FileKind, ImportRow } from './columns.js';
import type { Known } from './known.js';
import type { Problem, ReadRow } from './read-rows.js';

/** What an importer may use besides its rows. Ids and time are handed in. */
export interface Means { readonly client: pg.ClientBase; readonly vault: Vault; readonly ids: () => string; readonly at: string }
/** One kind of file: what is wrong with its rows together, and how good rows are written. Returns how many rows changed anything. */
export interface Importer<K extends FileKind> {
  readonly check: (rows: readonly ReadRow<K>[], known: Known) => readonly Problem[];
  readonly write: (rows: readonly ImportRow<K>[], known: Known, means: Means) => Promise<number>;
}
