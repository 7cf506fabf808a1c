import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphql } from 'graphql';
import { londonDay } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import { PackMaker } from '../documents/evidence-pack/pack-maker.js';
import type { Context } from '../context.js';
import { saidOf } from '../identity/viewer.js';
import type { Viewer, ViewerRole } from '../identity/viewer.js';
import { Reading } from '../reading/reading.js';
import { buildSchema } from '../schema.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, giver, inventForce, type InventedForce } from '../testing/invented-force.js';
import { TestLedger, testSigningKey } from '../testing/test-ledger.js';
import { AnchorFile } from './anchor-file.js';

const schema = buildSchema();
const script = fileURLToPath(new URL('../../../../scripts/verify-receipt.mjs', import.meta.url));
const TEXT = 'I was called away before I had finished the handover.\nI should have said so at once.';
const UNTIL_NOTICE = ['2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice'] as const;

let database: AppDatabase;
let ledger: TestLedger;
let office: TestOffice;
let force: InventedForce;
let story: Story;
beforeEach(async () => {
  database = await openTestDatabase();
  office = new TestOffice(database);
  force = await inventForce(database.pool);
  ledger = new TestLedger(database);
  story = await new Story(office, force).tell(...UNTIL_NOTICE);
});
afterEach(async () => {
  await ledger.close();
  await database.close();
});

/** Asks the schema in somebody's name. Nothing is written down of it, so that the reads of a test are those it says. */
async function ask<T>(by: PersonName, query: string, { roles = giver(force, by).roles, of = force }: { readonly roles?: readonly string[]; readonly of?: InventedForce } = {}): Promise<T> {
  const viewer: Viewer = { kind: 'PERSON', id: of.ids[by], name: `Invented ${by}`, force: { id: of.id, code: of.code, name: `Invented force ${of.code}` }, roles: roles as readonly ViewerRole[], purpose: 'CASE_WORK', session: 'a sign-in', expiresAt: '2999-01-01T00:00:00.000Z' };
  const reading = new Reading({ pool: database.app, requestId: 'request-1', signed: (opens = []) => office.contexts.sign(saidOf(viewer), { today: londonDay(ledger.now), opens }) });
  const contextValue: Context = { requestId: 'request-1', viewer, at: ledger.now, reading, told: new Set(), office, personas: () => Promise.resolve([]), signingKey: ledger.key, packs: new PackMaker(office, () => () => Promise.reject(new Error('no figure is asked for here'))), beforeAnswer: () => reading.settle() };
  const { data, errors } = await graphql({ schema, source: query, contextValue });
  await reading.settle();
  if (errors !== undefined) throw errors[0];
  return data as T;
}

interface Receipt { readonly sentAt: string; readonly sealed: boolean; readonly number: number | null; readonly treeSize: number | null; readonly document: string | null }
const receipts = async (by: PersonName = 'officer', of = force): Promise<readonly Receipt[]> =>
  (await ask<{ case: { receipts: readonly Receipt[] } | null }>(by, `{ case(id: "${story.caseId}") { receipts { sentAt sealed number treeSize document } } }`, { of })).case?.receipts ?? [];
const sealAndAnchor = async (): Promise<void> => { await ledger.sealer.seal(); await ledger.sealer.anchor(); };
const file = (name: string, text: string): string => { const path = join(ledger.folder, name); writeFileSync(path, text); return path; };
const anchors = (): string => new AnchorFile(ledger.folder, 'NTH', force.id).path;

/** Runs the program as a Federation would. */
const verify = (...args: readonly string[]): Promise<{ readonly status: number; readonly said: string }> =>
  new Promise((resolve) => { execFile(process.execPath, [script, ...args], { env: {} }, (error, stdout, stderr) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr })); });

