import { standIn } from '@candour/domain';
import type { CommandOf } from '@candour/domain';
import type pg from 'pg';
import { textsIn } from '../case-record/protected-texts.js';
import { openPart } from '../case-record/seal-event.js';
import type { DataKey, Vault } from '../case-record/vault.js';

/**
 * R26: whether the words quoted stand in the account or the discussion. The database gives the sealed texts for this one comparison, and
 * only for a request that two people agreed to and nobody used; what is told of them is yes or no, once.
 */
export async function passageStands(client: pg.ClientBase, vault: Vault, key: DataKey | undefined, caseId: string, { request, passage }: CommandOf<'OpenProtectedPassage'>): Promise<boolean> {
  if (key === undefined) return false;
  const { rows } = await client.query<{ seq: number; ciphertext: Buffer }>({ name: 'passage_words', text: 'SELECT seq, ciphertext FROM passage_words($1, $2)', values: [caseId, request] });
  return standIn(passage, rows.flatMap(({ seq, ciphertext }) => textsIn(openPart(vault, 'P', key, seq, ciphertext))));
}
