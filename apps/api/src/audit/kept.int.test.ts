import { randomUUID } from 'node:crypto';
import { newId } from '../database/new-id.js';
import { openPool } from '../database/data-source.js';
import { saveHistories } from '../cases/save-batch.js';
import { registerClient } from '../identity/service-clients.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, WHOLE_STORY, inventForce, withNewOfficer, type InventedForce, type Steps } from '../testing/invented-force.js';
import { pastCases } from '../testing/past-cases.js';
import { TestLedger } from '../testing/test-ledger.js';
import { verifyReaders } from './verify-readers.js';
import type { ComparedReaders } from './verify-readers.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
let ledger: TestLedger;
let story: Story;
let escalated: Story;
const TO_THE_ACCOUNT: Steps = ['2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice', '2026-03-06', 'SubmitAccount'];
beforeEach(async () => {
  database = await openTestDatabase();
  force = await inventForce(database.pool);
  office = new TestOffice(database);
  story = await new Story(office, force).tell(...TO_THE_ACCOUNT);
  const other = await withNewOfficer(force, database.pool);
  escalated = await new Story(office, other).tell(...TO_THE_ACCOUNT.slice(0, -1), 'ReferBack', 'Escalate');
  await saveHistories(office, pastCases(force, 3, newId));
  await registerClient(database.pool, { id: newId(), forceId: force.id, clientId: 'bookings', name: 'Bookings (invented)', purpose: 'TRAINING', scopes: ['training.tasks'], registeredBy: null, at: office.now });
  ledger = new TestLedger(database);
  await ledger.as({ person: force.ids.authority, force: force.id, roles: ['authority'] }, (as) => as.query("SELECT delegate_authority($1, $2, '2026-03-02', '2026-06-01', 'Leave.')", [newId(), force.ids.inspector]));
  await ledger.as({ person: force.ids.staffManager, force: force.id, roles: ['administrator'] }, (as) => as.query("SELECT link_sign_in($1, $2, 'https://issuer.example', 'a-subject')", [newId(), force.ids.sergeant]));
  await database.pool.query('UPDATE people SET line_manager_id = $2 WHERE id = $1', [force.ids.officer, force.ids.otherInspector]);
  await ledger.sealer.seal();
});
afterEach(async () => {
  await ledger.close();
  await database.close();
});

const found = async (...statements: readonly string[]): Promise<readonly string[]> => {
  await ledger.tamper(...statements);
  return (await ledger.histories('NTH')).found.map((each) => each.replace(/^(HISTORY_CHANGED|ROW_MISSING|ROW_EDITED) \d+/, '$1'));
};
const flipped = 'set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1)';

describe('R55 npm run audit:verify finds, where nobody else would', () => {
  test('nothing, in a record that was left alone', async () => expect(await found()).toEqual([]));

  test.each([
    ['an imported case that is gone as a whole', (): string => `DELETE FROM events WHERE case_id = (SELECT case_id FROM events WHERE type = 'CaseImported' LIMIT 1)`, ['HISTORY_CHANGED']],
    ['an edited receipt', (): string => `UPDATE account_receipts SET ciphertext = ${flipped}`, ['RECEIPT_CHANGED']],
    ['a receipt said to be somebody else’s', (): string => `UPDATE account_receipts SET officer_id = gen_random_uuid()`, ['RECEIPT_CHANGED']],
    ['an edited escalation pack', (): string => `UPDATE documents SET ciphertext = ${flipped}`, ['DOCUMENT_CHANGED']],
    ['a pack that is opened to others', (): string => 'UPDATE documents SET read_by_investigator = NOT read_by_investigator', ['DOCUMENT_CHANGED']],
    ['a pack that is gone though its key lives', (): string => 'DELETE FROM documents', ['DOCUMENT_CHANGED']],
    ['a delegation that nobody gave', (): string => `INSERT INTO delegations SELECT gen_random_uuid(), force_id, (SELECT id FROM people WHERE number = 'sergeant'), from_on, until_on, reason, given_by, given_at FROM delegations`, ['ACCESS_NOT_WRITTEN']],
    ['a delegation made longer', (): string => 'UPDATE delegations SET until_on = until_on + 300', ['ACCESS_NOT_WRITTEN']],
    ['a delegation that is gone', (): string => 'DELETE FROM delegations', ['ACCESS_NOT_WRITTEN']],
    ['a system with another purpose', (): string => `UPDATE service_clients SET purpose = 'WAREHOUSE'`, ['ACCESS_NOT_WRITTEN']],
    ['a system that was closed past the product', (): string => 'UPDATE service_clients SET active = false', ['ACCESS_NOT_WRITTEN']],
    ['a sign-in that nobody confirmed', (): string => `UPDATE person_subjects SET confirmed_by = (SELECT id FROM people WHERE number = 'authority'), confirmed_at = now()`, ['ACCESS_NOT_WRITTEN']],
    ['a sign-in of another person', (): string => `UPDATE person_subjects SET person_id = (SELECT id FROM people WHERE number = 'officer')`, ['ACCESS_NOT_WRITTEN']],
    ['somebody who was made a line manager', (): string => `UPDATE people SET line_manager_id = (SELECT id FROM people WHERE number = 'inspector') WHERE number = 'officer'`, ['ACCESS_NOT_WRITTEN']],
  ])('%s', async (_, change, kinds) => {
    const kindsFound = (await found(change())).map((each) => each.split(' ')[0]);
    expect(new Set(kindsFound)).toEqual(new Set(kinds));
  });

  test('an imported case that was written anew before anybody looked at it, with a link that fits', async () => {
    expect(await found(`UPDATE events SET hash = sha256(hash) WHERE type = 'CaseImported'`)).toContain('HISTORY_CHANGED x3');
  });

  test('and nothing in a file of people that says the same line manager from a later day', async () => {
    await database.pool.query("UPDATE people SET line_manager_from = '2026-03-16' WHERE id = $1", [force.ids.officer]);
    expect(await found()).toEqual([]);
    await database.pool.query("UPDATE people SET next_line_manager_id = $2, next_line_manager_from = '2026-04-01' WHERE id = $1", [force.ids.officer, force.ids.inspector]);
    expect(await found("UPDATE people SET line_manager_from = '2026-03-20' WHERE number = 'officer'")).toEqual([]);
    expect(await found("UPDATE people SET next_line_manager_from = '2026-03-21' WHERE number = 'officer'")).not.toEqual([]);
  });

  test('and nothing in a pack that went with the key of its case', async () => {
    await database.pool.query(`UPDATE data_keys SET wrapped = NULL, destroyed_at = now() WHERE case_id = $1 AND class = 'C'`, [escalated.caseId]);
    expect((await database.pool.query('SELECT FROM documents')).rowCount).toBe(0);
    expect(await found()).toEqual([]);
  });
});

