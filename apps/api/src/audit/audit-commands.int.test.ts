import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keysInFiles } from '../case-record/master-key.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, inventForce } from '../testing/invented-force.js';
import { TestLedger } from '../testing/test-ledger.js';
import { ensureSigningKey } from './signing-key.js';

const loader = fileURLToPath(new URL('../../../../scripts/typescript-loader.mjs', import.meta.url));
const command = fileURLToPath(new URL('./verify.cli.ts', import.meta.url));

let database: AppDatabase;
let keys: string;
beforeEach(async () => {
  database = await openTestDatabase();
  keys = mkdtempSync(join(tmpdir(), 'candour-keys-'));
});
afterEach(async () => {
  await database.close();
  rmSync(keys, { recursive: true, force: true });
});

const auditVerify = (folder: string): Promise<{ readonly status: number; readonly said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.ownerUrl, KEY_DIR: keys, ANCHOR_DIR: folder };
    execFile(process.execPath, ['--no-warnings', '--import', loader, command], { env }, (error, stdout, stderr) => resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }));
  });

const WITHOUT_KEYS = 'Who reads each row was not compared with the process: the master keys are not here.\n';

describe('npm run audit:verify as a command', () => {
  test('prints a line for each force, and ends with 0 if all is whole and with 1 if anything is not', async () => {
    const force = await inventForce(database.pool);
    await inventForce(database.pool, 'STH');
    const ledger = new TestLedger(database);
    await ledger.read({ person: force.ids.inspector, force: force.id }, { times: 3 });
    await ledger.sealer.seal();
    await expect(auditVerify(ledger.folder)).resolves.toEqual({ status: 0, said: `${WITHOUT_KEYS}NTH: whole. 3 entries sealed, 0 anchors, none waiting, 0 events of 0 cases.\nSTH: whole. 0 entries sealed, 0 anchors, none waiting, 0 events of 0 cases.\n` });
    await ledger.tamper(`UPDATE read_audit SET operation = 'Another' WHERE number = 2`, 'DELETE FROM read_audit WHERE number = 3');
    await expect(auditVerify(ledger.folder)).resolves.toEqual({
      status: 1, said: `${WITHOUT_KEYS}NTH: BROKEN. row 2 was edited after it was sealed; the row of entry 3 is gone. 3 entries sealed, 0 anchors, none waiting, 0 events of 0 cases.\nSTH: whole. 0 entries sealed, 0 anchors, none waiting, 0 events of 0 cases.\n`,
    });
    await ledger.close();
  });
});

describe('npm run audit:verify with master keys that open nothing here', () => {
  test('says so, ends with 1, and tells all that it found without them', async () => {
    const ledger = new TestLedger(database);
    await new Story(new TestOffice(database), await inventForce(database.pool)).tell('2026-03-02', 'DraftReferral');
    await ledger.sealer.seal();
    await keysInFiles(keys);
    const { status, said } = await auditVerify(ledger.folder);
    expect([status, said]).toEqual([1, expect.stringMatching(/^Who reads each row was not compared with the process: The master key test-key-7 is not there: put it back from your backup\.\nNTH: whole\. .* 1 event of 1 case\.\n$/)]);
    await ledger.close();
  });
});

describe('the key that signs', () => {
  test('is made once, is readable by this user alone, and its public half stays when it is replaced', async () => {
    const first = await ensureSigningKey(keys);
    expect((await ensureSigningKey(keys)).id).toBe(first.id);
    if (process.platform !== 'win32') expect(statSync(join(keys, 'ledger.key')).mode & 0o077).toBe(0);
    rmSync(join(keys, 'ledger.key'));
    const second = await ensureSigningKey(keys);
    expect(second.published.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(second.hasSigned(first.id, ['said'], first.sign(['said']))).toBe(true);
    expect(second.hasSigned(second.id, ['said'], first.sign(['said']))).toBe(false);
    expect(readFileSync(join(keys, `ledger-${first.id}.pub`), 'utf8')).not.toContain('PRIVATE');
  });
});
