import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { urlFor, withClient } from './logins.js';
import { createDataSource, openDataSource } from './data-source.js';
import { migrate } from './migrate.js';

/** What would have to be done for the tables to be what the entities say. */
async function driftOf(url: string): Promise<readonly string[]> {
  const source = await createDataSource(url).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map(({ query }) => query);
}

describe('the tables', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('are what the entities say: migrations and entities have not drifted apart', async () => {
    await expect(driftOf(database.url)).resolves.toEqual([]);
  });

  test.each([
    ['a column is missing', 'ALTER TABLE notices DROP COLUMN mode'],
    ['a column is of another type', 'ALTER TABLE headcounts ALTER COLUMN officers TYPE bigint'],
    ['a column may be empty', 'ALTER TABLE org_lessons ALTER COLUMN theme DROP NOT NULL'],
    ['a counter is missing', 'ALTER TABLE team_month DROP COLUMN standard_hon'],
    ['a reference is missing', 'ALTER TABLE events DROP CONSTRAINT events_case_id_fkey'],
    ['a check is missing', 'ALTER TABLE data_keys DROP CONSTRAINT data_keys_class_check'],
    ['an index is missing', 'DROP INDEX cases_officer_id_idx'],
    ['a table is missing', 'DROP TABLE welfare_records'],
  ])('would be seen to have drifted if %s', async (_what, change) => {
    const other = await createTestDatabase();
    await withClient(other.url, (owner) => owner.query(change));
    await expect(driftOf(other.url)).resolves.not.toEqual([]);
    await other.drop();
  });

  test('stay as they are when the migrations run again', async () => {
    await expect(migrate(database.url)).resolves.toEqual({ app: urlFor('app', database.url), jobs: urlFor('jobs', database.url), audit: urlFor('audit', database.url) });
    const source = await openDataSource(urlFor('app', database.url));
    await expect(source.query('SELECT count(*)::int AS n FROM cases')).resolves.toEqual([{ n: 0 }]);
    await source.destroy();
  });

  test('come to be once when two processes start at the same moment on an empty database', async () => {
    const name = `empty_${randomBytes(6).toString('hex')}`;
    await withClient(database.url, (owner) => owner.query(`CREATE DATABASE ${name}`));
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    await expect(Promise.all([migrate(url.href), migrate(url.href), migrate(url.href)])).resolves.toHaveLength(3);
    await expect(driftOf(url.href)).resolves.toEqual([]);
    await withClient(database.url, (owner) => owner.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });

  test('open to a login that a person made, where one is named, with the same rights', async () => {
    const login = `made_${randomBytes(6).toString('hex')}`;
    await withClient(database.url, (owner) => owner.query(`CREATE ROLE ${login} LOGIN PASSWORD 'invented'`));
    const appUrl = new URL(database.url);
    appUrl.username = login;
    appUrl.password = 'invented';
    await expect(migrate(database.url, { app: appUrl.href })).resolves.toMatchObject({ app: appUrl.href });
    await withClient(appUrl.href, async (app) => {
      await expect(app.query('SELECT FROM events')).resolves.toMatchObject({ rowCount: 0 });
      await expect(app.query('DELETE FROM events')).rejects.toMatchObject({ code: '42501' });
    });
    await withClient(database.url, (owner) => owner.query(`DROP OWNED BY ${login}; DROP ROLE ${login}`));
  });
});
