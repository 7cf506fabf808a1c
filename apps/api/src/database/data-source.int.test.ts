import { openTestDatabase } from '../testing/app-database.js';

test('a statement that was run many times is still planned for the values it has', async () => {
  const database = await openTestDatabase();
  const client = await database.pool.connect();
  for (let i = 0; i < 8; i += 1) await client.query({ name: 'cases_of_a_month', text: 'SELECT id FROM cases WHERE accepted_month = $1', values: [`2026-0${i + 1}-01`] });
  const { rows } = await client.query(`SELECT custom_plans::int, generic_plans::int FROM pg_prepared_statements WHERE name = 'cases_of_a_month'`);
  client.release();
  await database.close();
  expect(rows).toEqual([{ custom_plans: 8, generic_plans: 0 }]);
});
