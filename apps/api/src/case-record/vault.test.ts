import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysInFiles, removeEarlierFile, rotateFile } from './master-key.js';
import { SealBroken, Vault } from './vault.js';
import type { NewKey } from './vault.js';

let folder: string;
let vault: Vault;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candour-keys-'));
  vault = new Vault(await keysInFiles(join(folder, 'keys')), Buffer.alloc(32, 1));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ACCOUNT = 'It was raining, and I took the call for the other street.';
const protectedKey = async (of: Partial<{ id: string; force: string; caseId: string; class: 'P' | 'C' }> = {}): Promise<NewKey> => {
  const [made] = await vault.newKeys([{ id: 'k1', force: 'f1', caseId: 'c1', class: 'P', ...of }]);
  if (made === undefined) throw new Error('No key was made.');
  return made;
};
const PLACE = { record: 'event', version: 3 };

describe('a sealed text', () => {
  test('opens with its key, at its place, in its class', async () => {
    const { key, row } = await protectedKey();
    const sealed = vault.seal(key, PLACE, ACCOUNT);
    expect(sealed.toString('latin1')).not.toContain('raining');
    expect(vault.open('P', key, PLACE, sealed)).toBe(ACCOUNT);
    const again = await vault.unwrap(row);
    expect(again && vault.open('P', again, PLACE, sealed)).toBe(ACCOUNT);
  });

  test('is never sealed twice alike, so equal texts cannot be told to be equal', async () => {
    const { key } = await protectedKey();
    expect(vault.seal(key, PLACE, ACCOUNT).equals(vault.seal(key, PLACE, ACCOUNT))).toBe(false);
  });

  test.each([
    ['another number', PLACE.record, 4, {}],
    ['another kind of record', 'draft', 3, {}],
    ['another case', 'event', 3, { caseId: 'c2' }],
    ['another force', 'event', 3, { force: 'f2' }],
  ])('does not open when moved to %s', async (_where, record, version, moved) => {
    const { key } = await protectedKey();
    const sealed = vault.seal(key, PLACE, ACCOUNT);
    expect(() => vault.open('P', { ...key, ...moved }, { record, version }, sealed)).toThrow(SealBroken);
  });

  test('does not open as another class', async () => {
    const { key } = await protectedKey();
    const sealed = vault.seal(key, PLACE, ACCOUNT);
    expect(() => vault.open('C', key, PLACE, sealed)).toThrow('class P was used to open class C');
    expect(() => vault.open('C', { ...key, class: 'C' }, PLACE, sealed)).toThrow(SealBroken);
  });

  test.each([0, 11, 12, 27, 28, 40])('does not open when byte %i was changed', async (at) => {
    const { key } = await protectedKey();
    const sealed = vault.seal(key, PLACE, ACCOUNT);
    sealed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
    expect(() => vault.open('P', key, PLACE, sealed)).toThrow(SealBroken);
  });

  test('does not open when it was cut short', async () => {
    const { key } = await protectedKey();
    const sealed = vault.seal(key, PLACE, ACCOUNT);
    expect(() => vault.open('P', key, PLACE, sealed.subarray(0, 20))).toThrow(SealBroken);
    expect(() => vault.open('P', key, PLACE, sealed.subarray(0, -1))).toThrow(SealBroken);
  });

  test('cannot be read once its key is destroyed', async () => {
    const { row } = await protectedKey();
    expect(await vault.unwrap({ ...row, wrapped: null })).toBeNull();
  });
});

describe('a wrapped key', () => {
  test('does not open for another case, class or key', async () => {
    const { row } = await protectedKey();
    for (const moved of [{ caseId: 'c2' }, { class: 'W' }, { forceId: 'f2' }, { id: 'k2' }]) await expect(vault.unwrap({ ...row, ...moved })).rejects.toThrow(SealBroken);
  });

  test('does not open with another installation’s master key', async () => {
    const other = new Vault(await keysInFiles(join(folder, 'other')), Buffer.alloc(32, 1));
    await expect(other.unwrap((await protectedKey()).row)).rejects.toThrow('is not there: put it back from your backup');
  });
});

describe('class E', () => {
  test('is sealed under a key of its own', async () => {
    const keys = await keysInFiles(join(folder, 'keys'));
    const [sealed] = await vault.sealEquality([{ force: 'f1', id: 'e1', text: 'invented answer' }]);
    expect(sealed?.keyName).toBe(keys.current('equality'));
    expect(keys.current('equality')).not.toBe(keys.current('cases'));
    expect(sealed?.ciphertext.toString('latin1')).not.toContain('invented');
  });
});

describe('a fingerprint', () => {
  test('is the same for the same input and purpose, and for nothing else', async () => {
    const print = vault.fingerprint('command', 'input');
    expect(vault.fingerprint('command', 'input').equals(print)).toBe(true);
    expect(vault.fingerprint('import', 'input').equals(print)).toBe(false);
    expect(vault.fingerprint('command', 'other').equals(print)).toBe(false);
  });
});

describe('the key files', () => {
  test('are made once, and only their owner can read them', async () => {
    const file = join(folder, 'keys', 'case-record.key');
    const before = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    await keysInFiles(join(folder, 'keys'));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('are refused when others can read them', async () => {
    const open = join(folder, 'open');
    await keysInFiles(open);
    chmodSync(join(open, 'case-record.key'), 0o644);
    await expect(keysInFiles(open)).rejects.toThrow('run chmod 600');
  });

  test('are refused when they are damaged', async () => {
    const damaged = join(folder, 'damaged');
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'case-record.key'), 'short', { mode: 0o600 });
    await expect(keysInFiles(damaged)).rejects.toThrow('is damaged');
  });
  test('a process that runs makes no new key in the place of one that is missing', async () => {
    const gone = join(folder, 'gone');
    const keys = await keysInFiles(gone);
    rmSync(join(gone, 'case-record.key'));
    expect(() => keys.knows('cases', 'another')).toThrow('is not there any more');
    expect(existsSync(join(gone, 'case-record.key'))).toBe(false);
  });

  test('may not lie in the database’s folder', async () => {
    const database = join(folder, 'database');
    mkdirSync(database);
    await expect(keysInFiles(join(database, 'keys'), database)).rejects.toThrow('must not lie in the database');
    await expect(keysInFiles(join(folder, 'database-keys'), database)).resolves.toBeDefined();
  });

  test('a new one wraps from then on, the one before still opens, and a process that runs learns of it when it meets it', async () => {
    const own = join(folder, 'rotated');
    const [running, before] = [await keysInFiles(own), new Vault(await keysInFiles(own), Buffer.alloc(32, 1))];
    const of = { id: 'k1', force: 'f1', caseId: 'c1', class: 'P' } as const;
    const [old] = await before.newKeys([of]);
    const { current, earlier } = rotateFile(own, 'cases');
    const after = new Vault(await keysInFiles(own), Buffer.alloc(32, 1));
    const [made] = await after.newKeys([of]);
    expect([old?.row.masterKey, made?.row.masterKey, running.current('cases')]).toEqual([earlier, current, earlier]);
    expect((await after.unwrap(old?.row ?? { ...of, forceId: 'f1', wrapped: null }))?.secret.equals(old?.key.secret ?? Buffer.alloc(0))).toBe(true);
    expect([running.knows('cases', current), running.current('cases')]).toEqual([true, current]);
    removeEarlierFile(own, earlier);
    expect((await keysInFiles(own)).knows('cases', earlier)).toBe(false);
    expect(() => removeEarlierFile(own, earlier)).not.toThrow();
  });
});