describe('R55 the officer’s receipt', () => {
  test('is there as soon as the account is sent, signed, without a word of it, and proves its place once anchored', async () => {
    await story.give('SubmitAccount', { body: TEXT });
    const [early] = await receipts();
    expect(early).toMatchObject({ sealed: false, number: null, treeSize: null, sentAt: '2026-03-04T09:00:00.000Z' });
    await sealAndAnchor();
    const [late] = await receipts();
    expect(late).toMatchObject({ sealed: true, number: expect.any(Number), treeSize: expect.any(Number) });
    for (const { document } of [early!, late!]) {
      expect(document).not.toMatch(/called away|handover|at once/);
      expect(JSON.parse(document!)).toMatchObject({ candour: 'receipt 1', receipt: { reference: 'NTH/2026/0001', sent: 'ACCOUNT_SENT', version: 1, readers: [
        { who: 'Officer', name: 'Invented officer' }, { who: 'Reviewer', name: 'Invented inspector', reads: 'the account and the discussion' },
      ] } });
    }
  });

  test('R19 names the friend the officer lets read, and R26 never anybody of the desk', async () => {
    await story.give('GrantFriend');
    await story.give('SubmitAccount', { body: TEXT });
    const { receipt } = JSON.parse((await receipts())[0]!.document!);
    expect(receipt.readers.map((reader: { who: string; name: string; reads: string }) => [reader.who, reader.name, reader.reads])).toEqual([
      ['Officer', 'Invented officer', 'the account and the discussion'], ['Reviewer', 'Invented inspector', 'the account and the discussion'], ['Federation representative or friend', 'Invented friend', 'the account'],
    ]);
  });

  test('is the officer’s alone: reviewer, desk, line manager, auditor and an officer of another force have none', async () => {
    await story.give('SubmitAccount', { body: TEXT });
    const other = await inventForce(database.pool, 'STH');
    for (const by of ['inspector', 'authority', 'sergeant', 'friend', 'otherOfficer', 'staffManager'] as const) await expect(receipts(by)).resolves.toEqual([]);
    await expect(receipts('officer', other)).resolves.toEqual([]);
    await expect(ledger.as(null, (client) => client.query('SELECT * FROM my_receipts(ARRAY[$1::uuid])', [story.caseId]))).resolves.toMatchObject({ rowCount: 0 });
  });

  test('does not say in the database who may read, nor the salt, and goes when the account is disposed of', async () => {
    await story.give('SubmitAccount', { body: TEXT });
    const [{ document }] = (await receipts()) as [Receipt];
    const { receipt } = JSON.parse(document!);
    await ledger.tamper(`DO $$ BEGIN IF EXISTS (SELECT FROM account_receipts r WHERE r::text LIKE '%${receipt.salt}%' OR r::text LIKE '%Invented%') THEN RAISE 'in plain sight'; END IF; END $$`);
    await ledger.tamper(`UPDATE data_keys SET wrapped = NULL, destroyed_at = now() WHERE class = 'P'`);
    await expect(receipts()).resolves.toMatchObject([{ document: null }]);
    await sealAndAnchor();
    await expect(ledger.findings('NTH')).resolves.toMatchObject({ found: [] });
  });

  test('nobody else’s step earns one', async () => {
    await story.give('RecordOralAccount');
    await expect(receipts()).resolves.toEqual([]);
  });
});

