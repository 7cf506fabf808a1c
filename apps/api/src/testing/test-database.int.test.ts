import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('a test file with a database of its own', () => {
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [database, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([database.drop(), other.drop()]));

  const run = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, string>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  test('sees real PostgreSQL 18, in UTC, sorting alike on every machine', async () => {
    const [row] = await run(database.url, `SELECT current_setting('server_version_num') AS version, current_setting('TimeZone') AS zone, 'a' < 'B' AS by_code`);
    expect(row).toEqual({ version: expect.stringMatching(/^18/), zone: 'UTC', by_code: false });
  });

  test('shares nothing with another', async () => {
    await run(database.url, 'CREATE TABLE mine (id int)');
    await expect(run(other.url, 'SELECT FROM mine')).rejects.toThrow('relation "mine" does not exist');
  });

  test('is gone after drop, even with a connection still open', async () => {
    const third = await createTestDatabase();
    const client = new pg.Client({ connectionString: third.url });
    client.on('error', () => undefined);
    await client.connect();
    await third.drop();
    await expect(run(third.url, 'SELECT 1')).rejects.toThrow('does not exist');
    await client.end().catch(() => undefined);
  });
});
