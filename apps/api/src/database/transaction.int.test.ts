import { setTimeout as sleep } from 'node:timers/promises';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { withClient } from './app-login.js';
import { inTransaction } from './transaction.js';

let database: AppDatabase;
beforeAll(async () => { database = await openTestDatabase(); });
afterAll(() => database.close());

/** What a restart of the server does to every connection of the API. */
const cutOff = (): Promise<unknown> => withClient(database.ownerUrl, (owner) => owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'candour_app' AND datname = current_database()`));

describe('a transaction whose connection is lost', () => {
  test('fails in one sentence while it is between two statements, and the process goes on', async () => {
    const attempt = inTransaction(database.pool, async (client) => {
      await client.query('SELECT 1');
      await cutOff();
      await sleep(100);
      await client.query('SELECT 2');
    });
    await expect(attempt).rejects.toMatchObject({ name: 'DatabaseFailure' });
    await expect(inTransaction(database.pool, (client) => client.query('SELECT 3 AS n'))).resolves.toMatchObject({ rows: [{ n: 3 }] });
  });

  test('fails in one sentence in the middle of a statement', async () => {
    const attempt = inTransaction(database.pool, (client) => client.query('SELECT pg_sleep(5)'));
    await sleep(100);
    await cutOff();
    await expect(attempt).rejects.toMatchObject({ name: 'DatabaseFailure' });
    await expect(database.pool.query('SELECT 4 AS n')).resolves.toMatchObject({ rows: [{ n: 4 }] });
  });
});
