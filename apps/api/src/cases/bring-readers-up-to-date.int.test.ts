import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, TestOffice, WHOLE_STORY, giver, inventForce, withNewOfficer } from '../testing/invented-force.js';
import { openedRecord } from '../testing/opened-record.js';
import { bringReadersUpToDate } from './bring-readers-up-to-date.js';

let database: AppDatabase;
beforeEach(async () => { database = await openTestDatabase(); });
afterEach(() => database.close());

const FORGET = ['cases', 'participants', 'notices', 'actions', 'org_lessons', 'events', 'data_keys', 'protected_records', 'report_records', 'report_discussions'].map((table) => `UPDATE ${table} SET read_by = '{}', read_by_reviewer = NULL, read_by_reviewer_until = NULL, read_by_desk = false, read_by_leader = false, read_by_friends = NULL, kept_to = NULL`);

test('rows from before it was worked out who reads them are read by nobody, and after the next start by whom the matrix says', async () => {
  const office = new TestOffice(database);
  const force = await inventForce(database.pool);
  for (let i = 0; i < 3; i += 1) await new Story(office, await withNewOfficer(force, database.pool)).tell(...WHOLE_STORY.slice(0, 22 + i));
  const right = await openedRecord(database.pool, office.vault);
  await database.pool.query([...FORGET, 'UPDATE cases SET read_by_version = 0'].join('; '));
  const seen = (): Promise<number | null> => inNameOf(office, giver(force, 'authority'), async (client) => (await client.query('SELECT FROM cases')).rowCount);
  expect(await seen()).toBe(0);
  await expect(Promise.all([bringReadersUpToDate(office), bringReadersUpToDate(office)]).then((done) => done.reduce((a, b) => a + b))).resolves.toBe(3);
  expect(await seen()).toBe(3);
  expect(await openedRecord(database.pool, office.vault)).toEqual(right);
  await expect(bringReadersUpToDate(office)).resolves.toBe(0);
});
