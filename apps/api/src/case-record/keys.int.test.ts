import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonName } from '@candour/domain/testing';
import { readConfig } from '../config.js';
import { loadCase } from '../cases/case-store.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { FakeKms } from '../testing/fake-kms.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, TestOffice, WHOLE_STORY, giver, inventForce, testKeys, type InventedForce } from '../testing/invented-force.js';
import { KeyHolder } from './key-holder.js';
import { KeysUnavailable, type KeyProvider } from './key-provider.js';
import { keysInEnvironment } from './keys-in-environment.js';
import { keysCommand } from './keys-command.js';
import { makeSureKeysFit } from './keys-fit.js';
import { keysInFiles, rotateFile } from './master-key.js';
import { rewrap, standings } from './rewrap.js';
import { openRoots } from './vault-roots.js';
import { Vault } from './vault.js';

let database: AppDatabase;
let force: InventedForce;
let folder: string;
beforeEach(async () => {
  database = await openTestDatabase();
  force = await inventForce(database.pool);
  folder = mkdtempSync(join(tmpdir(), 'candour-keys-'));
});
afterEach(async () => { await database.close(); rmSync(folder, { recursive: true }); });

/** An office over a provider, as the product opens it. */
const officeOver = async (keys: KeyProvider): Promise<TestOffice> => new TestOffice(database, new Vault(keys, (await openRoots(database.jobs, keys)).fingerprints)).on('2026-03-02');
const opens = async (keys: KeyProvider, { caseId }: Story): Promise<boolean> => {
  const client = await database.pool.connect();
  try {
    const { case: c } = await loadCase(client, (await officeOver(keys)).vault, { id: caseId ?? '', force: force.id, reference: 'NTH/2026/0001' });
    return JSON.stringify(c).includes('The handover at the end of the late shift.');
  } finally { client.release(); }
};
const counts = async (): Promise<readonly string[]> => (await standings(database.jobs)).map(({ what, master_key: name, count }) => `${count} ${what} under ${name}`);

const PROVIDERS: readonly (readonly [string, () => Promise<KeyProvider>])[] = [
  ['files', () => keysInFiles(join(folder, 'keys'))],
  ['the environment', () => Promise.resolve(keysInEnvironment({ cases: Buffer.alloc(32, 3).toString('base64'), equality: Buffer.alloc(32, 4).toString('base64') }))],
  ['a key management service', () => Promise.resolve(new FakeKms())],
];

describe.each(PROVIDERS)('with master keys in %s', (_where, provider) => {
  test('a case goes its whole way, and another process opens it', async () => {
    const story = await new Story(await officeOver(await provider()), force).tell(...WHOLE_STORY);
    const keys = (await provider()) instanceof FakeKms ? null : await provider();
    if (keys !== null) expect(await opens(keys, story)).toBe(true);
    await expect(makeSureKeysFit(database.jobs, testKeys(99))).rejects.toThrow('put it back from your backup');
  });
});

