import type pg from 'pg';
import { beginAs } from '../access/viewer-context.js';
import type { Errand, SaidOfViewer } from '../access/viewer-context.js';
import { inTransaction } from '../database/transaction.js';
import type { TestOffice } from './invented-force.js';

/** Asks the database as the API does, in somebody's name, with any statement at all; nothing of it is kept. */
export function inNameOf<T>(office: TestOffice, who: SaidOfViewer, work: (client: pg.PoolClient) => Promise<T>, errand: Partial<Errand> = {}): Promise<T> {
  return inTransaction(office.pool, work, () => false, beginAs(office.contexts.sign(who, { today: office.today, ...errand })));
}
