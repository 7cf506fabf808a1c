import type pg from 'pg';
import { withClient } from '../database/logins.js';
import { loadCase } from '../cases/case-store.js';
import { rowsOf } from '../cases/project/index.js';
import { PICTURE, PICTURE_TABLES } from '../cases/tables.js';
import { rowAsJson } from '../database/table.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, WHOLE_STORY, inventForce, testKeys, type InventedForce, type Steps } from '../testing/invented-force.js';
import { brokenLinkIn } from '../testing/opened-record.js';
import { makeSureKeysFit } from './keys-fit.js';
import { SealBroken } from './vault.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
let story: Story;
beforeEach(async () => {
  database = await openTestDatabase();
  office = new TestOffice(database);
  force = await inventForce(database.pool);
  story = await new Story(office, force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice', 'SubmitAccount', 'AddToAccount', 'RecordWelfareNote', 'ConfirmSuitability');
});
afterEach(() => database.close());

const identity = () => ({ id: story.caseId ?? '', force: force.id, reference: 'NTH/2026/0001' });
const load = async () => { const client = await database.pool.connect(); try { return await loadCase(client, office.vault, identity()); } finally { client.release(); } };
const asOwner = (sql: string, values: unknown[] = []): Promise<pg.QueryResult> => withClient(database.ownerUrl, (owner) => owner.query(sql, values));
/** Every value of every row of the database, as one text. */
const everything = async (): Promise<string> => {
  const { rows: tables } = await asOwner(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`);
  const dumps = [];
  for (const { name } of tables) dumps.push((await asOwner(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`)).rows[0].text);
  return dumps.join('\n');
};

describe('the record at rest', () => {
  test.each([
    ['P', 'the account', 'called away before I had finished'],
    ['P', 'an addition to it', 'found my notes of that evening'],
    ['W', 'a welfare note', 'Asked how things are'],
  ])('has no word of class %s in plain sight: %s', async (_class, _what, words) => {
    const dump = await everything();
    expect(dump).toContain('The handover at the end of the late shift.');
    expect(dump).not.toContain(words);
    expect(dump).not.toContain(Buffer.from(words).toString('hex'));
  });

  test('has no word or person in the header of an event', async () => {
    const { rows } = await database.pool.query(`SELECT string_agg(codes::text, ' ') AS codes FROM events`);
    expect(rows[0].codes).not.toMatch(/handover|finished/i);
    for (const person of Object.values(force.ids)) expect(rows[0].codes).not.toContain(person);
  });

  test('R64 keeps words of class P out of a case in memory', async () => {
    const stored = await load();
    expect(JSON.stringify([stored.case, stored.history])).not.toMatch(/called away|my notes|how things are/);
    expect(JSON.stringify(stored.case)).toContain('The handover at the end of the late shift.');
  });

  test('R55 no longer opens when somebody who owns the database changes a payload', async () => {
    await asOwner(`UPDATE events SET payload = set_byte(payload, 40, get_byte(payload, 40) # 1) WHERE case_id = $1 AND seq = 1`, [story.caseId]);
    await expect(load()).rejects.toThrow(SealBroken);
    await expect(brokenLinkIn(database.pool, story.caseId ?? '')).resolves.toBe(1);
  });

  test('R55 no longer opens when a payload is moved to another event of the same case', async () => {
    await asOwner(`UPDATE events a SET payload = b.payload FROM events b WHERE a.case_id = $1 AND b.case_id = $1 AND a.seq = 3 AND b.seq = 1`, [story.caseId]);
    await expect(load()).rejects.toThrow(SealBroken);
  });

  test('R55 shows in the chain when a header is changed, or a part or an event is taken out', async () => {
    await asOwner(`UPDATE events SET codes = codes || '{"mode": "ORAL"}' WHERE case_id = $1 AND type = 'NoticeGiven'`, [story.caseId]);
    await expect(brokenLinkIn(database.pool, story.caseId ?? '')).resolves.toBe(5);
    await asOwner(`UPDATE events SET codes = codes - 'mode' || '{"mode": "WRITTEN"}' WHERE case_id = $1 AND type = 'NoticeGiven'`, [story.caseId]);
    await expect(brokenLinkIn(database.pool, story.caseId ?? '')).resolves.toBeNull();
    await asOwner(`DELETE FROM protected_records WHERE case_id = $1 AND seq = 6`, [story.caseId]);
    await expect(brokenLinkIn(database.pool, story.caseId ?? '')).resolves.toBe(6);
    await asOwner(`DELETE FROM protected_records WHERE case_id = $1 AND seq = 7`, [story.caseId]);
    await asOwner(`DELETE FROM account_receipts WHERE case_id = $1`, [story.caseId]);
    await asOwner(`DELETE FROM events WHERE case_id = $1 AND seq IN (6, 7)`, [story.caseId]);
    await expect(brokenLinkIn(database.pool, story.caseId ?? '')).resolves.toBe(6);
  });

  test('can never be opened again in a class whose key is destroyed, while the chain still holds', async () => {
    await asOwner(`UPDATE data_keys SET wrapped = NULL, destroyed_at = now() WHERE case_id = $1 AND class = 'C'`, [story.caseId]);
    const { case: c, keys } = await load();
    expect(keys.has('C')).toBe(false);
    expect(c.stage.state).toBe('NOTIFIED');
    expect(JSON.stringify(c)).not.toContain('handover');
    await expect(brokenLinkIn(database.pool, story.caseId ?? '')).resolves.toBeNull();
  });
});

describe('the key files', () => {
  test('are looked at before anything is opened or sealed: others than this database was sealed with are refused', async () => {
    await expect(makeSureKeysFit(database.jobs, testKeys(7))).resolves.toBeUndefined();
    await expect(makeSureKeysFit(database.jobs, testKeys(9, 8, 7))).resolves.toBeUndefined();
    await expect(makeSureKeysFit(database.jobs, testKeys(9))).rejects.toThrow('The master key test-key-7, which this database was sealed with, is not among the keys of a test');
  });
});

describe('replaying the events', () => {
  const STORIES: readonly Steps[] = [WHOLE_STORY.slice(1), ['2026-04-01', 'DraftReferral', 'SubmitReferral', 'ReturnReferral']];
  test.each(STORIES.map((steps) => [steps]))('gives the rows as they stand in the database', async (steps) => {
    story = await new Story(office.on('2026-03-02'), await inventForce(database.pool, 'STH')).tell(...steps);
    const { rows: [row] } = await database.pool.query('SELECT id, force_id AS force, reference FROM cases WHERE id = $1', [story.caseId]);
    const client = await database.pool.connect();
    const stored = await loadCase(client, office.vault, row);
    client.release();
    const rows = rowsOf(stored.case, stored.history);
    for (const name of PICTURE_TABLES) {
      const kept = (await database.pool.query(`SELECT * FROM ${name} WHERE ${name === 'cases' ? 'id' : 'case_id'} = $1`, [story.caseId])).rows;
      const given = rows[name].map((each) => JSON.parse(JSON.stringify(rowAsJson(PICTURE[name], each))) as object);
      expect(given).toHaveLength(kept.length);
      expect(given).toEqual(expect.arrayContaining(kept));
    }
  });
});