describe('a provider that is far away', () => {
  test('is asked once for the keys of a case, however many classes it has, and nothing it opened is remembered', async () => {
    const kms = new FakeKms();
    const office = await officeOver(kms);
    const story = await new Story(office, force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice', 'RecordWelfareNote', '2026-03-06', 'SubmitAccount');
    const before = kms.asked;
    for (let i = 0; i < 2; i += 1) expect(await opens(kms, story)).toBe(true);
    // The roots and the three keys of the case, each time.
    expect(kms.asked - before).toBe(4);
  });

  test('and does not answer refuses the start in one sentence, and a step with nothing written', async () => {
    const kms = new FakeKms();
    const story = await new Story(await officeOver(kms), force).tell('2026-03-02', 'DraftReferral');
    const written = async () => (await database.pool.query(`SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM data_keys) AS keys, (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM idempotency_keys) AS acts`)).rows[0];
    const before = await written();
    kms.isDown = true;
    await expect(openRoots(database.jobs, kms)).rejects.toThrow('The master keys cannot be reached (an invented key management service): see that it answers, and start again.');
    await expect(story.try('SubmitReferral')).rejects.toThrow('does not answer');
    await expect(new Story(story.office, force).try('DraftReferral')).rejects.toThrow('does not answer');
    expect(await written()).toEqual(before);
    kms.isDown = false;
    await story.give('SubmitReferral');
  });
});

describe('a change of master keys', () => {
  test('wraps every data key anew and touches no text; a kill costs at most a batch, and what was left is done by the next run', async () => {
    const kms = new FakeKms();
    const story = await new Story(await officeOver(kms), force).tell(...WHOLE_STORY);
    const texts = async () => (await database.pool.query(`SELECT encode(sha256(string_agg(ciphertext, ''::bytea ORDER BY case_id, seq)), 'hex') AS digest FROM protected_records`)).rows[0].digest as string;
    const [before, old] = [await texts(), kms.current('cases')];
    kms.rotate('cases');
    expect(await opens(kms, story)).toBe(true);
    kms.isDown = true;
    await expect(rewrap(database.jobs, kms, () => undefined)).rejects.toThrow('does not answer');
    expect(await counts()).toEqual([`3 data keys under ${old}`, `2 roots under ${old}`]);
    kms.isDown = false;
    const progress: number[] = [];
    expect(await rewrap(database.jobs, kms, (done) => progress.push(done))).toBe(3);
    expect([progress, await rewrap(database.jobs, kms, () => undefined), await texts()]).toEqual([[3], 0, before]);
    expect(await counts()).toEqual([`3 data keys under ${kms.current('cases')}`, `2 roots under ${kms.current('cases')}`]);
    kms.forget(old);
    expect(await opens(kms, story)).toBe(true);
  });

  test('leaves the names outside as they are: fingerprints and signed viewers do not change', async () => {
    const kms = new FakeKms();
    const before = await openRoots(database.jobs, kms);
    kms.rotate('cases');
    await rewrap(database.jobs, kms, () => undefined);
    const after = await openRoots(database.jobs, kms);
    expect(after.fingerprints.equals(before.fingerprints) && after['viewer context'].equals(before['viewer context'])).toBe(true);
    expect(after.fingerprints.equals(after['viewer context'])).toBe(false);
  });

  test('two processes that start at once on an empty database end up with the same roots', async () => {
    const keys = testKeys(7);
    const roots = await Promise.all([openRoots(database.jobs, keys), openRoots(database.jobs, keys), openRoots(database.jobs, keys)]);
    expect(new Set(roots.map(({ fingerprints }) => fingerprints.toString('hex'))).size).toBe(1);
  });

  test('is done by the operator: status, rotate, rewrap, and an earlier key retires only when nothing stands under it', async () => {
    const keyDir = join(folder, 'keys');
    const said: string[] = [];
    const run = async (...args: string[]) => { said.length = 0; await keysCommand(args, { jobs: database.jobs, keys: await keysInFiles(keyDir), folder: keyDir, say: (line) => void said.push(line) }); return said.join('\n'); };
    const earlier = (await keysInFiles(keyDir)).current('cases');
    const story = await new Story(await officeOver(await keysInFiles(keyDir)), force).tell(...WHOLE_STORY);
    expect(await run('status')).toContain(`3  data keys     under ${earlier}  current`);
    expect(await run('rotate')).toContain(`${earlier} stays to open what it wrapped`);
    await expect(run('retire', earlier)).rejects.toThrow(`3 data keys and 2 roots still stand under ${earlier}`);
    expect(await run('status')).toContain(`3  data keys     under ${earlier}  earlier`);
    expect(await run('rewrap')).toContain('Done: 3 data keys. No text was touched.');
    expect(await run('rewrap')).toContain('Every data key stands under the current master key.');
    expect(await run('retire', earlier)).toContain('Keep your copy of it as long as you keep backups');
    expect(readdirSync(keyDir).sort()).toEqual(['case-record.key', 'equality.key']);
    expect(await opens(await keysInFiles(keyDir), story)).toBe(true);
    for (const wrong of [[], ['retire'], ['rotate', 'everything'], ['rewrap', 'a', 'b']]) await expect(run(...wrong)).rejects.toThrow('npm run keys -- status');
  });
});

describe('a change of master keys beside processes that were not started again', () => {
  const given = (...fills: readonly number[]): KeyProvider => keysInEnvironment({ cases: fills.map((fill) => Buffer.alloc(32, fill).toString('base64')).join(','), equality: Buffer.alloc(32, 9).toString('base64') });
  const [OLD, NEW] = [given(1), given(2)].map((keys) => keys.current('cases')) as [string, string];
  const run = async (keys: KeyProvider, ...args: string[]): Promise<string> => { const said: string[] = []; await keysCommand(args, { jobs: database.jobs, keys, folder: null, say: (line) => void said.push(line) }); return said.join('\n'); };
  let behind: KeyHolder;
  let story: Story;
  beforeEach(async () => {
    story = await new Story(await officeOver(given(1)), force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral');
    behind = await KeyHolder.begin(database.jobs, given(1), 'an invented machine, process 7');
  });
  afterEach(() => behind.end());

  test('wraps nothing that one of them could not open: it is named, and nothing changed', async () => {
    await expect(run(given(2, 1), 'rewrap')).rejects.toThrow(/^an invented machine, process 7 since .* does not know the key [0-9a-f]{16} yet and could open nothing that is wrapped under it: start it again/);
    expect(await counts()).toEqual([`1 data keys under ${OLD}`, `2 roots under ${OLD}`]);
    await behind.end();
    expect(await run(given(2, 1), 'rewrap')).toContain('Done: 1 data keys.');
  });

  test('retires no key that one of them still seals with, though nothing stands under it any more', async () => {
    await behind.end();
    await run(given(2, 1), 'rewrap');
    // It knows the new key to open with, and has not been started with it as its current one.
    behind = await KeyHolder.begin(database.jobs, given(1, 2), 'an invented machine, process 7');
    await expect(run(given(2, 1), 'retire', OLD)).rejects.toThrow(`still seals with ${OLD}: start it again with the new key`);
    expect(await run(given(2, 1), 'status')).toContain('Running: an invented machine, process 7 since');
    expect((await database.jobs.query('SELECT what FROM retire_key($1)', [OLD])).rows).toEqual([{ what: 'running processes' }]);
    await behind.end();
    expect(await run(given(2, 1), 'retire', OLD)).toContain('take it out of KEY_CASES');
  });

  test('and where a process was not heard of, the database refuses what it seals under the retired key, and nothing of the step is written', async () => {
    await behind.end();
    await run(given(2, 1), 'rewrap');
    await run(given(2, 1), 'retire', OLD);
    const late = new TestOffice(database, new Vault(given(1, 2), (await openRoots(database.jobs, given(2, 1))).fingerprints)).on('2026-03-02');
    await expect(new Story(late, force).try('DraftReferral')).rejects.toThrow('23514');
    expect((await database.pool.query('SELECT FROM cases')).rowCount).toBe(1);
    await expect(database.jobs.query('UPDATE data_keys SET master_key = $1', [OLD])).rejects.toMatchObject({ code: '23514' });
    // What was there before opens with the new key alone.
    await opens(given(2), story);
    expect(await counts()).toEqual([`1 data keys under ${NEW}`, `2 roots under ${NEW}`]);
  });

  test('a process whose current key was retired does not start, though it knows the one that came after', async () => {
    await behind.end();
    await run(given(2, 1), 'rewrap');
    await run(given(2, 1), 'retire', OLD);
    await expect(makeSureKeysFit(database.jobs, given(1, 2))).rejects.toThrow(`The master key ${OLD} is current among`);
    await expect(makeSureKeysFit(database.jobs, given(2, 1))).resolves.toBeUndefined();
  });

  test('a process that cannot look its keys up goes on saying what it knew', async () => {
    await behind.end();
    const keys = given(1);
    let isAway = false;
    behind = await KeyHolder.begin(database.jobs, { ...keys, names: (use) => { if (isAway) throw new KeysUnavailable('away'); return keys.names(use); } } as KeyProvider, 'an invented machine, process 8');
    await database.jobs.query("UPDATE key_holders SET seen_at = seen_at - interval '1 minute'");
    isAway = true;
    await behind.tell();
    await expect(run(given(2, 1), 'rewrap')).rejects.toThrow(/^an invented machine, process 8 since .* does not know/);
  });

  test('a process on the same key files changes over by itself', async () => {
    const keyDir = join(folder, 'keys');
    const keys = await keysInFiles(keyDir);
    await behind.end();
    behind = await KeyHolder.begin(database.jobs, keys);
    const { earlier, current } = rotateFile(keyDir, 'cases');
    expect(keys.current('cases')).toBe(earlier);
    await behind.tell();
    expect((await database.jobs.query('SELECT seals_with FROM key_holders_now()')).rows).toEqual([{ seals_with: [current, keys.current('equality')] }]);
  });
});

describe('keys in the environment', () => {
  const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
  test('are taken out of it once they are read', () => {
    const env: NodeJS.ProcessEnv = { KEY_CASES: `${key(1)},${key(2)}`, KEY_EQUALITY: key(3) };
    const { keys } = readConfig(env);
    expect(env).toEqual({});
    expect(keys).toEqual({ cases: `${key(1)},${key(2)}`, equality: key(3) });
  });
  test.each([
    ['one without the other', { KEY_CASES: key(1) }, 'KEY_EQUALITY is missing'], ['too short', { KEY_CASES: 'c2hvcnQ=', KEY_EQUALITY: key(1) }, 'KEY_CASES must hold 32 bytes in base64'], ['no base64', { KEY_CASES: key(1), KEY_EQUALITY: '!'.repeat(44) }, 'KEY_EQUALITY must hold 32 bytes'],
  ])('are refused in a sentence that repeats nothing of them: %s', (_what, env, sentence) => {
    expect(() => readConfig({ ...env })).toThrow(sentence);
    try { readConfig({ ...env }); } catch (error) { for (const value of Object.values(env)) expect((error as Error).message).not.toContain(value); }
  });
});

describe('who reads which wrapped key', () => {
  test.each<readonly [PersonName, readonly string[]]>([['officer', ['C', 'P', 'R']], ['inspector', ['C', 'P', 'R']], ['authority', ['C', 'R']], ['sergeant', []], ['otherInspector', []]])('R26 the API in the name of %s: %p', async (name, classes) => {
    const office = await officeOver(testKeys(7));
    await new Story(office, force).tell(...WHOLE_STORY.slice(0, WHOLE_STORY.indexOf('AcceptReport')));
    const { rows } = await inNameOf(office, giver(force, name), (client) => client.query<{ class: string }>('SELECT class FROM data_keys ORDER BY class'));
    expect(rows.map((row) => row.class)).toEqual(classes);
  });

  test('the jobs all of them and the roots, without a sealed text to open; the sealer and the API no root, the sealer no key', async () => {
    const office = await officeOver(testKeys(7));
    await new Story(office, force).tell(...WHOLE_STORY);
    expect([(await database.jobs.query('SELECT FROM data_keys')).rowCount, (await database.jobs.query('SELECT FROM vault_roots')).rowCount, (await database.jobs.query('SELECT FROM protected_records')).rowCount]).toEqual([3, 2, 0]);
    for (const sql of ['SELECT FROM vault_roots', 'SELECT FROM sealed_under()']) await expect(inNameOf(office, giver(force, 'authority'), (client) => client.query(sql))).rejects.toThrow('42501');
    const { rows } = await database.pool.query<{ may: boolean }>(`SELECT has_table_privilege('candour_audit', t, 'SELECT') AS may FROM unnest(ARRAY['data_keys', 'vault_roots', 'drafts', 'documents']) t`);
    expect(rows.map(({ may }) => may)).toEqual([false, false, false, false]);
  });
});
