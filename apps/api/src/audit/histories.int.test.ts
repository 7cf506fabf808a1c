import { FIRST_LINK, linkOf } from '../case-record/event-chain.js';
import type { EventRow } from '../case-record/event.entity.js';
import { pastCases } from '../testing/past-cases.js';
import { saveHistories } from '../cases/save-batch.js';
import { withClient } from '../database/logins.js';
import { verifyHistories } from './verify-histories.js';
import { newId } from '../database/new-id.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, WHOLE_STORY, inventForce } from '../testing/invented-force.js';
import { TestLedger } from '../testing/test-ledger.js';

let database: AppDatabase;
let ledger: TestLedger;
let story: Story;
beforeEach(async () => {
  database = await openTestDatabase();
  const force = await inventForce(database.pool);
  await inventForce(database.pool, 'STH');
  const office = new TestOffice(database);
  story = await new Story(office, force).tell(...WHOLE_STORY);
  await saveHistories(office, pastCases(force, 3, newId));
  ledger = new TestLedger(database);
  await ledger.sealer.seal();
});
afterEach(async () => {
  await ledger.close();
  await database.close();
});
const found = async (...statements: readonly string[]): Promise<readonly string[]> => {
  await ledger.tamper(...statements.map((sql) => sql.replaceAll('CASE_ID', `'${story.caseId}'`)));
  return (await ledger.histories('NTH')).found.map((each) => each.replace(/^HISTORY_CHANGED \d+/, 'HISTORY_CHANGED'));
};
/** What stands of each event, to make its link anew as somebody would who knows how. */
async function events(): Promise<readonly (EventRow & { digests: Record<string, string> })[]> {
  const names = 'case_id AS "caseId", seq, force_id AS "forceId", type, at, on_day::text AS "onDay", actor_id AS "actorId", rule, classes, key_ids AS "keyIds", state_after AS "stateAfter", codes, answered, previous_hash AS "previousHash", hash';
  const part = (name: string, table: string): string => `'${name}', (SELECT encode(sha256(ciphertext), 'hex') FROM ${table} x WHERE x.case_id = e.case_id AND x.seq = e.seq)`;
  const digests = `json_strip_nulls(json_build_object('C', encode(sha256(payload), 'hex'), ${part('P', 'protected_records')}, ${part('R', 'report_records')}, ${part('RB', 'report_discussions')}, ${part('W', 'welfare_records')})) AS digests`;
  const { rows } = await database.pool.query(`SELECT ${names}, ${digests} FROM events e WHERE case_id = $1 ORDER BY seq`, [story.caseId]);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
/** Something sealed of another class, put where it was not. */
const copied = (table: string, seq: number): string => `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(p) || '{"seq": ${seq}}')).* FROM protected_records p WHERE case_id = CASE_ID ORDER BY seq LIMIT 1`;
const relinked = (seq: number, previous: Buffer, hash: Buffer): string => `UPDATE events SET previous_hash = '\\x${previous.toString('hex')}', hash = '\\x${hash.toString('hex')}' WHERE case_id = CASE_ID AND seq = ${seq}`;

describe('R55 npm run audit:verify goes through the history of every case', () => {
  test('and finds nothing where nobody did anything, in what commands wrote and in what an import brought', async () => {
    await expect(ledger.histories('NTH')).resolves.toEqual({ found: [], line: expect.stringMatching(/^NTH: whole\. \d+ entries sealed, 0 anchors, none waiting, \d+ events of 4 cases\.$/) });
    await expect(ledger.histories('STH')).resolves.toMatchObject({ found: [] });
  });

  test('and names the event and the case', async () => {
    await ledger.tamper(`UPDATE events SET actor_id = officer_id WHERE case_id = '${story.caseId}' AND seq = 4`);
    expect((await ledger.histories('NTH')).line).toContain(`NTH: BROKEN. event 4 of case ${story.caseId}, or what was sealed with it, is not what was written.`);
    await expect(ledger.histories('STH')).resolves.toMatchObject({ found: [] });
  });

  test.each([
    ['what happened', `type = 'NoticeAcknowledged'`], ['when, by a microsecond', `at = at + interval '1 microsecond'`], ['on which day', 'on_day = on_day - 1'], ['by whom', 'actor_id = NULL'], ['under which rule', `rule = 'R1'`],
    ['what is sealed', `classes = classes || '{W}'`], ['under which keys', `key_ids = '{}'`], ['where it led', `state_after = 'CLOSED'`], ['the coded facts', `codes = codes || '{"mode": "ORAL"}'`], ['what was answered', `answered = '{PATTERN}'`],
    ['the words of the case, sealed', 'payload = set_byte(payload, 40, get_byte(payload, 40) # 1)'], ['of which force', `force_id = (SELECT id FROM forces WHERE code = 'STH')`], ['the link itself', 'hash = sha256(hash)'], ['the link before', 'previous_hash = sha256(hash)'],
  ])('an edit of the header: %s', async (_, change) => {
    expect(await found(`UPDATE events SET ${change} WHERE case_id = CASE_ID AND seq = 5`)).toContain('EVENT_CHANGED 5');
  });

  test.each(['protected_records', 'report_records', 'report_discussions', 'welfare_records'])('an edit of what is sealed in %s, a part that is gone, and one under another key', async (table) => {
    const { rows: [row] } = await database.pool.query<{ seq: number }>(`SELECT seq FROM ${table} WHERE case_id = $1 ORDER BY seq LIMIT 1`, [story.caseId]);
    if (row === undefined) {
      // Nothing of this class was said in this story: then nothing may appear.
      expect(await found(copied(table, 5))).toEqual(['EVENT_CHANGED 5']);
      return;
    }
    const here = `WHERE case_id = CASE_ID AND seq = ${row.seq}`;
    expect(await found(`UPDATE ${table} SET ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) ${here}`)).toEqual([`EVENT_CHANGED ${row.seq}`]);
    expect(await found(`UPDATE ${table} SET ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) ${here}`)).toEqual([]);
    expect(await found(`UPDATE ${table} SET key_id = gen_random_uuid() ${here}`)).toEqual([`EVENT_CHANGED ${row.seq}`]);
    expect(await found(`DELETE FROM ${table} ${here}`)).toEqual([`EVENT_CHANGED ${row.seq}`]);
  });

  test('something sealed for an event that is not there', async () => {
    expect(await found(copied('welfare_records', 900))).toEqual(['SEALED_WITHOUT_EVENT 900']);
  });

  test('an event that is gone from the middle, from the beginning and from the end', async () => {
    expect(await found('DELETE FROM events WHERE case_id = CASE_ID AND seq = 5')).toEqual(['HISTORY_CHANGED', 'EVENT_CHANGED 6']);
    expect(await found('DELETE FROM events WHERE case_id = CASE_ID AND seq = 1')).toEqual(['HISTORY_CHANGED x2', 'EVENT_CHANGED 2']);
    const [last] = (await events()).slice(-1);
    await expect(found(`DELETE FROM events WHERE case_id = CASE_ID AND seq = ${last?.seq}`)).resolves.toContain('HISTORY_CHANGED x3');
  });

  test('an event with its link made anew, by what follows; and a whole history linked anew, by the ledger', async () => {
    await ledger.tamper(`UPDATE events SET codes = codes || '{"mode": "ORAL"}' WHERE case_id = '${story.caseId}' AND seq = 5`);
    const all = await events();
    const fifth = all[4];
    if (fifth === undefined) throw new Error('The story is too short.');
    expect(await found(relinked(5, fifth.previousHash, linkOf(fifth, fifth.digests)))).toEqual(['HISTORY_CHANGED', 'EVENT_CHANGED 6']);
    let previous: Buffer = FIRST_LINK;
    const statements = (await events()).map((event) => {
      const [before, hash] = [previous, linkOf({ ...event, previousHash: previous }, event.digests)];
      previous = hash;
      return relinked(event.seq, before, hash);
    });
    expect(await found(...statements)).toEqual([expect.stringMatching(/^HISTORY_CHANGED x\d+$/)]);
  });

  test('an event that was put at the end past the product, with a link that fits', async () => {
    const last = (await events()).at(-1);
    if (last === undefined) throw new Error('There is no story.');
    const hash = linkOf({ ...last, seq: last.seq + 1, previousHash: last.hash, keyIds: [], classes: [] }, {});
    expect(await found(`INSERT INTO events SELECT (jsonb_populate_record(e, jsonb_build_object('seq', ${last.seq + 1}, 'previous_hash', '\\x${last.hash.toString('hex')}', 'hash', '\\x${hash.toString('hex')}', 'payload', NULL, 'classes', '{}', 'key_ids', '{}'))).* FROM events e WHERE case_id = CASE_ID AND seq = ${last.seq}`)).toContain(`EVENT_NOT_IN_LEDGER ${last.seq + 1}`);
  });

  test('an edit of an imported case, which the ledger does not hold', async () => {
    const { rows: [past] } = await database.pool.query<{ case_id: string }>(`SELECT case_id FROM events WHERE type = 'CaseImported' LIMIT 1`);
    expect(await found(`UPDATE events SET on_day = on_day - 1 WHERE case_id = '${past?.case_id}' AND seq = 1`)).toEqual(['EVENT_CHANGED 1']);
  });

  test('much that is wrong in five cases by name, and in how many places more, and brings no more than that out of the database', async () => {
    await ledger.tamper(`INSERT INTO welfare_records SELECT (jsonb_populate_record(NULL::welfare_records, to_jsonb(p) || jsonb_build_object('seq', 900 + n % 2, 'case_id', lpad((n / 2)::text, 32, '0')::uuid))).* FROM (SELECT * FROM protected_records LIMIT 1) p, generate_series(0, 2999) n`);
    const most = await withClient(database.ownerUrl, async (owner) => {
      let rows = 0;
      const { query } = owner;
      owner.query = (async (...given: unknown[]) => {
        const result = await (query as (...each: unknown[]) => Promise<{ rows?: unknown[] }>).apply(owner, given);
        if (!(given[0] as { name?: string }).name?.startsWith('verify_events')) rows = Math.max(rows, result.rows?.length ?? 0);
        return result;
      }) as typeof query;
      const report = await verifyHistories(owner);
      expect([...report.values()].flatMap(({ findings }) => findings)).toEqual([{ kind: 'SEALED_WITHOUT_EVENT', at: 900, where: '00000000-0000-0000-0000-000000000000', times: 3000, also: [1, 2, 3, 4].map((n) => `00000000-0000-0000-0000-00000000000${n}`) }]);
      return rows;
    });
    expect(most).toBe(5);
    expect((await ledger.histories('NTH')).line).toContain('which is not there (and 2,999 more like it, among them in 00000000-0000-0000-0000-000000000001, ');
  });

  test('as somebody who reads every row and changes none: the owner is not needed to look', async () => {
    await withClient(database.ownerUrl, async (owner) => {
      await owner.query('BEGIN; SET LOCAL ROLE candour_backup');
      await expect(owner.query('UPDATE events SET rule = rule')).rejects.toMatchObject({ code: '42501' });
    });
  });
});