describe('R26 R55 who reads each row is worked out anew and held against the rows', () => {
  const compared = async (...statements: readonly string[]): Promise<ComparedReaders> => {
    await ledger.tamper(...statements.map((sql) => sql.replaceAll('CASE_ID', `'${story.caseId}'`).replaceAll('ANYBODY', `'${randomUUID()}'`)));
    const pool = openPool(database.ownerUrl, 'test');
    const one = await pool.connect();
    return verifyReaders(one, office.vault).finally(async () => { one.release(); await pool.end(); });
  };
  const readers = async (...statements: readonly string[]): Promise<readonly (readonly [number, string | undefined])[]> => ((await compared(...statements)).found.get(force.id) ?? []).map(({ at, where }) => [at, where] as const);

  test('and nothing is found where nobody did anything, in what commands wrote, in what an import brought and in what was disposed of', async () => {
    expect(await readers()).toEqual([]);
    await database.pool.query(`UPDATE data_keys SET wrapped = NULL, destroyed_at = now() WHERE case_id = $1 AND class = 'P'`, [story.caseId]);
    expect(await readers()).toEqual([]);
  });

  test('and nothing where what was not passed on, or a whole case, was disposed of', async () => {
    for (const classes of [['P', 'W'], ['C', 'P', 'R', 'W']]) {
      const whole = await new Story(office, await withNewOfficer(force, database.pool)).tell(...WHOLE_STORY, '2033-07-01');
      await whole.give('DisposeRecord', { classes });
    }
    expect(await compared()).toEqual({ found: new Map(), left: 0 });
    await ledger.sealer.seal();
    expect(await found()).toEqual([]);
  });

  test('a case whose facts were edited is named, and the others are still gone through', async () => {
    const all = await compared(`UPDATE events SET payload = set_byte(payload, 40, get_byte(payload, 40) # 1) WHERE case_id = CASE_ID AND seq = 1`, `UPDATE cases SET read_by_reviewer = ANYBODY WHERE id = '${escalated.caseId}'`);
    expect(all.found.get(force.id)).toEqual(expect.arrayContaining([{ kind: 'READERS_UNKNOWN', at: 1, where: story.caseId, times: 1 }, { kind: 'READERS_CHANGED', at: 1, where: escalated.caseId, times: 1 }]));
  });

  test('a case that says it was worked out in another way is gone through if by a later one, and counted if by an earlier one', async () => {
    const opened = 'UPDATE cases SET read_by_reviewer = ANYBODY, read_by_version = read_by_version';
    expect(await readers(`${opened} + 1 WHERE id = CASE_ID`)).toEqual([[1, story.caseId]]);
    expect(await compared(`${opened} - 2 WHERE id = CASE_ID`)).toEqual({ found: new Map(), left: 1 });
  });

  test.each([
    ['an account opened to somebody', `UPDATE protected_records SET read_by = read_by || ANYBODY::uuid WHERE case_id = CASE_ID AND seq = (SELECT min(seq) FROM protected_records WHERE case_id = CASE_ID)`],
    ['an account opened to the desk', `UPDATE protected_records SET read_by_desk = true WHERE case_id = CASE_ID AND seq = (SELECT min(seq) FROM protected_records WHERE case_id = CASE_ID)`],
    ['a key opened to a friend nobody chose', `UPDATE data_keys SET read_by_friends = jsonb_build_object(ANYBODY, '2999-01-01') WHERE case_id = CASE_ID AND class = 'P'`],
    ['a case shown to one more', 'UPDATE cases SET read_by_reviewer = ANYBODY WHERE id = CASE_ID'],
    ['the day made later until which the reviewer reads', `UPDATE data_keys SET read_by_reviewer_until = '2999-01-01' WHERE case_id = CASE_ID AND class = 'P'`],
  ])('%s', async (_, change) => expect(await readers(change)).toEqual([[1, story.caseId]]));
});
