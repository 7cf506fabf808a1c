import type { ProtectionClass } from '@candour/domain';
import type pg from 'pg';
import type { DataKey } from '../case-record/vault.js';
import { insertRows, rowAsJson } from '../database/table.js';
import type { Stored } from './case-store.js';
import { recordReadBy } from './project/read-by.js';
import { RECORD } from './tables.js';
import type { Pen } from './write-down.js';

/** Makes the key of a class that a case has none of yet, for something that is sealed without an event. The caller holds the case. */
export async function addKey(client: pg.ClientBase, { vault, ids }: Pen, { case: c, history, identity }: Stored, cls: ProtectionClass): Promise<DataKey> {
  const [made] = await vault.newKeys([{ id: ids(), force: identity.force, caseId: identity.id, class: cls }]);
  if (made === undefined) throw new Error('A key was asked for and none was made.');
  const { key, row } = made;
  const whole = { ...row, ...recordReadBy(c, history).keys[cls] };
  await client.query({ name: 'add_key', text: insertRows(RECORD.data_keys, 1), values: [JSON.stringify([rowAsJson(RECORD.data_keys, whole)])] });
  return key;
}
