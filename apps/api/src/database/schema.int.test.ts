import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { appUrlFor } from './app-login.js';
import { createDataSource, openDataSource } from './data-source.js';
import { migrate } from './migrate.js';

describe('the tables', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('are what the entities say: migrations and entities have not drifted apart', async () => {
    const source = await createDataSource(database.url).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('stay as they are when the migrations run again', async () => {
    await expect(migrate(database.url)).resolves.toBe(appUrlFor(database.url));
    const source = await openDataSource(appUrlFor(database.url));
    await expect(source.query('SELECT count(*)::int AS n FROM cases')).resolves.toEqual([{ n: 0 }]);
    await source.destroy();
  });
});
