import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, TestOffice, giver, inventForce, type InventedForce } from '../testing/invented-force.js';
import { ensureLogins, urlFor, withClient } from './logins.js';
import { openDataSource } from './data-source.js';
import { migrate } from './migrate.js';

let database: AppDatabase;
let pool: pg.Pool;
let caseId: string;
let office: TestOffice;
let force: InventedForce;
const DENIED = { code: '42501' };
beforeAll(async () => {
  database = await openTestDatabase();
  pool = database.app;
  office = new TestOffice(database);
  force = await inventForce(database.pool);
  const story = await new Story(office, force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice', 'SubmitAccount', 'RecordWelfareNote', 'RequestCorrection', 'ConfirmSuitability', 'ArrangeDiscussion', 'RecordDiscussion', 'DraftReport');
  caseId = story.caseId ?? '';
});
afterAll(() => database.close());

describe('the API’s login', () => {
  describe.each(['events', 'protected_records', 'report_records', 'report_discussions', 'welfare_records'])('on %s', (table) => {
    test('R55 may read what the reviewer may, in the reviewer’s name and in nobody’s', async () => {
      const read = (client: pg.Pool | pg.PoolClient) => client.query(`SELECT FROM ${table} WHERE case_id = $1 LIMIT 1`, [caseId]);
      await expect(inNameOf(office, giver(force, 'inspector'), read)).resolves.toMatchObject({ rowCount: 1 });
      await expect(read(pool)).resolves.toMatchObject({ rowCount: 0 });
    });
    test.each([
      ['change', `UPDATE ${table} SET seq = seq`],
      ['change one column', `UPDATE ${table} SET force_id = force_id`],
      ['delete', `DELETE FROM ${table}`],
      ['empty', `TRUNCATE ${table} CASCADE`],
      ['put in the place of a row', `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (case_id, seq) DO UPDATE SET seq = excluded.seq`],
    ])('R55 may not %s', async (_what, sql) => {
      await expect(pool.query(sql)).rejects.toMatchObject(DENIED);
    });
  });

  test('may destroy a key, and change nothing else about it', async () => {
    await expect(pool.query('UPDATE data_keys SET case_id = case_id')).rejects.toMatchObject(DENIED);
    await expect(pool.query('DELETE FROM data_keys')).rejects.toMatchObject(DENIED);
    await expect(pool.query('UPDATE data_keys SET wrapped = NULL, destroyed_at = now() WHERE false')).resolves.toBeDefined();
  });

  test('has no part in what people declared of themselves; the jobs may put it in, and never read it back', async () => {
    await expect(pool.query('SELECT FROM equality_records')).rejects.toMatchObject(DENIED);
    const values = [randomUUID(), randomUUID(), randomBytes(32), 'k', randomBytes(40)];
    await expect(database.jobs.query('INSERT INTO equality_records (id, force_id, row_hash, key_name, ciphertext, recorded_at) VALUES ($1,$2,$3,$4,$5,now()) ON CONFLICT DO NOTHING', values)).resolves.toMatchObject({ rowCount: 1 });
    await expect(database.jobs.query('INSERT INTO equality_records (id, force_id, row_hash, key_name, ciphertext, recorded_at) VALUES ($1,$2,$3,$4,$5,now()) ON CONFLICT DO NOTHING', values)).resolves.toMatchObject({ rowCount: 0 });
    for (const sql of ['SELECT count(*) FROM equality_records', 'UPDATE equality_records SET key_name = key_name', 'DELETE FROM equality_records']) await expect(database.jobs.query(sql)).rejects.toMatchObject(DENIED);
  });

  test('may not change tables, logins or the list of migrations', async () => {
    for (const sql of ['CREATE TABLE mine (id int)', 'ALTER TABLE cases ADD COLUMN mine int', 'DROP TABLE cases', 'CREATE INDEX ON cases (state)', 'SELECT FROM migrations', 'DELETE FROM migrations']) {
      await expect(pool.query(sql)).rejects.toMatchObject(DENIED);
    }
    await expect(pool.query('CREATE ROLE mine')).rejects.toMatchObject(DENIED);
    await expect(pool.query('ALTER TABLE events OWNER TO candour_app')).rejects.toMatchObject(DENIED);
  });

  test('may not remove a case, a person or a force', async () => {
    for (const table of ['cases', 'people', 'forces', 'idempotency_keys', 'outbox', 'read_audit']) await expect(pool.query(`DELETE FROM ${table}`)).rejects.toMatchObject(DENIED);
  });

  test('has no right that is not written down', async () => {
    const { rows } = await withClient(database.ownerUrl, (owner) => owner.query("SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = 'candour_app'"));
    expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false }]);
  });
});

describe('what can go wrong with the database is one sentence', () => {
  const gone = 'postgres://somebody:secret-word@127.0.0.1:1/candour';
  const otherPassword = () => { const url = new URL(urlFor('app', database.ownerUrl)); url.password = 'wrong-word'; return url.href; };
  const otherName = () => { const url = new URL(database.ownerUrl); url.pathname = '/no_such_database'; return url.href; };

  test.each([
    ['nothing answers', () => openDataSource(gone), 'nothing answers there; start PostgreSQL'],
    ['nothing answers a migration', () => migrate(gone), 'nothing answers there; start PostgreSQL'],
    ['the password is wrong', () => openDataSource(otherPassword()), 'the name or the password is wrong'],
    ['there is no such database', () => migrate(otherName()), 'there is no database of that name'],
    ['the API would own its tables', () => ensureLogins(database.ownerUrl, { app: database.ownerUrl }), 'must log in as somebody else'],
    ['the owner has no password to derive one from', () => ensureLogins('postgres://owner@127.0.0.1:5432/candour'), 'set APP_DATABASE_URL'],
    ['the owner may not make logins', () => ensureLogins(urlFor('app', database.ownerUrl)), 'may not make the role candour_app: create one'],
  ])('when %s', async (_what, work, sentence) => {
    const error: unknown = await work().then(() => undefined, (reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'CannotStart', message: expect.stringMatching(new RegExp(sentence)) });
    expect(String((error as Error).message)).not.toMatch(/secret-word|wrong-word/);
  });
});
