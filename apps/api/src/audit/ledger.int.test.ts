import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../database/logins.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, inventForce, type InventedForce } from '../testing/invented-force.js';
import { TestLedger, testSigningKey } from '../testing/test-ledger.js';
import { AnchorFile } from './anchor-file.js';
import { isConsistent } from './merkle-tree.js';

const DENIED = { code: '42501' };
let database: AppDatabase;
let ledger: TestLedger;
let force: InventedForce;
let inspector: { person: string; force: string };
beforeEach(async () => {
  database = await openTestDatabase();
  force = await inventForce(database.pool);
  ledger = new TestLedger(database);
  inspector = { person: force.ids.inspector, force: force.id };
});
afterEach(async () => {
  await ledger.close();
  await database.close();
});
const one = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>> => (await withClient(database.ownerUrl, (owner) => owner.query(sql, values))).rows[0];
const numbers = async (): Promise<unknown> => (await one('SELECT array_agg(number::int ORDER BY number) AS n FROM ledger_links WHERE force_id = $1', [force.id]))['n'];

describe('R55 the API’s login and the ledger', () => {
  test('appends a read with what the verified context says, and not what the request says', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await ledger.read({ ...inspector, roles: ['manager'], purpose: 'BREAK_GLASS' }, { opened: [a], listed: [b], classes: ['C', 'P'] });
    await expect(one('SELECT force_id, viewer_id, roles, purpose, classes, opened, listed, request_id, operation, number, length(session_hash) AS fingerprint FROM read_audit')).resolves.toEqual({
      force_id: force.id, viewer_id: force.ids.inspector, roles: ['manager'], purpose: 'BREAK_GLASS', classes: ['C', 'P'], opened: [a], listed: [b], request_id: 'request-1', operation: 'Reading', number: null, fingerprint: 32,
    });
  });

  test('appends nothing where nobody is verified: the read fails', async () => {
    await expect(ledger.read(null)).rejects.toMatchObject(DENIED);
  });

  test.each(['read_audit', 'account_receipts', 'case_heads', 'look_exemptions', 'ledger_links', 'ledger_nodes', 'tree_heads'])('may neither read, change, delete nor empty %s', async (table) => {
    await ledger.read(inspector);
    for (const sql of [`SELECT * FROM ${table}`, `UPDATE ${table} SET force_id = force_id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) await expect(database.app.query(sql)).rejects.toMatchObject(DENIED);
  });

  test.each(['read_audit', 'case_heads', 'look_exemptions', 'ledger_links', 'ledger_nodes', 'tree_heads'])('may put nothing into %s but through the functions', async (table) => {
    await expect(database.app.query(`INSERT INTO ${table} SELECT * FROM ${table}`)).rejects.toMatchObject(DENIED);
    await expect(database.app.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toMatchObject(DENIED);
  });

  test('the sealer’s login gives a number once: what has one keeps it', async () => {
    await ledger.read(inspector, { times: 2 });
    await ledger.sealer.seal();
    await withClient(ledger.sealer.means.url, async (sealer) => {
      for (const number of ['number + 7', 'NULL']) await expect(sealer.query(`UPDATE read_audit SET number = ${number}`)).resolves.toMatchObject({ rowCount: 0 });
    });
  });

  test('the sealer’s login reads no case and changes nothing but the number', async () => {
    await withClient(ledger.sealer.means.url, async (sealer) => {
      for (const sql of ['SELECT FROM cases', 'SELECT hash FROM events', 'SELECT FROM people', 'SELECT FROM forces', 'UPDATE read_audit SET purpose = purpose', 'DELETE FROM read_audit', 'UPDATE ledger_links SET hash = hash', 'DELETE FROM tree_heads', 'INSERT INTO read_audit DEFAULT VALUES']) {
        await expect(sealer.query(sql)).rejects.toMatchObject(DENIED);
      }
    });
  });
});

describe('sealing', () => {
  test('numbers what waits without a gap and links each entry to the one before, in each force for itself', async () => {
    const other = await inventForce(database.pool, 'STH');
    await ledger.read(inspector, { times: 3 });
    await ledger.read({ person: other.ids.inspector, force: other.id }, { times: 2 });
    await expect(ledger.sealer.seal()).resolves.toBe(5);
    await ledger.read(inspector, { times: 2 });
    await expect(ledger.sealer.seal()).resolves.toBe(2);
    await expect(numbers()).resolves.toEqual([1, 2, 3, 4, 5]);
    const reports = await ledger.verify();
    expect(reports.map(({ code, sealed, findings }) => [code, sealed, findings])).toEqual([['NTH', 5, []], ['STH', 2, []]]);
  });

  test('is done by one process at a time: two that seal at once leave one ledger', async () => {
    const second = new TestLedger(database);
    await ledger.read(inspector, { times: 500 });
    await Promise.all([ledger.sealer.seal(), second.sealer.seal(), ledger.sealer.seal()]);
    await ledger.sealer.seal();
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: [] });
    await expect(one('SELECT max(number)::int AS n, count(*)::int AS all FROM ledger_links')).resolves.toEqual({ n: 500, all: 500 });
    await second.close();
  });

  test('keeps a node for every 256 links, and all of a large ledger still agrees', async () => {
    await ledger.read(inspector, { times: 700 });
    await ledger.sealer.seal();
    await ledger.sealer.anchor();
    await ledger.read(inspector, { times: 70 });
    await ledger.sealer.seal();
    await expect(one('SELECT array_agg(index::int ORDER BY index) AS kept FROM ledger_nodes')).resolves.toEqual({ kept: [0, 1, 2] });
    await expect(ledger.findings('NTH')).resolves.toEqual({ found: [], line: 'NTH: whole. 770 entries sealed, 1 anchor, none waiting.' });
  });

  test('R55 takes in the end of a case’s history after every event, as the command writes it', async () => {
    const story = await new Story(new TestOffice(database), force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral');
    await ledger.sealer.seal();
    await expect(one(`SELECT array_agg(l.kind) AS kinds FROM ledger_links l`)).resolves.toEqual({ kinds: ['CASE_HEAD', 'CASE_HEAD'] });
    await ledger.tamper(`UPDATE events SET hash = sha256(hash) WHERE case_id = '${story.caseId}' AND seq = 2`);
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['HISTORY_CHANGED 2'] });
  });

  test('R55 takes in every change of who may ask, so that one that is edited or taken out later is found', async () => {
    const administrator = { person: force.ids.staffManager, force: force.id, roles: ['administrator'] };
    for (const subject of ['one', 'two', 'three']) await ledger.as(administrator, (client) => client.query('SELECT link_sign_in($1, $2, $3, $4)', [randomUUID(), force.ids.friend, 'https://issuer.example', subject]));
    await ledger.as({ ...administrator, roles: ['auditor'] }, async (client) => expect((await client.query('SELECT waiting::int FROM audit_standing()')).rows).toEqual([{ waiting: 3 }]));
    await ledger.sealer.seal();
    await expect(one('SELECT array_agg(kind) AS kinds FROM ledger_links')).resolves.toEqual({ kinds: ['ACCESS_CHANGED', 'ACCESS_CHANGED', 'ACCESS_CHANGED'] });
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: [] });
    await ledger.tamper(`UPDATE administration_records SET detail = 'four' WHERE number = 1`, 'DELETE FROM administration_records WHERE number = 3');
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ROW_EDITED 1', 'ROW_MISSING 3'] });
  });

  test('goes on every second by itself, and anchors at the start and at the end', async () => {
    ledger.sealer.start();
    await ledger.read(inspector, { times: 2 });
    for (let i = 0; i < 50 && (await numbers()) === null; i += 1) await new Promise((resolve) => { setTimeout(resolve, 100); });
    await expect(numbers()).resolves.toEqual([1, 2]);
    await ledger.read(inspector);
    await ledger.sealer.stop();
    await expect(numbers()).resolves.toEqual([1, 2, 3]);
    expect(new AnchorFile(ledger.folder, 'NTH', force.id).last()?.size).toBe(3);
    expect(ledger.failures).toEqual([]);
  });
});

describe('anchors', () => {
  test('are written outside the database only when there is something new, each with the proof that it goes on from the one before', async () => {
    for (const times of [3, 5, 1]) {
      await ledger.read(inspector, { times });
      await ledger.sealer.seal();
      await expect(ledger.sealer.anchor()).resolves.toBe(1);
      await expect(ledger.sealer.anchor()).resolves.toBe(0);
    }
    const [anchors = []] = new AnchorFile(ledger.folder, 'NTH', force.id).read();
    expect(anchors.map(({ from, size, keyId }) => [from, size, keyId])).toEqual([[0, 3, ledger.key.id], [3, 8, ledger.key.id], [8, 9, ledger.key.id]]);
    anchors.slice(1).forEach((anchor, i) => expect(isConsistent(anchor.from, anchor.size, anchors[i]!.root, anchor.root, anchor.consistency)).toBe(true));
  });

  test('go on after a crash that cut the last line short, and the cut is told', async () => {
    await ledger.read(inspector, { times: 3 });
    await ledger.sealer.seal();
    await ledger.sealer.anchor();
    const file = new AnchorFile(ledger.folder, 'NTH', force.id);
    writeFileSync(file.path, `${readFileSync(file.path, 'utf8')}{"candour":"anch`);
    await ledger.read(inspector);
    await ledger.sealer.seal();
    await expect(ledger.sealer.anchor()).resolves.toBe(1);
    expect(file.last()?.from).toBe(3);
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ANCHORS_UNREADABLE 0'] });
  });

  test('are not written on for a ledger that is no longer the one that was anchored', async () => {
    await ledger.read(inspector, { times: 3 });
    await ledger.sealer.seal();
    await ledger.sealer.anchor();
    await ledger.tamper('UPDATE ledger_links SET hash = sha256(hash) WHERE number = 2');
    await ledger.read(inspector);
    await ledger.sealer.seal();
    await expect(ledger.sealer.anchor()).rejects.toThrow('is not the one that was anchored');
    await ledger.tamper('DELETE FROM ledger_links WHERE number > 1');
    await expect(ledger.sealer.anchor()).rejects.toThrow('has 1 links and had 3');
  });
});

describe('npm run audit:verify finds what somebody did who owns the database', () => {
  beforeEach(async () => {
    await ledger.read(inspector, { times: 6, opened: [randomUUID()] });
    await ledger.sealer.seal();
    await ledger.sealer.anchor();
    await ledger.read(inspector, { times: 4 });
    await ledger.sealer.seal();
    await ledger.sealer.anchor();
  });

  test('nothing, where nobody did anything', async () => {
    await expect(ledger.findings('NTH')).resolves.toEqual({ found: [], line: 'NTH: whole. 10 entries sealed, 2 anchors, none waiting.' });
  });

  test.each([
    ['who read', `UPDATE read_audit SET viewer_id = '${randomUUID()}' WHERE number = 4`, ['ROW_EDITED 4']],
    ['when, by a microsecond', `UPDATE read_audit SET at = at + interval '1 microsecond' WHERE number = 4`, ['ROW_EDITED 4']],
    ['for what', `UPDATE read_audit SET purpose = 'TRAINING' WHERE number = 4`, ['ROW_EDITED 4']],
    ['which cases', `UPDATE read_audit SET opened = '{}' WHERE number = 4`, ['ROW_EDITED 4']],
    ['under which roles', `UPDATE read_audit SET roles = '{auditor}' WHERE number = 4`, ['ROW_EDITED 4']],
    ['a row that is gone', 'DELETE FROM read_audit WHERE number = 4', ['ROW_MISSING 4']],
    ['two rows that changed places', 'UPDATE read_audit SET number = CASE number WHEN 4 THEN 104 ELSE 4 END WHERE number IN (4, 5); UPDATE read_audit SET number = 5 WHERE number = 104', ['ROW_EDITED 4']],
    ['a row that claims a number of its own', `INSERT INTO read_audit SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 11))).* FROM read_audit r WHERE number = 4`, ['ROW_TOO_MANY 11']],
    ['a row of another kind that claims a number twice', `INSERT INTO case_heads (id, force_id, number, at, case_id, seq, hash) SELECT gen_random_uuid(), force_id, 4, at, gen_random_uuid(), 1, '\\x00' FROM read_audit WHERE number = 4`, ['ROW_TOO_MANY 4', 'HISTORY_CHANGED 4']],
    ['a link that is gone', 'DELETE FROM ledger_links WHERE number = 4', ['ROW_TOO_MANY 4', 'NUMBER_MISSING 4', 'ANCHOR_DIFFERS 6']],
    ['a link and its row', 'DELETE FROM ledger_links WHERE number = 4; DELETE FROM read_audit WHERE number = 4', ['NUMBER_MISSING 4', 'ANCHOR_DIFFERS 6']],
    ['a link that was changed', 'UPDATE ledger_links SET hash = sha256(hash) WHERE number = 4', ['LINK_BROKEN 4', 'ANCHOR_DIFFERS 6']],
    ['the tail', 'DELETE FROM ledger_links WHERE number > 8; DELETE FROM read_audit WHERE number > 8; DELETE FROM tree_heads WHERE size > 8', ['TAIL_CUT 10']],
    ['everything', 'DELETE FROM ledger_links; DELETE FROM read_audit; DELETE FROM tree_heads', ['TAIL_CUT 6']],
    ['entries that wait too long', `INSERT INTO case_heads (id, force_id, at, case_id, seq, hash) SELECT gen_random_uuid(), force_id, now() - interval '1 hour', gen_random_uuid(), 1, '\\x00' FROM read_audit LIMIT 2`, ['UNSEALED_TOO_LONG 2']],
  ])('%s', async (_what, sql, found) => {
    await ledger.tamper(...sql.split('; '));
    const result = await ledger.findings('NTH');
    expect(result.found).toEqual(found);
    expect(result.line).toMatch(/^NTH: BROKEN\. /);
  });

  test('the whole ledger linked anew after a row was edited, as somebody would who knows how', async () => {
    await ledger.tamper(`UPDATE read_audit SET purpose = 'TRAINING' WHERE number = 4`, 'DELETE FROM ledger_links', 'UPDATE read_audit SET number = NULL');
    await ledger.sealer.seal();
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ANCHOR_DIFFERS 6'] });
  });

  test('an entry slipped in between, with everything after it linked anew', async () => {
    await ledger.tamper(`INSERT INTO read_audit SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', NULL))).* FROM read_audit r WHERE number = 4`, 'DELETE FROM ledger_links', 'UPDATE read_audit SET number = NULL');
    await ledger.sealer.seal();
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ANCHOR_DIFFERS 6'] });
  });

  test('a kept node that was changed, and one that is gone', async () => {
    await ledger.read(inspector, { times: 600 });
    await ledger.sealer.seal();
    await ledger.tamper('UPDATE ledger_nodes SET hash = sha256(hash) WHERE index = 1');
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['NODE_WRONG 512'] });
    await ledger.tamper('DELETE FROM ledger_nodes WHERE index = 0');
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['NODE_WRONG 256'] });
  });

  test('anchors that are gone outside, all or the last or one in the middle', async () => {
    const { path } = new AnchorFile(ledger.folder, 'NTH', force.id);
    const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${first}\n`);
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ANCHORS_MISSING 7'] });
    writeFileSync(path, `${second}\n`);
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ANCHORS_MISSING 6'] });
    rmSync(path);
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: ['ANCHORS_MISSING 1'] });
  });

  test('an anchor that was edited, or that somebody else’s key signed', async () => {
    const { path } = new AnchorFile(ledger.folder, 'NTH', force.id);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"root":"(.)/, (_, first: string) => `"root":"${first === '0' ? '1' : '0'}`));
    expect((await ledger.findings('NTH')).found).toEqual(expect.arrayContaining(['ANCHOR_NOT_OURS 6']));
    const [report] = await ledger.verify(testSigningKey(4));
    expect(report?.findings.map(({ kind }) => kind)).toContain('ANCHOR_NOT_OURS');
  });

  test('still counts anchors that were laid aside when a file grew long', async () => {
    const { path } = new AnchorFile(ledger.folder, 'NTH', force.id);
    writeFileSync(join(ledger.folder, 'NTH.2026.jsonl'), readFileSync(path));
    rmSync(path);
    await ledger.read(inspector);
    await ledger.sealer.seal();
    await ledger.sealer.anchor();
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: [], line: 'NTH: whole. 11 entries sealed, 3 anchors, none waiting.' });
    await ledger.tamper('DELETE FROM ledger_links WHERE number > 3', 'DELETE FROM read_audit WHERE number > 3');
    expect((await ledger.findings('NTH')).found).toEqual(['TAIL_CUT 6']);
  });

  test('an entry that has waited for less than ten seconds is nothing out of the ordinary', async () => {
    await ledger.read(inspector, { times: 2 });
    ledger.now = new Date(Date.now() + 4_000).toISOString();
    const { found, line } = await ledger.findings('NTH');
    expect(found).toEqual([]);
    expect(line).toMatch(/^NTH: whole\. 10 entries sealed, 2 anchors, 2 waiting for [34]\.\d s\.$/);
  });
});
