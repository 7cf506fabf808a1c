import type pg from 'pg';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { inTransaction } from './transaction.js';

let database: AppDatabase;
beforeAll(async () => { database = await openTestDatabase(); });
afterAll(() => database.close());

/** How often a statement was planned for its values when it was run eight times, and how often for any values. */
async function plansOf(client: pg.ClientBase, name: string): Promise<unknown> {
  for (let i = 1; i <= 8; i += 1) await client.query({ name, text: 'SELECT id FROM forces WHERE code = $1', values: [`F${i}`] });
  return (await client.query('SELECT custom_plans::int AS own, generic_plans::int AS any FROM pg_prepared_statements WHERE name = $1', [name])).rows[0];
}

test('a read that was run many times is still planned for the values it has', async () => {
  const client = await database.app.connect();
  expect(await plansOf(client, 'read')).toEqual({ own: 8, any: 0 });
  client.release();
});

test('what is done again and again in a transaction, such as the check of a key, is planned once for any values', async () => {
  expect(await inTransaction(database.app, (client) => plansOf(client, 'written'))).toEqual({ own: 5, any: 3 });
});