describe('the program that a Federation can run', () => {
  test('proves receipt, words, place and later anchors, and says what it cannot prove', async () => {
    await ledger.read({ person: force.ids.inspector, force: force.id }, { times: 300 });
    await ledger.sealer.seal();
    await story.give('SubmitAccount', { body: TEXT });
    await sealAndAnchor();
    const receipt = file('receipt.json', (await receipts())[0]!.document!);
    for (const times of [1, 40, 500]) {
      await ledger.read({ person: force.ids.inspector, force: force.id }, { times });
      await sealAndAnchor();
    }
    const { status, said } = await verify(receipt, file('account.txt', `${TEXT.replace('\n', '  \r\n')}\n\n`), anchors(), '--key', ledger.key.id);
    expect(said).toContain('The text you gave is, word for word, what was sent.');
    expect(said).toContain('It is entry 306 of the force');
    expect(said).toContain('The entry of the receipt still stood in the ledger');
    expect(said).toContain('That is the key you named.');
    expect(said).toMatch(/not proven {2}Who has read it\./);
    expect(said).toContain('Reviewer: Invented inspector.');
    expect(said).not.toContain('WRONG');
    expect(status).toBe(0);
  });

  test('R17 R18 proves an addition, and the answer to the note of an oral account with the note', async () => {
    await story.give('RecordOralAccount', { note: 'The officer said: I was called away.' });
    await story.give('ConfirmOralAccount', { version: 1, agreed: false, correction: 'I said I was called away twice.' });
    await story.give('AddToAccount', { body: 'My notes of that evening are attached.' });
    await sealAndAnchor();
    const [answered, added] = (await receipts()).map(({ document }, i) => file(`receipt-${i}.json`, document!));
    await expect(verify(answered!, file('note.txt', 'The officer said: I was called away.\n\nCorrection\nI said I was called away twice.'))).resolves.toMatchObject({ status: 0, said: expect.stringContaining('word for word') });
    await expect(verify(added!, file('more.txt', 'My notes of that evening are attached.'))).resolves.toMatchObject({ status: 0, said: expect.stringContaining('word for word') });
  });

  test('proves an account in the order of the national decision model from its headed sections', async () => {
    await story.give('SubmitAccount', { body: 'In short.', sections: { options: 'I could have rung.', information: 'I knew of one call.' } });
    const receipt = file('receipt.json', (await receipts())[0]!.document!);
    const { status, said } = await verify(receipt, file('account.txt', 'In short.\n\nInformation\nI knew of one call.\n\nOptions\nI could have rung.'));
    expect([status, said.includes('word for word'), said.includes('taken too early')]).toEqual([0, true, true]);
  });

  test.each([
    ['another text', (d: string) => d, 'I was not called away.', 'is not what was sent'],
    ['another time', (d: string) => d.replaceAll('2026-03-04T09:00:00.000Z', '2026-03-03T09:00:00.000Z'), TEXT, 'was changed since it was made'],
    ['a reader taken out', (d: string) => d.replace('Invented inspector', 'Nobody'), TEXT, 'was changed since it was made'],
    ['an entry that was changed', (d: string) => d.replace(/"candour account sent 1",\s*"./, (all) => `${all.slice(0, -1)}x`), TEXT, 'No key that the receipt names has signed it'],
    ['another place', (d: string) => d.replace(/"number": \d+/, '"number": 2'), TEXT, 'does not lead to the head'],
    ['a head that nobody signed', (d: string) => d.replace(/"size": (\d+)/, (_all, n: string) => `"size": ${Number(n) + 1}`), TEXT, 'has signed that state of the ledger'],
  ])('says what is wrong with %s', async (_what, change, text, sentence) => {
    await story.give('SubmitAccount', { body: TEXT });
    await sealAndAnchor();
    const { status, said } = await verify(file('receipt.json', change((await receipts())[0]!.document!)), file('account.txt', text));
    expect(said).toContain(sentence);
    expect(status).toBe(1);
  });

  test('is not taken in by a key that calls itself the force’s', async () => {
    await story.give('SubmitAccount', { body: TEXT });
    const { status, said } = await verify(file('receipt.json', (await receipts())[0]!.document!), '--key', testSigningKey(9).id);
    expect([status, said.includes('somebody else signed this receipt')]).toEqual([1, true]);
  });

  test('shows between two anchors alone that a ledger was written anew', async () => {
    const reader = { person: force.ids.inspector, force: force.id };
    await sealAndAnchor();
    await ledger.read(reader, { times: 20 });
    await sealAndAnchor();
    await expect(verify(anchors())).resolves.toMatchObject({ status: 0, said: expect.stringContaining('2 states of the ledger') });
    const [first = ''] = readFileSync(anchors(), 'utf8').split('\n');
    const other = new TestLedger(database);
    await ledger.tamper('DELETE FROM ledger_links', 'DELETE FROM ledger_nodes', 'DELETE FROM read_audit WHERE number % 2 = 0', 'UPDATE read_audit SET number = NULL', 'UPDATE case_heads SET number = NULL');
    await other.sealer.seal();
    await other.sealer.anchor();
    await other.read(reader, { times: 9 });
    await other.sealer.seal();
    await other.sealer.anchor();
    const lines = readFileSync(new AnchorFile(other.folder, 'NTH', force.id).path, 'utf8').trim().split('\n');
    const forged = JSON.parse(lines[1]!) as { from: number };
    const { status, said } = await verify(file('forged.jsonl', `${first}\n${JSON.stringify({ ...forged, from: (JSON.parse(first) as { size: number }).size })}\n`));
    expect([status, said.includes('it was rewritten, or lines are missing')]).toEqual([1, true]);
    await other.close();
  });

  test('says so when what it is given is nothing it knows', async () => {
    await expect(verify()).resolves.toMatchObject({ status: 2 });
    await expect(verify(file('other.json', '{}'))).resolves.toMatchObject({ status: 2, said: expect.stringContaining('is no receipt') });
  });
});

interface Look { readonly role: string; readonly purpose: string; readonly classes: readonly string[]; readonly on: string }
const looks = async (by: PersonName = 'officer'): Promise<readonly Look[]> => (await ask<{ case: { looks: readonly Look[] } | null }>(by, `{ case(id: "${story.caseId}") { looks { role purpose classes on } } }`)).case?.looks ?? [];
const opened = (by: PersonName, more: { roles?: readonly string[]; purpose?: string } = {}) => ledger.read({ person: force.ids[by], force: force.id, roles: more.roles ?? giver(force, by).roles, purpose: more.purpose ?? 'CASE_WORK' }, { opened: [story.caseId!], classes: ['C', 'NOTICE'] });
const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const withhold = async (by: PersonName, of: PersonName, reviewOn = inTwoWeeks, reason = 'SAFETY_OF_A_PERSON'): Promise<unknown> =>
  (await ask<{ withholdLooks: unknown }>(by, `mutation { withholdLooks(input: { caseId: "${story.caseId}", personId: "${force.ids[of]}", reason: ${reason}, reviewOn: "${reviewOn}" }) { __typename ... on LooksWithheld { reviewOn } ... on InvalidDetails { problems { field message } } } }`)).withholdLooks;

describe('who has looked', () => {
  beforeEach(async () => {
    // Appointed on a day of the story; looked at today.
    await opened('inspector');
    await opened('authority', { purpose: 'BREAK_GLASS' });
    await opened('officer');
    await ledger.read({ person: force.ids.secondAssessor, force: force.id, roles: ['authority'] }, { listed: [story.caseId!] });
    await ledger.read({ person: force.ids.secondAssessor, force: force.id, roles: ['authority'] }, { opened: [randomUUID()] });
  });

  test('tells the officer role, day, purpose and class of every time their case was opened, and never a name or a list it stood in', async () => {
    const told = await looks();
    expect(told.map(({ role, purpose, classes }) => [role, purpose, classes])).toEqual([['OFFICER', 'CASE_WORK', ['C', 'NOTICE']], ['AUTHORITY', 'BREAK_GLASS', ['C', 'NOTICE']], ['REVIEWER', 'CASE_WORK', ['C', 'NOTICE']]]);
    expect(JSON.stringify(told)).not.toMatch(/Invented|[0-9a-f]{8}-/);
  });

  test('tells nobody else', async () => {
    for (const by of ['inspector', 'authority', 'sergeant', 'friend', 'otherOfficer'] as const) await expect(looks(by)).resolves.toEqual([]);
  });

  test('R26 leaves out what is withheld until its review day, and tells it from that day on', async () => {
    await expect(withhold('secondAssessor', 'authority')).resolves.toEqual({ __typename: 'LooksWithheld', reviewOn: inTwoWeeks });
    expect((await looks()).map(({ role }) => role)).toEqual(['OFFICER', 'REVIEWER']);
    await ledger.tamper('UPDATE look_exemptions SET recorded_on = current_date - 20, review_on = current_date');
    expect((await looks()).map(({ role }) => role)).toEqual(['OFFICER', 'AUTHORITY', 'REVIEWER']);
  });

  test.each([
    ['for longer than 28 days', () => withhold('secondAssessor', 'authority', new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)), { __typename: 'InvalidDetails', problems: [{ field: ['reviewOn'], message: expect.stringContaining('28 days') }] }],
    ['for no time', () => withhold('secondAssessor', 'authority', '2026-03-04'), { __typename: 'InvalidDetails' }],
    ['about oneself', () => withhold('authority', 'authority'), { __typename: 'NotAllowed' }],
    ['by the reviewer', () => withhold('inspector', 'authority'), { __typename: 'NotFound' }],
    ['by the officer', () => withhold('officer', 'authority'), { __typename: 'NotFound' }],
  ])('R26 is not withheld %s', async (_what, work, answer) => {
    await expect(work()).resolves.toMatchObject(answer);
    await expect(looks()).resolves.toHaveLength(3);
  });
});

describe('the auditor', () => {
  const ENTRIES = '{ auditEntries(first: 2) { nodes { number person { name } roles purpose classes opened listed operation requestId session withheldUntil } pageInfo { hasNextPage endCursor } } }';
  const STATUS = '{ auditStatus { state sealed waiting lastAnchor { size keyId } withheldNow withheldEver exemptions { person { name } reason recordedBy { name } reviewOn } } }';
  const auditor = { roles: ['auditor'] };

  test('sees who read what, newest first and page by page, by id and without anything of a case', async () => {
    await opened('inspector');
    await opened('authority');
    await ledger.read({ person: force.ids.sergeant, force: force.id, roles: ['manager'] }, { listed: [story.caseId!] });
    await withhold('secondAssessor', 'authority');
    await ledger.sealer.seal();
    const { auditEntries: page } = await ask<{ auditEntries: { nodes: readonly Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>('staffManager', ENTRIES, auditor);
    expect(page.nodes).toMatchObject([
      { person: { name: 'Invented sergeant' }, roles: ['manager'], opened: [], listed: [story.caseId], withheldUntil: null },
      { person: { name: 'Invented authority' }, roles: ['authority'], opened: [story.caseId], classes: ['C', 'NOTICE'], operation: 'Reading', requestId: 'request-1', withheldUntil: inTwoWeeks },
    ]);
    const rest = await ask<{ auditEntries: typeof page }>('staffManager', ENTRIES.replace('first: 2', `first: 2, after: "${page.pageInfo.endCursor}"`), auditor);
    expect([page.pageInfo.hasNextPage, rest.auditEntries.nodes.map((node) => node['person']), rest.auditEntries.pageInfo.hasNextPage]).toEqual([true, [{ name: 'Invented inspector' }], false]);
  });

  test.each([
    ['a case', () => `caseId: "${story.caseId}"`, 2],
    ['a person', () => `personId: "${force.ids.inspector}"`, 1],
    ['a class', () => 'class: "P"', 1],
    ['a purpose', () => 'purpose: "BREAK_GLASS"', 1],
    ['days', () => 'from: "2026-01-01", to: "2026-01-02"', 0],
  ])('narrows by %s', async (_what, filter, count) => {
    await opened('inspector');
    await opened('authority', { purpose: 'BREAK_GLASS' });
    await ledger.read({ person: force.ids.sergeant, force: force.id }, { classes: ['P'] });
    await ledger.sealer.seal();
    const found = await ask<{ auditEntries: { nodes: readonly unknown[] } }>('staffManager', `{ auditEntries(filter: { ${filter()} }) { nodes { number } } }`, auditor);
    expect(found.auditEntries.nodes).toHaveLength(count);
  });

  test('sees how the ledger stands, and which looks are withheld by whom', async () => {
    await expect(ask('staffManager', STATUS, auditor)).resolves.toMatchObject({ auditStatus: { state: 'NOT_ANCHORED', sealed: 0, lastAnchor: null } });
    await withhold('secondAssessor', 'authority');
    await sealAndAnchor();
    ledger.now = new Date().toISOString();
    await expect(ask('staffManager', STATUS, auditor)).resolves.toEqual({ auditStatus: {
      state: 'WHOLE', sealed: 6, waiting: 0, lastAnchor: { size: 6, keyId: ledger.key.id }, withheldNow: 1, withheldEver: 1,
      exemptions: [{ person: { name: 'Invented authority' }, reason: 'SAFETY_OF_A_PERSON', recordedBy: { name: 'Invented secondAssessor' }, reviewOn: inTwoWeeks }],
    } });
    await opened('inspector');
    ledger.now = new Date(Date.now() + 60_000).toISOString();
    await expect(ask('staffManager', STATUS, auditor)).resolves.toMatchObject({ auditStatus: { state: 'UNSEALED_TOO_LONG', waiting: 1 } });
    await ledger.tamper('UPDATE ledger_links SET hash = sha256(hash) WHERE number = 3');
    await expect(ask('staffManager', STATUS, auditor)).resolves.toMatchObject({ auditStatus: { state: 'BROKEN' } });
  });

  test('is somebody with that role in the verified context: nobody else is told anything, whatever their token says', async () => {
    for (const by of ['authority', 'inspector', 'officer', 'sergeant'] as const) await expect(ask(by, `{ auditEntries { nodes { number } } ${STATUS.slice(1)}`)).resolves.toEqual({ auditEntries: null, auditStatus: null });
    await opened('inspector');
    await ledger.sealer.seal();
    for (const sql of ['SELECT * FROM audit_entries(NULL, 10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)', 'SELECT * FROM audit_standing()', 'SELECT * FROM audit_exemptions(10)']) {
      await expect(ledger.as({ person: force.ids.authority, force: force.id, roles: ['authority'] }, (client) => client.query(sql))).resolves.toMatchObject({ rowCount: 0 });
      await expect(ledger.as(null, (client) => client.query(sql))).resolves.toMatchObject({ rowCount: 0 });
    }
  });

  test('sees nothing of another force', async () => {
    const other = await inventForce(database.pool, 'STH');
    await opened('inspector');
    await ledger.sealer.seal();
    await expect(ask('staffManager', '{ auditEntries { nodes { number } } auditStatus { sealed } }', { ...auditor, of: other })).resolves.toEqual({ auditEntries: { nodes: [] }, auditStatus: { sealed: 0 } });
  });
});
