import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { AppDatabase } from '../testing/app-database.js';
import { openForceInDatabase } from '../testing/force-in-database.js';
import type { InventedForce, TestOffice } from '../testing/invented-force.js';
import { pastCases } from '../testing/past-cases.js';
import { saveAll, saveHistories } from './save-batch.js';
import type { DecidedHistory } from './save-batch.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
beforeAll(async () => {
  ({ database, office, force } = await openForceInDatabase());
});
afterAll(() => database.close());

describe('a batch that breaks off while a load is on its way', () => {
  test('ends after the last of it was sent, so that nothing follows on the connection once the transaction is over', async () => {
    const client = await database.pool.connect();
    let asked = 0;
    const noting = { query: (...args: unknown[]) => { asked += 1; return (client.query as (...all: unknown[]) => unknown)(...args); } } as unknown as pg.ClientBase;
    const breaking = function* (): Generator<DecidedHistory> {
      for (const history of pastCases(force, 5_000, randomUUID)) {
        if (asked > 2) throw new Error('on purpose');
        yield history;
      }
    };
    await client.query('BEGIN');
    await expect(saveAll(noting, office, breaking())).rejects.toThrow('on purpose');
    const before = asked;
    await client.query('ROLLBACK');
    await sleep(300);
    client.release();
    expect([before > 3, asked]).toEqual([true, before]);
  });

  test('leaves nothing behind', async () => {
    const breaking = function* (): Generator<DecidedHistory> {
      yield* pastCases(force, 1_200, randomUUID);
      throw new Error('on purpose');
    };
    await expect(saveHistories(office, breaking())).rejects.toThrow('on purpose');
    const { rows: [left] } = await database.pool.query('SELECT (SELECT count(*)::int FROM cases) AS cases, (SELECT count(*)::int FROM data_keys) AS keys, (SELECT count(*)::int FROM events) AS events, (SELECT count(*)::int FROM force_month) AS months');
    expect(left).toEqual({ cases: 0, keys: 0, events: 0, months: 0 });
    await expect(saveHistories(office, pastCases(force, 10, randomUUID))).resolves.toEqual({ cases: 10, events: 10 });
  });
});
